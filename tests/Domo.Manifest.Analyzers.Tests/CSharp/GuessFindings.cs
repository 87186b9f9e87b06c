using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>What the compiler and the rules say of all first guesses, which are compiled together.</summary>
public sealed class GuessFindings : IAsyncLifetime
{
    /// <summary>The findings by the index of the guess; a message is empty if it is the compiler's.</summary>
    internal ILookup<int, (bool IsError, string Message)> ByGuess { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        string text = FirstGuessTests.Source(FirstGuessTests.AllCodes);
        using var project = CSharpProject.Create(text, CSharpProject.ManifestAndTypes);
        var found = (await project.DiagnosticsOfAsync(text)).Concat(await project.CompilerDiagnosticsAsync());
        int first = text[..text.IndexOf("/*0*/", StringComparison.Ordinal)].Count(c => c == '\n');
        ByGuess = found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToLookup(
            diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - first,
            diagnostic => (diagnostic.Severity == DiagnosticSeverity.Error, MessageOf(diagnostic)));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The message of a rule or of an obsolete member; empty for other compiler errors.</summary>
    private static string MessageOf(Diagnostic diagnostic)
    {
        const string Obsolete = "is obsolete: '";
        string text = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return diagnostic.Id == "CS0619" ? text[(text.IndexOf(Obsolete, StringComparison.Ordinal) + Obsolete.Length)..^1]
            : diagnostic.Id.StartsWith("DOMO", StringComparison.Ordinal) ? text
            : "";
    }
}
