using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest;

/// <summary>
/// The <c>$schema</c> line that tells an editor the schema of a file. The schemas have no URL: the package's MSBuild files copy them
/// to the project folder that the property <c>DomoManifestSchemaDirectory</c> names, by convention <c>.domo</c>.
/// </summary>
public static class SchemaLine
{
    /// <summary>The property that editors read. Domo ignores it.</summary>
    public const string Name = "$schema";

    /// <summary>The schema reference of a manifest in the project's folder.</summary>
    public const string ManifestSchema = "./.domo/manifest.schema.json";

    /// <summary>The schema reference of a domo.types.json in the project's folder.</summary>
    public const string TypesSchema = "./.domo/domo.types.schema.json";

    /// <summary>Creates an edit that inserts the line before all others, in the layout of the file.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="schema">The schema's URL, or its path relative to the file.</param>
    /// <returns>The edit; null if the file already has such a line or is not an object.</returns>
    public static TextEdit? Insert(string text, string schema)
    {
        if (JsonParser.Parse(text).Root is not JsonObject { Span.Length: > 1 } root
            || text[root.Span.Start] != '{'
            || root.TryGetMember(Name, out _))
        {
            return null;
        }

        string line = CompactJson.Quote(Name) + ": " + CompactJson.Quote(schema);
        int start = root.Span.Start + 1;
        if (root.Members.Count == 0)
        {
            return new TextEdit(new SourceSpan(start, 0), " " + line + " ");
        }

        // Whitespace before the first property (a line break and indentation, or a space) goes before the new line too.
        int end = start;
        while (text[end] is ' ' or '\t' or '\r' or '\n')
        {
            end++;
        }

        return new TextEdit(new SourceSpan(start, 0), text.Substring(start, end - start) + line + ",");
    }
}
