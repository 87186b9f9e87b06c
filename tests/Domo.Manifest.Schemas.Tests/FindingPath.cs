using System.Globalization;
using Domo.Manifest.Rules;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>The location of a finding as an NJsonSchema path.</summary>
internal sealed class FindingPath
{
    private readonly List<string> _paths = ["#/"];

    private readonly string _message;

    // The finding is at a property name.
    private readonly bool _isAtName;

    private FindingPath(JsonValue root, Finding finding)
    {
        _message = finding.Message;
        string path = "#";
        JsonValue? inner = root;
        while (inner is not null)
        {
            (string step, inner) = Step(inner, finding.Span);
            if (step.Length > 0)
            {
                _isAtName = inner is null;
                path += path == "#" ? "/" + step.TrimStart('.') : step;
                _paths.Add(path);
            }
        }
    }

    public static FindingPath From(Instance instance) => new(JsonParser.Parse(instance.File.Text).Root, instance.Findings[0]);

    /// <summary>
    /// Whether an error is at this location, inside it, at a missing property, or at the property that the message suggests as the new
    /// name.
    /// </summary>
    public bool IsAt(string path) =>
        path.StartsWith(_paths[^1], StringComparison.Ordinal) || (_paths.Count > 1 && (path == _paths[^2] || IsRenamed(path)));

    public override string ToString() => _paths[^1];

    private bool IsRenamed(string path)
    {
        string parent = _paths[^2] == "#/" ? "#/" : _paths[^2] + ".";
        return _isAtName
            && path.StartsWith(parent, StringComparison.Ordinal)
            && _message.Contains("rename it to '" + path[parent.Length..] + "'", StringComparison.Ordinal);
    }

    private static (string Step, JsonValue? Value) Step(JsonValue value, SourceSpan span)
    {
        if (value is JsonObject owner && owner.Members.FirstOrDefault(member => Holds(member.Span, span)) is { } found)
        {
            // NJsonSchema's notation for a name that is not a JavaScript identifier.
            string step = found.Name.Contains('.', StringComparison.Ordinal) ? "['" + found.Name + "']" : "." + found.Name;
            return (step, Holds(found.Value.Span, span) ? found.Value : null);
        }

        if (value is JsonArray list && list.Items.FirstOrDefault(item => Holds(item.Span, span)) is { } child)
        {
            return (string.Create(CultureInfo.InvariantCulture, $"[{list.Items.ToList().IndexOf(child)}]"), child);
        }

        return ("", null);
    }

    private static bool Holds(SourceSpan outer, SourceSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;
}
