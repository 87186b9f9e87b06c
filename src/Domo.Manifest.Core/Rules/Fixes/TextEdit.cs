using System.Text;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Fixes;

/// <summary>An edit that replaces a span of a text. All other characters are preserved.</summary>
/// <param name="Span">The span to replace; of length 0 to insert.</param>
/// <param name="NewText">The replacement.</param>
public sealed record TextEdit(SourceSpan Span, string NewText)
{
    /// <summary>Returns the text with the edits applied.</summary>
    /// <param name="text">The text.</param>
    /// <param name="edits">The edits, ordered by position and without overlap.</param>
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
