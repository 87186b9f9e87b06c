using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Parameters;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>What parameters of workflows and of functions have in common: their types, and what depends on the type.</summary>
internal sealed class ParameterParts
{
    private const string OtherType = "The default is not of the parameter's type.";

    private static readonly string[] Names = [.. TypeNames.Documented, .. TypeNames.AlsoFine];

    // A value of each kind, from which the rules say whether it fits a type. 1.5 fits where any number does.
    private static readonly (string Json, JsonObjectType Kind)[] Kinds =
    [
        ("\"1\"", JsonObjectType.String),
        ("1", JsonObjectType.Integer),
        ("1.5", JsonObjectType.Number),
        ("true", JsonObjectType.Boolean),
        ("{}", JsonObjectType.Object),
        ("[]", JsonObjectType.Array),
    ];

    private readonly JsonSchema _listed;

    public ParameterParts(Definitions definitions)
    {
        Type = definitions.Add("parameterType", Types());
        _listed = definitions.Add("listed", Node.AnyOf(
            Node.Has(Spellings.IsList.Name, Node.Exactly(true)),
            Node.Has(Spellings.IsList.Alternatives[0], Node.Exactly(true))));
        Dependencies = definitions.Add("parameterDependencies", Node.Anything());
        AddContradictions();
        AddDefaults();
    }

    /// <summary>The name of a type.</summary>
    public JsonSchema Type { get; }

    /// <summary>What must fit together in a parameter.</summary>
    public JsonSchema Dependencies { get; }

    private static JsonSchemaProperty Types() =>
        Node.OneOf(Names).With("enumDescriptions", Names.Select(name => CallHovers.OfParameterTypes[ParameterTypes.Parse(name)]).ToArray());

    private void AddContradictions()
    {
        foreach (bool value in (bool[])[true, false])
        {
            Dependencies.AllOf.Add(Node.Not(
                Node.Has((Spellings.IsList.Name, Node.Exactly(value)), (Spellings.IsList.Alternatives[0], Node.Exactly(!value))),
                "'isList' and 'list' contradict each other."));
        }

        var childless = Names.Where(name => HasForm(name) && ParameterTypes.Parse(name) != ParameterType.Object);
        Dependencies.AllOf.Add(Node.Not(
            Node.Has((Spellings.Type.Name, Node.OneOf(childless)), (Spellings.Children.Name, Node.FilledList())),
            "Only the type 'object' has children."));
    }

    /// <summary>For all types that take the same kinds of values: a default of such a kind, or a list of them.</summary>
    private void AddDefaults()
    {
        string[] known = [.. Names.Where(name => ParameterTypes.Parse(name) != ParameterType.Unknown)];
        Dependencies.AllOf.Add(Node.If(IsListOf(known), Default(OrNone(Node.List())), "The default of a list is a list."));
        foreach (var types in known.Where(HasForm).GroupBy(KindsOf))
        {
            var items = new JsonSchemaProperty { Item = OrNone(Value(types.Key)) };
            Dependencies.AllOf.Add(Node.If(IsListOf(types), Default(items), OtherType));
            Dependencies.AllOf.Add(Node.If(
                Node.Has(Spellings.Type.Name, Node.OneOf(types)),
                Node.AnyOf(new JsonSchema { Reference = _listed }, Default(OrNone(Value(types.Key)))),
                OtherType));
        }
    }

    /// <summary>Whether a source says what the values of a type look like.</summary>
    private static bool HasForm(string name) =>
        ParameterTypes.Parse(name) is not (ParameterType.Unknown or ParameterType.File or ParameterType.Directory);

    private JsonSchema IsListOf(IEnumerable<string> types)
    {
        var condition = Node.Has(Spellings.Type.Name, Node.OneOf(types));
        condition.AllOf.Add(new JsonSchema { Reference = _listed });
        return condition;
    }

    private static JsonObjectType KindsOf(string name)
    {
        var kinds = JsonObjectType.None;
        foreach (var (json, kind) in Kinds)
        {
            if (ParameterDefaults.Misfit(JsonParser.Parse(json).Root, ParameterTypes.Parse(name)) is null)
            {
                kinds |= kind;
            }
        }

        return kinds.HasFlag(JsonObjectType.Number) ? kinds & ~JsonObjectType.Integer : kinds;
    }

    /// <summary>Of 2.0, NJsonSchema says that it is no integer.</summary>
    private static JsonSchemaProperty Value(JsonObjectType kind) =>
        kind == JsonObjectType.Integer ? new() { Type = JsonObjectType.Number, MultipleOf = 1 } : new() { Type = kind };

    private static JsonSchema Default(JsonSchemaProperty value)
    {
        var node = new JsonSchema();
        node.Properties[Spellings.DefaultValue.Name] = value;
        return node;
    }

    /// <summary>Null and an empty text are what editors write for no default.</summary>
    private static JsonSchemaProperty OrNone(JsonSchemaProperty value)
    {
        value.Type |= JsonObjectType.Null;
        return value.Type.HasFlag(JsonObjectType.String) ? value : Node.AnyOf(value, Node.OneOf([""]));
    }
}
