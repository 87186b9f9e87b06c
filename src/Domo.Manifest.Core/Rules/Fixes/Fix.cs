using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Fixes;

/// <summary>A fix of a finding, as edits of the checked file.</summary>
/// <param name="Title">The title, as an IDE shows it: <c>Change to 'LONG'</c>.</param>
/// <param name="Edits">The edits, ordered by position and without overlap.</param>
/// <param name="IsSafe">Whether it can be applied without review.</param>
public sealed record Fix(string Title, IReadOnlyList<TextEdit> Edits, bool IsSafe = true)
{
    /// <summary>The property to rename and its new name; null for other fixes.</summary>
    internal (JsonMember Member, string Name)? Rename { get; init; }

    /// <summary>Returns the text with the edits applied.</summary>
    /// <param name="text">The text that contains the finding.</param>
    public string ApplyTo(string text) => TextEdit.ApplyAll(text, Edits);
}
