using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Fixes;

/// <summary>A way to mend a finding, as edits of the checked file.</summary>
/// <param name="Title">What it does, as an IDE offers it: <c>Change to 'LONG'</c>.</param>
/// <param name="Edits">The edits, ordered by place and without overlap.</param>
/// <param name="IsSafe">Whether it can be applied unseen; false where it needs judgement.</param>
public sealed record Fix(string Title, IReadOnlyList<TextEdit> Edits, bool IsSafe = true)
{
    /// <summary>The property that gets another name, and that name; null for other fixes.</summary>
    internal (JsonMember Member, string Name)? Rename { get; init; }

    /// <summary>The text with the edits made.</summary>
    /// <param name="text">The text that the finding is in.</param>
    public string ApplyTo(string text) => TextEdit.ApplyAll(text, Edits);
}
