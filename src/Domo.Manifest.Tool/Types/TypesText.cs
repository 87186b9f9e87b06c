using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.TypesFile;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Tool.Types;

/// <summary>
/// The text of a types file, with types to write into it. Preserves what the author wrote. The text is parsed once and written once,
/// however many types there are.
/// </summary>
internal sealed class TypesText(string text)
{
    private readonly JsonTree _tree = JsonParser.Parse(text);
    private readonly Dictionary<(bool IsCollection, string Owner), TypesNode> _columns = [];
    private readonly Dictionary<JsonValue, string> _replaced = [];
    private TypesNode? _root;

    /// <summary>Gets whether types can be written into the text: it is an object, and valid JSON.</summary>
    public bool IsUsable => _tree is { IsValid: true, Root: JsonObject };

    /// <summary>Creates the text of a new types file.</summary>
    /// <param name="schema">The value of its <c>$schema</c> line.</param>
    public static string Empty(string schema) =>
        $"{{\n  {CompactJson.Quote(SchemaLine.Name)}: {CompactJson.Quote(schema)},\n"
            + "  \"datasets\": {\n  },\n  \"collections\": {\n  }\n}\n";

    /// <summary>Creates the text with all types that were set.</summary>
    public string Create()
    {
        var edits = _replaced.Select(pair => new TextEdit(pair.Key.Span, pair.Value)).ToList();
        _root?.AddEdits(new TypesLayout(_tree), edits);
        edits.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return TextEdit.ApplyAll(text, edits);
    }

    /// <summary>Sets the type of a column.</summary>
    /// <param name="isCollection">Whether it is a column of a collection, rather than a field of a dataset.</param>
    /// <param name="owner">The collection or dataset.</param>
    /// <param name="column">The column.</param>
    /// <param name="type">The type as JSON.</param>
    /// <param name="replaces">Whether to replace an existing type.</param>
    /// <returns>The existing JSON that is kept instead; null if the type was set or is the same.</returns>
    public string? Set(bool isCollection, string owner, string column, string type, bool replaces)
    {
        var columns = ColumnsOf(isCollection, owner);
        if (columns.Unusable is { } value)
        {
            return CompactJson.Excerpt(value);
        }

        if (columns.Written?.TryGetMember(column, out var member) == true)
        {
            string present = _replaced.TryGetValue(member.Value, out string? changed) ? Compact(changed) : CompactJson.Write(member.Value);
            if (present == Compact(type))
            {
                return null;
            }

            if (!replaces)
            {
                return present;
            }

            _replaced[member.Value] = type;
            return null;
        }

        return columns.Set(column, type, replaces) is { } kept && Compact(kept) != Compact(type) ? Compact(kept) : null;
    }

    /// <summary>Returns the object that contains an owner's columns.</summary>
    private TypesNode ColumnsOf(bool isCollection, string owner)
    {
        if (!_columns.TryGetValue((isCollection, owner), out var columns))
        {
            var section = isCollection ? TypesSection.Collections : TypesSection.Datasets;
            _root ??= new TypesNode(_tree.Root);
            columns = _root.Child(section.Part.Name).Child(owner).Child(section.Values.Name);
            _columns.Add((isCollection, owner), columns);
        }

        return columns;
    }

    private static string Compact(string json) => CompactJson.Write(JsonParser.Parse(json).Root);
}
