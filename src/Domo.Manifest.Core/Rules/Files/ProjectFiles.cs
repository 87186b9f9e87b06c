using Domo.Manifest.Declarations;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Files;

/// <summary>Finds the other files of a project, for rules that compare files.</summary>
internal static class ProjectFiles
{
    /// <summary>Returns the folder of a path without a trailing slash; empty for the project folder.</summary>
    public static string FolderOf(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    /// <summary>Returns a path with forward slashes, relative to the project folder.</summary>
    public static string Normalize(string path)
    {
        string normal = path.Replace('\\', '/');
        while (normal.StartsWith("./", StringComparison.Ordinal))
        {
            normal = normal.Substring(2);
        }

        return normal;
    }

    /// <summary>
    /// Returns the manifests in the folder of the checked file; null if one of them cannot be read completely, since its entries are
    /// then unknown.
    /// </summary>
    public static List<ManifestModel>? Beside(LintContext context)
    {
        string folder = FolderOf(Normalize(context.File.Path));
        var manifests = new List<ManifestModel>();
        foreach (var other in context.OtherFiles)
        {
            bool isBeside = other.Kind == LintFileKind.Manifest
                && string.Equals(FolderOf(Normalize(other.Path)), folder, StringComparison.OrdinalIgnoreCase);
            if (!isBeside)
            {
                continue;
            }

            var document = other.Document;
            if (!document.IsReadable || !document.Json.IsValid)
            {
                return null;
            }

            manifests.Add(document.Model);
        }

        return manifests;
    }

    /// <summary>Returns the roots of all manifests of the project; null if one of them cannot be read completely.</summary>
    public static List<JsonObject>? Manifests(LintContext context)
    {
        var manifests = new List<JsonObject>();
        foreach (var other in context.OtherFiles)
        {
            if (other.Kind != LintFileKind.Manifest)
            {
                continue;
            }

            var json = other.Document.Json;
            if (!json.IsValid || json.Root is not JsonObject root)
            {
                return null;
            }

            manifests.Add(root);
        }

        return manifests;
    }
}
