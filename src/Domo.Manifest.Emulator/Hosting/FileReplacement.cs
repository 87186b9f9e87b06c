namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Replaces the content of files atomically.</summary>
internal static class FileReplacement
{
    /// <summary>Writes a temporary file and then replaces the file with it. Symbolic links and the file's mode are preserved.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string target = RealPath.Resolve(path);
        string temporary = target + ".tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        UnixFileMode? mode = null;
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            // Set at creation, so that others can never read a file that only the owner may read.
            mode = File.GetUnixFileMode(target);
            options.UnixCreateMode = mode;
        }

        // A leftover could be a link to another place.
        File.Delete(temporary);
        try
        {
            using (var file = new FileStream(temporary, options))
            {
                write(file);
            }

            if (mode is { } kept && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, kept);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
