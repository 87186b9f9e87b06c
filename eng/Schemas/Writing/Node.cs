using NJsonSchema;

namespace Domo.Manifest.Schemas.Writing;

/// <summary>Creates the parts of schemas.</summary>
internal static class Node
{
    /// <summary>Accepts any value.</summary>
    public static JsonSchemaProperty Anything() => new();

    /// <summary>Accepts no value.</summary>
    public static JsonSchemaProperty Nothing() => new() { Not = new JsonSchema() };

    /// <summary>Accepts a string, and optionally null as a missing value.</summary>
    public static JsonSchemaProperty Text(bool orNull = false) => new() { Type = JsonObjectType.String | OrNull(orNull) };

    /// <summary>Accepts a string that matches a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="otherwise">The message in editors for other strings.</param>
    /// <param name="orNull">Whether null is accepted as a missing value.</param>
    public static JsonSchemaProperty Text(string pattern, string otherwise, bool orNull = false)
    {
        var node = Text(orNull);
        node.Pattern = pattern;
        return node.With("patternErrorMessage", otherwise);
    }

    /// <summary>Accepts one of several strings.</summary>
    public static JsonSchemaProperty OneOf(IEnumerable<string> names)
    {
        var node = Text();
        foreach (string name in names)
        {
            node.Enumeration.Add(name);
        }

        return node;
    }

    /// <summary>Accepts true, false, or null as a missing value.</summary>
    public static JsonSchemaProperty Flag() => new() { Type = JsonObjectType.Boolean | JsonObjectType.Null };

    /// <summary>Accepts any value except null.</summary>
    public static JsonSchemaProperty NotNull() => new()
    {
        Type = JsonObjectType.String | JsonObjectType.Number | JsonObjectType.Boolean | JsonObjectType.Object | JsonObjectType.Array,
    };

    /// <summary>Accepts one boolean value.</summary>
    public static JsonSchemaProperty Exactly(bool value) => new() { Type = JsonObjectType.Boolean, Enumeration = { value } };

    /// <summary>Accepts a list.</summary>
    public static JsonSchemaProperty List(JsonSchema? item = null, bool orNull = false) =>
        new() { Type = JsonObjectType.Array | OrNull(orNull), Item = item };

    /// <summary>Accepts a list with at least one element.</summary>
    public static JsonSchemaProperty FilledList() => new() { Type = JsonObjectType.Array, MinItems = 1 };

    /// <summary>Accepts an object with any properties.</summary>
    public static JsonSchemaProperty Object(bool orNull = false) => new() { Type = JsonObjectType.Object | OrNull(orNull) };

    /// <summary>Accepts an object that maps any names to values of one kind.</summary>
    public static JsonSchemaProperty Map(JsonSchema value, bool orNull = false)
    {
        var node = Object(orNull);
        node.AdditionalPropertiesSchema = value;
        return node;
    }

    /// <summary>Refers to a definition. The reference is wrapped, because in draft 7 the keywords next to a $ref are ignored.</summary>
    public static JsonSchemaProperty Ref(JsonSchema definition) => new() { AllOf = { new JsonSchema { Reference = definition } } };

    /// <summary>Accepts values that match at least one schema.</summary>
    public static JsonSchemaProperty AnyOf(params JsonSchema[] schemas)
    {
        var node = Anything();
        foreach (var schema in schemas)
        {
            node.AnyOf.Add(schema);
        }

        return node;
    }

    /// <summary>Accepts values that do not match a schema.</summary>
    public static JsonSchemaProperty Not(JsonSchema schema) => new() { Not = schema };

    /// <summary>Accepts values that do not match a schema, with a message in editors for those that do.</summary>
    public static JsonSchemaProperty Not(JsonSchema schema, string otherwise) => Not(schema).With("errorMessage", otherwise);

    /// <summary>Accepts objects that have these properties.</summary>
    public static JsonSchema Has(params string[] names)
    {
        var node = new JsonSchema { Type = JsonObjectType.Object };
        foreach (string name in names)
        {
            node.RequiredProperties.Add(name);
        }

        return node;
    }

    /// <summary>Accepts objects that have a property with a matching value.</summary>
    public static JsonSchema Has(string name, JsonSchemaProperty value) => Has((name, value));

    /// <summary>Accepts objects that have all these properties with matching values.</summary>
    public static JsonSchema Has(params (string Name, JsonSchemaProperty Value)[] properties)
    {
        var node = Has([.. properties.Select(property => property.Name)]);
        foreach (var (name, value) in properties)
        {
            node.Properties[name] = value;
        }

        return node;
    }

    /// <summary>Requires a schema to match if a condition matches. Replaces the <c>if</c> of draft 7, which NJsonSchema ignores.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="then">The schema that must match.</param>
    /// <param name="otherwise">The message in editors if it does not.</param>
    public static JsonSchema If(JsonSchema condition, JsonSchema then, string otherwise) => AnyOf(Not(condition, otherwise), then);

    /// <summary>Adds an annotation that NJsonSchema has no property for.</summary>
    public static JsonSchemaProperty With(this JsonSchemaProperty node, string keyword, object value)
    {
        (node.ExtensionData ??= new Dictionary<string, object?>())[keyword] = value;
        return node;
    }

    /// <summary>Sets the description: Markdown for editors that show it, and plain text for all others.</summary>
    public static T Describe<T>(this T node, string markdown)
        where T : JsonSchema
    {
        string text = Plain(markdown);
        node.Description = text;
        if (text != markdown)
        {
            (node.ExtensionData ??= new Dictionary<string, object?>())["markdownDescription"] = markdown;
        }

        return node;
    }

    /// <summary>Sets the descriptions of the strings that the schema accepts, in Markdown and as plain text.</summary>
    public static JsonSchemaProperty DescribeValues(this JsonSchemaProperty node, IReadOnlyCollection<string> markdown) => node
        .With("enumDescriptions", markdown.Select(Plain).ToArray())
        .With("markdownEnumDescriptions", markdown.ToArray());

    private static string Plain(string markdown) => markdown.Replace("`", "", StringComparison.Ordinal);

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
