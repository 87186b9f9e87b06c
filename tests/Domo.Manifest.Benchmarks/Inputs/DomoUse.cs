using System.Globalization;

namespace Domo.Manifest.Benchmarks.Inputs;

/// <summary>C# files that use Domo through its clients and through plain requests.</summary>
internal static class DomoUse
{
    public const string Manifest = """
        {
          "name": "Sales",
          "version": "1.0.0",
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": [
            {
              "alias": "sales",
              "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd",
              "fields": [ { "alias": "amount", "columnName": "Amount" }, { "alias": "name", "columnName": "Name" } ]
            }
          ],
          "collectionsMapping": [
            { "name": "Deals", "syncEnabled": true, "schema": { "columns": [ { "name": "title", "type": "STRING" }, { "name": "closed", "type": "DATE" } ] } }
          ]
        }
        """;

    /// <summary>An ordinary file with an additional method in which every kind of literal is valid.</summary>
    public static string File(int number)
    {
        string text = CSharpText.File(number);
        return "using System.Net.Http;\nusing System.Net.Http.Json;\nusing System.Threading.Tasks;\nusing Domo.Manifest.Client;\n"
            + string.Create(CultureInfo.InvariantCulture, $$""""
            {{text[..text.LastIndexOf('}')]}}
                /// <summary>Asks Domo.</summary>
                public async Task<object> AskAsync(HttpClient http, DomoApp domo)
                {
                    var rows = await domo.Datasets.Sales.SqlAsync(SqlQuery.FromText("SELECT name, SUM(amount) AS total FROM sales GROUP BY name"));
                    var deals = await domo.Collections.Deals.Where(_ => DocumentFilter.Parse("""{ "content.title": { "$regex": "west" } }""")).ToListAsync();
                    string text = await http.GetStringAsync("/data/v1/sales?fields=amount,name&filter=amount > {{number}}&orderby=name");
                    var content = new { title = text, closed = "2026-04-23" };
                    await http.PostAsJsonAsync("/domo/datastores/v1/collections/Deals/documents", new { content });
                    return (rows, deals, text);
                }
            }
            """");
    }
}
