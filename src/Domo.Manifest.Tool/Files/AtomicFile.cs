using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>
/// Writes a file whole or not at all: beside it first, then in its place by one step of the file system. Whoever reads it, whenever the
/// program is interrupted, finds the old text or the new one. Devices and pipes are written to directly, and so is a file that would
/// not be the same in its place: it has another owner, who cannot be given to the new one, or other names.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Says at once that a file cannot be written, before the work for it is done.</summary>
    /// <exception cref="ToolException">Its folder does not exist, or it is a folder.</exception>
    public static void RequireFolder(ToolHost host, string fullPath)
    {
        string folder = Path.GetDirectoryName(fullPath) ?? fullPath;
        if (Directory.Exists(fullPath))
        {
            throw ToolException.Unreadable(host.DisplayPath(fullPath), "is a folder; name a file in it");
        }

        if (!Directory.Exists(folder))
        {
            throw ToolException.Unreadable(host.DisplayPath(fullPath), $"the folder {host.DisplayPath(folder)} does not exist");
        }
    }

    /// <summary>Writes a text, as UTF-8 as it is. See <see cref="Write(ToolHost, string, Action{ToolWriter})"/>.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(ToolHost host, string fullPath, string text) => Write(host, fullPath, output => output.Write(text));

    /// <summary>
    /// Writes a file, in a folder that is made if it is missing. One that is there keeps its owner and permissions; of a symbolic link,
    /// the file that it leads to is written.
    /// </summary>
    /// <param name="host">What the command runs in.</param>
    /// <param name="fullPath">The file, in full.</param>
    /// <param name="write">Writes the text.</param>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(ToolHost host, string fullPath, Action<ToolWriter> write) => Try(host, fullPath, () =>
    {
        if (IsDevice(fullPath))
        {
            Fill(fullPath, new() { Mode = FileMode.Open, Access = FileAccess.Write, Share = FileShare.ReadWrite }, write);
            return;
        }

        bool isLink = new FileInfo(fullPath).LinkTarget is not null;
        string target = isLink ? File.ResolveLinkTarget(fullPath, returnFinalTarget: true)!.FullName : fullPath;
        RequireWritable(target);
        Place(target, write, replaces: true);
    });

    /// <summary>Writes a text into a file that is not there yet.</summary>
    /// <returns>Whether it was not; one that is there stays as it is.</returns>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static bool TryCreate(ToolHost host, string fullPath, string text)
    {
        bool isCreated = !Path.Exists(fullPath);
        Try(host, fullPath, () => isCreated = isCreated && Place(fullPath, output => output.Write(text), replaces: false));
        return isCreated;
    }

    private static bool Place(string target, Action<ToolWriter> write, bool replaces)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        string? temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            Fill(temporary, NewFile(isPrivate: File.Exists(target)), write);
            if (!TryTakeAfter(temporary, target))
            {
                Overwrite(target, File.ReadAllBytes(temporary));
                return true;
            }

            File.Move(temporary, target, replaces);
            temporary = null;
            return true;
        }
        catch (IOException) when (!replaces && File.Exists(target))
        {
            return false;
        }
        finally
        {
            Discard(temporary);
        }
    }

    /// <summary>Gives a new file the owner and permissions of the one that it is to replace.</summary>
    /// <returns>Whether it is like that one now.</returns>
    private static bool TryTakeAfter(string temporary, string target)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(target))
        {
            return true;
        }

        if (UnixFile.Read(target) is { } old && UnixFile.Read(temporary) is { } fresh)
        {
            bool isOwned = (old.UserId, old.GroupId) == (fresh.UserId, fresh.GroupId)
                || UnixFile.TrySetOwner(temporary, old.UserId, old.GroupId);
            if (!isOwned || old.Links > 1)
            {
                return false;
            }
        }

        // After the owner, whose change takes some permissions away.
        File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        return true;
    }

    private static void Overwrite(string target, byte[] bytes)
    {
        using var stream = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        stream.Write(bytes);
        stream.SetLength(bytes.Length);
    }

    private static void Fill(string path, FileStreamOptions options, Action<ToolWriter> write)
    {
        using var stream = new FileStream(path, options);
        using var output = new ToolWriter(stream, isColored: false);
        write(output);
        output.Flush();
        if (output.Failure is { } failure)
        {
            throw failure;
        }
    }

    private static void Try(ToolHost host, string fullPath, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw ToolException.Unreadable(
                host.DisplayPath(fullPath), "cannot be written: " + TextFiles.ReasonOf(exception, fullPath), exception);
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

    /// <summary>Whether it cannot be replaced by another file: <c>/dev/stderr</c>, or the pipe that a shell makes.</summary>
    private static bool IsDevice(string fullPath) =>
        fullPath.StartsWith("/dev/", StringComparison.Ordinal)
        || fullPath.StartsWith("/proc/", StringComparison.Ordinal)
        || (!Directory.Exists(fullPath) && !UnixFile.IsRegular(fullPath));

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
