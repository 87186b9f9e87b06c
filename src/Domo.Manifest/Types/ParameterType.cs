namespace Domo.Manifest;

/// <summary>The type of a workflow's or function's parameter. <see cref="ParameterTypes"/> has the names.</summary>
public enum ParameterType
{
    /// <summary>No type, or one that no source gives a wire form: any JSON.</summary>
    Unknown,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A day, <c>YYYY-MM-DD</c>.</summary>
    Date,

    /// <summary>A moment, ISO 8601 with Z.</summary>
    DateTime,

    /// <summary>A number with a fraction.</summary>
    Decimal,

    /// <summary>A floating-point number. Only <c>domo.types.json</c> has it: Domo calls it decimal.</summary>
    Double,

    /// <summary>A span of time, ISO 8601 (<c>PT1H30M</c>).</summary>
    Duration,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A JSON object.</summary>
    Object,

    /// <summary>A user's id, as text.</summary>
    Person,

    /// <summary>A dataset's UUID.</summary>
    Dataset,

    /// <summary>A group's id, as text.</summary>
    Group,

    /// <summary>An account's id, as text.</summary>
    Account,

    /// <summary>A file that is chosen in Domo. Its form on the wire is not documented: any JSON.</summary>
    File,

    /// <summary>A directory that is chosen in Domo. Its form on the wire is not documented: any JSON.</summary>
    Directory,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A time of day, <c>HH:MM:SS</c>.</summary>
    Time,
}
