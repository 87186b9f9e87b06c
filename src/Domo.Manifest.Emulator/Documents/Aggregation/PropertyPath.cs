using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Documents.Aggregation;

/// <summary>Checks the properties that query parameters name.</summary>
internal static class PropertyPath
{
    /// <summary>Checks that documents can have a property.</summary>
    /// <exception cref="ApiException">Documents cannot have it (400).</exception>
    public static string Check(string parameter, string path)
    {
        string[] names = path.Split('.');
        if (path.Contains('\0', StringComparison.Ordinal) || Array.Exists(names, name => name.Length == 0 || name.StartsWith('$')))
        {
            throw ApiException.BadRequest($"The query parameter '{parameter}' names '{path}', which is not a property path.");
        }

        return StoredDocument.Fields.Contains(names[0], StringComparer.Ordinal) ? path : throw ApiException.BadRequest(
            $"The query parameter '{parameter}' names '{path}', which is not a top-level property of documents; "
                + $"did you mean 'content.{path}'?");
    }

    /// <summary>Returns the last name of a path, which is its default alias.</summary>
    public static string NameOf(string path) => path[(path.LastIndexOf('.') + 1)..];
}
