using System.Diagnostics;
using System.Text.RegularExpressions;
using Domo.Manifest.Analyzers.Endpoints;
using Domo.Manifest.Benchmarks.Inputs;
using Domo.Manifest.Client;
using Domo.Manifest.Generator;

namespace Domo.Manifest.Benchmarks.Analysis;

/// <summary>
/// Builds a project of 1,000 C# files with the compiler of the SDK, its analyzers and those of this package, and prints their share of the
/// analyzer time, as reported by the compiler (<c>/reportanalyzer</c>). One file in ten uses Domo.
/// </summary>
internal static partial class AnalyzerCost
{
    private const int Files = 1000;

    public static int Run()
    {
        string folder = Path.Combine(Path.GetTempPath(), "domo-manifest-analyzer-cost");
        foreach (bool usesDomo in new[] { true, false })
        {
            Directory.CreateDirectory(folder);
            try
            {
                Write(folder, usesDomo);
                Report(folder, usesDomo ? "References the client; one file in ten uses it" : "Does not reference the client");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static void Write(string folder, bool usesDomo)
    {
        for (int i = 0; i < Files; i++)
        {
            string text = usesDomo && i % 10 == 0 ? DomoUse.File(i) : CSharpText.File(i);
            File.WriteAllText(Path.Combine(folder, $"File{i}.cs"), text);
        }

        // The client and its dependencies.
        string client = typeof(DomoClient).Assembly.Location;
        string references = $"""<Reference Include="{client};{Path.Combine(Path.GetDirectoryName(client)!, "Microsoft.Extensions.*.dll")}" />""";
        string[] compilerParts =
        [
            typeof(EndpointAnalyzer).Assembly.Location,
            typeof(DomoManifestGenerator).Assembly.Location,
            typeof(ManifestDocument).Assembly.Location,
        ];
        File.WriteAllText(Path.Combine(folder, "manifest.json"), DomoUse.Manifest);
        File.WriteAllText(Path.Combine(folder, "Cost.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Acme</RootNamespace>
                <AnalysisMode>All</AnalysisMode>
                <!-- CS1591: what is generated for the measurement has no documentation. -->
                <NoWarn>$(NoWarn);CS1591</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                {(usesDomo ? references : "")}
                {string.Concat(compilerParts.Select(path => $"""<Analyzer Include="{path}" />"""))}
                <CompilerVisibleProperty Include="RootNamespace;MSBuildProjectDirectory" />
                <CompilerVisibleItemMetadata Include="AdditionalFiles" MetadataName="DomoManifestKind" />
                {(usesDomo ? """<AdditionalFiles Include="manifest.json" DomoManifestKind="Manifest" />""" : "")}
              </ItemGroup>
            </Project>
            """);
    }

    private static void Report(string folder, string title)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            ArgumentList = { "build", "-p:ReportAnalyzer=true", "-p:UseSharedCompilation=false", "-v:d", "-tl:off", "-nodeReuse:false" },
        };
        using var build = Process.Start(start)!;
        string output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException(
                string.Join('\n', output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Take(5)));
        }

        Console.WriteLine(title);
        Console.WriteLine("  " + Total().Match(output).Value.Trim());
        foreach (Match row in Row().Matches(output))
        {
            Console.WriteLine("  " + Spaces().Replace(row.Value, " ").Trim());
        }
    }

    [GeneratedRegex("Total analyzer execution time: .*")]
    private static partial Regex Total();

    [GeneratedRegex(@"^ *<?[0-9.]+ +<?[0-9]+ +(Domo\.Manifest\.Analyzers\.[\w.]+|Microsoft\.CodeAnalysis\.[\w.]+(?=, Version))", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
