using System.Globalization;
using System.Text.RegularExpressions;

namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>Projects of every kind that the package can be added to, in one folder outside of any repository, built by one command.</summary>
public sealed partial class ProjectMatrix(PackageFeed feed) : IAsyncLifetime
{
    /// <summary>The one mistake in the manifest of the projects.</summary>
    public const string Finding = "warning DOMO5017: The field aliases 'amount' and 'Amount' of dataset 'sales' differ only in case; rename one";

    private const string Manifest = """
        {
          "name": "App", "version": "1.0.0",
          "size": { "width": 1, "height": 1 },
          "datasetsMapping": [
            { "alias": "sales", "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
              "fields": [ { "alias": "amount", "columnName": "Sales" }, { "alias": "Amount", "columnName": "A" } ] }
          ]
        }
        """;

    private readonly ScratchFolder _folder = new();

    private ILookup<string, string> _messages = Enumerable.Empty<string>().ToLookup(message => message);

    /// <summary>The output of the build.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The folder of the projects.</summary>
    public string Folder => _folder.Path;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // With a mapping of sources, without which NuGet warns of two sources in the project with central package management.
        _folder
            .Write("nuget.config", $"""
                <configuration>
                  <packageSources>
                    <clear />
                    <add key="feed" value="{feed.Directory}" />
                    <add key="nuget.org" value="https://api.nuget.org/v3/index.json" />
                  </packageSources>
                  <packageSourceMapping>
                    <packageSource key="feed"><package pattern="Domo.*" /></packageSource>
                    <packageSource key="nuget.org"><package pattern="*" /></packageSource>
                  </packageSourceMapping>
                </configuration>
                """)
            .Write("Directory.Build.props", """
                <Project>
                  <PropertyGroup>
                    <RootNamespace>Clients</RootNamespace>
                    <CheckEolTargetFramework>false</CheckEolTargetFramework>
                    <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                  </PropertyGroup>
                </Project>
                """)
            .Write("All.slnx", $"<Solution>{string.Concat(ProjectCells.All.Select(cell => $"<Project Path=\"{cell.Path}\" />"))}</Solution>");
        foreach (var cell in ProjectCells.All)
        {
            string folder = Path.GetDirectoryName(cell.Path)!;
            _folder.Write(cell.Path, cell.Project.Replace("$(FeedVersion)", feed.Version, StringComparison.Ordinal));
            _folder.Write(Path.Combine(folder, "manifest.json"), Manifest);
            foreach (var (path, text) in cell.Files)
            {
                _folder.Write(Path.Combine(folder, path), text.Replace("$(FeedVersion)", feed.Version, StringComparison.Ordinal));
            }
        }

        // Without the summary, which would repeat each message.
        Output = (await Command.DotNetAsync(Folder, "build", "All.slnx", "-tl:off", "-clp:NoSummary")).Output;
        _messages = Output.Split('\n').Select(line => Message().Match(line)).Where(match => match.Success)
            .ToLookup(match => match.Groups["project"].Value.Replace('\\', '/'), TextOf);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The errors and warnings of a project, which begin with the target framework if there are several.</summary>
    internal IEnumerable<string> MessagesOf(ProjectCell cell) => _messages[Folder.Replace('\\', '/') + "/" + cell.Path].Order(StringComparer.Ordinal);

    /// <summary>The target frameworks for which clients were emitted.</summary>
    internal IEnumerable<string> EmittedFor(ProjectCell cell)
    {
        string folder = Path.Combine(Folder, Path.GetDirectoryName(cell.Path)!, "obj", "Debug");
        return Directory.GetDirectories(folder)
            .Where(framework => Directory.Exists(Path.Combine(framework, "generated"))
                && Directory.EnumerateFiles(Path.Combine(framework, "generated"), "*DomoApp*.cs", SearchOption.AllDirectories).Any())
            .Select(framework => Path.GetFileName(framework)!).Order(StringComparer.Ordinal);
    }

    private static string TextOf(Match match)
    {
        string framework = match.Groups["framework"].Value;
        return string.Create(CultureInfo.InvariantCulture, $"{framework}{(framework.Length > 0 ? " " : "")}{match.Groups["message"].Value}");
    }

    [GeneratedRegex(@"(?<=: )(?<message>(error|warning) \w+: .*) \[(?<project>[^\]]*?)(::TargetFramework=(?<framework>[^\]]+))?\]\r?$")]
    private static partial Regex Message();
}
