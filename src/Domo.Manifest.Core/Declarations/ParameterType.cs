namespace Domo.Manifest.Declarations;

/// <summary>The type of a workflow's or function's parameter. See <see cref="ParameterTypes"/> for the names.</summary>
public enum ParameterType
{
    /// <summary>No type, or one without a documented wire format: any JSON.</summary>
    Unknown,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A date, <c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>A date and time, ISO 8601 with Z.</summary>
    DateTime,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>A floating-point number. Only in <c>domo.types.json</c>: Domo calls it decimal.</summary>
    Double,

    /// <summary>A duration, ISO 8601 (<c>PT1H30M</c>).</summary>
    Duration,

    /// <summary>An integer.</summary>
    Number,

    /// <summary>A JSON object.</summary>
    Object,

    /// <summary>A user's ID, as a string.</summary>
    Person,

    /// <summary>A dataset's UUID.</summary>
    Dataset,

    /// <summary>A group's ID, as a string.</summary>
    Group,

    /// <summary>An account's ID, as a string.</summary>
    Account,

    /// <summary>A file that is chosen in Domo. Its wire format is not documented: any JSON.</summary>
    File,

    /// <summary>A directory that is chosen in Domo. Its wire format is not documented: any JSON.</summary>
    Directory,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A time of day, <c>HH:MM:SS</c>.</summary>
    Time,
}
