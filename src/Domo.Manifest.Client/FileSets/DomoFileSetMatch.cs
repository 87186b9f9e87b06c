using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>What a query of a FileSet found.</summary>
/// <param name="File">The file.</param>
/// <param name="Id">The id of the hit; null when the answer is a plain list of files.</param>
/// <param name="Score">How well it matches, the higher the better; null when the answer does not say.</param>
public sealed record DomoFileSetMatch(DomoFileSetFile File, string? Id = null, double? Score = null)
{
    /// <summary>Reads both answers that Domo documents: an array of files, and <c>{"matches":[{"id","node","score"}]}</c>.</summary>
    internal static IReadOnlyList<DomoFileSetMatch> ReadAll(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return WireReader.ReadList(
                ref reader,
                "files",
                static (ref item) => new DomoFileSetMatch(WireReader.ReadRequired<DomoFileSetFile>(ref item, "file")))!;
        }

        return OneProperty.Reader<IReadOnlyList<DomoFileSetMatch>>(
            "matches",
            static (ref list, name) => WireReader.ReadList(ref list, name, static (ref item) => ReadMatch(ref item)))(ref reader);
    }

    private static DomoFileSetMatch ReadMatch(ref Utf8JsonReader reader)
    {
        DomoFileSetFile? node = null;
        string? id = null;
        double? score = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw WireError.Mismatch(ref reader, "match", "an object");
        }

        while (WireReader.NextProperty(ref reader))
        {
            var name = WireReader.GetText(ref reader);
            reader.Read();
            switch (name)
            {
                case "id": id = WireReader.ReadId(ref reader, name); break;
                case "node": node = WireReader.ReadObject<DomoFileSetFile>(ref reader, name); break;
                case "score": score = WireReader.ReadDouble(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new(WireReader.Required(node, "node"), id, score);
    }
}
