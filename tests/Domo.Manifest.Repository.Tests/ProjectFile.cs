using System.Xml.Linq;

namespace Domo.Manifest.Repository.Tests;

/// <summary>A project file, as far as the architecture restricts it.</summary>
internal sealed class ProjectFile
{
    private readonly XElement _root;

    private ProjectFile(string path)
    {
        Path = path;
        _root = XDocument.Parse(RepositoryFiles.Read(path)).Root!;
    }

    /// <summary>All projects of the repository.</summary>
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. RepositoryFiles.Below(".csproj", "src", "eng", "tests").Select(path => new ProjectFile(path))];

    /// <summary>The path of the file from the root.</summary>
    public string Path { get; }

    /// <summary>The folder of the project, such as <c>src/Domo.Manifest.Core</c>.</summary>
    public string Folder => RepositoryFiles.FolderOf(Path);

    /// <summary>The name of the assembly.</summary>
    public string AssemblyName => Property("AssemblyName") ?? System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The namespace that the project's namespaces start with.</summary>
    public string RootNamespace => Property("RootNamespace") ?? System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folders of the referenced projects, including those that are only built or packed.</summary>
    public IReadOnlyList<string> ProjectReferences =>
        [.. Includes()
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).Select(Resolve).Select(RepositoryFiles.FolderOf).Distinct()];

    /// <summary>The referenced packages and frameworks.</summary>
    public IReadOnlyList<string> Packages => [.. Includes("PackageReference"), .. Includes("FrameworkReference")];

    /// <summary>The assemblies that see the internal types of this one.</summary>
    public IReadOnlyList<string> Friends => [.. Includes("InternalsVisibleTo")];

    /// <summary>The source files that the project includes explicitly.</summary>
    public IReadOnlyList<string> CompiledFiles => [.. Includes("Compile").Select(Resolve)];

    /// <summary>Returns the project in a folder.</summary>
    public static ProjectFile In(string folder) => All.Single(project => project.Folder == folder);

    /// <summary>Returns the folders of all projects that this one references, directly and indirectly.</summary>
    public HashSet<string> FindAllReferences()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<ProjectFile>([this]);
        while (pending.TryPop(out var project))
        {
            foreach (string folder in project.ProjectReferences.Where(found.Add))
            {
                pending.Push(In(folder));
            }
        }

        return found;
    }

    private string? Property(string name) => _root.Descendants(name).FirstOrDefault()?.Value;

    private IEnumerable<string> Includes(string? item = null) => _root.Descendants()
        .Where(element => item is null || element.Name == item)
        .SelectMany(element => (element.Attribute("Include")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries));

    private string Resolve(string path) => RepositoryFiles.Resolve(Folder, path);
}
