namespace Domo.Manifest.Schemas.Coverage;

/// <summary>How much of what a rule finds the schemas reject.</summary>
public enum Verdict
{
    /// <summary>All of it.</summary>
    Expressed,

    /// <summary>
    /// Some of it: the rule is about several properties of which a schema can judge only some, or it is reported instead of a rule that
    /// the schemas express.
    /// </summary>
    Partly,

    /// <summary>Nothing.</summary>
    NotExpressed,
}
