namespace Domo.Manifest.Generator.Pipeline;

/// <summary>The root class that one manifest becomes.</summary>
/// <param name="Path">The manifest's path, which tells manifests apart.</param>
/// <param name="ManifestName">The manifest's path below the project, for documentation.</param>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="ClassName">The class.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
internal sealed record EmitTarget(string Path, string ManifestName, string Namespace, string ClassName, string Accessibility)
{
    /// <summary>The class, qualified.</summary>
    public string FullName => "global::" + QualifiedName;

    private string QualifiedName => Namespace.Length == 0 ? ClassName : Namespace + "." + ClassName;

    /// <summary>A type nested in the class, qualified.</summary>
    public string Nested(string type) => FullName + "." + type;

    /// <summary>The hint name of a file. No two root classes have the same qualified name in any letter case, so no two files clash.</summary>
    public string HintName(string? section = null) =>
        QualifiedName.Replace("@", "") + (section is null ? "" : "." + section) + ".g.cs";
}
