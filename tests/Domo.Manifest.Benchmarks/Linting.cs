using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Domo.Manifest.Benchmarks.Inputs;
using Domo.Manifest.Rules;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Benchmarks;

/// <summary>
/// Runs all rules on the text of a manifest, compared with a reader that reads each token and keeps nothing. The first size is that of the
/// largest manifests of published apps; the others show the growth of the time.
/// </summary>
[MemoryDiagnoser]
[MinInvokeCount(4)]
public class Linting
{
    private string _text = "";
    private byte[] _utf8 = [];

    [Params("40 KB", "40 KB with mistakes", "400 KB", "4 MB", "10 MB")]
    public string Manifest { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        string[] words = Manifest.Split(' ');
        int unit = words[1] == "MB" ? 1024 * 1024 : 1024;
        bool hasMistakes = words.Length > 2;
        _text = LintedManifest.OfLength(int.Parse(words[0], null) * unit, hasMistakes);
        _utf8 = Encoding.UTF8.GetBytes(_text);

        // A large manifest without mistakes has one finding: it has more datasets than an app can have.
        int findings = ManifestLinter.Check(new LintFile("manifest.json", _text)).Count;
        if (hasMistakes ? findings < 50 : findings > (unit > 1024 || words[0] == "400" ? 1 : 0))
        {
            throw new InvalidOperationException($"There are {findings} findings.");
        }

        CallUntilCompiledForGood();
    }

    [Benchmark(Baseline = true, Description = "Utf8JsonReader, tokens alone")]
    public int Tokens()
    {
        var reader = new Utf8JsonReader(_utf8);
        int tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark(Description = "JsonDocument.Parse")]
    public int SystemTextJson()
    {
        using var document = JsonDocument.Parse(_utf8);
        return document.RootElement.GetPropertyCount();
    }

    [Benchmark(Description = "JsonParser.Parse")]
    public JsonTree Tree() => JsonParser.Parse(_text);

    [Benchmark(Description = "ManifestLinter.Check")]
    public int Check() => ManifestLinter.Check(new LintFile("manifest.json", _text)).Count;

    /// <summary>
    /// The rules are a lot of code. The warm-up of BenchmarkDotNet is not sufficient for them, especially if a call takes long.
    /// </summary>
    private static void CallUntilCompiledForGood()
    {
        string text = LintedManifest.OfLength(40 * 1024, hasMistakes: true);
        for (int i = 0; i < 500; i++)
        {
            ManifestLinter.Check(new LintFile("manifest.json", text));
            if (i % 100 == 0)
            {
                // The just-in-time compiler waits until no new method is called.
                Thread.Sleep(200);
            }
        }
    }
}
