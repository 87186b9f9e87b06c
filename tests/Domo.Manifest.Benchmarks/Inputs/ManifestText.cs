using System.Text;

namespace Domo.Manifest.Benchmarks.Inputs;

/// <summary>Manifests of any size in a typical layout.</summary>
internal static class ManifestText
{
    private const int FieldsPerDataset = 8;

    // Also the cycle of the types, so that a field always has the same type.
    private static readonly string[] Types = ["STRING", "DATE", "STRING", "LONG", "DECIMAL", "DOUBLE", "DATETIME", "STRING"];

    /// <summary>Creates a manifest with as many datasets as fit.</summary>
    public static string OfLength(int length)
    {
        string text = OfDatasets(1, FieldsPerDataset);
        for (int datasets = 2; ; datasets++)
        {
            string longer = OfDatasets(datasets, FieldsPerDataset);
            if (longer.Length > length)
            {
                return text + new string('\n', length - text.Length);
            }

            text = longer;
        }
    }

    /// <summary>Creates a manifest.</summary>
    /// <param name="datasets">The number of datasets.</param>
    /// <param name="fields">The number of fields of each dataset.</param>
    /// <param name="renamed">The dataset with a renamed field; none if negative.</param>
    public static string OfDatasets(int datasets, int fields, int renamed = -1)
    {
        var text = new StringBuilder();
        text.Append("{\n  \"name\": \"Sales Explorer\",\n  \"version\": \"1.2.0\",\n  \"size\": { \"width\": 4, \"height\": 3 },\n  \"datasetsMapping\": [");
        for (int i = 0; i < datasets; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n")
                .Append("    {\n      \"alias\": \"").Append(Dataset(i))
                .Append("\",\n      \"dataSetId\": \"5168da8d-1c72-4e31-ba74-").Append((0xf60000000000 + i).ToString("x12", null))
                .Append("\",\n      \"fields\": [");
            for (int j = 0; j < fields; j++)
            {
                string alias = i == renamed && j == 0 ? "renamed" : Field(j);
                text.Append(j == 0 ? "\n" : ",\n")
                    .Append("        { \"alias\": \"").Append(alias)
                    .Append("\", \"columnName\": \"Column ").Append(j).Append(" of it\" }");
            }

            text.Append("\n      ]\n    }");
        }

        return text.Append("\n  ]\n}\n").ToString();
    }

    /// <summary>Creates the <c>domo.types.json</c> for <see cref="OfDatasets"/>.</summary>
    public static string TypesOf(int datasets, int fields)
    {
        var entries = Enumerable.Range(0, datasets).Select(i => $"    \"{Dataset(i)}\": {{ \"fields\": {{ {Fields()} }} }}");
        return "{\n  \"datasets\": {\n" + string.Join(",\n", entries) + "\n  }\n}\n";

        string Fields() => string.Join(", ", Enumerable.Range(0, fields).Select(j => $"\"{Field(j)}\": \"{Types[j % Types.Length]}\""));
    }

    private static string Dataset(int number) => "salesOfRegion" + number;

    private static string Field(int number) => "fieldNumber" + number;
}
