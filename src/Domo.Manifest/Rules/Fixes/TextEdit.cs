using System.Text;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Fixes;

/// <summary>One change of a text: what stands at a place becomes something else. All other characters stay as they are.</summary>
/// <param name="Span">The place; of length 0 to insert.</param>
/// <param name="NewText">What stands there afterwards.</param>
public sealed record TextEdit(SourceSpan Span, string NewText)
{
    /// <summary>The text with edits made.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edits">The edits, ordered by place and without overlap.</param>
    public static string ApplyAll(string text, IReadOnlyList<TextEdit> edits)
    {
        var result = new StringBuilder(text.Length + 16);
        int position = 0;
        foreach (var edit in edits)
        {
            result.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }
}
