namespace Domo.Manifest.Schemas.Coverage;

/// <summary>Why a schema does not reject what a rule finds.</summary>
public enum Reason
{
    /// <summary>It is about the text: a schema sees JSON that was read already.</summary>
    Text,

    /// <summary>It is advice, and a schema has no severities.</summary>
    Info,

    /// <summary>It is about a name. Editors strike it out; no property is rejected for its name.</summary>
    Name,

    /// <summary>It takes a guess at what was meant.</summary>
    Guess,

    /// <summary>It compares one part of the file with another.</summary>
    Comparison,

    /// <summary>It judges what a text means.</summary>
    Meaning,

    /// <summary>It knows the calendar.</summary>
    Calendar,

    /// <summary>It looks at other files, or at where the file is.</summary>
    OtherFiles,

    /// <summary>It is about a file that has no schema.</summary>
    NoSchema,
}
