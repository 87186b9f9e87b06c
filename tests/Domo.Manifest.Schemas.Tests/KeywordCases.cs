namespace Domo.Manifest.Schemas.Tests;

/// <summary>For each keyword in the schemas, a file whose result depends on it.</summary>
internal static class KeywordCases
{
    private const string Basics = """ "name": "Sales", "version": "1.0.0", "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", """;

    /// <summary>Keywords for editors that do not affect validation.</summary>
    public static readonly IReadOnlySet<string> Annotations = new HashSet<string>(StringComparer.Ordinal)
    {
        "$schema", "definitions", "title", "description", "examples", "deprecated", "deprecationMessage", "doNotSuggest",
        "enumDescriptions", "errorMessage", "markdownDescription", "markdownEnumDescriptions", "patternErrorMessage",
    };

    public static readonly IReadOnlyDictionary<string, string> OfManifest = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["$ref"] = Manifest(""" "datasetsMapping": [ 5 ] """),
        ["additionalProperties"] = Manifest(""" "flags": { "authentication-cookies-disabled": "yes" } """),
        ["allOf"] = Manifest(""" "id": "x" """),
        ["anyOf"] = """{ "name": "Sales", "version": "1.0.0" }""",
        ["enum"] = Collection(""" "schema": { "columns": [ { "name": "amount", "type": "NUMBER" } ] } """),
        ["exclusiveMinimum"] = Sized("0"),
        ["items"] = Manifest(""" "scopes": [ 1 ] """),
        ["maxItems"] = Manifest(""" "datasetsMapping": [ """ + string.Join(", ", Enumerable.Range(101, 101).Select(Dataset)) + " ]"),
        ["minItems"] = Collection(""" "filters": [ { "name": "West", "applyOn": [], "applyTo": [], "query": {} } ] """),
        ["minLength"] = Manifest(""" "channels": { "publishes": [ { "name": "", "description": "Picked" } ] } """),
        ["minProperties"] = Collection(""" "schema": {} """),
        ["multipleOf"] = Manifest(
            """ "workflowsMapping": [ { "alias": "a", "parameters": [ { "aliasedName": "b", "type": "number", "value": 1.5 } ] } ] """),
        ["not"] = Manifest(""" "mapping": [], "datasetsMapping": [] """),
        ["pattern"] = """{ "name": "Sales", "version": "1.0", "size": { "width": 1, "height": 1 } }""",
        ["patternProperties"] = Collection(
            """ "filters": [ { "name": "West", "applyOn": [ "READ" ], "applyTo": [], "query": { "$foo": 1 } } ] """),
        ["properties"] = Sized("0"),
        ["required"] = """{ "name": "Sales", "size": { "width": 1, "height": 1 } }""",
        ["type"] = Manifest(""" "fullpage": "yes" """),
    };

    public static readonly IReadOnlyDictionary<string, string> OfTypes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["$ref"] = Types(""" "amount": "NUMBER" """),
        ["additionalProperties"] = """{ "dataset": {} }""",
        ["allOf"] = """{ "datasets": { "sales": { "fields": 1 } } }""",
        ["anyOf"] = Types(""" "amount": "NUMBER" """),
        ["enum"] = Types(""" "amount": "NUMBER" """),
        ["not"] = """{ "collections": { "notes": { "columns": { "a": { "type": "LONG", "children": {} } } } } }""",
        ["pattern"] = Types(""" "amount": "NUMBER" """),
        ["patternProperties"] = """{ "_note": 1 }""",
        ["properties"] = """{ "datasets": {} }""",
        ["required"] = Types(""" "amount": {} """),
        ["type"] = "[]",
    };

    private static string Manifest(string members) => $$"""{ {{Basics}} "size": { "width": 1, "height": 1 }, {{members}} }""";

    private static string Sized(string width) => $$"""{ {{Basics}} "size": { "width": {{width}}, "height": 1 } }""";

    private static string Collection(string members) => Manifest($$""" "collectionsMapping": [ { "name": "Deals", {{members}} } ] """);

    private static string Dataset(int number) =>
        $$"""{ "alias": "a{{number}}", "dataSetId": "5168da8d-1c72-4e31-ba74-f609f7307{{number}}", "fields": [] }""";

    private static string Types(string fields) => $$"""{ "datasets": { "sales": { "fields": { {{fields}} } } } }""";
}
