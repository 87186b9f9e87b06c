using Domo.Manifest.Rules;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Core.Tests.Binding;

/// <summary>Files that together contain a value for every property of the model.</summary>
internal static class FullManifest
{
    public const string Text = """
        {
          "name": "App", "version": "1.2.3", "description": "Sells.", "id": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b12",
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "size": { "width": 4, "height": 2.5 }, "fullpage": true,
          "ignore": ["docs/**"],
          "datasetsMapping": [
            { "alias": "sales", "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd", "fields": [{ "alias": "amount", "columnName": "Sales Amount" }] },
            { "alias": "all", "dataSetId": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938", "fields": [] }
          ],
          "collectionsMapping": [
            {
              "name": "Deals", "id": "0c1bb4a6-93a1-4c9e-a0b6-3a5c2f6d8e11", "syncEnabled": true, "defaultPermission": ["READ"],
              "schema": { "columns": [{ "name": "region", "type": "STRING" }, { "name": "closed", "type": "DATE" }] },
              "filters": [
                {
                  "name": "West", "applyOn": ["READ", "UPDATE"], "applyTo": [{ "type": "GROUP_ID", "values": [12] }],
                  "applyToAll": false, "limitToOwner": true, "query": { "content.region": "West" }
                },
                { "name": "All", "applyOn": ["DELETE"], "applyTo": [], "applyToAll": true, "query": {} }
              ]
            }
          ],
          "workflowsMapping": [
            {
              "alias": "approve", "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", "version": "1.0.2", "startName": "Start",
              "parameters": [
                { "name": "maximum", "aliasedName": "limit", "type": "number", "list": true, "nullable": true, "required": true, "value": [2], "children": [] }
              ]
            }
          ],
          "packagesMapping": [
            {
              "alias": "total", "name": "Totals", "packageId": "3d7c1b9e-5a2f-4c68-8e01-7b9d4f2a6c35", "version": "2.0.0", "functionName": "sum",
              "parameters": [{ "alias": "order", "type": "object", "isList": false, "nullable": false, "children": [{ "alias": "id", "type": "text" }] }],
              "output": { "alias": "result", "type": "decimal" }
            }
          ],
          "accountsMapping": [{ "alias": "sheets", "dataProviderKey": "google-sheets" }],
          "actionsMapping": [{ "alias": "post" }],
          "channels": {
            "publishes": [{ "name": "app:sold", "description": "Sold", "sticky": true }],
            "subscribes": [{ "name": "app:bought", "description": "Bought", "sticky": false }]
          },
          "_note": "kept"
        }
        """;

    public const string Types = """
        {
          "datasets": {
            "sales": { "name": "Sales", "obsolete": "Use 'all'.", "fields": { "amount": { "type": "DECIMAL", "name": "Amount", "nullable": false } } },
            "all": { "fields": { "day": "DATE" } }
          },
          "collections": {
            "Deals": {
              "name": "Deal", "obsolete": true,
              "columns": {
                "region": { "name": "Region", "nullable": false },
                "address": { "type": "OBJECT[]", "children": { "zip": "STRING" } }
              }
            }
          },
          "packages": {
            "total": {
              "name": "Total", "parameters": { "order": { "name": "Order", "nullable": true, "children": { "id": "text" } } },
              "output": { "type": "decimal", "nullable": false }
            }
          },
          "workflows": { "approve": { "name": "Approve", "parameters": { "limit": { "type": "number[]", "name": "Limit", "nullable": true } } } }
        }
        """;

    public const string Overrides = """
        {
          "qa": {
            "description": "Quality assurance",
            "manifest": {
              "id": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b13",
              "datasetsMapping": [
                { "alias": "sales", "dataSetId": "0c1bb4a6-93a1-4c9e-a0b6-3a5c2f6d8e12", "fields": [{ "alias": "amount", "columnName": "Sales Amount" }] },
                { "alias": "all", "dataSetId": "0c1bb4a6-93a1-4c9e-a0b6-3a5c2f6d8e13", "fields": [] }
              ]
            }
          }
        }
        """;

    /// <summary>The files of one app.</summary>
    public static TheoryData<string> Files => ["manifest.json", "domo.types.json", "manifestOverrides.json"];

    public static string TextOf(string file) => file == "manifest.json" ? Text : file == "domo.types.json" ? Types : Overrides;

    /// <summary>The other files of the app.</summary>
    public static IEnumerable<LintFile> OthersOf(string file) =>
        Files.Select(other => other.Data).Where(other => other != file).Select(other => new LintFile(other, TextOf(other)));

    /// <summary>All members of a file with their paths: <c>size.width</c>, <c>datasetsMapping[].alias</c>.</summary>
    public static IEnumerable<(string Path, JsonMember Member)> MembersOf(JsonValue value, string path = "")
    {
        foreach (var member in value is JsonObject owner ? owner.Members : [])
        {
            string name = path.Length == 0 ? member.Name : path + "." + member.Name;
            yield return (name, member);
            foreach (var inner in MembersOf(member.Value, name))
            {
                yield return inner;
            }
        }

        foreach (var item in value is JsonArray list ? list.Items : [])
        {
            foreach (var inner in MembersOf(item, path + "[]"))
            {
                yield return inner;
            }
        }
    }
}
