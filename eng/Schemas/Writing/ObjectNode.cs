using Domo.Manifest.Binding;
using Domo.Manifest.Schemas.Hovers;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Writing;

/// <summary>Adds properties with hover texts to an object. A property without a text is an error.</summary>
/// <param name="node">The object.</param>
/// <param name="hovers">The hover texts of its properties.</param>
internal sealed class ObjectNode(JsonSchemaProperty node, IReadOnlyDictionary<string, Hover> hovers)
{
    /// <summary>Gets the object.</summary>
    public JsonSchemaProperty Node => node;

    /// <summary>Adds a property under its name and, as deprecated, under its alternative names.</summary>
    public ObjectNode Add(Spelling property, Func<JsonSchemaProperty> value)
    {
        Add(property.Name, value());
        foreach (string other in property.Alternatives)
        {
            AddOld(property.Name, other, value());
        }

        return this;
    }

    /// <summary>Adds a property.</summary>
    public ObjectNode Add(string name, JsonSchemaProperty value)
    {
        var hover = Find(name);
        value.Describe(hover.Text);
        if (hover.Examples.Length > 0)
        {
            value.With("examples", hover.Examples);
        }

        node.Properties[name] = value;
        return this;
    }

    /// <summary>Adds an alternative name of a property, which editors strike out.</summary>
    public ObjectNode AddOld(string property, string name, JsonSchemaProperty value)
    {
        value.Describe(Find(property).Text);
        return AddDeprecated(name, value, OldNames.Of(property, name));
    }

    /// <summary>Adds a name that Domo ignores, which editors strike out.</summary>
    public ObjectNode AddDeprecated(string name, JsonSchemaProperty value, string message)
    {
        node.Properties[name] = value.With("deprecated", true).With("deprecationMessage", message).With("doNotSuggest", true);
        return this;
    }

    private Hover Find(string name) =>
        hovers.TryGetValue(name, out var hover)
            ? hover
            : throw new InvalidOperationException($"The property '{name}' has no hover text.");
}
