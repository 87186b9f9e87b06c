using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Domo.Manifest.Rules;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>The texts on which the schemas and the rules must agree.</summary>
internal static class Instances
{
    // Values that authors put in the wrong place, one of each kind.
    private static readonly string[] Values = ["null", "false", "0", "\"sales\"", "[]", "{}", "[null]", "[\"sales\"]", "{ \"note\": 1 }"];

    // For scalar values: values that are valid or nearly valid elsewhere.
    private static readonly string[] MoreValues =
    [
        "true", "2.0", "7.5", "20", "{ \"type\": \"LONG\" }", "{ \"$gte\": [1] }", "{ \"gte\": 1 }", "{ \"$foo\": 1 }",
        "\"\"", "\" \"", "\"a b\"", "\"x.y\"",
        "\"1.0.0\"", "\"STRING\"", "\"string\"", "\"number\"", "\"READ\"", "\"domo:x\"",
        "\"5168da8d-1c72-4e31-ba74-f609f73071dd\"", "\"5168DA8D-1C72-4E31-BA74-F609F73071DD\"",
    ];

    // The expressible findings of partly expressed rules that the examples do not show.
    private static readonly string[] Variants =
    [
        """{ "size": { "width": 4, "height": 3 }, "width": 4 }""",
        """{ "size": { "width": 4, "height": 3 }, "proxyId": "<proxy-id>" }""",
        """{ "size": { "width": 4, "height": 3 }, "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11\u200B" }""",
        """
        {
          "size": { "width": 4, "height": 3 },
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "workflowsMapping": [
            { "alias": "your-alias", "modelId": "5168da8d-1c72-4e31-ba74-f609f73071dd", "startName": "Start", "parameters": [] }
          ]
        }
        """,
    ];

    private static readonly string Folder = Repository.PathOf("tests", "Domo.Manifest.Schemas.Tests", "Complete");

    // Both validators check these instances.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Instance>> ChangedFiles = new(StringComparer.Ordinal);

    /// <summary>The files with every property.</summary>
    public static TheoryData<string> Complete =>
        [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The examples of all rules, good and bad.</summary>
    public static IEnumerable<Instance> Examples() =>
        from rule in RuleCatalog.OfFiles
        from message in RuleCatalog.MessagesOf(rule)
        where !message.Bad.IsCSharp
        from example in new[] { (Kind: "bad", Value: message.Bad), (Kind: "good", Value: message.Good) }
        let marked = MarkedExample.Parse(example.Value)
        let instance = Instance.Create($"{rule.Id} {example.Kind}", marked.File, marked.OtherFiles)
        where instance is not null
        select instance;

    /// <summary>Findings that the rule examples do not show.</summary>
    public static IEnumerable<Instance> MoreExamples() =>
        from variant in Variants
        let text = """{ "name": "Sales", "version": "1.0.0", """ + variant.Trim().TrimStart('{')
        select Instance.Create(variant, new LintFile("manifest.json", text))!;

    /// <summary>The manifests of real apps.</summary>
    public static IEnumerable<Instance> OfCorpus() =>
        from path in Corpus.Files()
        let text = File.ReadAllText(path)
        let isOverrides = text.Contains("\"manifest\":", StringComparison.Ordinal)
        let instance = Instance.Create(Path.GetFileName(path), new LintFile(isOverrides ? "manifestOverrides.json" : "manifest.json", text))
        where instance is not null
        select instance;

    /// <summary>A complete file with each part changed to each value, or removed.</summary>
    public static IReadOnlyList<Instance> Changed(string name) => ChangedFiles.GetOrAdd(name, name => [.. Change(name)]);

    /// <summary>All texts.</summary>
    public static IEnumerable<Instance> All() =>
        [.. Examples(), .. MoreExamples(), .. OfCorpus(), .. Complete.SelectMany(row => Changed(row.Data))];

    private static IEnumerable<Instance> Change(string name)
    {
        string path = name == "domo.types.json" ? name : "manifest.json";
        string text = File.ReadAllText(Path.Combine(Folder, name));
        yield return Instance.Create(name, new LintFile(path, text))!;
        int count = Places(JsonNode.Parse(text)!).Count();
        for (int i = 0; i < count; i++)
        {
            bool isLeaf = Places(JsonNode.Parse(text)!).ElementAt(i) is JsonValue;
            foreach (string? value in Values.Concat(isLeaf ? MoreValues : []).Append(null))
            {
                var root = JsonNode.Parse(text)!;
                var place = Places(root).ElementAt(i);
                string description = $"{name} {place.GetPath()} = {value ?? "nothing"}";
                Change(place, value);
                yield return Instance.Create(description, new LintFile(path, root.ToJsonString()))!;
            }
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject owner => owner.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Places(child).Prepend(child));
    }

    private static void Change(JsonNode place, string? value)
    {
        if (place.Parent is JsonObject owner)
        {
            string name = place.GetPropertyName();
            owner.Remove(name);
            if (value is not null)
            {
                owner.Add(name, JsonNode.Parse(value));
            }
        }
        else
        {
            var list = place.Parent!.AsArray();
            int index = place.GetElementIndex();
            list.RemoveAt(index);
            if (value is not null)
            {
                list.Insert(index, JsonNode.Parse(value));
            }
        }
    }
}
