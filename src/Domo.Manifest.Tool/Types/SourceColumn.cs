namespace Domo.Manifest.Tool.Types;

/// <summary>A column as a sample or Domo tells of it.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Type">Its type; <see cref="ColumnType.Unknown"/> where there is none to be told.</param>
internal sealed record SourceColumn(string Name, ColumnType Type)
{
    /// <summary>Whether it has a value in every record.</summary>
    public bool IsNeverNull { get; init; }

    /// <summary>Why it has no type, as the rest of a sentence about it.</summary>
    public string WhyUntyped { get; init; } = "";
}
