namespace Domo.Manifest.Tool.Terminal;

/// <summary>What the program tells its caller. The same numbers mean the same in every command.</summary>
internal enum ExitCode
{
    /// <summary>Done, and nothing to complain of.</summary>
    Clean = 0,

    /// <summary>There are findings: mistakes, differences, files that are not as they should be.</summary>
    Findings = 1,

    /// <summary>The command line, or a settings file, is wrong; nothing was done.</summary>
    BadUsage = 2,

    /// <summary>A file or an address could not be read or written.</summary>
    Unreadable = 3,

    /// <summary>Interrupted by Ctrl-C or a signal, as shells number it.</summary>
    Interrupted = 130,
}
