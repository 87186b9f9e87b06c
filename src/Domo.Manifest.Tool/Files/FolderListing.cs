namespace Domo.Manifest.Tool.Files;

/// <summary>
/// The content of one folder for a search: its files, and the folders with files of the author. Excludes links to folders, since
/// they may lead out of the tree or back into it, and folders that <see cref="AppFolder.IsSkipped"/>.
/// </summary>
/// <param name="Files">The full paths of the files, in ordinal order, including links to files.</param>
/// <param name="Folders">The full paths of the folders, in ordinal order.</param>
internal sealed record FolderListing(IReadOnlyList<string> Files, IReadOnlyList<string> Folders)
{
    /// <summary>An inaccessible folder must not look like an empty one.</summary>
    private static readonly EnumerationOptions Options = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.System };

    /// <summary>Lists a folder; one that does not exist is empty.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="failure">Why it cannot be read, as the rest of a sentence; null on success.</param>
    public static FolderListing Read(string folder, out string? failure)
    {
        failure = null;
        try
        {
            return Read(new DirectoryInfo(folder));
        }
        catch (DirectoryNotFoundException)
        {
        }
        catch (UnauthorizedAccessException)
        {
            failure = "access is denied";
        }
        catch (IOException exception)
        {
            failure = exception is PathTooLongException ? "the path is too long" : exception.Message;
        }

        return new([], []);
    }

    /// <summary>Returns whether a folder is a link.</summary>
    public static bool IsLink(FileSystemInfo entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;

    private static FolderListing Read(DirectoryInfo folder)
    {
        var files = new List<string>();
        var folders = new List<string>();
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Options))
        {
            if (entry is not DirectoryInfo)
            {
                files.Add(entry.FullName);
            }
            else if (!AppFolder.IsSkipped(entry.Name) && !IsLink(entry))
            {
                folders.Add(entry.FullName);
            }
        }

        files.Sort(StringComparer.Ordinal);
        folders.Sort(StringComparer.Ordinal);
        return new(files, folders);
    }
}
