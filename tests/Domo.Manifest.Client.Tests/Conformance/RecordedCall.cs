using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <summary>A call of a Domo client and its recorded request.</summary>
/// <param name="Number">The position in the recording, from 1.</param>
/// <param name="Client">The client: <c>ryuu.js</c>, the toolkit, the query builder, or an example in Domo's documentation.</param>
/// <param name="Text">The source code of the call.</param>
/// <param name="Method">The HTTP method; null if the client sent nothing.</param>
/// <param name="Target">The path and query, or an absolute URL outside an app.</param>
/// <param name="Headers">The headers that the client set.</param>
/// <param name="Body">Text or a form; null for none.</param>
internal sealed record RecordedCall(
    int Number, string Client, string Text, string? Method, string? Target, IReadOnlyDictionary<string, string> Headers, JsonNode? Body)
{
    private const int LongestArgument = 60;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<RecordedCall> All { get; } =
    [
        .. JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "recorded-requests.json")))!.AsArray()
            .Select((entry, index) => Parse(index + 1, entry!.AsObject())),
    ];

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    private static RecordedCall Parse(int number, JsonObject entry)
    {
        var request = entry["request"]?.AsObject();
        var headers = request?["headers"]?.AsObject().Select(header => KeyValuePair.Create(header.Key, (string)header.Value!)) ?? [];
        return new(
            number,
            (string)entry["client"]!,
            TextOf(entry),
            (string?)request?["method"],
            (string?)request?["url"] ?? (string?)entry["returned"],
            new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase),
            request?["body"]);
    }

    // Calls of the query builder are recorded completely; other calls by name and arguments.
    private static string TextOf(JsonObject entry)
    {
        var name = (string)entry["call"]!;
        return (string)entry["client"]! == "@domoinc/query"
            ? name
            : $"{name}({string.Join(", ", entry["args"]!.AsArray().Select(Argument))})";
    }

    private static string Argument(JsonNode? argument)
    {
        if (argument is JsonValue value && value.TryGetValue(out string? text) && text.AsSpan().IndexOfAny('/', '<') == 0)
        {
            // The sent URL is recorded separately.
            return text[0] == '/' ? "path" : text;
        }

        var json = argument?.ToJsonString(Relaxed) ?? "null";
        return json.Length <= LongestArgument || argument is JsonValue ? json : argument is JsonArray ? "[…]" : "{…}";
    }
}
