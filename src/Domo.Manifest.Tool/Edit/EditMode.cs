namespace Domo.Manifest.Tool.Edit;

/// <summary>What becomes of a changed text.</summary>
internal enum EditMode
{
    /// <summary>It is written to its file; of standard input, to standard output.</summary>
    Write,

    /// <summary>The difference is shown.</summary>
    Show,

    /// <summary>The file is named, and nothing else.</summary>
    Check,
}
