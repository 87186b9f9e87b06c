namespace Domo.Manifest.Rules.Project;

/// <summary>
/// What the build and the generator report about the project. <c>Domo.Manifest.targets</c> repeats the messages that MSBuild reports; a
/// test compares them.
/// </summary>
internal static class ProjectRules
{
    /// <summary>Arguments: the override file, the environment, its environments. Reported by the generator.</summary>
    public static readonly Rule UnknownEnvironment = new(
        "DOMO9001", RuleSeverity.Error, "Unknown environment of the project", "{0} has no environment '{1}'; use {2}")
    {
        Why = "`DomoManifestEnvironment`, or `Environment` of a `DomoManifest` item, names an environment of the override file. Without "
            + "it, the clients are those of the manifest itself.",
        Bad = ProjectExamples.Create("<DomoManifestEnvironment>⟦prod⟧</DomoManifestEnvironment>", ProjectExamples.Overrides),
        Good = ProjectExamples.Create("<DomoManifestEnvironment>qa</DomoManifestEnvironment>", ProjectExamples.Overrides),
    };

    /// <summary>Arguments: the override file, the environment. Reported by the generator.</summary>
    public static readonly RuleMessage NoEnvironments = UnknownEnvironment.Also(
        "{0} has no environment '{1}' with a 'manifest' object",
        bad: ProjectExamples.Create("<DomoManifestEnvironment>⟦qa⟧</DomoManifestEnvironment>", ("manifestOverrides.json", """{ "qa": {} }""")),
        good: ProjectExamples.Create("<DomoManifestEnvironment>qa</DomoManifestEnvironment>", ProjectExamples.Overrides));

    /// <summary>Argument: the environment. Reported by the generator.</summary>
    public static readonly RuleMessage NoOverrides = UnknownEnvironment.Also(
        "No manifestOverrides.json was found for the environment '{0}'; create it next to the manifest, in the project folder or in 'src'",
        bad: ProjectExamples.Create("<DomoManifestEnvironment>⟦qa⟧</DomoManifestEnvironment>"),
        good: ProjectExamples.Create("<DomoManifestEnvironment>qa</DomoManifestEnvironment>", ProjectExamples.Overrides));

    /// <summary>Argument: the version of the compiler. Reported by MSBuild.</summary>
    public static readonly Rule OldCompiler = new(
        "DOMO9002",
        RuleSeverity.Error,
        "Compiler too old",
        "Domo.Manifest requires Roslyn 4.8 (.NET SDK 8.0.100, Visual Studio 2022 17.8), but this build uses {0}. Update the SDK.")
    {
        Why = "An older compiler does not load the generator, and every use of a client is an error. The package is tested in the "
            + "compilers 4.8.0 (loaded into the tests) and the one of the .NET 10 SDK (in builds).",
        Bad = new("""{ "sdk": { "version": ⟦"7.0.410"⟧ } }""") { Path = "global.json" },
        Good = new("""{ "sdk": { "version": "8.0.100" } }""") { Path = "global.json" },
    };

    /// <summary>Argument: the manifest. Reported by MSBuild.</summary>
    public static readonly Rule MissingManifest = new(
        "DOMO9003",
        RuleSeverity.Error,
        "Missing manifest",
        "The manifest '{0}' does not exist. Correct DomoManifestFile or the DomoManifest item.")
    {
        Why = "`DomoManifestFile` and `DomoManifest` items are paths relative to the project. Without the file, no clients are emitted.",
        Bad = ProjectExamples.Create("<DomoManifestFile>⟦env/prod.json⟧</DomoManifestFile>"),
        Good = ProjectExamples.Create("<DomoManifestFile>manifest.json</DomoManifestFile>"),
    };

    /// <summary>Argument: the folder of the project. Reported by MSBuild.</summary>
    public static readonly Rule NoManifest = new(
        "DOMO9004",
        RuleSeverity.Warning,
        "Project without a manifest",
        "No manifest.json was found in '{0}' or a folder directly below it. "
        + "Set DomoManifestFile to its path, or EnableDomoManifest to false.")
    {
        Why = "A project that references the package gets clients from its manifest, which is looked for in the project folder, in "
            + "`public`, `src` and `wwwroot`, and then in every other folder directly below the project folder.",
        Bad = ProjectExamples.Create("⟦⟧", ("config/domo/manifest.json", ProjectExamples.Manifest)),
        Good = ProjectExamples.Create(
            "<DomoManifestFile>config/domo/manifest.json</DomoManifestFile>", ("config/domo/manifest.json", ProjectExamples.Manifest)),
    };

    /// <summary>Argument: the accessibility. Reported by MSBuild.</summary>
    public static readonly Rule UnknownAccessibility = new(
        "DOMO9005",
        RuleSeverity.Error,
        "Unknown accessibility",
        "The accessibility of the clients must be 'public' or 'internal', not '{0}'")
    {
        Why = "`DomoManifestAccessibility`, or `Accessibility` of a `DomoManifest` item, becomes the accessibility of the emitted classes.",
        Bad = ProjectExamples.Create("<DomoManifestAccessibility>⟦internl⟧</DomoManifestAccessibility>"),
        Good = ProjectExamples.Create("<DomoManifestAccessibility>internal</DomoManifestAccessibility>"),
    };

    /// <summary>Arguments: the manifest, what is wrong with it. Reported by the generator.</summary>
    public static readonly Rule Unreadable = new(
        "DOMO9006", RuleSeverity.Error, "Unreadable manifest", "{0} cannot be read, so no clients are emitted: {1}")
    {
        Why = "A manifest is one JSON object. The generator tolerates most mistakes in it, but not a file without any object. This rule "
            + "cannot be disabled: otherwise every use of a client would be an error.",
        Bad = new("""⟦[]⟧"""),
        Good = new(ProjectExamples.Manifest),
    };

    /// <summary>Argument: the target framework. Reported by MSBuild.</summary>
    public static readonly Rule UnsupportedFramework = new(
        "DOMO9007",
        RuleSeverity.Error,
        "Target framework without clients",
        "Domo.Manifest has clients for net8.0 and later, not for '{0}'. "
        + "Change the target framework, or set DomoManifestClients to false.")
    {
        Why = "The clients need .NET 8 or later. For other target frameworks nothing is emitted, and only the files are checked; "
            + "`DomoManifestClients` says that this is intended. A project with several target frameworks has clients for net8.0 and "
            + "later, and this error only if it has none.",
        Bad = ProjectExamples.Create("<TargetFramework>⟦netstandard2.0⟧</TargetFramework>"),
        Good = ProjectExamples.Create("<TargetFrameworks>netstandard2.0;net8.0</TargetFrameworks>"),
    };

    /// <summary>No arguments. Reported by MSBuild.</summary>
    public static readonly Rule FSharp = new(
        "DOMO9008",
        RuleSeverity.Warning,
        "Package in an F# project",
        "F# has no analyzers, so Domo.Manifest does not check this project. Reference Domo.Manifest.Build instead.")
    {
        Why = "The F# compiler runs neither analyzers nor generators. `Domo.Manifest.Build` checks the same files with the same rules in "
            + "every build, in any language. Clients can come from a C# project that the F# project references.",
        Bad = new("""<PackageReference Include=⟦"Domo.Manifest"⟧ Version="0.1.0" />""") { Path = "App.fsproj" },
        Good = new("""<Sdk Name="Domo.Manifest.Build" Version="0.1.0" />""") { Path = "App.fsproj" },
    };

    /// <summary>Arguments: the collection, the manifest, what was probably meant. Reported by the generator.</summary>
    public static readonly Rule UnknownCollection = new(
        "DOMO9010", RuleSeverity.Error, "Document class for an unknown collection", "{1} has no collection '{0}'{2}")
    {
        Why = "The argument of `[DomoDocument]` is the name of a collection in the manifest. Names are case-sensitive.",
        Bad = ProjectExamples.OfClass("[DomoDocument(⟦\"Notez\"⟧)]\npublic record Note(string? Text);"),
        Good = ProjectExamples.OfClass("[DomoDocument(\"Notes\")]\npublic record Note(string? Text);"),
    };

    /// <summary>Argument: the collection. Reported by the generator.</summary>
    public static readonly RuleMessage NoManifestOfClass = UnknownCollection.Also(
        "This project has no manifest, so there is no collection '{0}'",
        bad: ProjectExamples.OfClass("[DomoDocument(⟦\"Notes\"⟧)]\npublic record Note(string? Text);") with
        {
            OtherFiles = new Dictionary<string, string>(StringComparer.Ordinal),
        },
        good: ProjectExamples.OfClass("[DomoDocument(\"Notes\")]\npublic record Note(string? Text);"));

    /// <summary>Arguments: the class, what is wrong with it. Reported by the generator.</summary>
    public static readonly Rule UnmappableClass = new(
        "DOMO9011", RuleSeverity.Error, "Unsuitable document class", "'{0}' cannot be a document class: {1}")
    {
        Why = "The code that reads and writes the class is emitted into the project. It calls a constructor of the class and accesses its "
            + "properties. So the class and the classes of its properties must be accessible, and not be abstract, static or generic; each "
            + "must have a usable constructor, and no two properties with the same JSON name.",
        Bad = ProjectExamples.OfClass("""
            [⟦DomoDocument("Notes")⟧]
            public abstract class Note
            {
                public string? Text { get; set; }
            }
            """),
        Good = ProjectExamples.OfClass("""
            [DomoDocument("Notes")]
            public class Note
            {
                public string? Text { get; set; }
            }
            """),
    };

    /// <summary>Arguments: the property, what is wrong with it. Reported by the generator.</summary>
    public static readonly Rule UnmappableProperty = new(
        "DOMO9012", RuleSeverity.Error, "Unsuitable property of a document class", "'{0}' cannot be a property of a document: it {1}")
    {
        Why = "A property is a string, a number, a date, a boolean, an enum, any JSON, a class with such properties, or a list, set or "
            + "dictionary of these. `[JsonIgnore]` excludes a property.",
        Bad = ProjectExamples.OfClass("""
            [⟦DomoDocument("Notes")⟧]
            public class Note
            {
                public string? Text { get; set; }

                public System.IO.Stream? Picture { get; set; }
            }
            """),
        Good = ProjectExamples.OfClass("""
            [DomoDocument("Notes")]
            public class Note
            {
                public string? Text { get; set; }
            }
            """),
    };

    /// <summary>Arguments: the collection, the classes. Reported by the generator.</summary>
    public static readonly Rule SeveralClasses = new(
        "DOMO9013",
        RuleSeverity.Error,
        "Several document classes for one collection",
        "Collection '{0}' has several document classes: {1}. Keep one attribute.")
    {
        Why = "The client of a collection reads one class. Use `As` with a `JsonTypeInfo` to read another.",
        Bad = ProjectExamples.OfClass("""
            [DomoDocument(⟦"Notes"⟧)]
            public record Note(string? Text);

            [DomoDocument("Notes")]
            public record Remark(string? Text);
            """),
        Good = ProjectExamples.OfClass("""
            [DomoDocument("Notes")]
            public record Note(string? Text);

            public record Remark(string? Text);
            """),
    };

    /// <summary>All messages.</summary>
    public static IReadOnlyList<RuleMessage> Messages { get; } =
    [
        UnknownEnvironment.Message, NoEnvironments, NoOverrides, OldCompiler.Message, MissingManifest.Message, NoManifest.Message,
        UnknownAccessibility.Message, Unreadable.Message, UnsupportedFramework.Message, FSharp.Message, UnknownCollection.Message,
        NoManifestOfClass, UnmappableClass.Message, UnmappableProperty.Message, SeveralClasses.Message,
    ];
}
