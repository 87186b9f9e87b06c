using NJsonSchema;

namespace Domo.Manifest.Schemas.Writing;

/// <summary>The parts that schemas are put together from.</summary>
internal static class Node
{
    /// <summary>Says nothing about a value.</summary>
    public static JsonSchemaProperty Anything() => new();

    /// <summary>Takes no value at all.</summary>
    public static JsonSchemaProperty Nothing() => new() { Not = new JsonSchema() };

    /// <summary>A text, and null where that is as good as absent.</summary>
    public static JsonSchemaProperty Text(bool orNull = false) => new() { Type = JsonObjectType.String | OrNull(orNull) };

    /// <summary>A text of some form.</summary>
    /// <param name="pattern">The form.</param>
    /// <param name="otherwise">What an editor says about another form.</param>
    /// <param name="orNull">Whether null is as good as absent.</param>
    public static JsonSchemaProperty Text(string pattern, string otherwise, bool orNull = false)
    {
        var node = Text(orNull);
        node.Pattern = pattern;
        return node.With("patternErrorMessage", otherwise);
    }

    /// <summary>One of some texts.</summary>
    public static JsonSchemaProperty OneOf(IEnumerable<string> names)
    {
        var node = Text();
        foreach (string name in names)
        {
            node.Enumeration.Add(name);
        }

        return node;
    }

    /// <summary>true, false, or null for absent.</summary>
    public static JsonSchemaProperty Flag() => new() { Type = JsonObjectType.Boolean | JsonObjectType.Null };

    /// <summary>Any value but null.</summary>
    public static JsonSchemaProperty NotNull() => new()
    {
        Type = JsonObjectType.String | JsonObjectType.Number | JsonObjectType.Boolean | JsonObjectType.Object | JsonObjectType.Array,
    };

    /// <summary>A value of exactly this truth.</summary>
    public static JsonSchemaProperty Exactly(bool value) => new() { Type = JsonObjectType.Boolean, Enumeration = { value } };

    /// <summary>A list.</summary>
    public static JsonSchemaProperty List(JsonSchema? item = null, bool orNull = false) =>
        new() { Type = JsonObjectType.Array | OrNull(orNull), Item = item };

    /// <summary>A list with something in it.</summary>
    public static JsonSchemaProperty FilledList() => new() { Type = JsonObjectType.Array, MinItems = 1 };

    /// <summary>An object with any properties.</summary>
    public static JsonSchemaProperty Object(bool orNull = false) => new() { Type = JsonObjectType.Object | OrNull(orNull) };

    /// <summary>An object from any name to a value of one kind.</summary>
    public static JsonSchemaProperty Map(JsonSchema value, bool orNull = false)
    {
        var node = Object(orNull);
        node.AdditionalPropertiesSchema = value;
        return node;
    }

    /// <summary>A definition, referred to. In draft 7 nothing counts that stands beside a $ref, so that it is wrapped.</summary>
    public static JsonSchemaProperty Ref(JsonSchema definition) => new() { AllOf = { new JsonSchema { Reference = definition } } };

    /// <summary>What fits one of several.</summary>
    public static JsonSchemaProperty AnyOf(params JsonSchema[] schemas)
    {
        var node = Anything();
        foreach (var schema in schemas)
        {
            node.AnyOf.Add(schema);
        }

        return node;
    }

    /// <summary>What does not fit.</summary>
    public static JsonSchemaProperty Not(JsonSchema schema) => new() { Not = schema };

    /// <summary>What does not fit, and what an editor says about what does.</summary>
    public static JsonSchemaProperty Not(JsonSchema schema, string otherwise) => Not(schema).With("errorMessage", otherwise);

    /// <summary>An object that has these properties.</summary>
    public static JsonSchema Has(params string[] names)
    {
        var node = new JsonSchema { Type = JsonObjectType.Object };
        foreach (string name in names)
        {
            node.RequiredProperties.Add(name);
        }

        return node;
    }

    /// <summary>An object that has a property with such a value.</summary>
    public static JsonSchema Has(string name, JsonSchemaProperty value) => Has((name, value));

    /// <summary>An object that has all these properties, each with such a value.</summary>
    public static JsonSchema Has(params (string Name, JsonSchemaProperty Value)[] properties)
    {
        var node = Has([.. properties.Select(property => property.Name)]);
        foreach (var (name, value) in properties)
        {
            node.Properties[name] = value;
        }

        return node;
    }

    /// <summary>Draft 7 has an if, which NJsonSchema ignores: this says the same.</summary>
    /// <param name="condition">When something must hold.</param>
    /// <param name="then">What must hold.</param>
    /// <param name="otherwise">What an editor says where it does not.</param>
    public static JsonSchema If(JsonSchema condition, JsonSchema then, string otherwise) => AnyOf(Not(condition, otherwise), then);

    /// <summary>Adds an annotation that NJsonSchema has no property for.</summary>
    public static JsonSchemaProperty With(this JsonSchemaProperty node, string keyword, object value)
    {
        (node.ExtensionData ??= new Dictionary<string, object?>())[keyword] = value;
        return node;
    }

    /// <summary>Requires properties.</summary>
    public static JsonSchemaProperty Requiring(this JsonSchemaProperty node, params string[] names)
    {
        foreach (string name in names)
        {
            node.RequiredProperties.Add(name);
        }

        return node;
    }

    private static JsonObjectType OrNull(bool orNull) => orNull ? JsonObjectType.Null : JsonObjectType.None;
}
