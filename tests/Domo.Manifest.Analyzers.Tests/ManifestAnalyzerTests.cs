using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Domo.Manifest.Analyzers.Tests;

/// <summary>The rules in the compiler: which files, locations and severities they report.</summary>
public class ManifestAnalyzerTests
{
    private const string Metadata = "[*/manifest.json]\nbuild_metadata.AdditionalFiles.DomoManifestKind = Manifest\n";

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\n", "{|DOMO0003:\uFEFF|}")]
    [InlineData("\n\t\t", "")]
    public Task Reports_a_finding_at_its_exact_location(string lineEnd, string byteOrderMark) => VerifyAsync(
        byteOrderMark + string.Join(lineEnd, "{", "\"name\": \"Größe 🚀\", \"version\": {|DOMO1004:\"1.0\"|},", "\"size\": { \"width\": 4, \"height\": 3 }, \"datasetsMapping\": []", "}"),
        Metadata);

    [Fact]
    public Task Ignores_a_file_without_the_metadata() => VerifyAsync("""{ "version": "1.0" }""", "");

    [Fact]
    public Task Reports_findings_in_a_malformed_file() =>
        VerifyAsync(
            """{ "name": "Sales", "version": {|DOMO1004:"1"|}, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }""", Metadata);

    [Fact]
    public void Every_rule_has_a_descriptor_with_its_texts()
    {
        var descriptors = new ManifestAnalyzer().SupportedDiagnostics.ToDictionary(descriptor => descriptor.Id);

        Assert.Equal(RuleCatalog.OfFiles.Count, descriptors.Count);
        Assert.All(RuleCatalog.OfFiles, rule =>
        {
            var descriptor = descriptors[rule.Id];
            Assert.Equal(rule.Title, descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(rule.Severity.ToString(), descriptor.DefaultSeverity.ToString());
            Assert.Equal(rule.HelpLink ?? "", descriptor.HelpLinkUri);
            Assert.True(descriptor.IsEnabledByDefault);
        });
    }

    private static Task VerifyAsync(string manifest, string metadata)
    {
        var test = new CSharpAnalyzerTest<ManifestAnalyzer, DefaultVerifier>
        {
            TestCode = "",
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        test.TestState.AdditionalFiles.Add(("/0/manifest.json", manifest));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n" + metadata));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
