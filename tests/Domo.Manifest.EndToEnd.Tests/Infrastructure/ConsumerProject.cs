namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>A new project outside this repository, which gets the package from the feed like any other project.</summary>
internal sealed class ConsumerProject : IDisposable
{
    /// <summary>The namespace of the clients in the sources of <c>Apps</c>, which is intentionally difficult.</summary>
    public const string AppNamespace = "Acme.Domo.System.Task";

    private const string AppFolder = "tests/Domo.Manifest.EndToEnd.Tests/Apps";

    private readonly string _root = System.IO.Directory.CreateTempSubdirectory("domo-manifest-app-").FullName;

    public ConsumerProject(PackageFeed feed, string name = "Consumer")
    {
        Name = name;
        Directory = Path.Combine(_root, name);
        System.IO.Directory.CreateDirectory(Directory);
        Write("../nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{feed.Directory}" />
                <add key="nuget.org" value="https://api.nuget.org/v3/index.json" />
              </packageSources>
            </configuration>
            """);
    }

    public string Name { get; }

    public string Directory { get; }

    /// <summary>Creates the project of a console app that references only the package.</summary>
    public static ConsumerProject Console(PackageFeed feed, string properties = "", string items = "")
    {
        var project = new ConsumerProject(feed);
        project.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Domo.Manifest" Version="{feed.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        return project;
    }

    public ConsumerProject Write(string path, string text)
    {
        string full = Path.GetFullPath(Path.Combine(Directory, path));
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Copies a file of the folder <c>Apps</c>. Its sources end in .txt, so that the test project does not compile them.</summary>
    public ConsumerProject CopyApp(string file, string? target = null) =>
        Write(target ?? Path.GetFileName(file).Replace(".cs.txt", ".cs", StringComparison.Ordinal), File.ReadAllText(Repository.PathOf(AppFolder, file)));

    public string Read(string path) => File.ReadAllText(Path.Combine(Directory, path));

    public Task<CommandResult> DotNetAsync(params string[] arguments) => Command.DotNetAsync(Directory, arguments);

    public void Dispose()
    {
        try
        {
            System.IO.Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A build server may still use a file. The system cleans its temporary folder.
        }
    }
}
