using Domo.Manifest.Declarations;

namespace Domo.Manifest.Tool.Types;

/// <summary>A column in a sample or in Domo.</summary>
/// <param name="Name">The name in the source.</param>
/// <param name="Type">The type; <see cref="ColumnType.Unknown"/> if it could not be determined.</param>
internal sealed record SourceColumn(string Name, ColumnType Type)
{
    /// <summary>Gets whether it has a value in every record.</summary>
    public bool IsNeverNull { get; init; }

    /// <summary>Why it has no type, as the rest of a sentence about the column.</summary>
    public string WhyUntyped { get; init; } = "";
}
