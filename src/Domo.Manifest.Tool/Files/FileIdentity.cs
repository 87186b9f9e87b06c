namespace Domo.Manifest.Tool.Files;

/// <summary>Tells whether two paths are the same file, through links and in any spelling that the file system takes for the same.</summary>
/// <param name="fullPath">The one path, in full.</param>
internal sealed class FileIdentity(string fullPath)
{
    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private readonly UnixFileStatus? _status = UnixFile.Read(fullPath);
    private readonly string _target = TargetOf(fullPath);

    /// <summary>Whether another path is the same file.</summary>
    /// <param name="otherPath">The other path, in full.</param>
    public bool Is(string otherPath)
    {
        if (string.Equals(otherPath, fullPath, Comparison))
        {
            return true;
        }

        return _status is { } one
            ? UnixFile.Read(otherPath) is { } other && (one.Device, one.Inode) == (other.Device, other.Inode)
            : string.Equals(TargetOf(otherPath), _target, Comparison);
    }

    private static string TargetOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return path;
        }
    }
}
