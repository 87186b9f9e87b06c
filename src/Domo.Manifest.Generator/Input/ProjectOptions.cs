using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Generator.Input;

/// <summary>The MSBuild properties that apply to every manifest of a project.</summary>
/// <param name="ProjectDirectory">The project's folder.</param>
/// <param name="Namespace">The namespace of the emitted code: <c>DomoManifestNamespace</c>, else <c>RootNamespace</c>.</param>
/// <param name="ClassName"><c>DomoManifestClassName</c>, for a project with a single manifest.</param>
/// <param name="Accessibility"><c>DomoManifestAccessibility</c>.</param>
/// <param name="Environment"><c>DomoManifestEnvironment</c>.</param>
/// <param name="EmitsClients"><c>DomoManifestClients</c>, which the package sets to false for frameworks without a client.</param>
internal sealed record ProjectOptions(
    string ProjectDirectory, string Namespace, string ClassName, string Accessibility, string Environment, bool EmitsClients)
{
    public static ProjectOptions Read(AnalyzerConfigOptionsProvider provider)
    {
        string ownNamespace = Property("DomoManifestNamespace");
        return new ProjectOptions(
            Property("MSBuildProjectDirectory"),
            ownNamespace.Length > 0 ? ownNamespace : Property("RootNamespace"),
            Property("DomoManifestClassName"),
            Property("DomoManifestAccessibility"),
            Property("DomoManifestEnvironment"),
            !string.Equals(Property("DomoManifestClients"), "false", StringComparison.OrdinalIgnoreCase));

        string Property(string name) => provider.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? value.Trim() : "";
    }
}
