using System.Runtime.CompilerServices;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Binding;

/// <summary>
/// The source locations of a model's elements. Kept outside the model, so that whitespace changes do not change the model.
/// Elements are compared by reference: two equal entries have two locations.
/// </summary>
public sealed class ManifestLocations
{
    private readonly Dictionary<object, JsonValue> _sources = new(ReferenceComparer.Instance);

    internal ManifestLocations()
    {
    }

    /// <summary>Returns the JSON value that an element of the model was read from.</summary>
    /// <param name="element">An element of the model.</param>
    /// <returns>The value, or null if the element does not belong to this model.</returns>
    public JsonValue? SourceOf(object element) => _sources.TryGetValue(element, out var value) ? value : null;

    /// <summary>Returns the JSON property that an element's property was read from, under whichever name the file uses.</summary>
    /// <param name="element">An element of the model.</param>
    /// <param name="property">The property.</param>
    /// <returns>The JSON property, or null if the file does not have it.</returns>
    public JsonMember? MemberOf(object element, Spelling property) =>
        SourceOf(element) is JsonObject source ? source.Find(property) : null;

    internal T Add<T>(T element, JsonValue source)
        where T : class
    {
        _sources[element] = source;
        return element;
    }

    private sealed class ReferenceComparer : IEqualityComparer<object>
    {
        public static readonly ReferenceComparer Instance = new();

        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
