namespace Domo.Manifest.Rules.Files;

/// <summary>The examples of the rules about files, with the other files they need.</summary>
internal static class FileExamples
{
    public const string Sales =
        """{ "alias": "sales", "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd", "fields": [{ "alias": "amount", "columnName": "Sales Amount" }] }""";

    public const string Targets = """{ "alias": "targets", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938", "fields": [] }""";

    public const string Notes =
        """{ "name": "notes", "syncEnabled": true, "schema": { "columns": [{ "name": "text", "type": "STRING" }] } }""";

    public const string Price =
        """
        { "alias": "price", "packageId": "c41f0a57-93d6-4f0c-8c1b-5d2e7a9f6b30", "version": "1.0.0", "parameters": [{ "alias": "quantity", "type": "number" }, { "alias": "skus", "type": "text", "isList": true }], "output": { "alias": "total", "type": "number" } }
        """;

    public const string Approve =
        """{ "alias": "approve", "modelId": "5b0b2a39-70d4-4c2f-9a6e-0d8c3f5e7a12", "parameters": [{ "aliasedName": "days", "type": "number" }] }""";

    /// <summary>Creates a manifest with an ID, datasets and collections.</summary>
    public static string Manifest(
        string datasets = Sales,
        string collections = "",
        string datasetsName = "datasetsMapping",
        string? id = "4d5f6a70-2b1c-4e8d-9f3a-7c6b5a493821")
    {
        string idLine = id is null ? "" : $"  \"id\": \"{id}\",\n";
        string collectionsLine = collections.Length == 0
            ? ""
            : $",\n  \"collectionsMapping\": [{collections}],\n  \"proxyId\": \"6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11\"";
        return "{\n" + idLine + "  \"name\": \"Sales\",\n  \"version\": \"1.0.0\",\n  \"size\": { \"width\": 4, \"height\": 3 },\n"
            + $"  \"{datasetsName}\": [{datasets}]{collectionsLine}\n" + "}\n";
    }

    /// <summary>Creates a types file next to a manifest with the dataset sales, its field amount, and the collection notes.</summary>
    public static RuleExample Types(string text, string collection = """{ "name": "notes" }""") =>
        TypesBeside(text, Manifest(collections: collection));

    /// <summary>Creates a types file with an entry for the dataset sales.</summary>
    public static RuleExample TypesOfSales(string entry) => Types($$"""{ "datasets": { "sales": {{entry}} } }""");

    /// <summary>Creates a types file with columns of the collection notes, which has no schema in the manifest.</summary>
    public static RuleExample TypesOfNotes(string columns) => Types($$"""{ "collections": { "notes": { "columns": {{columns}} } } }""");

    /// <summary>Creates a types file next to a manifest with a function and the workflow approve.</summary>
    public static RuleExample TypesOfCalls(string text, string function = Price) => TypesBeside(
        text, Manifest().Replace("\n}", $",\n  \"packagesMapping\": [{function}],\n  \"workflowsMapping\": [{Approve}]\n}}"));

    /// <summary>Creates a types file with an entry for the function price.</summary>
    public static RuleExample TypesOfPrice(string entry) => TypesOfCalls($$"""{ "packages": { "price": {{entry}} } }""");

    private static RuleExample TypesBeside(string text, string manifest) => new(text)
    {
        Path = "domo.types.json",
        OtherFiles = new Dictionary<string, string> { ["manifest.json"] = manifest },
    };

    /// <summary>Creates an override file next to a manifest.</summary>
    public static RuleExample Overrides(string text, string? manifest = null) => new(text)
    {
        Path = "src/manifestOverrides.json",
        OtherFiles = new Dictionary<string, string> { ["public/manifest.json"] = manifest ?? Manifest() },
    };

    /// <summary>Creates a manifest at a path, with other manifests.</summary>
    public static RuleExample At(string path, string text, params (string Path, string Text)[] others)
    {
        var files = new Dictionary<string, string>();
        foreach ((string otherPath, string otherText) in others)
        {
            files.Add(otherPath, otherText);
        }

        return new(text) { Path = path, OtherFiles = files };
    }
}
