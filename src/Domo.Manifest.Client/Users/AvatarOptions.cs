namespace Domo.Manifest.Client;

/// <summary>The appearance of an avatar. Domo chooses values that are not set.</summary>
public sealed record AvatarOptions
{
    /// <summary>The size; 300 pixels unless set.</summary>
    public AvatarSize Size { get; init; }

    /// <summary>The color of the initials of a user without a picture, such as <c>fff</c>.</summary>
    public string? Foreground { get; init; }

    /// <summary>The background color for a user without a picture, such as <c>000</c>.</summary>
    public string? Background { get; init; }

    /// <summary>The text for a user without a picture, such as initials.</summary>
    public string? Text { get; init; }
}
