using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Domo.Manifest.Analyzers;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Validate.Severities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Tool.Tests.Validate;

/// <summary>The program reports the same as the compiler for the same file: rules, locations and configured severities.</summary>
public sealed class CompilerAgreementTests
{
    [Fact]
    public async Task Rules_lines_and_columns_match_the_compiler_over_the_corpus()
    {
        int compared = 0;
        foreach (string file in Corpus.Files())
        {
            byte[] bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            compared += await CompareAsync(Path.GetFileName(file), bytes);
            compared += await CompareAsync(Path.GetFileName(file) + ", CRLF", Encoding.UTF8.GetBytes(
                Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\r\n")));
        }

        Assert.True(compared > 1000);
    }

    [Theory]
    [InlineData("\ufeff", "\n")]
    [InlineData("", "\r")]
    [InlineData("", "\u2028")]
    [InlineData("\ufeff", "\r\n\t")]
    public async Task Rules_lines_and_columns_match_the_compiler_with_a_byte_order_mark_and_any_line_ending(string mark, string lineEnd)
    {
        string[] lines = ["{", "\"name\": \"Größe 🚀\", \"version\": \"1.0\",", "\"size\": { \"width\": 9 }", "}"];
        string text = mark + string.Join(lineEnd, lines);

        Assert.True(await CompareAsync("text", Encoding.UTF8.GetBytes(text)) > 2);
    }

    [Theory]
    [InlineData("\n::error::forged\r\u001b[31m")]
    [InlineData("\u0085\u2028\u2029")]
    [InlineData("\u202e\u2066\ufeff\u200e")]
    [InlineData("##vso[task.setvariable variable=x]##[error]")]
    public async Task Escapes_a_message_like_the_compiler(string hostile)
    {
        string text = JsonSerializer.Serialize("sales" + hostile);
        byte[] manifest = Encoding.UTF8.GetBytes(
            $$"""{ "name": {{text}}, "version": {{text}}, {{text}}: 1, "datasetsMapping": [ { "alias": {{text}} }, { "alias": {{text}} } ] }""");
        using var folder = new TestFolder();
        folder.Write("manifest.json", manifest);

        var run = await folder.RunAsync("validate", "manifest.json", "--format", "oneline");
        var messages = (await CompileAsync(manifest, "is_global = true\n")).Select(line => line[(line.IndexOf(") ", StringComparison.Ordinal) + 2)..]);

        string[] lines = run.Output.Split('\n')[..^1];
        Assert.Contains(lines, line => line.Contains('\\', StringComparison.Ordinal));
        Assert.Equal(
            messages,
            lines.Select(line => line[(line.IndexOf(": ", line.IndexOf(" DOMO", StringComparison.Ordinal), StringComparison.Ordinal) + 2)..]));
    }

    [Theory]
    [InlineData("error")]
    [InlineData("warning")]
    [InlineData("suggestion")]
    [InlineData("silent")]
    [InlineData("none")]
    [InlineData("default")]
    [InlineData("ERROR")]
    public async Task Interprets_a_globalconfig_like_the_compiler(string severity)
    {
        string config = $"""
            is_global = true
            dotnet_analyzer_diagnostic.severity = error
            dotnet_analyzer_diagnostic.category-Domo.App.severity = none
            dotnet_diagnostic.domo1012.severity = {severity} # a comment
            dotnet_diagnostic.DOMO1001.severity = none
            [*.json]
            dotnet_diagnostic.DOMO1010.severity = none
            """;
        byte[] manifest = Encoding.UTF8.GetBytes("""{ "name": "", "version": "1.0" }""");
        using var folder = new TestFolder();
        folder.Write("app/manifest.json", manifest);
        folder.Write(".globalconfig", config);

        var expected = await CompileAsync(manifest, config);
        var actual = await CheckAsync(folder);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Random_sections_match_the_same_files_as_in_the_compiler()
    {
        var name = OneOf("a", "b", "ab", "a.json", "3", "12", "-").List[1, 3].Select(parts => string.Join('/', parts));
        var glob = OneOf("a", "b", "*", "**", "?", "/", "[ab]", "[!a]", "[a-c]", "{a,b}", "{a,{b,ab}}", "{1..9}", ".json", "a.", "3")
            .List[1, 5].Select(parts => string.Concat(parts));
        Gen.Select(glob, name).Sample(
            (section, path) =>
            {
                bool expected = IsMatchOfCompiler(section, path);
                Assert.True(expected == SectionGlob.IsMatch(section, path), $"[{section}] {path}: {expected}");
            },
            iter: 500);
    }

    [Theory]
    [InlineData("{1..9}", "0 1 9 10 -1", "1 9")]
    [InlineData("{9..1}", "0 1 9 10", "1 9")]
    [InlineData("{-3..3}", "-4 -3 -2 0 3 4 +3", "-3 -2 0 3")]
    [InlineData("a{10..11}b", "a9b a10b a11b a12b a10 ab", "a10b a11b")]
    [InlineData("[a-c]", "a b c d -", "a b c")]
    [InlineData("[!a-c]", "a b c d -", "d -")]
    [InlineData("[!a-c]", "a ! d", "! d")]
    [InlineData("[a-]", "a - b", "a -")]
    [InlineData("a\\", "a ab a\\", "")]
    [InlineData("\\b", "b \\b a", "b")]
    [InlineData("\\\\", "a \\", "\\")]
    [InlineData("a\\b", "a ab a\\b", "ab")]
    [InlineData("\\*", "* a", "*")]
    [InlineData("{a}", "a {a} b", "a")]
    [InlineData("{a,{b,c}d}", "a bd cd b d", "a bd cd")]
    [InlineData("{a,b", "a b {a,b", "")]
    [InlineData("a}", "a a}", "")]
    [InlineData("a,b", "a b a,b", "")]
    [InlineData("[a", "a [a", "")]
    [InlineData("a]", "a a]", "a]")]
    [InlineData("x/*", "x/a x/a/b a/x/a", "x/a")]
    [InlineData("/*", "a x/a", "a")]
    [InlineData("x/**", "x/a x/a/b a/x/a", "x/a x/a/b")]
    [InlineData("*", "a x/a x/y/a", "a x/a x/y/a")]
    [InlineData("?", "a ab x/a", "a x/a")]
    [InlineData("a?", "a ab abc a/", "ab a/")]
    public void A_section_matches_the_same_files_as_in_the_compiler(string section, string paths, string matches)
    {
        string[] all = paths.Split(' ');

        string[] expected = matches.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, all.Where(path => IsMatchOfCompiler(section, path)));
        Assert.Equal(expected, all.Where(path => SectionGlob.IsMatch(section, path)));
    }

    [Theory]
    [InlineData("{1..9}**", "3/12", false)]
    [InlineData("**/{1..9}**", "a/3/12", false)]
    [InlineData("**{1..9}**", "3/12", true)]
    [InlineData("{1..9}", "12/3", true)]
    public void Chooses_the_same_number_of_several_as_the_compiler(string section, string path, bool isMatch) =>
        Assert.Equal(isMatch, SectionGlob.IsMatch(section, path));

    private static bool IsMatchOfCompiler(string section, string path)
    {
        var config = AnalyzerConfig.Parse($"[{section}]\ndotnet_diagnostic.X.severity = error\n", "/r/.editorconfig");
        return AnalyzerConfigSet.Create(ImmutableArray.Create(config)).GetOptionsForSourcePath("/r/" + path).TreeOptions.Count > 0;
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static async Task<int> CompareAsync(string name, byte[] bytes)
    {
        using var folder = new TestFolder();
        folder.Write("app/manifest.json", bytes);
        var actual = await CheckAsync(folder);

        // Only the byte order mark is invisible to the compiler.
        actual.RemoveAll(finding => finding.Contains(" byte order mark", StringComparison.Ordinal));
        if (!new LintFile("manifest.json", Encoding.UTF8.GetString(bytes)).Document.IsReadable)
        {
            // The generator reports it and stops the compilation.
            return 0;
        }

        var expected = await CompileAsync(bytes, "is_global = true\n");
        Assert.True(expected.SequenceEqual(actual), name + ":\n" + string.Join('\n', expected) + "\nbut\n" + string.Join('\n', actual));
        return expected.Count;
    }

    private static async Task<List<string>> CheckAsync(TestFolder folder)
    {
        var run = await folder.RunAsync("validate", "app/manifest.json", "--format", "json");
        return [.. JsonNode.Parse(run.Output)!.AsArray().Select(finding =>
            $"{finding!["ruleId"]} {finding["severity"]} ({finding["startLine"]},{finding["startColumn"]})"
            + $"-({finding["endLine"]},{finding["endColumn"]}) {SafeText.OneLine((string)finding["message"]!)}")];
    }

    private static async Task<List<string>> CompileAsync(byte[] manifest, string globalConfig)
    {
        const string Metadata = "is_global = true\nbuild_property.MSBuildProjectDirectory = /p/app\n"
            + "[/p/app/manifest.json]\nbuild_metadata.AdditionalFiles.DomoManifestKind = Manifest\n";
        var configs = AnalyzerConfigSet.Create(ImmutableArray.Create(
            AnalyzerConfig.Parse(Metadata, "/p/made.globalconfig"), AnalyzerConfig.Parse(globalConfig, "/p/.globalconfig")));
        using var stream = new MemoryStream(manifest);
        var file = new CompilerFile("/p/app/manifest.json", SourceText.From(stream));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithSyntaxTreeOptionsProvider(new CompilerOptions(configs.GlobalConfigOptions));
        var compilation = CSharpCompilation.Create("t", options: options);
        var diagnostics = await compilation
            .WithAnalyzers([new ManifestAnalyzer()], new AnalyzerOptions([file], new CompilerOptionsProvider(configs)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. diagnostics
            .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(Describe)];
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan().Span;
        string severity = diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        return $"{diagnostic.Id} {severity} ({span.Start.Line + 1},{span.Start.Character + 1})"
            + $"-({span.End.Line + 1},{span.End.Character + 1}) "
            + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
    }
}
