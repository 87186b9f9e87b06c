namespace Domo.Manifest.Client;

/// <summary>An array element, for conditions on it.</summary>
public sealed class DocumentElement
{
    private static readonly DocumentElement Any = new();

    private DocumentElement()
    {
    }

    /// <summary>Gets the element itself, if it is a plain value. Combine conditions on it with <c>&amp;</c> only.</summary>
    public DocumentValueField Value { get; } = new(DocumentPath.Value);

    /// <summary>Gets a property of the element, if it is an object.</summary>
    /// <param name="name">The name of the property; dots separate nested names.</param>
    /// <returns>The property.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentValueField this[string name] => new(DocumentPath.Value.Below(name));

    internal static string Json(Func<DocumentElement, DocumentFilter> condition) => Json(condition, Any);

    internal static string Json<TElement>(Func<TElement, DocumentFilter> condition, TElement element)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var filter = condition(element) ?? throw new ArgumentNullException(nameof(condition), "The delegate returned null.");
        return filter.Condition.CanBeOfElement
            ? filter.ToString()
            : throw new ArgumentException(
                "Combine conditions on the element itself with & only, and use each operator once.",
                nameof(condition));
    }
}
