using System.Globalization;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.FileSets;

/// <summary>A file that a query of a FileSet found.</summary>
public sealed record FileSetMatch
{
    /// <summary>The file.</summary>
    public required FileSetFile File { get; init; }

    /// <summary>The ID of the match; null if the response is a plain list of files.</summary>
    public string? Id { get; init; }

    /// <summary>The score of the match, higher is better; null if the response does not have it.</summary>
    public double? Score { get; init; }

    /// <summary>Returns the score and the file.</summary>
    /// <returns>The string, such as <c>0.75 reports/q1.pdf, application/pdf, 2048 bytes</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Score} {File}").TrimStart();

    /// <summary>Reads both documented responses: an array of files, and <c>{"matches":[{"id","node","score"}]}</c>.</summary>
    internal static IReadOnlyList<FileSetMatch> ReadAll(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return WireReader.ReadList(
                ref reader,
                "files",
                static (ref item) => new FileSetMatch { File = WireReader.ReadRequired<FileSetFile>(ref item, "file") })!;
        }

        return OneProperty.Reader<IReadOnlyList<FileSetMatch>>(
            "matches",
            static (ref list, name) => WireReader.ReadList(ref list, name, static (ref item) => ReadMatch(ref item)))(ref reader);
    }

    private static FileSetMatch ReadMatch(ref Utf8JsonReader reader)
    {
        FileSetFile? node = null;
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
                case "node": node = WireReader.ReadObject<FileSetFile>(ref reader, name); break;
                case "score": score = WireReader.ReadDouble(ref reader, name); break;
                default: reader.Skip(); break;
            }
        }

        return new() { File = WireReader.Required(node, "node"), Id = id, Score = score };
    }
}
