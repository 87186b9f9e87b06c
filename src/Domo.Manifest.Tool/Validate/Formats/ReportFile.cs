using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Validate.Formats;

/// <summary>
/// Writes a file whole or not at all: a report that was written before stays until the new one is complete. Devices and pipes are
/// written to directly.
/// </summary>
internal static class ReportFile
{
    /// <summary>Says at once that a file cannot be written, before the work for it is done.</summary>
    /// <exception cref="ToolException">Its folder does not exist, or it is a folder.</exception>
    public static void RequireWritable(ToolHost host, string fullPath)
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

    /// <summary>Writes a file.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(ToolHost host, string fullPath, Action<ToolWriter> write)
    {
        bool isDirect = IsDevice(fullPath);
        string target = isDirect ? fullPath : fullPath + $".{Environment.ProcessId}.tmp";
        try
        {
            RequireWritable(host, fullPath);
            IOException? failure;
            using (var stream = new FileStream(target, isDirect ? FileMode.OpenOrCreate : FileMode.Create, FileAccess.Write))
            using (var output = new ToolWriter(stream, isColored: false))
            {
                write(output);
                output.Flush();
                failure = output.Failure;
            }

            if (failure is not null)
            {
                throw failure;
            }

            if (!isDirect)
            {
                File.Move(target, fullPath, overwrite: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            if (!isDirect)
            {
                File.Delete(target);
            }

            throw ToolException.Unreadable(
                host.DisplayPath(fullPath), "cannot be written: " + TextFiles.ReasonOf(exception, fullPath), exception);
        }
    }

    /// <summary>Whether it cannot be replaced by another file: <c>/dev/stderr</c>, or the pipe that a shell makes.</summary>
    private static bool IsDevice(string fullPath) =>
        fullPath.StartsWith("/dev/", StringComparison.Ordinal) || fullPath.StartsWith("/proc/", StringComparison.Ordinal);
}
