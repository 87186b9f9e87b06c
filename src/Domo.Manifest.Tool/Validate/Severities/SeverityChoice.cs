namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>The configured severity of a rule.</summary>
internal enum SeverityChoice
{
    /// <summary>The rule's default severity.</summary>
    Default,

    /// <summary>Not reported: <c>none</c> or <c>silent</c>, which only IDEs distinguish.</summary>
    None,

    Info,

    Warning,

    Error,
}
