namespace Domo.Manifest.Binding;

/// <summary>
/// A property of the manifest with all of its documented names. Domo has two generations of the same API, and its web editor,
/// CLI, guides and type definitions mix their names in one file.
/// </summary>
public sealed class Spelling
{
    internal Spelling(string name, params string[] alternatives)
    {
        Name = name;
        Alternatives = alternatives;
        All = [name, .. alternatives];
    }

    /// <summary>The name that the official CLI and web editor write.</summary>
    public string Name { get; }

    /// <summary>The other names, in lookup order.</summary>
    public IReadOnlyList<string> Alternatives { get; }

    /// <summary>All names, in lookup order.</summary>
    internal string[] All { get; }

    /// <summary>Returns whether a name is one of these. Names are case-sensitive.</summary>
    /// <param name="name">The name in the file.</param>
    public bool Matches(string name) => Array.IndexOf(All, name) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
