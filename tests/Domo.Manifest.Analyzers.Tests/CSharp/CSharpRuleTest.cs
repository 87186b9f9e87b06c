using Domo.Manifest.Generator;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>
/// Runs all C# rules on one file, together with the example manifest and its emitted clients. The file must compile before and after the
/// fix.
/// </summary>
internal sealed class CSharpRuleTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    private CSharpRuleTest(string source)
    {
        TestCode = source;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;

        // Some rules belong to several analyzers.
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
        TestState.AdditionalReferences.AddRange(CSharpProject.References);
        var files = CSharpProject.ManifestAndTypes;
        foreach (var (path, text) in files)
        {
            TestState.AdditionalFiles.Add(("/0/" + path, text));
        }
        TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", CSharpProject.ConfigOf(files.Keys)));
    }

    /// <summary>Checks a file with markup such as <c>{|DOMO7002:salez|}</c> and the result of the first fix of each diagnostic.</summary>
    public static Task RunAsync(string source, string? fixedSource = null)
    {
        var test = new CSharpRuleTest(source);
        if (fixedSource is not null)
        {
            // The fixed code marks the remaining diagnostics, too.
            test.FixedState.MarkupHandling = MarkupMode.Allow;
            test.FixedCode = fixedSource;
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => CSharpProject.Analyzers;

    protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => CSharpProject.CodeFixes;

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(DomoManifestGenerator)];
}
