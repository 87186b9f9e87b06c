namespace Domo.Manifest.Tool.Files;

/// <summary>
/// What a search finds in one folder: its files, and the folders below it that hold files of their author. Links to folders are not
/// among them, since they may lead out of the tree or back into it, nor are folders that <see cref="AppFolder.IsSkipped"/>.
/// </summary>
/// <param name="Files">The files, in full, in ordinal order. A link to a file is a file.</param>
/// <param name="Folders">The folders, in full, in ordinal order.</param>
internal sealed record FolderListing(IReadOnlyList<string> Files, IReadOnlyList<string> Folders)
{
    /// <summary>A folder that denies access is to be told from an empty one.</summary>
    private static readonly EnumerationOptions Options = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.System };

    /// <summary>Lists a folder; one that does not exist is empty.</summary>
    /// <param name="folder">The folder, in full.</param>
    /// <param name="failure">Why it cannot be read, as the rest of a sentence; null when it was.</param>
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

    /// <summary>Whether a folder is a link that leads to another one.</summary>
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
