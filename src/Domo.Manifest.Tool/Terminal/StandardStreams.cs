using System.Runtime.InteropServices;

namespace Domo.Manifest.Tool.Terminal;

/// <summary>
/// The standard streams of the process, any of which may be closed (<c>2>&amp;-</c>). The next opened file then gets its number, be it
/// one of the .NET runtime's own or a manifest that is being written, so the stream must be neither read nor written.
/// </summary>
internal sealed partial class StandardStreams
{
    private const string Library = "libc";
    private const int GetFlags = 1;
    private const int CloseOnExecute = 1;
    private const int ReadAndWrite = 2;

    private StandardStreams(bool hasInput, bool hasOutput, bool hasError)
    {
        HasInput = hasInput;
        HasOutput = hasOutput;
        HasError = hasError;
    }

    /// <summary>Gets whether the process has standard input.</summary>
    public bool HasInput { get; }

    /// <summary>Gets whether the process has standard output.</summary>
    public bool HasOutput { get; }

    /// <summary>Gets whether the process has standard error.</summary>
    public bool HasError { get; }

    /// <summary>Detects the open streams; must run before the program opens a file.</summary>
    public static StandardStreams OfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            return new(true, true, true);
        }

        var streams = new StandardStreams(IsInherited(0), IsInherited(1), IsInherited(2));
        ReserveClosed();
        return streams;
    }

    /// <summary>Opens standard input; reading fails if it is closed.</summary>
    public Stream OpenInput() => HasInput ? Console.OpenStandardInput() : new ClosedStream();

    /// <summary>Opens standard output; writing fails if it is closed.</summary>
    public Stream OpenOutput() => HasOutput ? Console.OpenStandardOutput() : new ClosedStream();

    /// <summary>Opens standard error; writing fails if it is closed.</summary>
    public Stream OpenError() => HasError ? Console.OpenStandardError() : new ClosedStream();

    /// <summary>
    /// Returns whether a descriptor was open when the program started. Files opened by the runtime are close-on-exec; inherited
    /// descriptors never are.
    /// </summary>
    private static bool IsInherited(int descriptor) => Control(descriptor, GetFlags) is >= 0 and int flags && (flags & CloseOnExecute) == 0;

    /// <summary>Opens the null device for closed streams, so that no other file gets the number of a standard stream.</summary>
    private static void ReserveClosed()
    {
        for (int descriptor = 0; descriptor <= 2; descriptor++)
        {
            if (Control(descriptor, GetFlags) < 0)
            {
                // The system assigns the smallest free number.
                _ = Open("/dev/null", ReadAndWrite);
            }
        }
    }

    [LibraryImport(Library, EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(int descriptor, int command);

    [LibraryImport(Library, EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);
}
