namespace Domo.Manifest.Binding;

/// <summary>The names of the four parts of a types file; what stands in them is called as in the manifest.</summary>
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
}
