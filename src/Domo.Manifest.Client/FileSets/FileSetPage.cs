using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.FileSets;

/// <summary>A page of a search.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">The token of the next page; null if there is none.</param>
internal sealed record FileSetPage<T>(IReadOnlyList<T> Items, string? Next)
    where T : class, IJsonReadable<T>
{
    /// <summary>Reads a page.</summary>
    /// <param name="list">The property with the items.</param>
    /// <param name="itemName">The name of an item, for messages.</param>
    public static JsonItemReader<FileSetPage<T>> Reader(string list, string itemName) => (ref reader) =>
    {
        IReadOnlyList<T>? items = null;
        string? next = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WireError.Mismatch(ref reader, $"an object with '{list}'");
        }

        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            if (name == list)
            {
                items = WireReader.ReadObjects<T>(ref reader, name, itemName);
            }
            else if (name == "pageContext")
            {
                next = ReadNext(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new(WireReader.Required(items, list), next);
    };

    private static string? ReadNext(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WireError.Mismatch(ref reader, "pageContext", "an object");
        }

        string? next = null;
        while (WireReader.NextProperty(ref reader))
        {
            var isNext = reader.ValueTextEquals("next"u8);
            reader.Read();
            if (isNext)
            {
                next = WireReader.ReadId(ref reader, "next");
            }
            else
            {
                reader.Skip();
            }
        }

        return next;
    }
}
