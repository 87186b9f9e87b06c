namespace Domo.Manifest.Generator.Input;

/// <summary>A parsed override file. Not a record, for the same reason as <see cref="ParsedManifest"/>.</summary>
/// <param name="file">The file.</param>
/// <param name="document">The parsed content.</param>
internal sealed class ParsedOverrides(ManifestFile file, ManifestOverrides document) : IEquatable<ParsedOverrides>
{
    public ManifestFile File => file;

    public ManifestOverrides Document => document;

    public bool Equals(ParsedOverrides? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
