namespace Domo.Manifest.Tool.Terminal;

/// <summary>Why a command cannot go on, in words for its user. Shown as one line on standard error; the exit code says the rest.</summary>
internal sealed class ToolException : Exception
{
    private ToolException(ExitCode exitCode, string message, Exception? innerException = null)
        : base(message, innerException) => ExitCode = exitCode;

    /// <summary>What the program ends with.</summary>
    public ExitCode ExitCode { get; }

    /// <summary>What cannot be read or written, and why; null where no file or address is meant.</summary>
    public (string Path, string Reason)? Unread { get; private init; }

    /// <summary>The command line or a settings file is wrong.</summary>
    /// <param name="message">What is wrong, and what to write instead.</param>
    public static ToolException BadUsage(string message) => new(ExitCode.BadUsage, message);

    /// <summary>Standard output did not take what was written.</summary>
    /// <param name="cause">What the system said.</param>
    public static ToolException Unwritten(IOException cause) =>
        Unreadable("standard output", "cannot be written: " + cause.Message, cause);

    /// <summary>A file or an address cannot be read or written.</summary>
    /// <param name="path">Which.</param>
    /// <param name="reason">Why not, as the rest of a sentence.</param>
    /// <param name="cause">What the system said, if it did.</param>
    public static ToolException Unreadable(string path, string reason, Exception? cause = null) =>
        new(ExitCode.Unreadable, path + ": " + reason, cause) { Unread = (path, reason) };
}
