using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Domo.Manifest.Analyzers.Tests.Documentation;

/// <summary>The C# samples of the documentation, as one file in which each sample is a method.</summary>
internal static partial class DocumentedCode
{
    private const string Samples = "tests/Domo.Manifest.Analyzers.Tests/Documentation/Samples";

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using System.Threading;
        using System.Threading.Tasks;
        using Domo.Manifest.Client;
        using Domo.Manifest.Client.Ai;
        using Domo.Manifest.Client.Datastores;
        using Domo.Manifest.Client.Files;
        using Domo.Manifest.Client.FileSets;
        using Domo.Manifest.Client.ProductApi;
        using Domo.Manifest.Client.Testing;
        using Microsoft.Extensions.DependencyInjection;

        """;

    /// <summary>The page whose samples need the emulator, which this project does not reference.</summary>
    private const string EmulatorPage = "docs/emulator.md";

    /// <summary>The manifest and the types that the samples use.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new[] { "manifest.json", "domo.types.json" }
        .ToDictionary(name => name, name => File.ReadAllText(Repository.PathOf(Samples, name)));

    /// <summary>Returns the file; its diagnostics have the positions of the pages.</summary>
    public static string Create()
    {
        var types = new StringBuilder();
        var methods = new StringBuilder();
        int count = 0;
        foreach (string page in Pages())
        {
            string text = File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n");
            foreach (Match sample in Sample().Matches(text))
            {
                int line = text.AsSpan(0, sample.Groups["code"].Index).Count('\n') + 1;
                string code = UsingLine().Replace(sample.Groups["code"].Value, "");
                var type = TypeDeclaration().Match(code);
                types.Append(CultureInfo.InvariantCulture, $"#line {line} \"{page}\"\n{type.Value}\n");
                string statements = Ended(Body().Replace(Blank(code, type), ") { }"));
                methods.Append(CultureInfo.InvariantCulture, $"static async Task Sample{count++}()\n{{\nawait Task.Yield();\n");
                methods.Append(CultureInfo.InvariantCulture, $"#line {line} \"{page}\"\n{statements}\n}}\n");
            }
        }

        return $$"""
            #nullable enable
            {{Usings}}
            {{File.ReadAllText(Repository.PathOf(Samples, "Surroundings.cs.txt"))}}
            {{types}}
            class App : Variables
            {
            {{methods}}
            }
            """;
    }

    private static IEnumerable<string> Pages() => Directory.GetFiles(Repository.PathOf("docs"), "*.md")
        .Select(path => "docs/" + Path.GetFileName(path))
        .Where(page => page != EmulatorPage)
        .Concat(["README.md", "src/Domo.Manifest.Package/README.md"])
        .Order(StringComparer.Ordinal);

    /// <summary>Adds the semicolon to a sample that is an expression.</summary>
    private static string Ended(string code) => code.TrimEnd() is [.., ')'] and var expression ? expression + ";" : code;

    /// <summary>Removes a type declaration and keeps its line breaks.</summary>
    private static string Blank(string code, Match type) =>
        type.Success ? code.Replace(type.Value, new string('\n', type.Value.Count(c => c == '\n')), StringComparison.Ordinal) : code;

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex("^using [A-Za-z.]+;", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^\[DomoDocument.*?^\}\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"\) …")]
    private static partial Regex Body();
}
