namespace Domo.Manifest.Client;

/// <summary>Who says something in a conversation. The numbers are those that Domo's toolkit sends.</summary>
public enum AiChatRole
{
    /// <summary>The user.</summary>
    User = 0,

    /// <summary>The model.</summary>
    Assistant = 1,
}
