using System.Globalization;
using Domo.Manifest.Analyzers.Tests.CSharp;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Tests.Documentation;

/// <summary>A reader can copy a sample of the documentation, and it compiles.</summary>
public class DocumentedCodeTests
{
    [Fact]
    public async Task Every_sample_compiles()
    {
        using var project = CSharpProject.Create(DocumentedCode.Create(), DocumentedCode.Files);

        var errors = (await project.CompilerDiagnosticsAsync()).Where(found => found.Severity == DiagnosticSeverity.Error);

        string printed = string.Join('\n', errors.Select(PrintedError));
        Assert.True(printed.Length == 0, printed);
    }

    private static string PrintedError(Diagnostic error)
    {
        var place = error.Location.GetMappedLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1}): {error.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
