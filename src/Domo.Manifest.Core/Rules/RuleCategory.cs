namespace Domo.Manifest.Rules;

/// <summary>The area that a rule belongs to: the first digit of its ID.</summary>
public enum RuleCategory
{
    /// <summary>The JSON text: DOMO0xxx.</summary>
    Json,

    /// <summary>The app as a whole: DOMO1xxx.</summary>
    App,

    /// <summary>Datasets and their fields: DOMO2xxx.</summary>
    Datasets,

    /// <summary>AppDB collections, their schemas, filter rules and queries: DOMO3xxx.</summary>
    Collections,

    /// <summary>Workflows and Code Engine functions, with their parameters: DOMO4xxx.</summary>
    Workflows,

    /// <summary>What all lists have in common: aliases, IDs, JSON kinds, placeholders and property names: DOMO5xxx.</summary>
    General,

    /// <summary>Accounts and actions: DOMO6xxx.</summary>
    Accounts,

    /// <summary>C# that uses Domo: DOMO7xxx.</summary>
    CSharp,

    /// <summary>The types file, the override file, and where the files are: DOMO8xxx.</summary>
    Files,

    /// <summary>The project: MSBuild properties, the compiler, and what the generator needs: DOMO9xxx.</summary>
    Project,
}
