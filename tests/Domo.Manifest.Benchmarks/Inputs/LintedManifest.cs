using System.Globalization;
using System.Text;

namespace Domo.Manifest.Benchmarks.Inputs;

/// <summary>
/// Manifests with everything that rules check, in about the proportions of published apps: half of the text is functions and their
/// parameters, a third is datasets.
/// </summary>
internal sealed class LintedManifest
{
    private const int DatasetsPerPart = 4;
    private const int FunctionsPerPart = 6;

    private static readonly string[] Columns = ["region", "orderDate", "salesPerson", "units", "amount", "margin"];
    private static readonly string[] ColumnTypes = ["STRING", "DATE", "STRING", "LONG", "DECIMAL", "DOUBLE"];
    private static readonly string[] Verbs = ["quote", "approve", "submit", "assign", "close", "export"];

    private readonly StringBuilder _datasets = new();
    private readonly StringBuilder _collections = new();
    private readonly StringBuilder _workflows = new();
    private readonly StringBuilder _functions = new();
    private readonly bool _hasMistakes;

    private LintedManifest(bool hasMistakes) => _hasMistakes = hasMistakes;

    private int Length => _datasets.Length + _collections.Length + _workflows.Length + _functions.Length;

    /// <summary>Creates a manifest of about a length.</summary>
    /// <param name="length">The number of characters.</param>
    /// <param name="hasMistakes">Whether the manifest contains typical mistakes, about one in each entry.</param>
    public static string OfLength(int length, bool hasMistakes = false)
    {
        var parts = new LintedManifest(hasMistakes);
        for (int i = 0; parts.Length < length - 4_000; i++)
        {
            parts.AddPart(i);
        }

        return parts.Text().PadRight(length, '\n');
    }

    private string Text() => $$"""
        {
          "id": "d0a1c2e3-4b5f-4c6d-8e7f-9a0b1c2d3e4f",
          "name": "Sales Explorer",
          "version": "1.2.0",
          "description": "What was sold where, by whom and to whom, and what is to be done about it.",
          "size": {
            "width": 4,
            "height": 3
          },
          "fullpage": true,
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "datasetsMapping": [{{_datasets}}
          ],
          "collectionsMapping": [{{_collections}}
          ],
          "workflowsMapping": [{{_workflows}}
          ],
          "packagesMapping": [{{_functions}}
          ]
        }

        """;

    private void AddPart(int part)
    {
        for (int i = 0; i < DatasetsPerPart; i++)
        {
            AddDataset((part * DatasetsPerPart) + i);
        }

        AddCollection(part);
        AddWorkflow(part);
        for (int i = 0; i < FunctionsPerPart; i++)
        {
            AddFunction(part, Verbs[i]);
        }
    }

    private void AddDataset(int number)
    {
        string alias = _hasMistakes && number % 2 == 0 ? "sales-of-region-" : "salesOfRegion";
        AddEntry(_datasets, $$"""
                {
                  "alias": "{{alias}}{{number}}",
                  "dataSetId": "5168da8d-1c72-4e31-ba74-{{Digits(number)}}",
                  "fields": [
            """);
        for (int i = 0; i < Columns.Length; i++)
        {
            string field = _hasMistakes && i == 2 ? "sales person" : Columns[i];
            AddEntry(_datasets, $$"""
                        {
                          "alias": "{{field}}",
                          "columnName": "Column of {{Columns[i]}}"
                        }
                """);
        }

        _datasets.Append("\n      ]\n    }");
    }

    private void AddCollection(int number)
    {
        AddEntry(_collections, $$"""
                {
                  "name": "NotesOnRegion{{number}}",
                  "schema": {
                    "columns": [
            """);
        for (int i = 0; i < Columns.Length; i++)
        {
            string type = _hasMistakes && i == 3 ? "NUMBER" : ColumnTypes[i];
            AddEntry(_collections, $$"""
                          {
                            "name": "{{Columns[i]}}",
                            "type": "{{type}}"
                          }
                """);
        }

        string asked = _hasMistakes ? "Region" : "region";
        _collections.Append(CultureInfo.InvariantCulture, $$"""

                    ]
                  },
                  "syncEnabled": true,
                  "filters": [
                    {
                      "name": "Own region",
                      "applyOn": ["READ", "UPDATE"],
                      "applyTo": [
                        {
                          "type": "GROUP_ID",
                          "values": [12, 27]
                        }
                      ],
                      "applyToAll": false,
                      "limitToOwner": false,
                      "query": {
                        "content.{{asked}}": "West",
                        "content.orderDate": {
                          "$gte": "2026-01-01"
                        },
                        "content.salesPerson": {
                          "$in": ["%userId%"]
                        }
                      }
                    }
                  ]
                }
            """);
    }

    private void AddWorkflow(int number)
    {
        string required = _hasMistakes ? "\"true\"" : "true";
        AddEntry(_workflows, $$"""
                {
                  "alias": "approveOrder{{number}}",
                  "modelId": "2f0b5d0e-8c1c-4a57-9d3c-{{Digits(number)}}",
                  "version": "1.0.2",
                  "startName": "Start",
                  "parameters": [
                    {
                      "aliasedName": "orderId",
                      "type": "text",
                      "list": false,
                      "required": {{required}},
                      "children": null
                    },
                    {
                      "aliasedName": "amount",
                      "type": "decimal",
                      "list": false,
                      "required": false,
                      "children": null
                    }
                  ]
                }
            """);
    }

    private void AddFunction(int part, string verb)
    {
        string typeKey = _hasMistakes ? "Type" : "type";
        AddEntry(_functions, $$"""
                {
                  "name": "pricing{{part}}",
                  "alias": "{{verb}}Order{{part}}",
                  "packageId": "b0f2c1de-5a64-4f7e-8f0a-{{Digits(part)}}",
                  "version": "1.4.0",
                  "functionName": "{{verb}}Order",
                  "parameters": [
                    {
                      "name": "orderId",
                      "alias": "orderId",
                      "displayName": "orderId",
                      "type": "text",
                      "value": null,
                      "nullable": false,
                      "isList": false,
                      "children": null
                    },
                    {
                      "name": "customer",
                      "alias": "customer",
                      "displayName": "customer",
                      "{{typeKey}}": "object",
                      "value": null,
                      "nullable": true,
                      "isList": false,
                      "children": [
                        {
                          "alias": "name",
                          "type": "text",
                          "nullable": false,
                          "isList": false
                        }
                      ]
                    }
                  ],
                  "output": {
                    "name": "result",
                    "alias": "result",
                    "displayName": "result",
                    "type": "object",
                    "value": null,
                    "nullable": false,
                    "isList": false,
                    "children": null
                  }
                }
            """);
    }

    /// <summary>Adds an entry, with a comma unless it follows an opening bracket.</summary>
    private static void AddEntry(StringBuilder list, string entry) =>
        list.Append(list.Length == 0 || list[^1] == '[' ? "\n" : ",\n").Append(entry);

    private static string Digits(int number) => (0xf60000000000 + number).ToString("x12", CultureInfo.InvariantCulture);
}
