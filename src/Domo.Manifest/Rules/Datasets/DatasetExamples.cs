using System.Globalization;
using System.Text;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>The manifests around the examples of the rules about datasets.</summary>
internal static class DatasetExamples
{
    public const string SalesId = "5168da8d-1c72-4e31-ba74-f609f73071dd";

    /// <summary>A manifest with a list of datasets.</summary>
    public static RuleExample List(string list) => new(
        $$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": {{list}}
        }
        """);

    /// <summary>A manifest with some datasets.</summary>
    public static RuleExample Datasets(params string[] entries) => List("[\n    " + string.Join(",\n    ", entries) + "\n  ]");

    /// <summary>A manifest with one dataset, whose alias or id, as JSON, is the point.</summary>
    public static RuleExample Dataset(string alias = "\"sales\"", string id = "\"" + SalesId + "\"") =>
        Datasets($$"""{ "alias": {{alias}}, "dataSetId": {{id}}, "fields": [] }""");

    /// <summary>A manifest with one dataset of some fields.</summary>
    public static RuleExample Fields(params string[] fields) => FieldList("[\n        " + string.Join(",\n        ", fields) + "\n      ]");

    /// <summary>A manifest with one dataset, and what stands behind <c>"fields"</c>.</summary>
    public static RuleExample FieldList(string list) => Datasets(
        $$"""
        {
              "alias": "sales",
              "dataSetId": "{{SalesId}}",
              "fields": {{list}}
            }
        """);

    /// <summary>A manifest with many datasets, the last but <paramref name="marked"/> first ones with a mark.</summary>
    public static RuleExample Many(int count, int? marked = null)
    {
        var entries = new StringBuilder();
        for (int i = 1; i <= count; i++)
        {
            string number = i.ToString(CultureInfo.InvariantCulture);
            string brace = i == marked ? "⟦{⟧" : "{";
            string comma = i < count ? ",\n    " : "";
            entries.Append($$"""{{brace}} "alias": "sales{{number}}", "dataSetId": "5168da8d-1c72-4e31-ba74-{{i.ToString("x12", CultureInfo.InvariantCulture)}}", "fields": [] }{{comma}}""");
        }

        return Datasets(entries.ToString());
    }
}
