using Domo.Manifest.Tool.Records;

namespace Domo.Manifest.Tool.Types;

/// <summary>A value that changed the type of its column.</summary>
/// <param name="Type">The type that all values up to this one have.</param>
/// <param name="Text">The value.</param>
/// <param name="At">Its place.</param>
internal readonly record struct TypeStep(ColumnType Type, string Text, Place At);
