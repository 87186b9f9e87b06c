namespace Domo.Manifest.Emulator.Data;

/// <summary>A column that a file has.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Type">The type that its values have.</param>
internal sealed record FileColumn(string Name, ColumnType Type);
