using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Diagnostics;

/// <summary>What the generator itself reports: that it could not read what it needs. All else is the analyzer's.</summary>
internal static class Descriptors
{
    private const string Category = "Domo.Manifest";

    public static readonly DiagnosticDescriptor UnknownEnvironment = new(
        "DOMO8001",
        "Unknown environment",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The environment that DomoManifestEnvironment names is not in the override file, so the manifest was taken as it is.");

    /// <summary>Not configurable, so that the compiler stops at it instead of listing every use of a client that is not there.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new(
        "DOMO9001",
        "The manifest cannot be read",
        "No clients are emitted, since {0} cannot be read as a manifest: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A manifest is one JSON object. This file is empty, or something else.",
        customTags: [WellKnownDiagnosticTags.NotConfigurable]);
}
