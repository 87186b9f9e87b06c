using Domo.Manifest.Rules;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>Manifests with one part of a collection in them, and what the linter says about them.</summary>
internal static class CollectionTexts
{
    /// <summary>A manifest with these collections.</summary>
    public static string Collections(string entries) => $$"""
        { "name": "Sales", "version": "1.0.0", "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "size": { "width": 4, "height": 3 },
          "datasetsMapping": [], "collectionsMapping": [ {{entries}} ] }
        """;

    /// <summary>A manifest with a synced collection Deals of these columns.</summary>
    public static string Columns(string columns) =>
        Collections($$"""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [ {{columns}} ] } }""");

    /// <summary>A manifest with a synced collection Deals that has these members too.</summary>
    public static string Members(string members) => Collections($$"""
        { "name": "Deals", "syncEnabled": true, "schema": { "columns": [
            { "name": "region", "type": "STRING" }, { "name": "amount", "type": "DOUBLE" }, { "name": "owner", "type": "STRING" },
            { "name": "closed", "type": "DATE" }, { "name": "changed", "type": "DATETIME" } ] }, {{members}} }
        """);

    /// <summary>The same with one filter rule of these members.</summary>
    public static string Filter(string members) => Members($$""" "filters": [ { {{members}} } ] """);

    /// <summary>The same with a filter rule of this query.</summary>
    public static string Query(string query) =>
        Filter($$""" "name": "West", "applyOn": ["READ"], "applyTo": [], "applyToAll": true, "query": {{query}} """);

    public static IReadOnlyList<Finding> Check(string text) => ManifestLinter.Check(new LintFile("manifest.json", text));

    /// <summary>The ids of the findings, in the order of the text.</summary>
    public static string Ids(string text) => string.Join(' ', Check(text).Select(finding => finding.Rule.Id));

    /// <summary>The one finding there is.</summary>
    public static Finding Single(string text) => Assert.Single(Check(text));

    /// <summary>What stands where the finding points.</summary>
    public static string Marked(string text, Finding finding) => text.Substring(finding.Span.Start, finding.Span.Length);
}
