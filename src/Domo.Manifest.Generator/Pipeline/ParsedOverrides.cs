namespace Domo.Manifest.Generator.Pipeline;

/// <summary>An override file as read. A class on purpose, as <see cref="ParsedManifest"/> is.</summary>
/// <param name="file">The file.</param>
/// <param name="document">What it says.</param>
internal sealed class ParsedOverrides(ManifestFile file, ManifestOverrides document) : IEquatable<ParsedOverrides>
{
    public ManifestFile File => file;

    public ManifestOverrides Document => document;

    public bool Equals(ParsedOverrides? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
