namespace Domo.Manifest.Client;

/// <summary>An element of an array, in a condition on it.</summary>
public sealed class DocumentElement
{
    private static readonly DocumentElement Any = new();

    private DocumentElement()
    {
    }

    /// <summary>The element itself, where it is a plain value. Conditions on it are joined with <c>&amp;</c> only.</summary>
    public DocumentValueField Value { get; } = new(DocumentPath.Value);

    /// <summary>A property of the element, where it is an object.</summary>
    /// <param name="name">Its name; dots lead further.</param>
    /// <returns>The property.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentValueField this[string name] => new(DocumentPath.Value.Below(name));

    internal static string Json(Func<DocumentElement, DocumentFilter> condition) => Json(condition, Any);

    internal static string Json<TElement>(Func<TElement, DocumentFilter> condition, TElement element)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var filter = condition(element) ?? throw new ArgumentNullException(nameof(condition), "It gave null.");
        return filter.Condition.CanBeOfElement
            ? filter.ToString()
            : throw new ArgumentException(
                "Conditions on an element itself can be joined with & only, each operator once; ask for two elements, or name a property.",
                nameof(condition));
    }
}
