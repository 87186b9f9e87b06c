namespace Domo.Manifest.Client.Ai;

/// <summary>
/// The kind of text, which determines where it is split. The numbers are those that Domo's toolkit sends.
/// </summary>
public enum AiSeparatorType
{
    /// <summary>Plain text.</summary>
    Text = 0,

    /// <summary>HTML.</summary>
    Html = 1,

    /// <summary>Markdown.</summary>
    Markdown = 2,

    /// <summary>Python.</summary>
    Python = 3,

    /// <summary>JavaScript.</summary>
    JavaScript = 4,

    /// <summary>Java.</summary>
    Java = 5,

    /// <summary>Go.</summary>
    Go = 6,

    /// <summary>C++.</summary>
    Cpp = 7,

    /// <summary>LaTeX.</summary>
    Latex = 8,

    /// <summary>reStructuredText.</summary>
    Rst = 9,

    /// <summary>Ruby.</summary>
    Ruby = 10,

    /// <summary>Protocol Buffers.</summary>
    Proto = 11,

    /// <summary>Scala.</summary>
    Scala = 12,

    /// <summary>Solidity.</summary>
    Sol = 13,

    /// <summary>Swift.</summary>
    Swift = 14,
}
