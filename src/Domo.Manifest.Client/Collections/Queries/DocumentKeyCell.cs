using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>
/// The group key in <c>_id</c>: the value of a single property, or an object with several. The other documented form of the response
/// has the keys next to the computed values.
/// </summary>
/// <param name="keys">The cells of the selected group properties.</param>
/// <param name="isObject">Whether the query groups by several properties, selected or not.</param>
internal sealed class DocumentKeyCell(ColumnCell[] keys, bool isObject) : ColumnCell("_id")
{
    public override void Clear()
    {
        // ReadAll clears the keys themselves.
    }

    public override void Read(ref Utf8JsonReader reader)
    {
        var value = reader;
        if (isObject && reader.TokenType == JsonTokenType.StartObject)
        {
            Fill(keys, ref value);
        }
        else if (!isObject)
        {
            foreach (var key in keys)
            {
                value = reader;
                key.Read(ref value);
            }
        }

        reader.Skip();
    }
}
