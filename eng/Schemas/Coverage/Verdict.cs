namespace Domo.Manifest.Schemas.Coverage;

/// <summary>How many findings of a rule the schemas reject.</summary>
public enum Verdict
{
    /// <summary>All findings.</summary>
    Expressed,

    /// <summary>
    /// Some findings: a schema can validate only some of the rule's properties, or the rule replaces another one that the schemas express.
    /// </summary>
    Partly,

    /// <summary>No findings.</summary>
    NotExpressed,
}
