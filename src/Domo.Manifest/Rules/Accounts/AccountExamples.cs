namespace Domo.Manifest.Rules.Accounts;

/// <summary>The manifests around the examples of the rules about accounts and actions.</summary>
internal static class AccountExamples
{
    public const string Sheets = """{ "alias": "sheets", "dataProviderKey": "google-sheets" }""";

    /// <summary>A manifest with a list under some name.</summary>
    public static RuleExample List(string name, string list) => new(
        $$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": [],
          {{name}}: {{list}}
        }
        """);

    /// <summary>A manifest with some accounts.</summary>
    public static RuleExample Accounts(params string[] entries) => List("\"accountsMapping\"", "[\n    " + string.Join(",\n    ", entries) + "\n  ]");

    /// <summary>A manifest with some actions.</summary>
    public static RuleExample Actions(params string[] entries) => List("\"actionsMapping\"", "[\n    " + string.Join(",\n    ", entries) + "\n  ]");
}
