namespace Domo.Manifest.Analyzers.Guesses;

/// <summary>Joins source text.</summary>
internal static class JoinedText
{
    /// <summary>Returns the texts of the items, separated by commas.</summary>
    public static string Of<T>(IEnumerable<T> items, Func<T, object> textOf)
    {
        var texts = new List<object>();
        foreach (var item in items)
        {
            texts.Add(textOf(item));
        }

        return string.Join(", ", texts);
    }
}
