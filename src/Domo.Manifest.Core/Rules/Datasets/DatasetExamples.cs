using System.Globalization;
using System.Text;

namespace Domo.Manifest.Rules.Datasets;

/// <summary>Manifests for the examples of the rules about datasets.</summary>
internal static class DatasetExamples
{
    public const string SalesId = "5168da8d-1c72-4e31-ba74-f609f73071dd";

    /// <summary>Creates a manifest with a list of datasets.</summary>
    public static RuleExample List(string list) => new(
        $$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": {{list}}
        }
        """);

    /// <summary>Creates a manifest with datasets.</summary>
    public static RuleExample Datasets(params string[] entries) => List("[\n    " + string.Join(",\n    ", entries) + "\n  ]");

    /// <summary>Creates a manifest with one dataset.</summary>
    public static RuleExample Dataset(string alias = "\"sales\"", string id = "\"" + SalesId + "\"") =>
        Datasets($$"""{ "alias": {{alias}}, "dataSetId": {{id}}, "fields": [] }""");

    /// <summary>Creates a manifest with one dataset and its fields.</summary>
    public static RuleExample Fields(params string[] fields) => FieldList("[\n        " + string.Join(",\n        ", fields) + "\n      ]");

    /// <summary>Creates a manifest with one dataset and a value for its <c>fields</c>.</summary>
    public static RuleExample FieldList(string list) => Datasets(
        $$"""
        {
              "alias": "sales",
              "dataSetId": "{{SalesId}}",
              "fields": {{list}}
            }
        """);

    /// <summary>Creates a manifest with many datasets, one of them marked.</summary>
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
