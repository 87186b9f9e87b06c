using System.Collections.Immutable;
using Domo.Manifest.Model;

namespace Domo.Manifest.Generator.Pipeline;

/// <summary>The files of a project that belong to one manifest or another.</summary>
/// <param name="Types">The types files.</param>
/// <param name="Overrides">The override files.</param>
internal sealed record FilesBeside(EquatableArray<ParsedTypes> Types, EquatableArray<ParsedOverrides> Overrides)
{
    public static FilesBeside Create(ImmutableArray<ParsedTypes> types, ImmutableArray<ParsedOverrides> overrides) => new(new(types), new(overrides));

    /// <summary>The types in the folder of a manifest; without a file there, none.</summary>
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

    /// <summary>The override file in the folder of a manifest, else in the project's <c>src</c>, else in the project's folder.</summary>
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
