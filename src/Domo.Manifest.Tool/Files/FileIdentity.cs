namespace Domo.Manifest.Tool.Files;

/// <summary>
/// Determines whether two paths are the same file, through links and in any spelling that the file system treats as equal.
/// </summary>
/// <param name="fullPath">The full path of the file.</param>
internal sealed class FileIdentity(string fullPath)
{
    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private readonly UnixFileStatus? _status = UnixFile.Read(fullPath);
    private readonly string _target = TargetOf(fullPath);

    /// <summary>Returns whether another path is the same file.</summary>
    /// <param name="otherPath">The other full path.</param>
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
