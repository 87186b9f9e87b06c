using Domo.Manifest.Binding;

namespace Domo.Manifest.TypesFile;

/// <summary>The property names that only a types file has; the others are the manifest's.</summary>
public static class TypesSpellings
{
    /// <summary>The datasets.</summary>
    public static readonly Spelling Datasets = new("datasets");

    /// <summary>The AppDB collections.</summary>
    public static readonly Spelling Collections = new("collections");

    /// <summary>The Code Engine functions.</summary>
    public static readonly Spelling Packages = new("packages");

    /// <summary>The workflows.</summary>
    public static readonly Spelling Workflows = new("workflows");

    /// <summary>Whether a dataset or collection is obsolete, or its replacement.</summary>
    public static readonly Spelling Obsolete = new("obsolete");
}
