namespace Domo.Manifest.Rules.CSharp;

/// <summary>Rules about hard-coded tokens and IDs. <c>SecretAnalyzer</c> and <c>IdAnalyzer</c> check them.</summary>
internal static class SecretRules
{
    public static readonly Rule HardCodedToken = new(
        "DOMO7090",
        RuleSeverity.Warning,
        "Hard-coded developer token or session ID",
        "Do not hard-code '{0}'. Read it from an environment variable or a secret store, and revoke this one.")
    {
        Why = "A developer token has all rights of its user, from everywhere, until it is revoked, and it stays in the history of the "
            + "repository. The rule reports random-looking strings that are assigned to a token or session ID, judging by its name.",
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
        "DOMO7091", RuleSeverity.Info, "ID instead of an alias", "Use the alias '{1}' instead of the ID of the {0}")
    {
        Why = "IDs differ between Domo instances. The manifest maps an alias to the ID, and an override can change it; an ID in C# is "
            + "that of one instance.",
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

    public static IReadOnlyList<RuleMessage> Messages { get; } = [HardCodedToken.Message, NamedId.Message];
}
