using Domo.Manifest.Rules;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>Creates and checks manifests with a part of a collection.</summary>
internal static class CollectionManifests
{
    /// <summary>Creates a manifest with these collections.</summary>
    public static string Collections(string entries) => $$"""
        { "name": "Sales", "version": "1.0.0", "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "size": { "width": 4, "height": 3 },
          "datasetsMapping": [], "collectionsMapping": [ {{entries}} ] }
        """;

    /// <summary>Creates a manifest with a synced collection Deals with these columns.</summary>
    public static string Columns(string columns) =>
        Collections($$"""{ "name": "Deals", "syncEnabled": true, "schema": { "columns": [ {{columns}} ] } }""");

    /// <summary>Creates a manifest with a synced collection Deals with these additional properties.</summary>
    public static string Members(string members) => Collections($$"""
        { "name": "Deals", "syncEnabled": true, "schema": { "columns": [
            { "name": "region", "type": "STRING" }, { "name": "amount", "type": "DOUBLE" }, { "name": "owner", "type": "STRING" },
            { "name": "closed", "type": "DATE" }, { "name": "changed", "type": "DATETIME" } ] }, {{members}} }
        """);

    /// <summary>Creates a manifest with a filter rule with these properties.</summary>
    public static string Filter(string members) => Members($$""" "filters": [ { {{members}} } ] """);

    /// <summary>Creates a manifest with a filter rule with this query.</summary>
    public static string Query(string query) =>
        Filter($$""" "name": "West", "applyOn": ["READ"], "applyTo": [], "applyToAll": true, "query": {{query}} """);

    public static IReadOnlyList<Finding> Check(string text) => ManifestLinter.Check(new LintFile("manifest.json", text));

    /// <summary>Gets the IDs of the findings in text order.</summary>
    public static string Ids(string text) => string.Join(' ', Check(text).Select(finding => finding.Rule.Id));

    /// <summary>Gets the only finding.</summary>
    public static Finding Single(string text) => Assert.Single(Check(text));

    /// <summary>Gets the text of the finding's span.</summary>
    public static string Marked(string text, Finding finding) => text.Substring(finding.Span.Start, finding.Span.Length);
}
