namespace Domo.Manifest.Client;

/// <summary>What a <see cref="DomoValue"/> holds.</summary>
public enum DomoValueKind
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>A text. Dates from Domo are texts: whether a text is one shows when it is converted.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date that was made from a <see cref="DateOnly"/>.</summary>
    Date,

    /// <summary>A moment that was made from a <see cref="DateTimeOffset"/>.</summary>
    DateTime,

    /// <summary>An object or an array, as JSON text.</summary>
    Json,
}
