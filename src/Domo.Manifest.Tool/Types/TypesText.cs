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
        string[] path = [section.Name, owner, section.Columns, column];
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
        string newLine = Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string json = type;
        for (int i = path.Length - 1; i > depth; i--)
        {
            string indent = new(' ', 2 * (i + 1));
            json = $"{{{newLine}{indent}{JsonEdits.Quote(path[i])}: {json}{newLine}{indent[2..]}}}";
        }

        if (parent.Members.Count > 0)
        {
            Text = TextEdit.ApplyAll(Text, JsonEdits.Add(Text, parent, path[depth], json).Edits);
            return;
        }

        string own = new(' ', 2 * (depth + 1));
        string member = $"{{{newLine}{own}{JsonEdits.Quote(path[depth])}: {json}{newLine}{own[2..]}}}";
        Text = TextEdit.ApplyAll(Text, [new TextEdit(parent.Span, member)]);
    }
}
