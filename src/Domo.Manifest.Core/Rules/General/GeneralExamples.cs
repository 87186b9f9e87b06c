namespace Domo.Manifest.Rules.General;

/// <summary>Manifests for the examples of the general rules.</summary>
internal static class GeneralExamples
{
    /// <summary>The ID of the dataset in <see cref="Dataset"/>, as JSON.</summary>
    public const string Id = "\"5168da8d-1c72-4e31-ba74-f609f73071dd\"";

    /// <summary>Creates a manifest with one dataset.</summary>
    /// <param name="id">The ID of the dataset, as JSON.</param>
    /// <param name="property">The name of the property with the ID, as JSON.</param>
    public static RuleExample Dataset(string id = Id, string property = "\"dataSetId\"") => Datasets(
        $$"""[ { "alias": "sales", {{property}}: {{id}}, "fields": [] } ]""");

    /// <summary>Creates a manifest with a value instead of its list of datasets.</summary>
    /// <param name="value">The value as JSON.</param>
    public static RuleExample Datasets(string value) => new(
        $$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": {{value}}
        }
        """);
}
