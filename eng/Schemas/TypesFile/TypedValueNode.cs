using Domo.Manifest.Binding;
using Domo.Manifest.Rules.TypesFile;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.TypesFile;

/// <summary>The schema of a value in <c>domo.types.json</c>: a type, or an object with the type and other settings.</summary>
internal sealed class TypedValueNode
{
    private readonly Definitions _definitions;
    private readonly TypesKind _kind;
    private readonly string _prefix;
    private readonly JsonSchema _name;
    private readonly JsonSchema _type;

    /// <param name="definitions">The definitions to which the parts are added.</param>
    /// <param name="kind">The kind of the values.</param>
    /// <param name="prefix">The prefix of the parts' names.</param>
    /// <param name="name">The schema of a C# name.</param>
    public TypedValueNode(Definitions definitions, TypesKind kind, string prefix, JsonSchema name)
    {
        (_definitions, _kind, _prefix, _name) = (definitions, kind, prefix, name);
        _type = definitions.Add(prefix + "Type", Type());
        Values = definitions.Add(prefix + "s", Node.Object());
        Values.AdditionalPropertiesSchema = Value(isOutput: false);
    }

    /// <summary>Gets the schema of an object that maps names to values.</summary>
    public JsonSchema Values { get; }

    /// <summary>Creates the schema of a function's output, which has no name.</summary>
    public JsonSchema Output() => _definitions.Add("output", Value(isOutput: true));

    private JsonSchemaProperty Value(bool isOutput)
    {
        var settings = new ObjectNode(TypesSchema.Closed(Node.Object()), TypesHovers.OfValue(_kind));
        string[] properties = _kind.Properties(isOutput);
        foreach (string property in properties)
        {
            settings.Add(property, property switch
            {
                "type" => Node.Ref(_type),
                "nullable" => Node.Flag(),
                "name" => Node.Ref(_name),
                _ => Node.Ref(Values),
            });
        }

        // An empty object is a mistake, and so are children of a type other than an object.
        var node = settings.Node;
        node.AllOf.Add(Node.AnyOf([.. properties.Select(property => Node.Has(property))]));
        if (_kind.IsNested)
        {
            string[] childless = [.. _kind.Names.Where(name => name != _kind.ObjectName)];
            node.AllOf.Add(Node.Not(
                Node.Has((Spellings.Type.Name, AnyCase(childless)), (Spellings.Children.Name, Node.Anything())),
                "Only type OBJECT can have children."));
        }

        return Node.AnyOf(new JsonSchema { Reference = _type }, node);
    }

    /// <summary>The rules accept types in any case, and editors suggest the canonical one.</summary>
    private JsonSchemaProperty Type()
    {
        string[] names = [.. _kind.Names];
        string[] descriptions = [.. names.Select(name => TypesHovers.OfType(_kind, name))];
        if (_kind.IsNested)
        {
            descriptions = [.. descriptions, .. descriptions.Select(description => "A list. Each item: " + description)];
            names = [.. names, .. names.Select(name => name + "[]")];
        }

        return Node.AnyOf(Node.OneOf(names).DescribeValues(descriptions), AnyCase([.. _kind.Names]));
    }

    private JsonSchemaProperty AnyCase(string[] names)
    {
        string list = _kind.IsNested ? ", followed by [] for a list" : "";
        return Node.Text(Patterns.AnyCaseOf(names, _kind.IsNested), $"Use one of {string.Join(", ", names)}{list}.");
    }
}
