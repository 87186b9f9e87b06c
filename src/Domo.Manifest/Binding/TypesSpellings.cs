namespace Domo.Manifest.Binding;

/// <summary>The names that only a types file has; what else stands in it is called as in the manifest.</summary>
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

    /// <summary>Whether a dataset or collection is used no longer, or what is to be used instead.</summary>
    public static readonly Spelling Obsolete = new("obsolete");
}
