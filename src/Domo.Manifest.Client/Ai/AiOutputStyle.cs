namespace Domo.Manifest.Client;

/// <summary>What a summary looks like. The numbers are those that Domo's toolkit sends; a page for another API has words.</summary>
public enum AiOutputStyle
{
    /// <summary>A list with bullets.</summary>
    Bulleted = 0,

    /// <summary>A list with numbers.</summary>
    Numbered = 1,

    /// <summary>A paragraph.</summary>
    Paragraph = 2,
}
