using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>A <see cref="DataCell"/> of a known type.</summary>
internal sealed class DataCell<T>(string name, WireRead<T> read) : DataCell(name)
{
    /// <summary>The value; the default when the row lacks the column.</summary>
    public T Value { get; private set; } = default!;

    public override void Clear() => Value = default!;

    public override void Read(ref Utf8JsonReader reader) => Value = read(ref reader, Name);
}
