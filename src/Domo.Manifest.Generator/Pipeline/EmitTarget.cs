using Domo.Manifest.Generator.Naming;

namespace Domo.Manifest.Generator.Pipeline;

/// <summary>The root class that one manifest becomes.</summary>
/// <param name="Path">The manifest's path, which tells manifests apart.</param>
/// <param name="ManifestName">The manifest's path below the project, for documentation.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
internal sealed record EmitTarget(string Path, string ManifestName, string Namespace, string ClassName, string Accessibility)
{
    /// <summary>How long the names of emitted files may be, without the section: some projects write them into a folder.</summary>
    private const int MaxFileName = 100;

    /// <summary>The class, qualified.</summary>
    public string FullName => "global::" + QualifiedName;

    private string QualifiedName => Namespace.Length == 0 ? ClassName : Namespace + "." + ClassName;

    /// <summary>A type nested in the class, qualified.</summary>
    public string Nested(string type) => FullName + "." + type;

    /// <summary>Begins the names of the emitted files. No two root classes share it in any letter case, so no two files clash.</summary>
    public string FileName => CSharpName.Shorten(QualifiedName.Replace("@", ""), MaxFileName);

    /// <summary>The hint name of a file.</summary>
    public string HintName(string? section = null) => FileName + (section is null ? "" : "." + section) + ".g.cs";
}
