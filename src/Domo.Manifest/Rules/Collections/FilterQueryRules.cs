using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Collections;

/// <summary>The query of a filter rule: its shape, its operators, and the fields that it asks for.</summary>
internal sealed class FilterQueryRules : RuleSet
{
    public static readonly Rule NotObject = new(
        "DOMO3080",
        RuleSeverity.Error,
        "The query is not an object",
        "The query of {1} is {0} and not an object, so the upload of the app fails; write a MongoDB query, or an empty object for all documents")
    {
        Why = "Domo combines the query with that of the user, as objects. A query in a text cannot be.",
        Bad = CollectionExamples.OfQuery("⟦\"{ \\\"content.region\\\": \\\"West\\\" }\"⟧"),
        Good = CollectionExamples.OfQuery("""{ "content.region": "West" }"""),
    };

    public static readonly Rule UnknownColumn = new(
        "DOMO3081",
        RuleSeverity.Warning,
        "The query asks for a column that is almost one of the schema",
        "The query of {1} asks for '{0}', which is not in the schema, so it may match no document; did you mean '{2}'?")
    {
        Why = "Keys are told apart by letter case, and a key that no document has matches none, without an error. Documents may hold more than the "
            + "schema lists, so a name that is no column may be right; one that is nearly a column hardly is.",
        Bad = CollectionExamples.OfQuery("""{ ⟦"content.Region"⟧: "West" }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": "West" }"""),
    };

    public static readonly Rule NoPrefix = new(
        "DOMO3082",
        RuleSeverity.Warning,
        "The query asks for a column without content",
        "The query of {1} asks for '{0}', which no document has at its top, so it matches none; write '{2}'")
    {
        Why = "A document holds the app's data in 'content'; at its top are Domo's own properties, such as owner and createdOn.",
        Bad = CollectionExamples.OfQuery("""{ ⟦"region"⟧: "West" }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": "West" }"""),
    };

    public static readonly Rule UnknownOperator = new(
        "DOMO3083",
        RuleSeverity.Error,
        "The query has an operator that there is not",
        "'{0}' in the query of {1} is no query operator, so requests that the rule guards fail{2}")
    {
        Why = "AppDB takes the query operators of MongoDB, which refuses any other name that begins with a dollar sign.",
        Bad = CollectionExamples.OfQuery("""{ "content.region": { ⟦"$equals"⟧: "West" } }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": { "$eq": "West" } }"""),
    };

    public static readonly Rule UnsupportedOperator = new(
        "DOMO3084",
        RuleSeverity.Error,
        "AppDB does not support the operator",
        "AppDB does not support '{0}', so requests that {1} guards fail; write the condition with other operators")
    {
        Why = "Domo's guide excludes $where, $near and $nearSphere.",
        Bad = CollectionExamples.OfQuery("""{ ⟦"$where"⟧: "this.content.region == 'West'" }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": "West" }"""),
    };

    public static readonly Rule NoDollar = new(
        "DOMO3085",
        RuleSeverity.Warning,
        "The operator lacks its dollar sign",
        "'{0}' in the query of {1} lacks its dollar sign, so the value is compared with an object and matches no document; write '${0}'")
    {
        Why = "Without a dollar sign it is a key like any other, and the field would have to hold exactly that object.",
        Bad = CollectionExamples.OfQuery("""{ "content.region": { ⟦"ne"⟧: "West" } }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": { "$ne": "West" } }"""),
    };

    public static readonly Rule NeedsList = new(
        "DOMO3086",
        RuleSeverity.Error,
        "The operator needs a list",
        "'{0}' in the query of {1} needs a list, so requests that the rule guards fail; write its value in brackets")
    {
        Why = "MongoDB refuses $in, $nin, $and, $or and $nor with anything but a list.",
        Bad = CollectionExamples.OfQuery("""{ "content.region": { "$in": ⟦"West"⟧ } }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": { "$in": ["West"] } }"""),
    };

    public static readonly Rule OtherColumn = new(
        "DOMO3087",
        RuleSeverity.Info,
        "The query asks for a column that the schema does not have",
        "The query of {1} asks for '{0}', which is not in the schema; see that the documents really have it")
    {
        Why = "Documents may hold more than the schema lists, so it may be right. If it is not, the query matches no document, without an "
            + "error.",
        Bad = CollectionExamples.OfQuery("""{ ⟦"content.salesperson"⟧: "Bill" }"""),
        Good = CollectionExamples.OfQuery("""{ "content.region": "West" }"""),
    };

    public override IReadOnlyList<Rule> Rules { get; } =
        [NotObject, UnknownColumn, NoPrefix, UnknownOperator, UnsupportedOperator, NoDollar, NeedsList, OtherColumn];

    public override void Check(LintContext context)
    {
        foreach (var filter in context.Filters)
        {
            switch (filter.Json.Find(Spellings.Query)?.Value)
            {
                case null or JsonMissing or { Kind: JsonKind.Null }:
                    break;
                case JsonObject:
                    CheckQuery(context, filter);
                    break;
                case { } other:
                    context.Report(NotObject, other.Span, Unquote(other), Describe(other), filter.Label);
                    break;
            }
        }
    }

    private static void CheckQuery(LintContext context, FilterEntry filter)
    {
        foreach (var member in filter.Query.Operators)
        {
            CheckOperator(context, filter, member);
        }

        foreach (var bare in filter.Query.BareOperators)
        {
            string name = bare.Member.Name;
            context.Report(NoDollar, bare.Member.NameSpan, bare.Rename("$" + name), name, filter.Label);
        }

        foreach (var member in filter.Query.Fields)
        {
            CheckField(context, filter, member);
        }
    }

    private static void CheckOperator(LintContext context, FilterEntry filter, QueryMember found)
    {
        var member = found.Member;
        string name = member.Name;
        if (QueryOperators.IsUnsupported(name))
        {
            context.Report(UnsupportedOperator, member.NameSpan, null, name, filter.Label);
        }
        else if (!QueryOperators.IsKnown(name))
        {
            string? meant = QueryOperators.Nearest(name);
            context.Report(
                UnknownOperator,
                member.NameSpan,
                meant is null ? null : found.Rename(meant, isSafe: string.Equals(meant, name, StringComparison.OrdinalIgnoreCase)),
                name,
                filter.Label,
                meant is null ? "" : $"; did you mean '{meant}'?");
        }
        else if (QueryOperators.TakesList(name) && member.Value is not (JsonArray or JsonMissing) && !IsWildcard(member.Value))
        {
            context.Report(NeedsList, member.Value.Span, JsonEdits.Wrap(member.Value, "[", "]", "Put it into a list"), name, filter.Label);
        }
    }

    /// <summary><c>%groupIds%</c> becomes the list of the user's groups.</summary>
    private static bool IsWildcard(JsonValue value) => value is JsonString text && text.Value.IndexOf('%') >= 0;

    private static void CheckField(LintContext context, FilterEntry filter, QueryMember found)
    {
        var member = found.Member;
        string name = member.Name;
        var columns = filter.Collection.ColumnNames;
        string top = name.IndexOf('.') is int dot and >= 0 ? name.Substring(0, dot) : name;
        if (top == "content")
        {
            string path = name.Length > CollectionEntry.Prefix.Length ? name.Substring(CollectionEntry.Prefix.Length) : "";
            string key = path.IndexOf('.') is int end and >= 0 ? path.Substring(0, end) : path;
            if (key.Length == 0 || columns.Count == 0 || columns.Contains(key) || columns.Contains(path))
            {
                return;
            }

            if (columns.Nearest(key) is { } nearest)
            {
                string meant = CollectionEntry.Prefix + nearest + path.Substring(key.Length);
                context.Report(UnknownColumn, member.NameSpan, found.Rename(meant, isSafe: false), name, filter.Label, meant);
            }
            else
            {
                context.Report(OtherColumn, member.NameSpan, null, name, filter.Label);
            }
        }
        else if (Array.IndexOf(SystemFields.Names, top) < 0 && WithPrefix(name, top, columns) is { } meant)
        {
            context.Report(NoPrefix, member.NameSpan, found.Rename(meant), name, filter.Label, meant);
        }
    }

    /// <summary>The field below content, when it is a column there.</summary>
    private static string? WithPrefix(string name, string top, KnownNames columns)
    {
        if (columns.Contains(top))
        {
            return CollectionEntry.Prefix + name;
        }

        string rest = name.Length > top.Length ? name.Substring(top.Length + 1) : "";
        string key = rest.IndexOf('.') is int end and >= 0 ? rest.Substring(0, end) : rest;
        return Suggestion.Nearest(top, ["content", "document"]) is not null && columns.Contains(key) ? CollectionEntry.Prefix + rest : null;
    }

    private static string Describe(JsonValue value) => value is JsonString ? "a text" : value is JsonArray ? "a list" : CompactJson.Excerpt(value);

    /// <summary>A query in a text, without its quotes; an empty text is a query for all.</summary>
    private static Fix? Unquote(JsonValue value)
    {
        if (value is not JsonString text)
        {
            return null;
        }

        string inner = text.Value.Trim();
        if (inner.Length == 0)
        {
            inner = "{}";
        }

        var tree = JsonParser.Parse(inner);
        return tree.IsValid && tree.Root is JsonObject ? JsonEdits.ChangeToJson(value, inner) with { Title = "Take it out of the quotes" } : null;
    }
}
