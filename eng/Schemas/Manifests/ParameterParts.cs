using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Parameters;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.Writing;
using Domo.Manifest.Syntax.Parsing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>The shared parts of the parameters of workflows and functions: their types, and the parts that depend on the type.</summary>
internal sealed class ParameterParts
{
    private const string OtherType = "The default does not have the type of the parameter.";

    private static readonly string[] Names = [.. ParameterTypeNames.Documented, .. ParameterTypeNames.AlsoFine];

    // A value of each kind, which the rules test against the types. 1.5 fits every type that accepts numbers.
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

    /// <summary>Gets the schema of a type's name.</summary>
    public JsonSchema Type { get; }

    /// <summary>Gets the schema of the dependencies between a parameter's properties.</summary>
    public JsonSchema Dependencies { get; }

    private static JsonSchemaProperty Types() =>
        Node.OneOf(Names).DescribeValues([.. Names.Select(name => CallHovers.OfParameterTypes[ParameterTypes.Parse(name)])]);

    private void AddContradictions()
    {
        foreach (bool value in (bool[])[true, false])
        {
            Dependencies.AllOf.Add(Node.Not(
                Node.Has((Spellings.IsList.Name, Node.Exactly(value)), (Spellings.IsList.Alternatives[0], Node.Exactly(!value))),
                "'isList' and 'list' disagree."));
        }

        var childless = Names.Where(name => HasForm(name) && ParameterTypes.Parse(name) != ParameterType.Object);
        Dependencies.AllOf.Add(Node.Not(
            Node.Has((Spellings.Type.Name, Node.OneOf(childless)), (Spellings.Children.Name, Node.FilledList())),
            "Only type 'object' can have children."));
    }

    /// <summary>For all types that accept the same kinds of values, a default must be such a value or a list of them.</summary>
    private void AddDefaults()
    {
        string[] known = [.. Names.Where(name => ParameterTypes.Parse(name) != ParameterType.Unknown)];
        Dependencies.AllOf.Add(Node.If(IsListOf(known), Default(OrNone(Node.List())), "The default of a list must be an array."));
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

    /// <summary>Returns whether the format of a type's values is documented.</summary>
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

    /// <summary>NJsonSchema does not accept 2.0 as an integer.</summary>
    private static JsonSchemaProperty Value(JsonObjectType kind) =>
        kind == JsonObjectType.Integer ? new() { Type = JsonObjectType.Number, MultipleOf = 1 } : new() { Type = kind };

    private static JsonSchema Default(JsonSchemaProperty value)
    {
        var node = new JsonSchema();
        node.Properties[Spellings.DefaultValue.Name] = value;
        return node;
    }

    /// <summary>Editors write null or an empty string for a missing default.</summary>
    private static JsonSchemaProperty OrNone(JsonSchemaProperty value)
    {
        value.Type |= JsonObjectType.Null;
        return value.Type.HasFlag(JsonObjectType.String) ? value : Node.AnyOf(value, Node.OneOf([""]));
    }
}
