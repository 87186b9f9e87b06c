using System.Text;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>Writes a file so that it is there either as it was or as it shall be, whenever it ends.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a text as UTF-8; a byte order mark that it begins with is written too.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(string fullPath, string displayPath, string text)
    {
        string temporary = fullPath + "." + Path.GetRandomFileName();
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows() && File.Exists(fullPath))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(fullPath));
            }

            File.Move(temporary, fullPath, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw ToolException.Unreadable(displayPath, "cannot be written: " + exception.Message, exception);
        }
    }
}
