using Domo.Manifest.Json;
using Domo.Manifest.Rules.Fixes;

namespace Domo.Manifest;

/// <summary>
/// The line that tells an editor the schema of a file. The schemas have no address on the web: the package's MSBuild files copy them
/// to a folder of the project when the property <c>DomoManifestSchemaDirectory</c> names one, which is <c>.domo</c> by convention.
/// </summary>
public static class SchemaLine
{
    /// <summary>The property that editors look at. Domo ignores it.</summary>
    public const string Name = "$schema";

    /// <summary>The schema of a manifest that stands in the project's folder, as its line says it.</summary>
    public const string ManifestSchema = "./.domo/manifest.schema.json";

    /// <summary>The schema of a domo.types.json that stands in the project's folder, as its line says it.</summary>
    public const string TypesSchema = "./.domo/domo.types.schema.json";

    /// <summary>The edit that puts the line in front of all others, laid out as they are.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="schema">What the line says: an address, or a path from the file.</param>
    /// <returns>The edit; null where the file has such a line or is no object.</returns>
    public static TextEdit? Insert(string text, string schema)
    {
        if (JsonParser.Parse(text).Root is not JsonObject { Span.Length: > 1 } root
            || text[root.Span.Start] != '{'
            || root.TryGetMember(Name, out _))
        {
            return null;
        }

        string line = JsonEdits.Quote(Name) + ": " + JsonEdits.Quote(schema);
        int start = root.Span.Start + 1;
        if (root.Members.Count == 0)
        {
            return new TextEdit(new SourceSpan(start, 0), " " + line + " ");
        }

        // What stands before the first member (a line break and indentation, or a space) goes before the line too.
        int end = start;
        while (text[end] is ' ' or '\t' or '\r' or '\n')
        {
            end++;
        }

        return new TextEdit(new SourceSpan(start, 0), text.Substring(start, end - start) + line + ",");
    }
}
