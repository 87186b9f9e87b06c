using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Documents;

/// <summary>A C# source location that compares by value and keeps no syntax tree alive.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The span.</param>
/// <param name="Lines">The span in lines and columns.</param>
internal sealed record SourcePlace(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static SourcePlace Of(SyntaxNode node) =>
        new(node.SyntaxTree.FilePath, node.Span, node.SyntaxTree.GetLineSpan(node.Span).Span);

    /// <summary>Returns the location in the compilation's syntax tree.</summary>
    public Location ToLocation(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            // Several trees can have the same path, or an empty one.
            if (tree.FilePath == Path && Span.End <= tree.Length && tree.GetLineSpan(Span).Span == Lines)
            {
                return Location.Create(tree, Span);
            }
        }

        return Location.Create(Path, Span, Lines);
    }
}
