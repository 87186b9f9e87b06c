using Domo.Manifest.Analyzers.Documents;

namespace Domo.Manifest.Analyzers.Bodies;

/// <summary>The documented shape of a JSON value.</summary>
/// <param name="Description">What the value is, for messages.</param>
internal sealed record BodyShape(string Description)
{
    /// <summary>Gets a string.</summary>
    public static BodyShape Text { get; } = new("a string") { Forms = [JsonForm.Text, JsonForm.OtherText, JsonForm.Day, JsonForm.Moment] };

    /// <summary>Gets a number.</summary>
    public static BodyShape Number { get; } = new("a number")
    {
        Forms = [JsonForm.SmallInteger, JsonForm.Integer, JsonForm.LargeInteger, JsonForm.Single, JsonForm.Double, JsonForm.Decimal],
    };

    /// <summary>Gets true or false.</summary>
    public static BodyShape Flag { get; } = new("true or false") { Forms = [JsonForm.Boolean] };

    /// <summary>Gets any value.</summary>
    public static BodyShape Any { get; } = new("any value");

    /// <summary>Gets an object with any properties.</summary>
    public static BodyShape AnyObject { get; } = new("an object") { Forms = [JsonForm.Object] };

    /// <summary>Gets the accepted forms; empty for any.</summary>
    public IReadOnlyList<JsonForm> Forms { get; private init; } = [];

    /// <summary>Gets the properties of an object, or null if it may have any.</summary>
    public IReadOnlyList<ShapeProperty>? Properties { get; private init; }

    /// <summary>Gets the shape of the items of an array or of the values of an object with any properties, or null for any.</summary>
    public BodyShape? Item { get; private init; }

    /// <summary>Gets the accepted strings; empty for any.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>Creates the shape of an object.</summary>
    /// <param name="properties">The properties. A name with a final <c>!</c> is required.</param>
    public static BodyShape Record(params (string Name, BodyShape Shape)[] properties)
    {
        var list = new List<ShapeProperty>();
        foreach (var (name, shape) in properties)
        {
            list.Add(new(name.TrimEnd('!'), shape, name.EndsWith("!", StringComparison.Ordinal)));
        }

        return new("an object") { Forms = [JsonForm.Object], Properties = list };
    }

    /// <summary>Creates the shape of an array.</summary>
    public static BodyShape ListOf(BodyShape item) => new("an array") { Forms = [JsonForm.List], Item = item };

    /// <summary>Creates the shape of an object whose values have one shape.</summary>
    public static BodyShape MapOf(BodyShape value) => new("an object") { Forms = [JsonForm.Object], Item = value };

    /// <summary>Creates the shape of a string with certain values.</summary>
    public static BodyShape OneOf(params string[] words) => Text with { Words = words, Description = Rules.MessageText.List(words, "or") };
}
