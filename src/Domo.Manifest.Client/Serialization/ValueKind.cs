namespace Domo.Manifest.Client;

/// <summary>The kind of a <see cref="DomoValue"/>.</summary>
public enum ValueKind
{
    /// <summary>The null value.</summary>
    Null,

    /// <summary>A string. Dates from Domo are strings until they are converted.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date, from a <see cref="DateOnly"/>.</summary>
    Date,

    /// <summary>A timestamp, from a <see cref="DateTimeOffset"/>.</summary>
    DateTime,

    /// <summary>An object or an array, as JSON.</summary>
    Json,
}
