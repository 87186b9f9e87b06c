namespace Domo.Manifest.Tool.Records;

/// <summary>The kinds of values in a data file.</summary>
internal enum CellKind
{
    /// <summary>JSON's null, or an empty cell without quotes.</summary>
    Null,

    /// <summary>A cell of a CSV file, whose type follows from its text.</summary>
    Untyped,

    /// <summary>A JSON string.</summary>
    Text,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A JSON object.</summary>
    Object,

    /// <summary>A JSON array.</summary>
    List,
}
