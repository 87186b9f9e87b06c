using System.Runtime.CompilerServices;
using Domo.Manifest.Json;

namespace Domo.Manifest.Binding;

/// <summary>
/// Where in the text each element of a model stands. Kept beside the model, so that the model itself does not change when
/// white space does. Elements are told apart by reference: two equal entries have two places.
/// </summary>
public sealed class ManifestLocations
{
    private readonly Dictionary<object, JsonValue> _sources = new(ReferenceComparer.Instance);

    internal ManifestLocations()
    {
    }

    /// <summary>The JSON value that an element of the model was read from.</summary>
    /// <param name="element">An element of the model these locations belong to.</param>
    /// <returns>The value, or null when the element is not of this model.</returns>
    public JsonValue? SourceOf(object element) => _sources.TryGetValue(element, out var value) ? value : null;

    /// <summary>The member that gives a property of an element, under whichever name the file uses.</summary>
    /// <param name="element">An element of the model these locations belong to.</param>
    /// <param name="property">The property.</param>
    /// <returns>The member, or null when the file does not have it.</returns>
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
