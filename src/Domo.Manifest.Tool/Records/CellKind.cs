namespace Domo.Manifest.Tool.Records;

/// <summary>What a value of a data file is.</summary>
internal enum CellKind
{
    /// <summary>Nothing: JSON's null, or an empty cell without quotes.</summary>
    Null,

    /// <summary>A cell of a CSV file, whose type only its text tells.</summary>
    Untyped,

    /// <summary>A JSON string.</summary>
    Text,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A JSON object.</summary>
    Object,

    /// <summary>A JSON list.</summary>
    List,
}
