using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>
/// The schema of the parameters of workflows or functions, their children and outputs. The two kinds differ only in the property that names
/// a parameter.
/// </summary>
internal sealed class ParameterSchema
{
    private const string NameAdvice = "Use only ASCII letters, digits, $ and _.";

    private readonly MappingKind _kind;
    private readonly JsonSchema _common;
    private readonly string[] _otherKeys;

    public ParameterSchema(Definitions definitions, ParameterParts parts, string prefix, MappingKind kind)
    {
        _kind = kind;

        // The wire names of the other kind take precedence over a parameter's own name.
        string[] keys = [Spellings.ParameterAlias.Name, .. Spellings.ParameterAlias.Alternatives];
        _otherKeys = [.. keys.Where(key => key != kind.AliasKey && key != Spellings.Name.Name)];
        var child = definitions.Add(prefix + "Child", Node.Anything());
        _common = definitions.Add(prefix + "Value", Common(parts, child));
        child.AllOf.Add(new JsonSchema { Reference = _common });
        child.AllOf.Add(NamedByEither());
        Parameter = definitions.Add(prefix + "Parameter", Node.Ref(_common));
        Parameter.AllOf.Add(NamedForTheWire());
    }

    /// <summary>Gets the schema of an input.</summary>
    public JsonSchema Parameter { get; }

    /// <summary>Creates the schema of a function's output.</summary>
    public JsonSchema Output()
    {
        var output = Node.Ref(_common);
        output.AllOf.Add(NamedByEither());
        return output;
    }

    private JsonSchemaProperty Common(ParameterParts parts, JsonSchema child)
    {
        var values = new Dictionary<string, Func<JsonSchemaProperty>>(StringComparer.Ordinal)
        {
            [Spellings.Type.Name] = () => Node.Ref(parts.Type),
            [Spellings.IsList.Name] = Node.Flag,
            [Spellings.Nullable.Name] = Node.Flag,
            [Spellings.Required.Name] = Node.Flag,
            [Spellings.Children.Name] = () => Node.List(new JsonSchema { Reference = child }, orNull: true),
            [Spellings.DefaultValue.Name] = Node.Anything,
        };
        var common = new ObjectNode(Node.Object().Requiring(Spellings.Type.Name), CallHovers.OfParameter);
        common.Add(_kind.AliasKey, Node.Text(Patterns.JavaScriptName, NameAdvice, orNull: true));
        foreach (string other in _otherKeys)
        {
            common.AddOld(_kind.AliasKey, other, Node.Text(Patterns.JavaScriptName, NameAdvice, orNull: true));
        }

        foreach (var (name, value) in values)
        {
            common.Add(name, value());
        }

        AddList(common);
        foreach (string name in (string[])["name", "displayName", "entitySubType"])
        {
            common.Add(name, Node.Anything());
        }

        common.Node.AllOf.Add(new JsonSchema { Reference = parts.Dependencies });
        return common.Node;
    }

    /// <summary>Domo's guide documents <c>list</c> for workflows and <c>isList</c> for functions.</summary>
    private void AddList(ObjectNode common)
    {
        string list = Spellings.IsList.Alternatives[0];
        if (_kind.IsPackages)
        {
            common.AddOld(Spellings.IsList.Name, list, Node.Flag());
        }
        else
        {
            common.Add(list, Node.Flag());
        }
    }

    /// <summary>
    /// A parameter is named by the property of its wire name or, in workflows, by the property that some of Domo's examples use for it.
    /// </summary>
    private JsonSchemaProperty NamedForTheWire() => _kind.IsPackages
        ? NamedBy(_kind.AliasKey)
        : Node.AnyOf(NamedBy(_kind.AliasKey), NamedBy(Spellings.ParameterAlias.Alternatives[0]));

    /// <summary>A parameter can also be named by its own name, if no other property names it.</summary>
    private JsonSchemaProperty NamedByEither()
    {
        var own = NamedBy(Spellings.Name.Name);
        own.AllOf.Add(Node.Not(Node.AnyOf([.. _otherKeys.Select(NamedBy)])));
        return Node.AnyOf(NamedForTheWire(), own);
    }

    private static JsonSchemaProperty NamedBy(string key)
    {
        var node = Node.Anything().Requiring(key);
        node.Properties[key] = Node.Text(Patterns.JavaScriptName, NameAdvice);
        return node;
    }
}
