using System.Text;
using Domo.Manifest.Json;

namespace Domo.Manifest.Tests.Json;

/// <summary>A text whose expected fault spans are written into it as <c>⟦…⟧</c>.</summary>
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
        var marked = new StringBuilder(text);
        foreach (var span in spans.OrderByDescending(span => span.Start))
        {
            marked.Insert(span.End, "⟧").Insert(span.Start, "⟦");
        }

        return marked.ToString();
    }
}
