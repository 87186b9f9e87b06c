using System.Text;
using System.Text.Json;
using CsCheck;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;
using Domo.Manifest.TestInputs;

namespace Domo.Manifest.Core.Tests.Rules.Fixes;

/// <summary>Files that combine the examples of several rules.</summary>
internal static class MixedExamples
{
    private static readonly MarkedExample[] All =
    [
        .. RuleCatalog.OfFiles.SelectMany(RuleCatalog.MessagesOf)
            .SelectMany(message => new[] { MarkedExample.Parse(message.Bad), MarkedExample.Parse(message.Good) })
            .Where(example => JsonParser.Parse(example.File.Text) is { IsValid: true, Faults.Count: 0, Root: JsonObject }),
    ];

    private static readonly MarkedExample[] Manifests =
        [.. All.Where(example => example.File.Path == "manifest.json" && example.OtherFiles.Count == 0)];

    private static readonly (string Name, string Json)[] Members = [.. All.SelectMany(MembersOf).Distinct()];

    /// <summary>
    /// Manifests with the entries of two or three examples: lists are concatenated, and the last one of other properties wins.
    /// </summary>
    public static Gen<LintFile> Merged { get; } =
        Gen.Int[0, Manifests.Length - 1].Array[2, 3]
            .Select(chosen => new LintFile("manifest.json", Merge(Array.ConvertAll(chosen, i => Manifests[i]))));

    /// <summary>Examples in which a name or a value from another example replaces one or two others.</summary>
    public static Gen<MarkedExample> Crossed { get; } = Gen.Select(
        Gen.Int[0, All.Length - 1],
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, Members.Length - 1], Gen.Bool).Array[1, 2],
        (i, changes) => changes.Aggregate(All[i], (example, change) => example with
        {
            File = new(example.File.Path, Cross(example.File.Text, change.Item1, Members[change.Item2], change.Item3)),
        }));

    private static string Merge(MarkedExample[] examples)
    {
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var example in examples)
        {
            foreach (var member in ((JsonObject)JsonParser.Parse(example.File.Text).Root).Members)
            {
                if (member.Value is JsonArray list)
                {
                    lists.TryAdd(member.Name, []);
                    lists[member.Name].AddRange(list.Items.Select(item => Slice(example.File.Text, item.Span)).Except(lists[member.Name]));
                }
                else
                {
                    others[member.Name] = Slice(example.File.Text, member.Value.Span);
                }
            }
        }

        var text = new StringBuilder("{\n");
        foreach (var (name, json) in others.Where(other => !lists.ContainsKey(other.Key)))
        {
            text.Append("  ").Append(JsonSerializer.Serialize(name)).Append(": ").Append(json).Append(",\n");
        }

        var written = lists.Select(list => $"  {JsonSerializer.Serialize(list.Key)}: [\n    {string.Join(",\n    ", list.Value)}\n  ]");
        return text.Append(string.Join(",\n", written)).Append("\n}").ToString();
    }

    private static string Cross(string text, int place, (string Name, string Json) other, bool replacesName)
    {
        var sites = new List<(JsonMember Member, JsonObject Owner)>();
        Visit(JsonParser.Parse(text).Root);
        if (sites.Count == 0)
        {
            return text;
        }

        var (member, owner) = sites[place % sites.Count];

        // Duplicate members are a separate finding, and no other fix can know which one was intended.
        return replacesName && owner.TryGetMember(other.Name, out _) ? text
            : replacesName ? TextEdit.ApplyAll(text, [new(member.NameSpan, JsonSerializer.Serialize(other.Name))])
            : TextEdit.ApplyAll(text, [new(member.Value.Span, other.Json)]);

        void Visit(JsonValue value)
        {
            foreach (var inner in value is JsonObject o ? o.Members : [])
            {
                sites.Add((inner, (JsonObject)value));
                Visit(inner.Value);
            }

            foreach (var item in value is JsonArray a ? a.Items : [])
            {
                Visit(item);
            }
        }
    }

    private static IEnumerable<(string Name, string Json)> MembersOf(MarkedExample example)
    {
        var pending = new Stack<JsonValue>([JsonParser.Parse(example.File.Text).Root]);
        while (pending.TryPop(out var value))
        {
            foreach (var member in value is JsonObject o ? o.Members : [])
            {
                yield return (member.Name, Slice(example.File.Text, member.Value.Span));
                pending.Push(member.Value);
            }

            foreach (var item in value is JsonArray a ? a.Items : [])
            {
                pending.Push(item);
            }
        }
    }

    private static string Slice(string text, SourceSpan span) => text.Substring(span.Start, span.Length);
}
