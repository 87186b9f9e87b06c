using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>
/// The folder of one app. Where its files are is what <c>domo publish</c> and the package's MSBuild files say: see docs/options.md.
/// </summary>
internal sealed class AppFolder
{
    /// <summary>The name of a manifest.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>The name of a types file.</summary>
    public const string TypesName = "domo.types.json";
    private const string OverridesName = "manifestOverrides.json";

    /// <summary>The folders that are looked into, in this order, before any other.</summary>
    private static readonly string[] Preferred = ["", "public", "src", "wwwroot"];

    /// <summary>Folders whose files nobody wrote there, or that are copies of others.</summary>
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "node_modules", "bin", "obj", "dist", "build", "templates", "artifacts",
    };

    private readonly ToolHost _host;
    private readonly Dictionary<string, LintFile> _taken = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<LintFile>> _contents;

    private AppFolder(ToolHost host, string directory)
    {
        _host = host;
        Directory = directory;
        Manifest = FindManifest(directory);
        _contents = new(Read);
    }

    /// <summary>The folder, in full.</summary>
    public string Directory { get; }

    /// <summary>The manifest that <c>domo publish</c> and a build would take, in full; null when there is none.</summary>
    public string? Manifest { get; }

    /// <summary>The app in a folder.</summary>
    /// <param name="host">What the command runs in.</param>
    /// <param name="directory">The folder, in full.</param>
    public static AppFolder In(ToolHost host, string directory) => new(host, directory);

    /// <summary>
    /// The app that a file belongs to: that of its folder, or of the one above <c>public</c>, <c>src</c> and <c>wwwroot</c>.
    /// </summary>
    /// <param name="fullPath">The file, in full.</param>
    public static string DirectoryOf(string fullPath)
    {
        string folder = Path.GetDirectoryName(fullPath) ?? fullPath;
        return Preferred.Contains(Path.GetFileName(folder), StringComparer.Ordinal) ? Path.GetDirectoryName(folder) ?? folder : folder;
    }

    /// <summary>Whether files in a folder of this name are nobody's own.</summary>
    public static bool IsSkipped(string folderName) => Skipped.Contains(folderName) || folderName.StartsWith('.');

    /// <summary>The manifest of the app, and its types and override files, in full.</summary>
    public IReadOnlyList<string> Files()
    {
        var files = new List<string>();
        if (Manifest is not null)
        {
            string beside = Path.GetDirectoryName(Manifest)!;
            files.Add(Manifest);
            AddExisting(files, Path.Combine(beside, TypesName));
            AddExisting(files, Path.Combine(beside, OverridesName));
            AddExisting(files, Path.Combine(Directory, "src", OverridesName));
            AddExisting(files, Path.Combine(Directory, OverridesName));
        }

        return files;
    }

    /// <summary>All files that the rules look at: <see cref="Files"/>, and the manifests that publishing could take instead.</summary>
    public IReadOnlyList<string> AllFiles()
    {
        var paths = new List<string>(Files());
        foreach (string folder in Preferred)
        {
            AddExisting(paths, Path.Combine(Directory, folder, ManifestName));
        }

        return paths;
    }

    /// <summary>Takes a file of the app that has been read, so that it is not read and parsed again as the neighbour of another.</summary>
    /// <param name="file">The file. All are taken before the first is checked.</param>
    /// <returns>The file as the rules want it.</returns>
    public LintFile Take(SourceFile file)
    {
        var content = file.InApp(Directory);
        _taken[file.FullPath] = content;
        return content;
    }

    /// <summary>What the rules look at besides a checked file: the app's other files.</summary>
    /// <param name="file">The checked file.</param>
    public IReadOnlyList<LintFile> OthersThan(LintFile file) =>
        [.. _contents.Value.Where(other => !string.Equals(other.Path, file.Path, StringComparison.Ordinal))];

    private static string? FindManifest(string directory)
    {
        foreach (string folder in Preferred)
        {
            string path = Path.Combine(directory, folder, ManifestName);
            if (IsFile(path) && (folder.Length == 0 || !FolderListing.IsLink(new DirectoryInfo(Path.Combine(directory, folder)))))
            {
                return path;
            }
        }

        return FolderListing.Read(directory, out _).Folders.Select(folder => Path.Combine(folder, ManifestName)).FirstOrDefault(IsFile);
    }

    /// <summary>Whether there is a file. What nobody named is not read where that could take for ever, as from a pipe.</summary>
    private static bool IsFile(string path) => File.Exists(path) && UnixFile.IsRegular(path);

    private static void AddExisting(List<string> files, string path)
    {
        if (IsFile(path) && !files.Contains(path, StringComparer.Ordinal))
        {
            files.Add(path);
        }
    }

    private List<LintFile> Read()
    {
        var files = new List<LintFile>();
        foreach (string path in AllFiles())
        {
            try
            {
                files.Add(_taken.TryGetValue(path, out var taken) ? taken : TextFiles.Read(_host, path).InApp(Directory));
            }
            catch (ToolException)
            {
                // It is reported when it is checked itself; as a neighbour it says nothing.
            }
        }

        return files;
    }
}
