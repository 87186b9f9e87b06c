using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>The names of parameter types.</summary>
internal sealed class ParameterTypeRules(MappingKind kind) : ParameterCheck(kind)
{

    private const string Text = """{ %alias%: "amount", "type": "text", %rest% }""";

    private const string Number = """{ %alias%: "amount", "type": "number", %rest% }""";

    private readonly Rule _missing = kind.RuleOnParameters(
        "110",
        RuleSeverity.Warning,
        "A parameter of a %noun% has no type",
        "{0} has no type, so nothing says what may be sent; add \"type\": {1}",
        "Domo's guide requires the type of each input and output, and checks values against it.",
        """⟦{⟧ %alias%: "amount", %rest% }""",
        Number);

    private readonly Rule _notText = kind.RuleOnParameters(
        "111",
        RuleSeverity.Warning,
        "The type of a parameter of a %noun% is not a text",
        "{0} has the type {1}, which is not a text; write the name of a type in quotes",
        "Domo's guide lists the names of the types; nothing else can be one.",
        """{ %alias%: "amount", "type": ⟦["number"]⟧, %rest% }""",
        Number);

    private readonly Rule _outdated = kind.RuleOnParameters(
        "112",
        RuleSeverity.Warning,
        "A type of a parameter of a %noun% is not in Domo's list",
        "{0} has the type '{1}', which works only until Domo compares it with the %noun%'s own '{2}'; write '{2}'",
        "Domo's guide does not list this type and its editors do not offer it; its type definitions carry it along, 'STRING' as outdated. Many real "
            + "manifests have it. A type that differs from the one that a package was released with is an error when the app runs.",
        """{ %alias%: "amount", "type": ⟦"string"⟧, %rest% }""",
        Text);

    private readonly Rule _foreign = kind.RuleOnParameters(
        "113",
        RuleSeverity.Error,
        "A type of a parameter of a %noun% is another language's",
        "{0} has the type '{1}', which no %noun% in Domo can have, so the two never agree and the call fails; write '{2}'",
        "Domo's editors offer no such type, so the %noun% itself has another. Authors report that one input whose type differs from the "
            + "released one puts all calls of the app in error.",
        """{ %alias%: "amount", "type": ⟦"integer"⟧, %rest% }""",
        Number);

    private readonly Rule _otherCase = kind.RuleOnParameters(
        "114",
        RuleSeverity.Warning,
        "A type of a parameter of a %noun% is in the wrong letter case",
        "{0} has the type '{1}', which Domo writes '{2}'; that it takes another letter case nothing promises, so write '{2}'",
        "Domo's guide and type definitions spell the types this way: all begin with a small letter, and one has a capital, in dateTime.",
        """{ %alias%: "when", "type": ⟦"datetime"⟧, %rest% }""",
        """{ %alias%: "when", "type": "dateTime", %rest% }""");

    private readonly Rule _list = kind.RuleOnParameters(
        "115",
        RuleSeverity.Warning,
        "A parameter of a %noun% has a list as its type",
        "{0} has the type '{1}', but a list has the type of its items and \"isList\": true; write \"type\": \"{2}\", \"isList\": true",
        "Domo says with isList that a value is a list, and with type what is in it. Its guide knows no type for lists.",
        """{ %alias%: "tags", "type": ⟦"text[]"⟧, %rest% }""",
        """{ %alias%: "tags", "type": "text", %list-rest% }""");

    private readonly Rule _unknown = kind.RuleOnParameters(
        "116",
        RuleSeverity.Warning,
        "A type of a parameter of a %noun% is unknown",
        "{0} has the type '{1}', which none of Domo's documents knows; {2}",
        "Domo's guides list boolean, date, dateTime, decimal, duration, number, object, person, dataset, group, text, time, account, file and directory.",
        """{ %alias%: "amount", "type": ⟦"nubmer"⟧, %rest% }""",
        Number);

    public override IReadOnlyList<Rule> Rules => [_missing, _notText, _outdated, _foreign, _otherCase, _list, _unknown];

    public override void CheckParameter(ParameterSite site)
    {
        switch (site.TypeMember?.Value)
        {
            case null when !KeyNames.OfParameter.HasMisspelt(site.Json, "type"):
                ReportMissing(site, site.Brace);
                break;
            case null or JsonMissing:
                break;
            case JsonString { Value.Length: 0 } or { Kind: JsonKind.Null }:
                ReportMissing(site, site.TypeMember!.Value.Span);
                break;
            case JsonString name:
                CheckName(site, name);
                break;
            case { } other:
                site.Report(_notText, other.Span, null, CompactJson.Excerpt(other));
                break;
        }
    }

    private void ReportMissing(ParameterSite site, SourceSpan span)
    {
        // Only what is inside of it shows what it is.
        string fitting = site.Children.Count > 0 ? "object" : "text";
        var type = site.TypeMember;
        var fix = type is null
            ? JsonEdits.Add(site.Context.Text, site.Json, "type", JsonEdits.Quote(fitting), isSafe: false)
            : JsonEdits.ChangeTo(type.Value, fitting, isSafe: false);
        site.Report(_missing, span, fix, "\"" + fitting + "\"");
    }

    private void CheckName(ParameterSite site, JsonString name)
    {
        var (verdict, instead) = TypeNames.Judge(name.Value);
        switch (verdict)
        {
            case TypeVerdict.Outdated:
                // What else is sent as JSON than an object, only the author knows.
                site.Report(_outdated, name.Span, JsonEdits.ChangeTo(name, instead!, isSafe: instead == "text"), name.Value, instead!);
                break;
            case TypeVerdict.Foreign:
                site.Report(_foreign, name.Span, JsonEdits.ChangeTo(name, instead!, isSafe: false), name.Value, instead!);
                break;
            case TypeVerdict.OtherCase:
                site.Report(_otherCase, name.Span, JsonEdits.ChangeTo(name, instead!), name.Value, instead!);
                break;
            case TypeVerdict.List:
                site.Report(_list, name.Span, MakeList(site, name, instead ?? "object"), name.Value, instead ?? "object");
                break;
            case TypeVerdict.Unknown when !Placeholders.IsPlaceholder(name.Value):
                string advice = instead is null ? "it lists " + string.Join(", ", TypeNames.Documented) : "did you mean '" + instead + "'?";
                site.Report(_unknown, name.Span, instead is null ? null : JsonEdits.ChangeTo(name, instead, isSafe: false), name.Value, advice);
                break;
        }
    }

    /// <summary>The element's type instead of the list's, and the flag that says that it is a list.</summary>
    private static Fix? MakeList(ParameterSite site, JsonString type, string element)
    {
        var toElement = JsonEdits.ChangeTo(type, element).Edits[0];
        var flag = site.Json.Find(Spellings.IsList);
        var toList = flag is null
            ? JsonEdits.Add(site.Context.Text, site.Json, Spellings.IsList.Name, "true").Edits[0]
            : new TextEdit(flag.Value.Span, "true");
        if (flag?.Value is JsonMissing)
        {
            return null;
        }

        TextEdit[] edits = flag?.Value.Kind == JsonKind.True
            ? [toElement]
            : toList.Span.Start < toElement.Span.Start ? [toList, toElement] : [toElement, toList];
        return new Fix("Change to '" + element + "' and \"isList\": true", edits, IsSafe: false);
    }
}
