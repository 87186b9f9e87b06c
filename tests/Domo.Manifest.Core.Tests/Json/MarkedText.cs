using System.Text;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Core.Tests.Json;

/// <summary>A text in which <c>⟦…⟧</c> mark the expected fault spans.</summary>
internal sealed class MarkedText
{
    private MarkedText(string text, IReadOnlyList<SourceSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    public string Text { get; }

    public IReadOnlyList<SourceSpan> Spans { get; }

    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<SourceSpan>();
        var open = new Stack<int>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '⟦')
            {
                open.Push(text.Length);
            }
            else if (marked[i] == '⟧')
            {
                spans.Add(SourceSpan.FromBounds(open.Pop(), text.Length));
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return new MarkedText(text.ToString(), [.. spans.OrderBy(span => span.Start)]);
    }

    public static string Mark(string text, IEnumerable<SourceSpan> spans)
    {
        var all = spans.ToList();
        var marked = new StringBuilder();
        for (int i = 0; i <= text.Length; i++)
        {
            marked.Insert(marked.Length, "⟧", all.Count(span => span.End == i && span.Length > 0))
                .Insert(marked.Length, "⟦⟧", all.Count(span => span.Start == i && span.Length == 0))
                .Insert(marked.Length, "⟦", all.Count(span => span.Start == i && span.Length > 0))
                .Append(text, i, i < text.Length ? 1 : 0);
        }

        return marked.ToString();
    }
}
