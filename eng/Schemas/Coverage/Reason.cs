namespace Domo.Manifest.Schemas.Coverage;

/// <summary>The reason why a schema does not reject the findings of a rule.</summary>
public enum Reason
{
    /// <summary>The rule is about the text of the file; a schema validates parsed JSON.</summary>
    Text,

    /// <summary>The rule has the severity info; a schema has no severities.</summary>
    Info,

    /// <summary>The rule is about a name. Editors strike it out; the schemas reject no property for its name.</summary>
    Name,

    /// <summary>The rule guesses what was meant.</summary>
    Guess,

    /// <summary>The rule compares one part of the file with another.</summary>
    Comparison,

    /// <summary>The rule evaluates the meaning of a string.</summary>
    Meaning,

    /// <summary>The rule needs the calendar.</summary>
    Calendar,

    /// <summary>The rule needs other files, or the location of the file.</summary>
    OtherFiles,

    /// <summary>The rule is about a file that has no schema.</summary>
    NoSchema,
}
