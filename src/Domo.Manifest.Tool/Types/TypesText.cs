using Domo.Manifest.Binding;
using Domo.Manifest.Json;
using Domo.Manifest.Rules.Files;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest.Tool.Types;

/// <summary>The text of a types file while types are written into it. What its author wrote stays as it is.</summary>
internal sealed class TypesText(string text)
{
    /// <summary>The text of a file that has no types yet.</summary>
    public const string Empty = "{\n  \"datasets\": {\n  },\n  \"collections\": {\n  }\n}\n";

    /// <summary>The text as it is now.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Whether types can be written into the text: it is an object, and valid JSON.</summary>
    public bool IsUsable => JsonParser.Parse(Text) is { IsValid: true, Root: JsonObject };

    /// <summary>Writes the type of a column.</summary>
    /// <param name="isCollection">Whether it is a column of a collection, and not a field of a dataset.</param>
    /// <param name="owner">The collection or dataset.</param>
    /// <param name="column">The column.</param>
    /// <param name="type">The type as JSON.</param>
    /// <param name="replaces">Whether it takes the place of a type that is there.</param>
    /// <returns>The JSON that is there instead and stays; null when the type was written or is the same.</returns>
    public string? Set(bool isCollection, string owner, string column, string type, bool replaces)
    {
        var section = isCollection ? TypesSection.Collections : TypesSection.Datasets;
        string[] path = [section.Part.Name, owner, section.Values.Name, column];
        var value = JsonParser.Parse(Text).Root;
        for (int i = 0; i < path.Length; i++)
        {
            if (value is not JsonObject parent)
            {
                return CompactJson.Excerpt(value);
            }

            if (!parent.TryGetMember(path[i], out var member))
            {
                Add(parent, path, i, type);
                return null;
            }

            value = member.Value;
        }

        return Replace(value, type, replaces);
    }

    private string? Replace(JsonValue value, string type, bool replaces)
    {
        string present = CompactJson.Write(value);
        if (present == type)
        {
            return null;
        }

        if (!replaces)
        {
            return present;
        }

        Text = TextEdit.ApplyAll(Text, JsonEdits.ChangeToJson(value, type).Edits);
        return null;
    }

    private void Add(JsonObject parent, string[] path, int depth, string type)
    {
        // Laid out as the file is: its line ends, its indentation.
        string newLine = Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string unit = IndentAt(FirstMemberStart()) is { Length: > 0 } first ? first : "  ";
        bool isEmpty = parent.Members.Count == 0;
        string outer = IndentAt(isEmpty ? parent.Span.Start : parent.Members[^1].Span.Start);
        string level = isEmpty ? outer + unit : outer;
        string json = type;
        for (int i = path.Length - 1; i > depth; i--)
        {
            string indent = level + string.Concat(Enumerable.Repeat(unit, i - depth - 1));
            json = $"{{{newLine}{indent}{unit}{JsonEdits.Quote(path[i])}: {json}{newLine}{indent}}}";
        }

        Text = TextEdit.ApplyAll(Text, isEmpty
            ? [new TextEdit(parent.Span, $"{{{newLine}{level}{JsonEdits.Quote(path[depth])}: {json}{newLine}{outer}}}")]
            : JsonEdits.Add(Text, parent, path[depth], json).Edits);
    }

    private int FirstMemberStart() =>
        JsonParser.Parse(Text).Root is JsonObject { Members.Count: > 0 } root ? root.Members[0].Span.Start : 0;

    /// <summary>The white space that the line of an offset begins with.</summary>
    private string IndentAt(int offset)
    {
        var line = Text.AsSpan(0, offset);
        line = line[(line.LastIndexOf('\n') + 1)..];
        int end = line.IndexOfAnyExcept(' ', '\t');
        return (end < 0 ? line : line[..end]).ToString();
    }
}
