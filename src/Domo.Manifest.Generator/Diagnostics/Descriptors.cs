using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Diagnostics;

/// <summary>What the generator itself reports: that it could not read what it needs. All else is the analyzer's.</summary>
internal static class Descriptors
{
    private const string Category = "Domo.Manifest";

    /// <summary>Creates a diagnostic whose message cannot forge lines of a log or give commands to a build server.</summary>
    /// <param name="descriptor">What is reported.</param>
    /// <param name="location">The place.</param>
    /// <param name="arguments">The arguments of the message, as they are in files.</param>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        Diagnostic.Create(descriptor, location, messageArgs: Array.ConvertAll<string, object>(arguments, SafeText.OneLine));

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

    public static readonly DiagnosticDescriptor UnknownCollection = new(
        "DOMO9010",
        "No such collection for a document class",
        "There is no collection '{0}' for this class: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "[DomoDocument] names a collection of the manifest, letter by letter.");

    public static readonly DiagnosticDescriptor UnmappableClass = new(
        "DOMO9011",
        "The class cannot be the content of documents",
        "'{0}' cannot be the content of documents: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "What reads and writes the class is emitted into the project and makes objects of it with its constructor.");

    public static readonly DiagnosticDescriptor UnmappableProperty = new(
        "DOMO9012",
        "The property cannot be in the content of documents",
        "'{0}' cannot be in the content of documents: it {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A property is a text, a number, a date, a boolean, an enum, any JSON, a class of the same kind, or a list, set or dictionary of these.");

    public static readonly DiagnosticDescriptor SeveralClasses = new(
        "DOMO9013",
        "Several classes for one collection",
        "The documents of collection '{0}' can be of one class, and these are marked: '{1}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The client of a collection reads one class. Use As with a JsonTypeInfo for another.");
}
