using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>
/// Writes a file completely or not at all: first to a temporary file next to it, then with an atomic rename. Readers see the old text
/// or the new one, whenever the program is interrupted. Writes directly to devices and pipes, and to a file that a rename would not
/// preserve: one with several hard links, or with an owner that cannot be restored.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Fails early if a file cannot be written, before the work for it is done.</summary>
    /// <exception cref="ToolException">Its folder does not exist, or it is a folder.</exception>
    public static void RequireFolder(ToolHost host, string fullPath)
    {
        string folder = Path.GetDirectoryName(fullPath) ?? fullPath;
        if (Directory.Exists(fullPath))
        {
            throw ToolException.Unreadable(host.DisplayPath(fullPath), "is a folder; specify a file in it");
        }

        if (!Directory.Exists(folder))
        {
            throw ToolException.Unreadable(host.DisplayPath(fullPath), $"the folder {host.DisplayPath(folder)} does not exist");
        }
    }

    /// <summary>Writes a text as UTF-8. See <see cref="Write(ToolHost, string, Action{ToolWriter})"/>.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(ToolHost host, string fullPath, string text) => Write(host, fullPath, output => output.Write(text));

    /// <summary>
    /// Writes a file, and creates its folder if it is missing. An existing file keeps its owner and permissions; for a symbolic link,
    /// its target is written.
    /// </summary>
    /// <param name="host">The host of the command.</param>
    /// <param name="fullPath">The full path of the file.</param>
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

    /// <summary>Creates a file with a text, unless it already exists.</summary>
    /// <returns>False if the file already exists; it is not changed.</returns>
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

    /// <summary>Gives a new file the owner and permissions of the file that it will replace.</summary>
    /// <returns>Whether they are the same now.</returns>
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

        // After the owner, since changing that removes some permissions.
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

    /// <summary>Restricts access while the file is written: the permissions of the old file are applied last.</summary>
    private static FileStreamOptions NewFile(bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>
    /// Requires write permission on an existing file. A rename does not need it, but its removal means that the text must stay.
    /// </summary>
    private static void RequireWritable(string path)
    {
        if (File.Exists(path))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        }
    }

    /// <summary>Returns whether a path cannot be replaced by a file: <c>/dev/stderr</c>, or a shell's pipe.</summary>
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
            // The failure that prevented writing may also prevent deleting, and was already reported.
        }
    }
}
