using Domo.Manifest.Rules.App;

namespace Domo.Manifest.Rules.General;

/// <summary>
/// Properties that neither Domo nor the generator reads, in any object. Unknown names that resemble no known one are allowed as the
/// author's notes.
/// </summary>
internal static class PropertyNameRules
{
    /// <summary>
    /// The name resembles one that Domo reads. Arguments: the name, where it is (<c> of dataset 'sales'</c>, or empty), the right name.
    /// </summary>
    public static readonly Rule Misspelt = new(
        "DOMO5005",
        RuleSeverity.Warning,
        "Misspelt property",
        "Unknown property '{0}'{1}; did you mean '{2}'?")
    {
        Why = "Neither the official CLI nor Domo reports a property that it does not know: it is ignored. Names are case-sensitive.",
        Bad = AppExamples.With("⟦\"ProxyID\"⟧: \"6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11\""),
        Good = AppExamples.With("\"proxyId\": \"6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11\""),
    };

    /// <summary>
    /// Nothing reads the property. Arguments: the name, where it is (<c> of dataset 'sales'</c>, or empty), what to do instead.
    /// </summary>
    public static readonly Rule WithoutEffect = new(
        "DOMO5006",
        RuleSeverity.Info,
        "Property without effect",
        "Property '{0}'{1} has no effect; {2}")
    {
        Why = "No source of Domo's documents the property. It is found in manifests that follow other formats, or that an AI assistant "
            + "wrote.",
        Bad = AppExamples.With("⟦\"thumbnail\"⟧: \"thumbnail.png\""),
        Good = AppExamples.Sound,
    };

    /// <summary>
    /// A list or a required property has another name, so Domo does not see its content. Arguments: the name, where it is
    /// (<c> of dataset 'sales'</c>, or empty), the right name.
    /// </summary>
    public static readonly Rule Misnamed = new(
        "DOMO5007", RuleSeverity.Error, "Wrong name of a required property", "Domo ignores '{0}'{1}; rename it to '{2}'")
    {
        Why = "Domo ignores properties that it does not know, without a message. Requests for the entries of a misspelt list, or for an "
            + "entry whose required property is missing, fail. Names are case-sensitive.",
        Bad = GeneralExamples.Dataset(property: "⟦\"id\"⟧"),
        Good = GeneralExamples.Dataset(),
    };
}
