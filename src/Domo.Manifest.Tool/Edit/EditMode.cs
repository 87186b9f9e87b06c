namespace Domo.Manifest.Tool.Edit;

/// <summary>What to do with a changed text.</summary>
internal enum EditMode
{
    /// <summary>Write it to its file; for standard input, to standard output.</summary>
    Write,

    /// <summary>Show the difference.</summary>
    Show,

    /// <summary>Only list the file.</summary>
    Check,
}
