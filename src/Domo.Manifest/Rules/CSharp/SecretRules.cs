namespace Domo.Manifest.Rules.CSharp;

/// <summary>Tokens and ids that C# should not hold. <c>SecretAnalyzer</c> and <c>IdAnalyzer</c> check them.</summary>
internal static class SecretRules
{
    public static readonly Rule HardCodedToken = new(
        "DOMO7100",
        RuleSeverity.Warning,
        "A developer token or session id stands in the source",
        "Whoever reads this source can act as its owner in Domo; take '{0}' from an environment variable or a secret store, and revoke this one")
    {
        Why = "A developer token has all rights of the user who made it, from everywhere, until it is revoked; what was committed once stays in the "
            + "history. The rule speaks of a text that looks random and goes where a token or session id goes, by its name.",
        Bad = CSharpExamples.Of("""
            class App
            {
                const string DeveloperToken = ⟦"4f8a1c07e93b5d26a8e1f4c7b09d3526e7a1"⟧;
            }
            """),
        Good = CSharpExamples.Of("""
            class App
            {
                static readonly string? DeveloperToken = System.Environment.GetEnvironmentVariable("DOMO_DEVELOPER_TOKEN");
            }
            """),
    };

    public static readonly Rule NamedId = new(
        "DOMO7101",
        RuleSeverity.Info,
        "An id stands in the source that the manifest has an alias for",
        "This is the id of the {0} that the manifest calls '{1}'; by its alias, the id stands in one place, and an override can change it")
    {
        Why = "What is published to another Domo instance has other ids. The manifest maps an alias to the one that holds there; an id in C# is "
            + "that of one instance for ever.",
        Bad = CSharpExamples.Of("""
            class App
            {
                const string Sales = ⟦"5168da8d-1c72-4e31-ba74-f609f73071dd"⟧;
            }
            """),
        Good = CSharpExamples.Of("""
            class App
            {
                const string Sales = "sales";
            }
            """),
    };

    public static IReadOnlyList<Rule> Rules { get; } = [HardCodedToken, NamedId];
}
