namespace Domo.Manifest.Repository.Tests;

/// <summary>The files of the checkout, without the output of builds and tools.</summary>
internal static class RepositoryFiles
{
    private static readonly HashSet<string> IgnoredFolders = new(StringComparer.Ordinal)
    {
        ".git", ".vs", ".idea", ".domo", "bin", "obj", "artifacts", "node_modules", "BenchmarkDotNet.Artifacts", "TestResults",
    };

    /// <summary>All files, as paths from the root with slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Find(new DirectoryInfo(Checkout.Root), "").Order(StringComparer.Ordinal)];

    /// <summary>Returns the files with an extension below one of several folders.</summary>
    public static IEnumerable<string> Below(string extension, params string[] folders) => All.Where(file =>
        file.EndsWith(extension, StringComparison.Ordinal)
        && folders.Any(folder => file.StartsWith(folder + "/", StringComparison.Ordinal)));

    /// <summary>Reads a file.</summary>
    public static string Read(string file) => File.ReadAllText(Checkout.PathOf(file)).ReplaceLineEndings("\n");

    /// <summary>Returns the folder of a file, without a trailing slash; empty for the root.</summary>
    public static string FolderOf(string file) => file[..Math.Max(0, file.LastIndexOf('/'))];

    /// <summary>Resolves a path that is relative to a folder of the repository.</summary>
    public static string Resolve(string folder, string path)
    {
        string full = Path.GetFullPath(Path.Combine(Checkout.PathOf(folder), path.Replace('\\', '/')));
        return Path.GetRelativePath(Checkout.Root, full).Replace('\\', '/');
    }

    private static IEnumerable<string> Find(DirectoryInfo folder, string prefix) => folder.EnumerateFileSystemInfos()
        .Where(entry => !IgnoredFolders.Contains(entry.Name))
        .SelectMany(entry => entry is DirectoryInfo { LinkTarget: null } below
            ? Find(below, $"{prefix}{entry.Name}/")
            : [prefix + entry.Name]);
}
