using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.Tests.Documentation;

/// <summary>The parts of the rule pages that the rule declarations do not contain.</summary>
internal static class RuleAreas
{
    /// <summary>The page that every rule page links to.</summary>
    public const string Configure = """
        # Configure and suppress rules

        Every rule has a default severity: `error`, `warning` or `info` (`suggestion` for the compiler).

        ## In the compiler

        For a project or a folder, in a `.globalconfig` file next to the project. Use this form for findings in `manifest.json`,
        `domo.types.json` and `manifestOverrides.json`: the compiler ignores `.editorconfig` sections for files that are not source code.

        ```ini
        is_global = true
        dotnet_diagnostic.DOMO3001.severity = none   # or suggestion, warning, error
        ```

        [`default.globalconfig`](default.globalconfig) lists every rule with its default severity.

        For findings in C#, an `.editorconfig` works too:

        ```ini
        [*.cs]
        dotnet_diagnostic.DOMO7001.severity = none
        ```

        For one project: `<NoWarn>$(NoWarn);DOMO3001</NoWarn>`. For one place in C#: `#pragma warning disable DOMO7001`.
        `TreatWarningsAsErrors`, `WarningsAsErrors` and `WarningsNotAsErrors` work as for every other diagnostic.

        ## In domo-manifest

        The tool reads the same `.globalconfig` files, and has its own options:

        ```console
        domo-manifest validate --disable DOMO3001 --severity DOMO2006=error
        ```

        A baseline accepts the current findings and reports only new ones: [docs/tool.md](../tool.md).

        """;

    /// <summary>Describes an area.</summary>
    public static string Describe(RuleCategory category) => category switch
    {
        RuleCategory.Json => "The JSON text of a file. `domo publish` and Domo read strict JSON.",
        RuleCategory.App => "The app as a whole: its name, version, IDs, size, settings and channels.",
        RuleCategory.Datasets => "The datasets of the manifest (`datasetsMapping`) and their fields.",
        RuleCategory.Collections => "The AppDB collections (`collectionsMapping`), their schemas, permissions and filter rules. Rules about queries apply to filters in C# too.",
        RuleCategory.Workflows => "Workflows (`workflowsMapping`) and Code Engine functions (`packagesMapping`), with their parameters and outputs.",
        RuleCategory.General => "What all lists have in common: aliases, IDs, JSON kinds, placeholders and property names.",
        RuleCategory.Project => "The project: MSBuild properties, the compiler, and what the generator needs.",
        RuleCategory.Accounts => "Accounts and actions.",
        RuleCategory.CSharp => "C# that uses Domo: URLs, queries, SQL, documents, dates and requests.",
        RuleCategory.Files => "The files around the manifest: `domo.types.json`, `manifestOverrides.json`, and where `domo publish` looks for the manifest.",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "Describe the new area."),
    };

    /// <summary>Escapes text that Markdown would interpret as HTML.</summary>
    public static string Escape(string text) => text.Replace("<", "\\<", StringComparison.Ordinal);
}
