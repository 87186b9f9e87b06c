using System.Buffers;
using System.Globalization;
using System.Text;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Files;

/// <summary>Reads text files as Domo does: only UTF-8. Failures say why.</summary>
internal static class TextFiles
{
    /// <summary>The maximum size of a file: about a hundred times Domo's own limit, and small enough for a string.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="host">The host of the command.</param>
    /// <param name="path">The file, relative to the current folder or absolute.</param>
    /// <exception cref="ToolException">It cannot be read, or is not UTF-8.</exception>
    public static SourceFile Read(ToolHost host, string path)
    {
        string fullPath = host.FullPath(path);
        string displayPath = host.DisplayPath(fullPath);
        try
        {
            using var stream = new FileStream(
                fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return new SourceFile(fullPath, displayPath, Decode(ReadAll(stream, displayPath), displayPath));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw ToolException.Unreadable(displayPath, ReasonOf(exception, fullPath), exception);
        }
    }

    /// <summary>Reads standard input.</summary>
    /// <param name="host">The host of the command.</param>
    /// <param name="fileName">The path that represents it.</param>
    /// <exception cref="ToolException">It cannot be read, or is not UTF-8.</exception>
    public static SourceFile ReadInput(ToolHost host, string fileName)
    {
        string fullPath = host.FullPath(fileName);
        string displayPath = host.DisplayPath(fullPath);
        try
        {
            return new SourceFile(fullPath, displayPath, Decode(ReadAll(host.Input, displayPath), displayPath));
        }
        catch (IOException exception)
        {
            throw ToolException.Unreadable(displayPath, "standard input cannot be read: " + exception.Message, exception);
        }
    }

    /// <summary>Returns why the system denied access to a file, as the rest of a sentence.</summary>
    public static string ReasonOf(Exception exception, string fullPath) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "the file does not exist",
        _ when Directory.Exists(fullPath) => "is a folder; specify a file in it",
        UnauthorizedAccessException => "access is denied",
        PathTooLongException => "the path is too long",
        _ => exception.Message,
    };

    private static ReadOnlyMemory<byte> ReadAll(Stream stream, string displayPath)
    {
        // The stream's length is not reliable: devices and pipes have none, and a file may grow.
        var bytes = new ArrayBufferWriter<byte>(8 * 1024);
        while (true)
        {
            int read = stream.Read(bytes.GetSpan(8 * 1024));
            if (read == 0)
            {
                return bytes.WrittenMemory;
            }

            bytes.Advance(read);
            if (bytes.WrittenCount > MaxBytes)
            {
                throw ToolException.Unreadable(displayPath, "is larger than 64 MB, the limit for manifests");
            }
        }
    }

    private static string Decode(ReadOnlyMemory<byte> memory, string displayPath)
    {
        var bytes = memory.Span;
        if (bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
        {
            throw ToolException.Unreadable(displayPath, "is UTF-16, but Domo reads only UTF-8; save it as UTF-8");
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            int good = ValidLength(bytes);
            var before = bytes[..good];
            int line = before.Count((byte)'\n') + 1;
            int column = Strict.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
            throw ToolException.Unreadable(displayPath, string.Create(
                CultureInfo.InvariantCulture,
                $"is not UTF-8: byte 0x{bytes[good]:X2} at line {line}, column {column} (offset {good}) is invalid; save "
                    + $"it as UTF-8"));
        }
    }

    /// <summary>Returns the length of the longest prefix that consists of whole characters.</summary>
    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        int good = 0;
        while (good < bytes.Length && Rune.DecodeFromUtf8(bytes[good..], out _, out int length) == OperationStatus.Done)
        {
            good += length;
        }

        return good;
    }
}
