using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>
/// What groups are grouped by, where an answer has it in <c>_id</c>: the value of the only property, or an object of several. The other
/// documented answer has it beside what is computed.
/// </summary>
/// <param name="keys">The cells of the properties that are grouped by and selected.</param>
/// <param name="isObject">Whether there are several, selected or not.</param>
internal sealed class DocumentKeyCell(DataCell[] keys, bool isObject) : DataCell("_id")
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
