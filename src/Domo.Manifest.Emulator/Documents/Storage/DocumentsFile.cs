using System.Collections.Immutable;
using System.Text.Json;
using Domo.Manifest.Emulator.Documents.Values;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Storage;

/// <summary>
/// The file that documents outlive the emulator in: <c>{"collections":{"name":[{"content":{…}}]}}</c>. What a document has besides
/// its content is made up when it is missing, so that a file can be written by hand.
/// </summary>
internal sealed class DocumentsFile(string path)
{
    private static readonly JsonWriterOptions Readable = JsonResponse.WriterOptions with { Indented = true };

    // Deeper than what a request can bring: what was written must be readable.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    /// <summary>Reads the file; a file that does not exist holds no documents.</summary>
    public async Task<ImmutableSortedDictionary<string, ImmutableList<BsonDocument>>> LoadAsync(
        ImmutableSortedDictionary<string, ImmutableList<BsonDocument>> empty,
        DomoEmulatorOptions options,
        CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return empty;
        }

        try
        {
            await using var file = File.OpenRead(path);
            using var json = await JsonDocument.ParseAsync(file, Strict, cancellationToken);
            var now = options.TimeProvider.GetUtcNow();
            return empty.AddRange(json.RootElement.GetProperty("collections").EnumerateObject().Select(collection =>
                KeyValuePair.Create(
                    collection.Name,
                    collection.Value.EnumerateArray().Select(document => Read(document, options.UserId, now)).ToImmutableList())));
        }
        catch (JsonException e)
        {
            throw new DomoEmulatorException($"{path}{JsonFailure.PlaceOf(e)}: {JsonFailure.ReasonOf(e)}", e);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or ApiException)
        {
            throw new DomoEmulatorException(
                $"The documents file '{path}' must have the form " + """{"collections":{"name":[{"content":{}}]}}. """ + e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DomoEmulatorException($"The documents file '{path}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Writes the file: first another one, which then takes its place, so that it is never half written.</summary>
    /// <exception cref="ApiException">It cannot be written: 500.</exception>
    public async Task SaveAsync(ImmutableSortedDictionary<string, ImmutableList<BsonDocument>> collections)
    {
        string temporary = path + ".tmp";
        try
        {
            await using (var file = File.Create(temporary))
            await using (var writer = new Utf8JsonWriter(file, Readable))
            {
                Write(writer, collections);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ApiException.Failed($"The documents file '{path}' cannot be written, so nothing was changed: {e.Message}", e);
        }
    }

    private static void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, ImmutableList<BsonDocument>> collections)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("collections");
        foreach (var (name, documents) in collections)
        {
            writer.WriteStartArray(name);
            foreach (var document in documents)
            {
                writer.WriteStartObject();
                WriteMembers(writer, document);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, BsonDocument document)
    {
        writer.WriteString("id", document[StoredDocument.Id].AsString);
        foreach (string user in new[] { StoredDocument.Owner, StoredDocument.CreatedBy, StoredDocument.UpdatedBy })
        {
            writer.WriteNumber(user, document[user].AsInt64);
        }

        foreach (string moment in new[] { StoredDocument.CreatedOn, StoredDocument.UpdatedOn })
        {
            writer.WriteString(moment, WireDates.ToAppDb(StoredDocument.Moment(document, moment)));
        }

        writer.WritePropertyName("content");
        JsonOutput.Extended.Write(writer, document[StoredDocument.Content]);
    }

    private static BsonDocument Read(JsonElement document, long userId, DateTimeOffset now)
    {
        var content = document.GetProperty("content");
        if (content.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"This content is no object: {JsonPreview.Of(content)}");
        }

        long owner = ReadUser(document, "owner", userId);
        return StoredDocument.Create(
            StoredDocument.Normalize(ReadId(document)),
            owner,
            ReadUser(document, "createdBy", owner),
            JsonValues.ToDate(ReadDate(document, "createdOn", now)),
            ReadUser(document, "updatedBy", userId),
            JsonValues.ToDate(ReadDate(document, "updatedOn", now)),
            JsonValues.ReadExtended(content));
    }

    private static string ReadId(JsonElement document) => document.TryGetProperty("id", out var id)
        ? id.GetString() ?? throw new FormatException("An 'id' is null.")
        : Guid.NewGuid().ToString();

    private static long ReadUser(JsonElement document, string name, long otherwise) =>
        document.TryGetProperty(name, out var value) ? value.GetInt64() : otherwise;

    private static DateTimeOffset ReadDate(JsonElement document, string name, DateTimeOffset otherwise) =>
        !document.TryGetProperty(name, out var value) ? otherwise
        : WireDates.TryParse(value.GetString(), out var moment) ? moment
        : throw new FormatException($"This '{name}' is no date that Domo writes: {JsonPreview.Of(value)}");
}
