using Domo.Manifest.Generator;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>
/// All rules about C# on one file, beside the manifest of the examples and with the clients emitted from it. The file must compile, and so
/// must what a fix makes of it.
/// </summary>
internal sealed class CSharpRuleTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    private CSharpRuleTest(string source)
    {
        TestCode = source;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;

        // Some rules are of several analyzers.
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        TestState.AdditionalReferences.AddRange(CSharpProject.References);
        var files = CSharpProject.ManifestAndTypes;
        foreach (var (path, text) in files)
        {
            TestState.AdditionalFiles.Add(("/0/" + path, text));
        }
        TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", CSharpProject.ConfigOf(files.Keys)));
    }

    /// <summary>Checks a file, marked as <c>{|DOMO7002:salez|}</c>, and what the first fix of each finding makes of it.</summary>
    public static Task RunAsync(string source, string? fixedSource = null)
    {
        var test = new CSharpRuleTest(source);
        if (fixedSource is not null)
        {
            // What is left over is marked in the fixed code too.
            test.FixedState.MarkupHandling = MarkupMode.Allow;
            test.FixedCode = fixedSource;
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => CSharpProject.Analyzers;

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => CSharpProject.CodeFixes;

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(DomoManifestGenerator)];
}
