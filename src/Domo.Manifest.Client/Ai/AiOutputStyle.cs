namespace Domo.Manifest.Client.Ai;

/// <summary>The form of a summary. The numbers are those that Domo's toolkit sends; the page of another API has names.</summary>
public enum AiOutputStyle
{
    /// <summary>A bulleted list.</summary>
    Bulleted = 0,

    /// <summary>A numbered list.</summary>
    Numbered = 1,

    /// <summary>A paragraph.</summary>
    Paragraph = 2,
}
