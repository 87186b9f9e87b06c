using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Domo.Manifest.Rules;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.TestInputs;

/// <summary>
/// The bad example of a rule with a repeated part that contains the finding: an item of an array or a property of an object, unchanged or
/// with numbered names. Text that is not JSON is repeated as a whole.
/// </summary>
internal sealed partial class GrowingExample
{
    private readonly MarkedExample _example;
    private readonly SourceSpan _part;
    private readonly Growth _growth;

    private GrowingExample(Rule rule, MarkedExample example, SourceSpan part, Growth growth)
    {
        Rule = rule;
        _example = example;
        _part = part;
        _growth = growth;
    }

    private enum Growth
    {
        /// <summary>Repeats the part unchanged.</summary>
        Same,

        /// <summary>Numbers the names in each part.</summary>
        Numbered,

        /// <summary>Numbers the names in each part and in the other files of the example.</summary>
        NumberedEverywhere,

        /// <summary>Repeats the text as the items of an array.</summary>
        Text,
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The repeated part and the kind of repetition.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Rule.Id} {_growth} {_part.Start}..{_part.End}");

    /// <summary>Gets all growing examples of the file rules.</summary>
    public static IEnumerable<GrowingExample> All() => RuleCatalog.OfFiles.SelectMany(FromRule);

    /// <summary>Gets all growing examples of a rule.</summary>
    public static IEnumerable<GrowingExample> FromRule(Rule rule)
    {
        var example = MarkedExample.Parse(rule.Bad);
        string text = example.File.Text;
        yield return new(rule, example, new SourceSpan(0, text.Length), Growth.Text);
        var tree = JsonParser.Parse(text);
        foreach (var part in tree.IsValid ? PartsAround(tree.Root, example.Span?.Start ?? 0) : [])
        {
            yield return new(rule, example, part, Growth.Same);
            yield return new(rule, example, part, Growth.Numbered);
            if (example.OtherFiles.Count > 0)
            {
                yield return new(rule, example, part, Growth.NumberedEverywhere);
            }
        }
    }

    /// <summary>Creates the files with a number of repetitions.</summary>
    public (LintFile File, IReadOnlyList<LintFile> OtherFiles) Create(int count)
    {
        string text = _example.File.Text;
        string part = text.Substring(_part.Start, _part.Length);
        var grown = new StringBuilder(_growth == Growth.Text ? "[" : text[.._part.Start]);
        for (int i = 0; i < count; i++)
        {
            grown.Append(i == 0 ? "" : ",\n").Append(_growth is Growth.Same or Growth.Text ? part : Number(part, i));
        }

        grown.Append(_growth == Growth.Text ? "]" : text[_part.End..]);
        var others = _growth != Growth.NumberedEverywhere ? _example.OtherFiles
            : [.. _example.OtherFiles.Select(file => new LintFile(file.Path, GrowAll(file.Text, count)))];
        return (new LintFile(_example.File.Path, grown.ToString()), others);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Gets the items and properties that contain an offset, outermost first.</summary>
    private static IEnumerable<SourceSpan> PartsAround(JsonValue value, int offset)
    {
        while (true)
        {
            var child = value switch
            {
                JsonObject item => item.Members.Where(member => Contains(member.Span, offset))
                    .Select(member => ((SourceSpan, JsonValue)?)(member.Span, member.Value)).FirstOrDefault(),
                JsonArray list => list.Items.Where(item => Contains(item.Span, offset))
                    .Select(item => ((SourceSpan, JsonValue)?)(item.Span, item)).FirstOrDefault(),
                _ => null,
            };
            if (child is not { } found)
            {
                yield break;
            }

            yield return found.Item1;
            value = found.Item2;
        }
    }

    private static bool Contains(SourceSpan span, int offset) => span.Start <= offset && offset < span.End;

    /// <summary>Adds the number to each name, and to each value that is a name.</summary>
    private static string Number(string part, int number)
    {
        string digits = number.ToString("d5", CultureInfo.InvariantCulture);
        return NamePattern().Replace(PropertyPattern().Replace(part, $"\"$1{digits}\":"), $"$1{digits}\"");
    }

    /// <summary>Repeats each item of the outer arrays, or each property of the second level.</summary>
    private static string GrowAll(string text, int count)
    {
        var tree = JsonParser.Parse(text);
        if (tree is not { IsValid: true, Root: JsonObject root })
        {
            return text;
        }

        var grown = new StringBuilder();
        int position = 0;
        foreach (var member in root.Members)
        {
            var parts = member.Value switch
            {
                JsonArray list => list.Items.Select(item => item.Span).ToList(),
                JsonObject item => [.. item.Members.Select(inner => inner.Span)],
                _ => [],
            };
            foreach (var part in parts)
            {
                grown.Append(text, position, part.Start - position);
                string one = text.Substring(part.Start, part.Length);
                grown.AppendJoin(",\n", Enumerable.Range(0, count).Select(i => Number(one, i)));
                position = part.End;
            }
        }

        return grown.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>Gets the property at the start of a part, if any.</summary>
    [GeneratedRegex("""^"([^"]*)"\s*:""")]
    private static partial Regex PropertyPattern();

    [GeneratedRegex("(\"(?:alias|name|columnName|aliasedName|id|dataSetId)\"\\s*:\\s*\"[^\"]*)\"")]
    private static partial Regex NamePattern();
}
