using Domo.Manifest.Rules.Filters;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>The schema of a filter rule's query: the grammar that <see cref="QueryWalker"/> accepts.</summary>
internal sealed class QuerySchema
{
    private const string Field = @"^(?!\$)";

    // Where only an operator makes sense, a name without the dollar sign counts as one.
    private static readonly string[] AlsoBare = ["exists", "regex"];

    private static readonly string UnknownOperator =
        @"^\$(?!(?:" + string.Join('|', QueryOperators.Known.Select(name => name[1..])) + ")$)";

    private readonly JsonSchema _condition;
    private readonly JsonSchema _value;
    private readonly JsonSchema _fieldValue;
    private readonly JsonSchema _element;

    public QuerySchema(Definitions definitions)
    {
        Query = definitions.Add("query", Node.Anything());
        _condition = definitions.Add("condition", Node.Anything());
        _value = definitions.Add("comparedValue", Node.Ref(_condition));

        // NJsonSchema would ignore it in the same schema as the reference.
        _value.AllOf.Add(new JsonSchema { Item = new JsonSchema { Reference = _condition } });
        _fieldValue = definitions.Add("fieldValue", Node.Ref(_value));
        _fieldValue.AllOf.Add(Node.Not(Bare(), "Operators must begin with $."));
        _element = definitions.Add("element", Node.Anything());
        Query.PatternProperties[Field] = Node.Ref(_fieldValue);
        _element.PatternProperties[Field] = Node.Ref(_fieldValue);
        AddOperators(Query, InQuery);
        AddOperators(_condition, InCondition);
        AddOperators(_element, InElement);
    }

    /// <summary>Gets the schema of a whole query, or of one that an operator combines with others.</summary>
    public JsonSchema Query { get; }

    private static void AddOperators(JsonSchema owner, Func<string, JsonSchemaProperty?> value)
    {
        owner.PatternProperties[UnknownOperator] = Node.Nothing().With("errorMessage", "AppDB does not have this operator.");
        foreach (string name in QueryOperators.Known)
        {
            if (value(name) is { } schema)
            {
                owner.Properties[name] = schema;
            }
        }
    }

    private JsonSchemaProperty? InQuery(string name) =>
        QueryOperators.IsLogical(name) ? ListOf(Query) : QueryOperators.TakesList(name) ? ListOf(null) : null;

    private JsonSchemaProperty? InCondition(string name) => name switch
    {
        "$not" => Node.Ref(_fieldValue),
        "$elemMatch" => Node.Ref(_element),
        "$regex" or "$all" => Node.Ref(_value),
        _ when QueryOperators.IsLogical(name) => ListOf(null),
        _ => InComparison(name),
    };

    private JsonSchemaProperty? InElement(string name) => QueryOperators.IsLogical(name) ? ListOf(_element) : InComparison(name);

    private JsonSchemaProperty? InComparison(string name) =>
        QueryOperators.TakesList(name) ? ListOf(_condition) : QueryOperators.IsComparing(name) ? Node.Ref(_value) : null;

    /// <summary>A list, or a wildcard that is replaced with one.</summary>
    private static JsonSchemaProperty ListOf(JsonSchema? item) => Node.AnyOf(
        Node.List(item is null ? null : new JsonSchema { Reference = item }),
        Node.Text(Patterns.Wildcard, "Use a list."));

    /// <summary>An object that consists only of operators without the dollar sign.</summary>
    private static JsonSchemaProperty Bare()
    {
        var bare = Node.Object();
        bare.MinProperties = 1;
        bare.AllowAdditionalProperties = false;
        foreach (string name in QueryOperators.Known.Where(QueryOperators.IsComparing).Select(name => name[1..]).Concat(AlsoBare))
        {
            bare.Properties[name] = Node.Anything();
        }

        return bare;
    }
}
