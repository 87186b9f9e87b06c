namespace Domo.Manifest.Tool.Records;

/// <summary>A value of a data file.</summary>
/// <param name="Name">The column or property.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, unescaped; empty for what has none.</param>
/// <param name="At">Its first character.</param>
internal readonly record struct Cell(string Name, CellKind Kind, string Text, Place At)
{
    /// <summary>The first character of its name, where that stands with it.</summary>
    public Place NameAt { get; init; }

    /// <summary>Whether it is an item of the list that the cell before it, or the one before its other items, is.</summary>
    public bool IsItem { get; init; }

    /// <summary>Whether its name or text holds bytes or escapes that are no character.</summary>
    public bool IsDamaged { get; init; }
}
