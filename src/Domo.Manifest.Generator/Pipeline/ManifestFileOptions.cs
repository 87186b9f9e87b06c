namespace Domo.Manifest.Generator.Pipeline;

/// <summary>The metadata of a manifest's item; empty where the item does not say.</summary>
/// <param name="Path">The file.</param>
/// <param name="Namespace">The namespace of what is emitted.</param>
/// <param name="ClassName">The root class.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Environment">The environment of the override file to merge in.</param>
/// <param name="IsCandidate">Whether it was found one folder down, where the official CLI takes only the first it finds.</param>
internal sealed record ManifestFileOptions(
    string Path,
    string Namespace,
    string ClassName,
    string Accessibility,
    string Environment,
    bool IsCandidate);
