namespace Domo.Manifest.Client;

/// <summary>How an avatar shall look. What is not set is up to Domo.</summary>
public sealed record DomoAvatarOptions
{
    /// <summary>The size; 300 pixels unless set.</summary>
    public DomoAvatarSize Size { get; init; }

    /// <summary>The colour of the text for a user without a picture, such as <c>fff</c>.</summary>
    public string? Foreground { get; init; }

    /// <summary>The colour behind that text, such as <c>000</c>.</summary>
    public string? Background { get; init; }

    /// <summary>The text for a user without a picture, such as initials.</summary>
    public string? Text { get; init; }
}
