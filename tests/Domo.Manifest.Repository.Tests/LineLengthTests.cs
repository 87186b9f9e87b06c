using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Repository.Tests;

/// <summary>
/// The <c>max_line_length</c> of .editorconfig, which no analyzer checks. The contents of strings do not count: messages, URLs and inputs
/// of tests are easier to search for, and to compare with those below them, in one piece. Generated files are not checked.
/// </summary>
public partial class LineLengthTests
{
    private static int MaxLength { get; } = int.Parse(
        MaxLineLength().Match(RepositoryFiles.Read(".editorconfig")).Groups["columns"].Value, CultureInfo.InvariantCulture);

    [Fact]
    public void No_line_of_code_is_too_long()
    {
        var violations = RepositoryFiles.Below(".cs", "src", "eng", "tests", "samples")
            .Select(SourceCode.Parse)
            .Where(code => !code.IsGenerated)
            .SelectMany(FindLongLines)
            .ToList();

        Assert.True(violations.Count == 0, $"Wrap these lines after at most {MaxLength} columns:\n{string.Join('\n', violations)}");
    }

    private static IEnumerable<string> FindLongLines(SourceCode code)
    {
        var text = code.Root.SyntaxTree.GetText();
        var lines = text.Lines.Where(line => line.Span.Length > MaxLength).ToList();
        if (lines.Count == 0)
        {
            yield break;
        }

        var strings = code.Root.DescendantTokens(descendIntoTrivia: false).Select(ContentsOf).Where(span => !span.IsEmpty).ToList();
        foreach (var line in lines)
        {
            int length = line.Span.Length - strings.Sum(span => span.Intersection(line.Span)?.Length ?? 0);
            if (length > MaxLength)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"{code.File}:{line.LineNumber + 1}: {length} columns without the contents of strings");
            }
        }
    }

    private static TextSpan ContentsOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.Utf8MultiLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken => token.Span,
        SyntaxKind.InterpolatedStringTextToken => token.Span,
        _ => default,
    };

    [GeneratedRegex(@"^max_line_length = (?<columns>\d+)$", RegexOptions.Multiline)]
    private static partial Regex MaxLineLength();
}
