using System.Collections.Immutable;
using System.Text.Json;
using Domo.Manifest.Emulator.Documents.Bson;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Storage;

/// <summary>
/// The file that persists documents: <c>{"collections":{"name":[{"content":{…}}]}}</c>. All properties of a document except its content are
/// optional, so that a file can be written by hand.
/// </summary>
internal sealed class DocumentsFile : IDisposable
{
    private static readonly JsonWriterOptions Readable = JsonResponse.WriterOptions with { Indented = true };

    // Greater than the depth limit of requests, so that everything written can be read.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    private readonly string _path;
    private readonly string _target;
    private readonly FileLock _lock;

    /// <summary>Locks the file until it is disposed of.</summary>
    /// <exception cref="DomoEmulatorException">Another emulator uses the file.</exception>
    public DocumentsFile(string path)
    {
        _path = path;
        try
        {
            _target = RealPath.Resolve(path);
            _lock = FileLock.Take(path, $"The documents file '{path}'");
        }
        catch (IOException e)
        {
            throw Unreadable(e);
        }
    }

    /// <summary>Reads the file; a missing file contains no documents.</summary>
    public async Task<ImmutableSortedDictionary<string, ImmutableList<BsonDocument>>> LoadAsync(
        ImmutableSortedDictionary<string, ImmutableList<BsonDocument>> empty,
        DomoEmulatorOptions options,
        CancellationToken cancellationToken)
    {
        if (!File.Exists(_target))
        {
            return empty;
        }

        try
        {
            await using var file = File.OpenRead(_target);
            using var json = await JsonDocument.ParseAsync(file, Strict, cancellationToken);
            var now = options.TimeProvider.GetUtcNow();
            return empty.AddRange(json.RootElement.GetProperty("collections").EnumerateObject().Select(collection =>
                KeyValuePair.Create(
                    collection.Name,
                    ReadAll(collection, options.UserId, now))));
        }
        catch (JsonException e)
        {
            throw new DomoEmulatorException($"{_path}{JsonFailure.PlaceOf(e)}: {JsonFailure.ReasonOf(e)}", e);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or ApiException)
        {
            throw new DomoEmulatorException(
                $"The documents file '{_path}' must have the form " + """{"collections":{"name":[{"content":{}}]}}. """ + e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(e);
        }
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="ApiException">The file cannot be written (500).</exception>
    public void Save(ImmutableSortedDictionary<string, ImmutableList<BsonDocument>> collections)
    {
        try
        {
            FileReplacement.Write(_path, file =>
            {
                using var writer = new Utf8JsonWriter(file, Readable);
                Write(writer, collections);
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ApiException.Failed($"The documents file '{_path}' cannot be written, so nothing was changed: {e.Message}", e);
        }
    }

    public void Dispose() => _lock.Dispose();

    private DomoEmulatorException Unreadable(Exception e) => new($"The documents file '{_path}' cannot be read: {e.Message}", e);

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
        BsonJsonWriter.Extended.Write(writer, document[StoredDocument.Content]);
    }

    private static ImmutableList<BsonDocument> ReadAll(JsonProperty collection, long userId, DateTimeOffset now)
    {
        var documents = collection.Value.EnumerateArray().Select(document => Read(document, userId, now)).ToImmutableList();
        return documents.GroupBy(document => document[StoredDocument.Id].AsString).FirstOrDefault(group => group.Count() > 1) is { } same
            ? throw new FormatException($"The collection '{collection.Name}' has two documents with the ID '{same.Key}'.")
            : documents;
    }

    private static BsonDocument Read(JsonElement document, long userId, DateTimeOffset now)
    {
        var content = document.GetProperty("content");
        if (content.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"This 'content' is not an object: {JsonPreview.Create(content)}");
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
        : throw new FormatException($"This '{name}' is not a date in Domo's format: {JsonPreview.Create(value)}");
}
