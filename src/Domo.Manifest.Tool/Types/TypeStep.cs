using Domo.Manifest.Declarations;
using Domo.Manifest.Tool.Records;

namespace Domo.Manifest.Tool.Types;

/// <summary>A value that changed the type of its column.</summary>
/// <param name="Type">The common type of all values up to this one.</param>
/// <param name="Text">The value.</param>
/// <param name="At">Its position.</param>
internal readonly record struct TypeStep(ColumnType Type, string Text, Place At);
