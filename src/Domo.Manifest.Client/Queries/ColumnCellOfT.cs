using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>A <see cref="ColumnCell"/> of a known type.</summary>
internal sealed class ColumnCell<T>(string name, WireRead<T> read) : ColumnCell(name)
{
    /// <summary>The value; the default if the row lacks the column.</summary>
    public T Value { get; private set; } = default!;

    public override void Clear() => Value = default!;

    public override void Read(ref Utf8JsonReader reader) => Value = read(ref reader, Name);
}
