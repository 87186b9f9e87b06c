namespace Domo.Manifest.Tool.Validate.Severities;

/// <summary>What somebody configured for a rule.</summary>
internal enum SeverityChoice
{
    /// <summary>As the rule itself says.</summary>
    Default,

    /// <summary>Not reported. The compiler knows two such: <c>none</c>, and <c>silent</c>, which only an IDE shows.</summary>
    None,

    Info,

    Warning,

    Error,
}
