namespace Domo.Manifest.Rules;

/// <summary>What a rule is about; its id begins with the digit.</summary>
public enum RuleCategory
{
    /// <summary>The JSON text: DOMO0xxx.</summary>
    Json,

    /// <summary>The app itself: DOMO1xxx.</summary>
    App,

    /// <summary>Datasets: DOMO2xxx.</summary>
    Datasets,

    /// <summary>AppDB collections: DOMO3xxx.</summary>
    Collections,

    /// <summary>Workflows: DOMO4xxx.</summary>
    Workflows,

    /// <summary>Code Engine packages: DOMO5xxx.</summary>
    Packages,

    /// <summary>Accounts and actions: DOMO6xxx.</summary>
    Accounts,

    /// <summary>C# that uses Domo: DOMO7xxx.</summary>
    CSharp,

    /// <summary>The types file, the override file, and where the files are: DOMO8xxx.</summary>
    Files,
}
