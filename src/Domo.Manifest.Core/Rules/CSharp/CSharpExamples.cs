namespace Domo.Manifest.Rules.CSharp;

/// <summary>Examples of the rules about C#: whole files, next to a manifest with a types file.</summary>
internal static class CSharpExamples
{
    private const string Manifest = """
        {
          "name": "Sales",
          "version": "1.0.0",
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": [
            {
              "alias": "sales",
              "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
              "fields": [
                { "alias": "amount", "columnName": "Sales Amount" },
                { "alias": "name", "columnName": "Client Name" },
                { "alias": "startDate", "columnName": "Contract Initiation Date" }
              ]
            }
          ],
          "collectionsMapping": [
            {
              "name": "Deals",
              "syncEnabled": true,
              "schema": {
                "columns": [
                  { "name": "title", "type": "STRING" },
                  { "name": "amount", "type": "DECIMAL" },
                  { "name": "pieces", "type": "LONG" },
                  { "name": "closed", "type": "DATE" },
                  { "name": "changed", "type": "DATETIME" }
                ]
              }
            }
          ]
        }
        """;

    private const string ManifestOfBodies = """
        {
          "name": "Sales",
          "version": "1.0.0",
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": [
            {
              "alias": "sales",
              "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
              "fields": [
                { "alias": "amount", "columnName": "Sales Amount" },
                { "alias": "name", "columnName": "Client Name" },
                { "alias": "startDate", "columnName": "Contract Initiation Date" }
              ]
            }
          ],
          "collectionsMapping": [
            {
              "name": "Deals",
              "syncEnabled": true,
              "schema": {
                "columns": [
                  { "name": "title", "type": "STRING" },
                  { "name": "amount", "type": "DECIMAL" },
                  { "name": "pieces", "type": "LONG" },
                  { "name": "closed", "type": "DATE" },
                  { "name": "changed", "type": "DATETIME" }
                ]
              }
            },
            { "name": "Drafts", "syncEnabled": false, "schema": { "columns": [{ "name": "text", "type": "STRING" }] } }
          ],
          "workflowsMapping": [
            {
              "alias": "reorder",
              "modelId": "0b6d7c1e-52ab-4f0d-8d5c-3a1f6be0c7a2",
              "version": "1.0.0",
              "startName": "Reorder",
              "parameters": [
                { "name": "item", "aliasedName": "product", "type": "text", "list": false, "required": true, "children": [] },
                { "name": "pieces", "aliasedName": "pieces", "type": "number", "list": false, "required": true, "children": [] },
                { "name": "approver", "aliasedName": "approver", "type": "person", "list": false, "required": false, "children": [] },
                { "name": "due", "aliasedName": "due", "type": "date", "list": false, "required": false, "children": [] }
              ]
            }
          ],
          "packagesMapping": [
            {
              "alias": "pageCards",
              "parameters": [{ "alias": "page", "type": "number", "nullable": false, "isList": false, "children": null }],
              "output": { "alias": "cards", "type": "object", "children": null }
            }
          ]
        }
        """;

    private const string Types = """
        {
          "datasets": { "sales": { "fields": { "amount": "DECIMAL", "name": "STRING", "startDate": "DATE" } } }
        }
        """;

    /// <summary>Creates a C# file next to the manifest.</summary>
    public static RuleExample Of(string text) => Of(text, Manifest);

    /// <summary>Creates a C# file next to the manifest with workflows and functions.</summary>
    public static RuleExample OfCalls(string text) => Of(text, ManifestOfBodies);

    /// <summary>Creates a class with a method that sends a request with an <c>HttpClient</c>.</summary>
    /// <param name="request">The awaited expression, which can use the parameter <c>http</c>.</param>
    public static RuleExample OfRequest(string request) => Of($$"""
        using System.Net.Http;
        using System.Threading.Tasks;

        class App
        {
            async Task<object> AskAsync(HttpClient http) =>
                await {{request}};
        }
        """);

    /// <summary>Creates a class with a method that sends a body with the client.</summary>
    /// <param name="address">The URL.</param>
    /// <param name="body">The expression that creates the body.</param>
    /// <param name="method">The property of <c>HttpMethod</c>.</param>
    public static RuleExample OfBody(string address, string body, string method = "Post") => OfCalls($$"""
        using System.Net.Http;
        using System.Text.Json.Nodes;
        using System.Threading.Tasks;
        using Domo.Manifest.Client;

        class App
        {
            Task SendAsync(DomoApp domo) => domo.SendAsync(
                HttpMethod.{{method}},
                "{{address}}",
                {{body}});
        }
        """);

    /// <summary>Creates a class with a method that queries the dataset <c>sales</c> with an <c>HttpClient</c>.</summary>
    /// <param name="query">The query string.</param>
    public static RuleExample OfQuery(string query) => OfRequest($"""http.GetStringAsync("/data/v1/sales?{query}")""");

    /// <summary>Creates a class with a method that queries documents of the collection <c>Deals</c>.</summary>
    /// <param name="json">The filter.</param>
    public static RuleExample OfFilter(string json) => Of($$""""
        using Domo.Manifest.Client;

        class App
        {
            object Find(DomoApp domo) =>
                domo.Collections.Deals.Where(DocumentFilter.Parse("""{{json}}""")).ToListAsync();
        }
        """");

    /// <summary>Creates a class with a method that queries the dataset <c>sales</c> with SQL.</summary>
    /// <param name="sql">The SQL.</param>
    public static RuleExample OfSql(string sql) => Of($$"""
        using Domo.Manifest.Client;

        class App
        {
            object Find(DomoApp domo) =>
                domo.Datasets.Sales.SqlAsync(SqlQuery.FromText("{{sql}}"));
        }
        """);

    /// <summary>Creates a class with a method that creates a value of a client type.</summary>
    /// <param name="value">The expression that creates the value.</param>
    /// <param name="space">The last name of the type's namespace.</param>
    public static RuleExample OfValue(string value, string space) => Of($$"""
        using Domo.Manifest.Client.{{space}};

        class App
        {
            object Make() =>
                {{value}};
        }
        """);

    /// <summary>Creates a class with a method that creates a prompt template with a dictionary of parameters.</summary>
    /// <param name="template">The expression that creates the template.</param>
    public static RuleExample OfTemplate(string template) => Of($$"""
        using System.Collections.Generic;
        using Domo.Manifest.Client.Ai;

        class App
        {
            object Make() =>
                {{template}};
        }
        """);

    /// <summary>Creates an app's own class for documents of the collection <c>Deals</c>.</summary>
    /// <param name="property">A property of the class.</param>
    /// <param name="column">The column of the property, which the other properties do not use.</param>
    public static RuleExample OfDocument(string property, string column)
    {
        (string Column, string Property)[] all =
        [
            ("title", "public string? Title { get; set; }"),
            ("amount", "public decimal? Amount { get; set; }"),
            ("pieces", "public long? Pieces { get; set; }"),
            ("closed", "public DateOnly? Closed { get; set; }"),
            ("changed", "public DateTimeOffset? Changed { get; set; }"),
        ];
        var text = new System.Text.StringBuilder();
        foreach (var (name, source) in all)
        {
            text.Append("    ").Append(name == column ? property : source).Append('\n');
        }

        return Of("using System;\nusing Domo.Manifest.Client;\n\n[DomoDocument(\"Deals\")]\npublic class Deal\n{\n" + text + "}\n");
    }

    private static RuleExample Of(string text, string manifest) => new(text)
    {
        Path = "App.cs",
        OtherFiles = new Dictionary<string, string>(StringComparer.Ordinal) { ["manifest.json"] = manifest, ["domo.types.json"] = Types },
    };
}
