namespace Domo.Manifest.Generator.Input;

/// <summary>The metadata of a manifest's item. Missing values are empty.</summary>
/// <param name="Path">The file.</param>
/// <param name="Namespace">The namespace of the emitted code.</param>
/// <param name="ClassName">The root class.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="Environment">The environment of the override file to merge in.</param>
/// <param name="IsCandidate">Whether the manifest was found one folder down, where the official CLI uses only the first match.</param>
internal sealed record ManifestFileOptions(
    string Path,
    string Namespace,
    string ClassName,
    string Accessibility,
    string Environment,
    bool IsCandidate);
