using System.Runtime.InteropServices;

namespace Domo.Manifest.Tool.Terminal;

/// <summary>
/// The standard streams of the process, of which any may be closed (<c>2>&amp;-</c>). Its number then goes to the next file that is
/// opened, be it one of the .NET runtime's own or a manifest that is being written, so it must be neither read nor written.
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

    /// <summary>Whether the process was given standard input.</summary>
    public bool HasInput { get; }

    /// <summary>Whether the process was given standard output.</summary>
    public bool HasOutput { get; }

    /// <summary>Whether the process was given standard error.</summary>
    public bool HasError { get; }

    /// <summary>Looks which streams there are, before the program opens a file.</summary>
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

    /// <summary>Opens standard input; one that is closed cannot be read.</summary>
    public Stream OpenInput() => HasInput ? Console.OpenStandardInput() : new ClosedStream();

    /// <summary>Opens standard output; one that is closed cannot be written.</summary>
    public Stream OpenOutput() => HasOutput ? Console.OpenStandardOutput() : new ClosedStream();

    /// <summary>Opens standard error; one that is closed cannot be written.</summary>
    public Stream OpenError() => HasError ? Console.OpenStandardError() : new ClosedStream();

    /// <summary>
    /// Whether a descriptor was open when the program was started. What the runtime has opened since is closed on execution of another
    /// program, which nothing is that a program inherits.
    /// </summary>
    private static bool IsInherited(int descriptor) => Control(descriptor, GetFlags) is >= 0 and int flags && (flags & CloseOnExecute) == 0;

    /// <summary>Puts the null device where nothing is, so that no file of the program's gets the number of a standard stream.</summary>
    private static void ReserveClosed()
    {
        for (int descriptor = 0; descriptor <= 2; descriptor++)
        {
            if (Control(descriptor, GetFlags) < 0)
            {
                // The system gives the smallest number that is free.
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
