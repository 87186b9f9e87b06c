using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Tests.Infrastructure;

/// <summary>The result of one run of the generator.</summary>
internal sealed class TestRun(GeneratorDriverRunResult result, Compilation compilation)
{
    public GeneratorDriverRunResult Result => result;

    public Compilation Compilation => compilation;

    /// <summary>Gets the generator's diagnostics, formatted as the compiler prints them.</summary>
    public IEnumerable<string> Reported => result.Diagnostics.Where(diagnostic => !diagnostic.IsSuppressed).Select(Print);

    /// <summary>Gets the compiler's diagnostics for the project with the emitted files, with warnings as errors.</summary>
    public IEnumerable<string> CompilerErrors =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).Select(Print);

    /// <summary>Returns the emitted file of a section.</summary>
    public string File(string hintName) =>
        result.GeneratedTrees.Single(tree => Path.GetFileName(tree.FilePath) == hintName).ToString();

    public IEnumerable<string> FileNames => result.GeneratedTrees.Select(tree => Path.GetFileName(tree.FilePath));

    /// <summary>The names of the public members that a type declares, as in the source.</summary>
    public IEnumerable<string> Members(string type) => compilation.GetTypeByMetadataName(type)!.GetMembers()
        .Where(
            member => member is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false, CanBeReferencedByName: true })
        .Where(member => member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
        .Select(member => member.Name);

    /// <summary>Fails with all diagnostics if there are any.</summary>
    public TestRun AssertClean()
    {
        Assert.Empty(Reported);
        Assert.Empty(CompilerErrors);
        AssertNoException();
        return this;
    }

    /// <summary>Fails if the generator threw an exception.</summary>
    public void AssertNoException() => Assert.All(result.Results, generator => Assert.Null(generator.Exception));

    /// <summary>Fails if the code that uses the clients does not compile. Unused assignments are allowed.</summary>
    public void AssertUsable()
    {
        Assert.Empty(Reported);
        Assert.Empty(compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic is { Severity: > DiagnosticSeverity.Hidden, Id: not ("CS0219" or "CS8321") })
            .Select(Print));
    }

    private static string Print(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return $"{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1},"
            + $"{span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}): {diagnostic.Severity} {diagnostic.Id}: "
            + $"{diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }
}
