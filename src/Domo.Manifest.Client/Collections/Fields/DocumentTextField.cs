using System.Text.RegularExpressions;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are strings.</summary>
public sealed class DocumentTextField : DocumentField<string?>
{
    /// <summary>Creates a field for a property of the content.</summary>
    /// <param name="name">The name of the property in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentTextField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates a field for the property at a path.</summary>
    /// <param name="path">The path of the property.</param>
    public DocumentTextField(DocumentPath path)
        : base(path, WireReader.ReadText, WireWriter.WriteText)
    {
    }

    /// <summary>Matches strings by a regular expression: <c>$regex</c>.</summary>
    /// <param name="pattern">The pattern, in the Perl syntax of MongoDB, which differs slightly from .NET.</param>
    /// <param name="options">The options, such as ignoring case.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">AppDB does not support one of the options.</exception>
    public DocumentFilter IsMatch(string pattern, RegexOptions options = RegexOptions.None) =>
        DocumentTextConditions.Matching(Path, pattern, options);

    /// <summary>Matches strings that contain a substring: <c>$regex</c> with an escaped pattern.</summary>
    /// <param name="text">The string to find.</param>
    /// <param name="ignoreCase">Whether to ignore case.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DocumentFilter Contains(string text, bool ignoreCase = false) => DocumentTextConditions.Containing(Path, text, ignoreCase);

    /// <summary>Matches strings that start with a prefix: <c>$regex</c> with an escaped pattern.</summary>
    /// <param name="text">The string to find.</param>
    /// <param name="ignoreCase">Whether to ignore case.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DocumentFilter StartsWith(string text, bool ignoreCase = false) =>
        DocumentTextConditions.Containing(Path, text, ignoreCase, before: "^");

    /// <summary>Matches strings that end with a suffix: <c>$regex</c> with an escaped pattern.</summary>
    /// <param name="text">The string to find.</param>
    /// <param name="ignoreCase">Whether to ignore case.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DocumentFilter EndsWith(string text, bool ignoreCase = false) =>
        DocumentTextConditions.Containing(Path, text, ignoreCase, after: "\\z");
}
