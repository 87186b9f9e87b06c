using System.Collections.Immutable;
using Domo.Manifest.Declarations;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Generator.Input;

/// <summary>The types and override files of a project.</summary>
/// <param name="Types">The types files.</param>
/// <param name="Overrides">The override files.</param>
internal sealed record FilesBeside(EquatableArray<ParsedTypes> Types, EquatableArray<ParsedOverrides> Overrides)
{
    public static FilesBeside Create(ImmutableArray<ParsedTypes> types, ImmutableArray<ParsedOverrides> overrides) =>
        new(new(types), new(overrides));

    /// <summary>Returns the types in the folder of a manifest, or an empty model without a types file.</summary>
    public TypesModel TypesOf(ManifestFile manifest)
    {
        foreach (var candidate in Types)
        {
            if (IsSame(ProjectPath.DirectoryOf(candidate.Path), manifest.Directory))
            {
                return candidate.Model;
            }
        }

        return TypesModel.Empty;
    }

    /// <summary>
    /// Returns the override file from the manifest's folder, else from the project's <c>src</c> folder, else from the project folder.
    /// </summary>
    public ParsedOverrides? OverridesOf(ManifestFile manifest, ProjectOptions project)
    {
        string directory = ProjectPath.Normalize(project.ProjectDirectory).TrimEnd('/');
        return Find(manifest.Directory) ?? Find(directory + "/src") ?? Find(directory);
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private ParsedOverrides? Find(string directory)
    {
        foreach (var candidate in Overrides)
        {
            if (IsSame(candidate.File.Directory, directory))
            {
                return candidate;
            }
        }

        return null;
    }
}
