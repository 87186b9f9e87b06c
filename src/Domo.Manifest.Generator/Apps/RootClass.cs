using Domo.Manifest.Generator.Naming;

namespace Domo.Manifest.Generator.Apps;

/// <summary>The root class emitted for a manifest.</summary>
/// <param name="Path">The manifest's path, which identifies it.</param>
/// <param name="ManifestName">The manifest's path relative to the project, for documentation.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
internal sealed record RootClass(string Path, string ManifestName, string Namespace, string ClassName, string Accessibility)
{
    /// <summary>The maximum length of emitted file names without the section. Some projects write these files to disk.</summary>
    private const int MaxFileName = 100;

    /// <summary>Gets the qualified name of the class.</summary>
    public string FullName => "global::" + QualifiedName;

    private string QualifiedName => Namespace.Length == 0 ? ClassName : Namespace + "." + ClassName;

    /// <summary>Returns the qualified name of a nested type.</summary>
    public string Nested(string type) => FullName + "." + type;

    /// <summary>Gets the prefix of the emitted files' names. It is unique among the root classes regardless of case.</summary>
    public string FileName => CSharpName.Shorten(QualifiedName.Replace("@", ""), MaxFileName);

    /// <summary>Returns the hint name of a file.</summary>
    public string HintName(string? section = null) => FileName + (section is null ? "" : "." + section) + ".g.cs";
}
