using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>
/// The folder of one app. Finds its files where <c>domo publish</c> and the package's MSBuild files do: see docs/options.md.
/// </summary>
internal sealed class AppFolder
{
    /// <summary>The file name of a manifest.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>The file name of a types file.</summary>
    public const string TypesName = "domo.types.json";
    private const string OverridesName = "manifestOverrides.json";

    /// <summary>The folders that are searched first, in this order.</summary>
    private static readonly string[] Preferred = ["", "public", "src", "wwwroot"];

    /// <summary>Folders with generated files, or copies of others.</summary>
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

    /// <summary>The full path of the folder.</summary>
    public string Directory { get; }

    /// <summary>The full path of the manifest that <c>domo publish</c> and a build use; null if there is none.</summary>
    public string? Manifest { get; }

    /// <summary>Returns the app in a folder.</summary>
    /// <param name="host">The host of the command.</param>
    /// <param name="directory">The full path of the folder.</param>
    public static AppFolder In(ToolHost host, string directory) => new(host, directory);

    /// <summary>
    /// Returns the folder of the app that a file belongs to: the file's folder, or the parent of <c>public</c>, <c>src</c> and
    /// <c>wwwroot</c>.
    /// </summary>
    /// <param name="fullPath">The full path of the file.</param>
    public static string DirectoryOf(string fullPath)
    {
        string folder = Path.GetDirectoryName(fullPath) ?? fullPath;
        return Preferred.Contains(Path.GetFileName(folder), StringComparer.Ordinal) ? Path.GetDirectoryName(folder) ?? folder : folder;
    }

    /// <summary>Returns whether a search skips folders with this name, since their files are generated or belong to a tool.</summary>
    public static bool IsSkipped(string folderName) => Skipped.Contains(folderName) || folderName.StartsWith('.');

    /// <summary>Returns the full paths of the app's manifest, types file and override file.</summary>
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

    /// <summary>Returns all files that the rules read: <see cref="Files"/>, and other manifests that could be published instead.</summary>
    public IReadOnlyList<string> AllFiles()
    {
        var paths = new List<string>(Files());
        foreach (string folder in Preferred)
        {
            AddExisting(paths, Path.Combine(Directory, folder, ManifestName));
        }

        return paths;
    }

    /// <summary>Adds a file of the app that was already read, so that it is not read and parsed again as another file's neighbor.</summary>
    /// <param name="file">The file. All files are added before the first is checked.</param>
    /// <returns>The file, prepared for the rules.</returns>
    public LintFile Take(SourceFile file)
    {
        var content = file.InApp(Directory);
        _taken[file.FullPath] = content;
        return content;
    }

    /// <summary>Returns the app's other files, which the rules read together with a checked file.</summary>
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

    /// <summary>Returns whether a regular file exists. Reading a pipe that was not named explicitly could block forever.</summary>
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
                // An unreadable file is reported when it is checked itself; as a neighbor it is ignored.
            }
        }

        return files;
    }
}
