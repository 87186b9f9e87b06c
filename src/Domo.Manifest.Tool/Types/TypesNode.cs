using System.Text;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Tool.Types;

/// <summary>An object of a types file, with the types to add to it.</summary>
/// <param name="present">The value at this path in the file, or null.</param>
internal sealed class TypesNode(JsonValue? present)
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, TypesNode> _children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    /// <summary>The object in the file; null if there is none.</summary>
    public JsonObject? Written => present as JsonObject;

    /// <summary>The value in the file that prevents adding types, because it is not an object; or null.</summary>
    public JsonValue? Unusable { get; private init; } = present is null or JsonObject ? null : present;

    /// <summary>Returns the object in a property, which may not exist in the file yet.</summary>
    public TypesNode Child(string name)
    {
        if (Unusable is not null)
        {
            return this;
        }

        if (!_children.TryGetValue(name, out var child))
        {
            child = new TypesNode(Written?.TryGetMember(name, out var member) == true ? member.Value : null);
            _children.Add(name, child);
            _order.Add(name);
        }

        return child;
    }

    /// <summary>Adds a type.</summary>
    /// <param name="name">The column, which is not in the file's object.</param>
    /// <param name="type">The type as JSON.</param>
    /// <param name="replaces">Whether to replace a type that was added before.</param>
    /// <returns>The type that was added before and is kept; or null.</returns>
    public string? Set(string name, string type, bool replaces)
    {
        if (!_types.TryGetValue(name, out string? before))
        {
            _order.Add(name);
        }
        else if (!replaces)
        {
            return before;
        }

        _types[name] = type;
        return null;
    }

    /// <summary>Adds the edits for this object and its children.</summary>
    public void AddEdits(TypesLayout layout, List<TextEdit> edits)
    {
        if (Written is not { } written)
        {
            return;
        }

        foreach (var child in _children.Values)
        {
            child.AddEdits(layout, edits);
        }

        var added = _order.Where(IsAdded).ToList();
        if (added.Count == 0)
        {
            return;
        }

        var json = new StringBuilder();
        if (written.Members.Count == 0)
        {
            string outer = layout.IndentAt(written.Span.Start);
            WriteObject(json, added, layout, outer);
            edits.Add(new TextEdit(written.Span, json.ToString()));
            return;
        }

        // Whitespace before the last property (a line break and indentation, or a space) goes before each new one too.
        var last = written.Members[^1].Span;
        string indent = layout.IndentAt(last.Start);
        string space = layout.SpaceBefore(last.Start);
        foreach (string name in added)
        {
            WriteMember(json.Append(',').Append(space), name, layout, indent);
        }

        edits.Add(new TextEdit(new SourceSpan(last.End, 0), json.ToString()));
    }

    private bool IsAdded(string name) =>
        _types.ContainsKey(name) || _children[name] is { Written: null, Unusable: null, _order.Count: > 0 };

    private void WriteObject(StringBuilder json, List<string> names, TypesLayout layout, string outer)
    {
        string indent = outer + layout.Unit;
        json.Append('{');
        for (int i = 0; i < names.Count; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(layout.NewLine).Append(indent);
            WriteMember(json, names[i], layout, indent);
        }

        json.Append(layout.NewLine).Append(outer).Append('}');
    }

    private void WriteMember(StringBuilder json, string name, TypesLayout layout, string indent)
    {
        json.Append(TypesLayout.Quote(name)).Append(": ");
        if (_types.TryGetValue(name, out string? type))
        {
            json.Append(type);
        }
        else
        {
            var child = _children[name];
            child.WriteObject(json, child._order, layout, indent);
        }
    }
}
