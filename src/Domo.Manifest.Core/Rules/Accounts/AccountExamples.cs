namespace Domo.Manifest.Rules.Accounts;

/// <summary>Manifests for the examples of the rules about accounts and actions.</summary>
internal static class AccountExamples
{
    public const string Sheets = """{ "alias": "sheets", "dataProviderKey": "google-sheets" }""";

    /// <summary>Creates a manifest with accounts.</summary>
    public static RuleExample Accounts(params string[] entries) => new(
        $$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": [],
          "accountsMapping": [
            {{string.Join(",\n    ", entries)}}
          ]
        }
        """);
}
