namespace Domo.Manifest.Tool.Terminal;

/// <summary>The exit codes. They have the same meaning in every command.</summary>
internal enum ExitCode
{
    /// <summary>Success without findings.</summary>
    Clean = 0,

    /// <summary>There are findings: mistakes, differences, or files that need a change.</summary>
    Findings = 1,

    /// <summary>The command line or a settings file is invalid; nothing was done.</summary>
    BadUsage = 2,

    /// <summary>A file or URL could not be read or written.</summary>
    Unreadable = 3,

    /// <summary>Interrupted by Ctrl-C or a signal; the number is the shells' convention.</summary>
    Interrupted = 130,
}
