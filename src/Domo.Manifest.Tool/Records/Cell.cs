namespace Domo.Manifest.Tool.Records;

/// <summary>A value of a data file.</summary>
/// <param name="Name">The column or property.</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="Text">The unescaped text; empty for values without text.</param>
/// <param name="At">The position of its first character.</param>
internal readonly record struct Cell(string Name, CellKind Kind, string Text, Place At)
{
    /// <summary>The position of its name, if the name is next to it.</summary>
    public Place NameAt { get; init; }

    /// <summary>Gets whether it is an item of the list that precedes it and its other items.</summary>
    public bool IsItem { get; init; }

    /// <summary>Gets whether its name or text contains invalid bytes or escapes.</summary>
    public bool IsDamaged { get; init; }
}
