namespace Domo.Manifest.Tool.Terminal;

/// <summary>A failure of a command, with a message for the user. It is shown as one line on standard error.</summary>
internal sealed class ToolException : Exception
{
    private ToolException(ExitCode exitCode, string message, Exception? innerException = null)
        : base(message, innerException) => ExitCode = exitCode;

    /// <summary>The exit code of the program.</summary>
    public ExitCode ExitCode { get; }

    /// <summary>The file or URL that cannot be read or written, and the reason; null for other failures.</summary>
    public (string Path, string Reason)? Unread { get; private init; }

    /// <summary>Creates the failure for an invalid command line or settings file.</summary>
    /// <param name="message">What is wrong, and what to write instead.</param>
    public static ToolException BadUsage(string message) => new(ExitCode.BadUsage, message);

    /// <summary>Creates the failure for output that standard output did not accept.</summary>
    /// <param name="cause">The exception of the system.</param>
    public static ToolException Unwritten(IOException cause) =>
        Unreadable("standard output", "cannot be written: " + cause.Message, cause);

    /// <summary>Creates the failure for a file or URL that cannot be read or written.</summary>
    /// <param name="path">The path or URL.</param>
    /// <param name="reason">The reason, as the rest of a sentence.</param>
    /// <param name="cause">The exception of the system, if any.</param>
    public static ToolException Unreadable(string path, string reason, Exception? cause = null) =>
        new(ExitCode.Unreadable, path + ": " + reason, cause) { Unread = (path, reason) };
}
