using System.Text.RegularExpressions;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A property whose values are texts.</summary>
public sealed class DocumentTextField : DocumentField<string?>
{
    /// <summary>Creates the token of a property of the content.</summary>
    /// <param name="name">Its name in the document.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    public DocumentTextField(string name)
        : this(DocumentPath.OfContent(name))
    {
    }

    /// <summary>Creates the token of a property anywhere.</summary>
    /// <param name="path">Where it is.</param>
    public DocumentTextField(DocumentPath path)
        : base(path, WireReader.ReadText, WireWriter.WriteText)
    {
    }

    /// <summary>The text has a match of a pattern: <c>$regex</c>.</summary>
    /// <param name="pattern">The pattern, in the syntax of Perl, which is not quite that of .NET.</param>
    /// <param name="options">Ignoring case and the like.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">AppDB does not know one of the options.</exception>
    public DocumentFilter Regex(string pattern, RegexOptions options = RegexOptions.None) => DocumentTexts.Matching(Path, pattern, options);

    /// <summary>The text has this text in it: <c>$regex</c>, with what the text has of its syntax escaped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ignoreCase">Whether A and a are the same.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DocumentFilter Contains(string text, bool ignoreCase = false) => DocumentTexts.Containing(Path, text, ignoreCase);

    /// <summary>The text begins with this text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ignoreCase">Whether A and a are the same.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DocumentFilter StartsWith(string text, bool ignoreCase = false) => DocumentTexts.Containing(Path, text, ignoreCase, before: "^");

    /// <summary>The text ends with this text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ignoreCase">Whether A and a are the same.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DocumentFilter EndsWith(string text, bool ignoreCase = false) => DocumentTexts.Containing(Path, text, ignoreCase, after: "\\z");
}
