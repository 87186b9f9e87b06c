namespace Domo.Manifest.Client.Ai;

/// <summary>The author of a message in a conversation. The numbers are those that Domo's toolkit sends.</summary>
public enum AiChatRole
{
    /// <summary>The user.</summary>
    User = 0,

    /// <summary>The model.</summary>
    Assistant = 1,
}
