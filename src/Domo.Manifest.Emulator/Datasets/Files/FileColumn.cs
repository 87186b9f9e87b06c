using Domo.Manifest.Declarations;

namespace Domo.Manifest.Emulator.Datasets.Files;

/// <summary>A column of a file.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Type">The type of the values.</param>
internal sealed record FileColumn(string Name, ColumnType Type);
