namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Replaces the content of files so that they are never half written.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes another file, which then takes the place of the first. A symbolic link remains one, and the file keeps its mode.
    /// </summary>
    public static void Write(string path, Action<Stream> write)
    {
        string target = RealPath.Resolve(path);
        string temporary = target + ".tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        UnixFileMode? mode = null;
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            // From the beginning: what only the owner may read is never there for others to read.
            mode = File.GetUnixFileMode(target);
            options.UnixCreateMode = mode;
        }

        // One that was left behind could be a link to somewhere else.
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
