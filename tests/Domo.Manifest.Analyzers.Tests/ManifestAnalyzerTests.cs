using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Domo.Manifest.Analyzers.Tests;

/// <summary>The rules as the compiler shows them: which files, which places, which severities.</summary>
public class ManifestAnalyzerTests
{
    private const string Metadata = "[*/manifest.json]\nbuild_metadata.AdditionalFiles.DomoManifestKind = Manifest\n";

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\n", "{|DOMO0003:\uFEFF|}")]
    [InlineData("\n\t\t", "")]
    public Task A_finding_is_shown_at_its_exact_place(string lineEnd, string byteOrderMark) => VerifyAsync(
        byteOrderMark + string.Join(lineEnd, "{", "\"name\": \"Größe 🚀\", \"version\": {|DOMO1004:\"1.0\"|},", "\"size\": { \"width\": 4, \"height\": 3 }, \"datasetsMapping\": []", "}"),
        Metadata);

    [Fact]
    public Task A_file_that_is_not_marked_is_not_looked_at() => VerifyAsync("""{ "version": "1.0" }""", "");

    [Fact]
    public Task A_broken_file_is_survived() => VerifyAsync("""{ "name": "Sales", "version": {|DOMO1004:"1"|}, "size": { "width": 4, "height": 3 }, "datasetsMapping": [] }""", Metadata);

    [Fact]
    public void Every_rule_has_a_descriptor_that_says_what_the_rule_says()
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
