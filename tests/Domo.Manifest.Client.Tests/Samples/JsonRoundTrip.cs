using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Datastores;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.Samples;

/// <summary>Writes a result in the format of its sample: each property of the sample from the property that it was read into.</summary>
internal static class JsonRoundTrip
{
    // The properties whose names differ from those of Domo.
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["publicAccess"] = ["IsPublic"], ["datasourceId"] = ["DatasetId"], ["detail"] = ["Details"], ["lastSync"] = ["LastSyncedOn"],
        ["uploadUserId"] = ["UploadedBy"], ["creatorId"] = ["CreatedBy"], ["modified"] = ["UpdatedOn"], ["permission"] = ["Access"],
        ["completedWorkflows"] = ["CompletedCount"], ["inProgressWorkflows"] = ["InProgressCount"],
        ["failedWorkflows"] = ["FailedCount"], ["canceledWorkflows"] = ["CanceledCount"],
        ["dataFileId"] = ["FileId", "Id"], ["dataFileRevisionId"] = ["Id"], ["sessionId"] = ["Id"],
        ["datetimeCreated"] = ["CreatedOn"], ["datetimeUploaded"] = ["UploadedOn"], ["created"] = ["CreatedOn"],
        ["updated"] = ["UpdatedOn"], ["uploadTimeMillis"] = ["UploadDuration"],
        ["sizeBytes"] = ["Size"], ["md5Hash"] = ["Md5"], ["sha256HashValue"] = ["Sha256"], ["downloadUrl"] = ["DownloadPath"],
        ["instanceMetric"] = ["Instances"], ["workflowStartTime"] = ["StartedOn"], ["workflowEndTime"] = ["EndedOn"],
        ["workflowCancelTime"] = ["CanceledOn"], ["workflowCycleTime"] = ["CycleTime"],
    };

    public static JsonNode? As(JsonNode? sample, object? read) => (sample, read) switch
    {
        (_, null) => null,
        (_, DomoContent content) => JsonNode.Parse(Json.Write(content.WriteJson)),
        (_, DomoValue value) => JsonNode.Parse(Json.Write(writer => WireWriter.WriteValue(writer, value))),
        (_, JsonNode node) => node.DeepClone(),
        (JsonArray items, IEnumerable list) => List(items, [.. list.Cast<object?>()]),
        (JsonObject properties, IReadOnlyDictionary<string, DomoValue> row) => new JsonObject(
            properties.Select(property => KeyValuePair.Create(property.Key, As(property.Value, row[property.Key])))),
        (JsonObject properties, _) => new JsonObject(
            properties.Select(property => KeyValuePair.Create(property.Key, Property(property.Key, property.Value, read)))),
        (JsonValue value, _) => Scalar(value, read),
        _ => throw new InvalidOperationException($"{read.GetType().Name} was read from {sample?.ToJsonString() ?? "null"}."),
    };

    private static JsonArray List(JsonArray samples, object?[] read) =>
        new([.. read.Select((item, index) => As(samples[Math.Min(index, samples.Count - 1)], item))]);

    private static JsonNode? Property(string name, JsonNode? sample, object read)
    {
        // A collection contains its columns without the enclosing object.
        if (name == "schema")
        {
            return As(sample, new { Columns = ((DomoCollection)read).Schema });
        }

        string[] candidates = [.. Names.GetValueOrDefault(name, []), name, "Is" + name];
        var property = candidates
            .Select(candidate => read.GetType().GetProperty(
                candidate, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase))
            .FirstOrDefault(candidate => candidate is not null);
        return property is null
            ? throw new InvalidOperationException($"'{name}' is lost: {read.GetType().Name} has no property for it.")
            : As(sample, property.GetValue(read));
    }

    private static JsonNode? Scalar(JsonValue sample, object read) => (sample.GetValueKind(), read) switch
    {
        (JsonValueKind.True or JsonValueKind.False, bool value) => value,
        (JsonValueKind.Number, DateTimeOffset moment) => moment.ToUnixTimeMilliseconds(),
        (JsonValueKind.Number, TimeSpan time) => (long)time.TotalMilliseconds,
        (JsonValueKind.Number, _) => decimal.Parse(Convert.ToString(read, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture),
        (_, DateTimeOffset moment) => Text((string)sample!, moment),
        (_, TimeSpan time) => time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
        (_, bool value) => value ? "true" : "false",

        // Domo returns this string for an instance that has just started.
        (_, WorkflowStatus { Value: "" }) => "null",
        (_, WorkflowStatus status) => status.Value,
        _ => Convert.ToString(read, CultureInfo.InvariantCulture),
    };

    // Uses the format of the sample: the same number of fractional digits and the same UTC designator.
    private static string Text(string sample, DateTimeOffset moment)
    {
        var end = sample.EndsWith('Z') ? "Z" : "+0000";
        var digits = sample.Length - end.Length - sample.IndexOf('.', StringComparison.Ordinal) - 1;
        return moment.ToString($"yyyy-MM-dd'T'HH:mm:ss.{new string('f', digits)}'{end}'", CultureInfo.InvariantCulture);
    }
}
