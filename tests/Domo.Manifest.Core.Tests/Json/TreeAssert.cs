using System.Globalization;
using System.Text;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Core.Tests.Json;

/// <summary>Checks invariants of trees and renders them.</summary>
internal static class TreeAssert
{
    /// <summary>Renders the tree on one line: names without quotes, missing values as <c>?</c>. Only for trees of moderate depth.</summary>
    public static string Render(JsonValue value) => value switch
    {
        JsonObject o => "{" + string.Join(",", o.Members.Select(member => member.Name + ":" + Render(member.Value))) + "}",
        JsonArray a => "[" + string.Join(",", a.Items.Select(Render)) + "]",
        JsonString s => "\"" + s.Value + "\"",
        JsonNumber n => n.Text,
        JsonMissing => "?",
        _ => value.Kind.ToString().ToUpperInvariant(),
    };

    public static void FaultsAreOrderedAndInside(JsonTree tree)
    {
        int last = 0;
        foreach (var fault in tree.Faults)
        {
            IsInside(fault.Span, new SourceSpan(0, tree.Text.Length), tree.Text);
            Assert.True(fault.Span.Start >= last, $"{fault} is out of order");
            Assert.NotEmpty(JsonFaultMessages.Describe(fault));
            last = fault.Span.Start;
        }
    }

    /// <summary>Asserts that all spans are inside the text and, for valid text, in order inside the span of the parent.</summary>
    public static void SpansNest(JsonTree tree)
    {
        var open = new Stack<JsonValue>();
        open.Push(tree.Root);
        var whole = new SourceSpan(0, tree.Text.Length);
        IsInside(tree.Root.Span, whole, tree.Text);
        while (open.TryPop(out var value))
        {
            var outer = tree.IsValid ? value.Span : whole;
            int last = outer.Start;
            foreach (var (span, child) in Children(value))
            {
                IsInside(span, outer, tree.Text);
                IsInside(child.Span, tree.IsValid ? span : whole, tree.Text);
                Assert.True(!tree.IsValid || span.Start >= last, "children overlap");
                last = span.End;
                open.Push(child);
            }
        }
    }

    private static IEnumerable<(SourceSpan Span, JsonValue Child)> Children(JsonValue value) => value switch
    {
        JsonObject o => o.Members.Select(member => (member.Span, member.Value)),
        JsonArray a => a.Items.Select(item => (item.Span, item)),
        _ => [],
    };

    private static void IsInside(SourceSpan inner, SourceSpan outer, string text)
    {
        if (inner.Start < outer.Start || inner.End > outer.End || inner.Length < 0)
        {
            var message = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{inner} is not in {outer} of {text}");
            Assert.Fail(message.ToString());
        }
    }
}
