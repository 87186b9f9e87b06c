namespace Domo.Manifest.Generator.Tests.Infrastructure;

/// <summary>A manifest with an entry of every kind.</summary>
internal static class SampleManifest
{
    public const string Types = """
        {
          "datasets": { "sales": { "fields": { "amount": "DECIMAL", "name": "STRING", "startDate": { "type": "DATE" } } } },
          "collections": { "Notes": { "columns": { "due": "DATE" } } }
        }
        """;

    public const string Text = """
        {
          "name": "Sales Explorer",
          "version": "1.2.0",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": [
            {
              "alias": "sales",
              "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
              "fields": [
                { "alias": "amount", "columnName": "Sales Amount" },
                { "alias": "name", "columnName": "Client Name" },
                { "alias": "startDate", "columnName": "Contract Initiation Date" },
                { "alias": "untyped", "columnName": "Whatever" }
              ]
            },
            { "alias": "everything", "dataSetId": "0b6e5d3e-6f3c-4c61-9d8c-0f6f6a1f2f11", "fields": [] }
          ],
          "collectionsMapping": [
            {
              "name": "CommentsTable",
              "syncEnabled": true,
              "schema": { "columns": [
                { "name": "user", "type": "STRING" },
                { "name": "stars", "type": "LONG" },
                { "name": "price", "type": "DECIMAL" },
                { "name": "ratio", "type": "DOUBLE" },
                { "name": "day", "type": "DATE" },
                { "name": "at", "type": "DATETIME" },
                { "name": "wrong", "type": "NUMBER" }
              ] }
            },
            { "name": "Notes" },
            { "name": "Bare" }
          ],
          "workflowsMapping": [
            {
              "alias": "approve",
              "version": "1.0.2",
              "parameters": [
                { "aliasedName": "days", "type": "number", "list": false, "value": 3, "children": null },
                { "aliasedName": "amount", "type": "decimal", "list": false, "children": null },
                { "aliasedName": "tags", "type": "text", "isList": true, "children": [] }
              ]
            }
          ],
          "packagesMapping": [
            {
              "alias": "price",
              "name": "pricing", "version": "1.0.0", "functionName": "priceOf",
              "parameters": [
                { "alias": "customer", "type": "object", "nullable": false, "isList": false, "children": [
                  { "alias": "id", "type": "number", "nullable": false, "isList": false },
                  { "alias": "address", "type": "object", "nullable": true, "isList": false, "children": [
                    { "alias": "city", "type": "text", "nullable": false, "isList": false }
                  ] }
                ] },
                { "alias": "skus", "type": "text", "nullable": false, "isList": true },
                { "alias": "on", "type": "dateTime", "nullable": true, "isList": false }
              ],
              "output": { "alias": "quote", "type": "object", "isList": false, "children": [
                { "alias": "total", "type": "decimal" },
                { "alias": "lines", "type": "object", "isList": true, "children": [ { "alias": "sku", "type": "text" } ] },
                { "alias": "note", "type": "text", "nullable": true }
              ] }
            },
            { "alias": "sum", "parameters": [ { "alias": "a", "type": "number" }, { "alias": "b", "type": "number" } ], "output": { "alias": "total", "type": "number" } },
            { "alias": "ping", "parameters": [] }
          ],
          "accountMapping": [ { "alias": "googleSheetsAccount", "dataProviderKey": "google-sheets" } ]
        }
        """;
}
