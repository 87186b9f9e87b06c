using System.Text;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>
/// Writes a file whole or not at all: beside it first, then in its place by one step of the file system. Whoever reads it, whenever the
/// program is interrupted, finds the old text or the new one.
/// </summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file, in a folder that is made if it is missing. One that is there keeps its permissions; of a symbolic link, the file that it leads to is written.</summary>
    /// <param name="host">What the command runs in.</param>
    /// <param name="fullPath">The file, in full.</param>
    /// <param name="text">The text, written as UTF-8 as it is.</param>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(ToolHost host, string fullPath, string text)
    {
        string? temporary = null;
        try
        {
            bool isLink = new FileInfo(fullPath).LinkTarget is not null;
            string target = isLink ? File.ResolveLinkTarget(fullPath, returnFinalTarget: true)!.FullName : fullPath;
            RequireWritable(target);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
            using (new FileStream(temporary, NewFile(isPrivate: File.Exists(target))))
            {
            }

            File.WriteAllText(temporary, text, Encoding);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
            temporary = null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw ToolException.Unreadable(
                host.DisplayPath(fullPath), "cannot be written: " + TextFiles.ReasonOf(exception, fullPath), exception);
        }
        finally
        {
            Discard(temporary);
        }
    }

    /// <summary>What others may not read is not shown to them while it is written: the permissions of the old file come last.</summary>
    private static FileStreamOptions NewFile(bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>To replace a file takes no right to write to it; but who took that right away meant the text to stay.</summary>
    private static void RequireWritable(string path)
    {
        if (File.Exists(path))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        }
    }

    private static void Discard(string? temporary)
    {
        try
        {
            if (temporary is not null)
            {
                File.Delete(temporary);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What kept the file from being written may keep it from being deleted, and has been said.
        }
    }
}
