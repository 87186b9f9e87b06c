namespace Domo.Manifest.Rules.Collections;

/// <summary>Examples of the rules about collections: whole manifests around the relevant part.</summary>
internal static class CollectionExamples
{
    private const string Columns = """{ "name": "region", "type": "STRING" }, { "name": "closed", "type": "DATE" }, { "name": "changed", "type": "DATETIME" }""";

    /// <summary>Creates a manifest with entries as its collections.</summary>
    public static RuleExample Create(string entries) => new($$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": [],
          "collectionsMapping": [
            {{Indent(entries, 4)}}
          ]
        }
        """);

    /// <summary>Creates a manifest with a synced collection and its columns.</summary>
    public static RuleExample OfColumns(string columns) => Create($$"""
        {
          "name": "Deals",
          "syncEnabled": true,
          "schema": {
            "columns": [
              {{Indent(columns, 6)}}
            ]
          }
        }
        """);

    /// <summary>Creates a manifest with a synced collection with additional properties.</summary>
    public static RuleExample OfMembers(string members) => Create($$"""
        {
          "name": "Deals",
          "syncEnabled": true,
          "schema": { "columns": [{{Columns}}] },
          {{Indent(members, 2)}}
        }
        """);

    /// <summary>Creates a manifest with a collection that has one filter rule with these properties.</summary>
    public static RuleExample OfFilter(string members) => OfMembers($$"""
        "filters": [
          {
            {{Indent(members, 4)}}
          }
        ]
        """);

    /// <summary>Creates a manifest with a filter rule with a query, on the columns region, closed (DATE) and changed (DATETIME).</summary>
    public static RuleExample OfQuery(string query) => OfFilter($$"""
        "name": "West only",
        "applyOn": ["READ"],
        "applyTo": [],
        "applyToAll": true,
        "query": {{query}}
        """);

    private static string Indent(string text, int depth) => text.Replace("\n", "\n" + new string(' ', depth));
}
