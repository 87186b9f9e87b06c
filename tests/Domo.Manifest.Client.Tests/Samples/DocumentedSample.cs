using System.Text.Json.Nodes;

namespace Domo.Manifest.Client.Tests.Samples;

/// <summary>A request or response body in Domo's documentation.</summary>
/// <param name="Document">The page.</param>
/// <param name="Name">The operation.</param>
/// <param name="IsRequest">Whether the body is a request.</param>
/// <param name="Body">The body.</param>
internal sealed record DocumentedSample(string Document, string Name, bool IsRequest, JsonNode Body)
{
    public static IReadOnlyList<DocumentedSample> All { get; } =
    [
        .. JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "documented-samples.json")))!.AsArray()
            .Select(entry => new DocumentedSample(
                (string)entry!["document"]!, (string)entry["sample"]!, (string)entry["kind"]! == "request", entry["body"]!)),
    ];

    public string Key => $"{Document}: {Name}";

    public static DocumentedSample Of(string key, bool isRequest) => 
        All.Single(sample => sample.Key == key && sample.IsRequest == isRequest);
}
