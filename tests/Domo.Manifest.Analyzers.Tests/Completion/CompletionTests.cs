using Domo.Manifest.Analyzers.Tests.CSharp;
using Domo.Manifest.Client.Ai;
using Domo.Manifest.Completion;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Tests.Completion;

/// <summary>
/// Completion in literals at the caret, which <c>│</c> marks, through the completion service of Roslyn, which finds the provider among the
/// analyzers of the project.
/// </summary>
public class CompletionTests
{
    private const string Columns = "content.title, content.amount, content.pieces, content.closed, content.changed";

    private static readonly Lazy<Task> Loaded = new(LoadAsync);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http.GetStringAsync(\"│\")", "/data/v1/, /data/v2/, /sql/v1/, /domo/datastores/v1/collections/, /domo/datastores/v2/collections/, /domo/codeengine/v2/packages/, /domo/workflow/v1/models/")]
    [InlineData("http.GetStringAsync(\"/s│\")", "/sql/v1/")]
    [InlineData("http.GetStringAsync(\"/data/v1/│\")", "sales")]
    [InlineData("http.GetStringAsync($\"{origin}/domo/datastores/v1/collections/D│/documents\")", "Deals, Drafts")]
    [InlineData("http.GetStringAsync(\"/data/v1/sales?fields=name&sum│\")", "sum, avg, count, unique, min, max, filter, groupby, dategrain, calendar, orderby, limit, offset, useBeastMode")]
    [InlineData("http.GetStringAsync(\"/data/v1/sales?fields=name, a│&limit=1\")", "amount, name, startDate")]
    [InlineData("http.GetStringAsync(\"/data/v1/sales?filter=name = 'x', │\")", "amount, name, startDate")]
    [InlineData("http.GetStringAsync(\"/data/v1/sales?filter=amount │\")", "!contains, contains, !is null, is null, !in, in, todate, last, <=, <, >=, >, ==, =, !=, !~, ~")]
    [InlineData("http.GetStringAsync(\"/data/v1/sales?filter=startDate last 3 │\")", "hours, days, weeks, months, quarters, years")]
    [InlineData("http.GetStringAsync(\"/data/v1/sales?orderby=amount d│\")", "ascending, descending")]
    [InlineData("http.GetStringAsync(\"/data/v1/sales?dategrain=startDate by │\")", "day, week, month, quarter, year")]
    [InlineData("http.GetStringAsync(\"/data/v1/sales?calendar=│\")", "fiscal, standard")]
    public Task Completes_URLs(string expression, string expected) => OffersAsync(expression, expected);

    [Theory]
    [InlineData("""domo.Collections.Deals.Where(_ => DocumentFilter.Parse("{ \"│\": 1 }"))""", Columns + ", id, _id, owner, createdBy, createdOn, updatedOn, updatedBy, customer, datastoreId, collectionId, syncRequired, $and, $or, $nor")]
    [InlineData("domo.Collections.Deals.Where(_ => DocumentFilter.Parse(\"\"\"{ \"content.amount\": { \"$│\": 5 } }\"\"\"))", "$eq, $ne, $gt, $gte, $lt, $lte, $in, $nin, $not, $exists, $regex, $all, $elemMatch, $size, $date")]
    [InlineData("domo.Collections.Deals.Where(_ => DocumentFilter.Parse(\"\"\"{ \"$or\": [{ \"content.title\": \"a,{\" }, { \"content.│\": 1 }] }\"\"\"))", Columns + ", id, _id, owner, createdBy, createdOn, updatedOn, updatedBy, customer, datastoreId, collectionId, syncRequired, $and, $or, $nor")]
    public Task Completes_document_filters(string expression, string expected) => OffersAsync(expression, expected);

    [Theory]
    [InlineData("domo.Datasets.Sales.SqlAsync(SqlQuery.FromText(\"SELECT │ FROM sales\"))", "amount, Sales Amount, name, Client Name, startDate, Contract Initiation Date")]
    [InlineData("domo.Datasets.Sales.SqlAsync($\"SELECT name FROM │\")", "sales")]
    [InlineData("http.PostAsync(\"/sql/v1/sales\", new StringContent(\"SELECT `Cl│` FROM sales\"))", "amount, Sales Amount, name, Client Name, startDate, Contract Initiation Date")]
    public Task Completes_SQL(string expression, string expected) => OffersAsync(expression, expected);

    [Fact]
    public Task Completes_prompt_templates() =>
        OffersAsync("new PromptTemplate(\"${input}. Answer in ${│} words.\", new System.Collections.Generic.Dictionary<string, string> { [\"maxWords\"] = \"10\" })", "input, maxWords");

    [Theory]
    [InlineData("string.Concat(\"/data/v1/│\", origin)")]
    [InlineData("http.GetStringAsync(\"/data/v1/sales?limit=│\")")]
    [InlineData("http.GetStringAsync(\"/data/v1/sales?filter=amount = │\")")]
    [InlineData("http.GetStringAsync(│\"/data/v1/sales\")")]
    [InlineData("domo.Collections.Deals.Where(_ => DocumentFilter.Parse(\"{ \\\"content.title\\\": \\\"│\\\" }\"))")]
    [InlineData("domo.Datasets.Sales.SqlAsync(SqlQuery.FromText(\"SELECT name FROM sales WHERE name = '│'\"))")]
    [InlineData("new PromptTemplate(\"${input}. │\")")]
    public Task Offers_nothing_for_free_text(string expression) => OffersAsync(expression, "");

    [Theory]
    [InlineData("http.GetStringAsync(\"/data/v1/sa│\")", "sales", "http.GetStringAsync(\"/data/v1/sales\")")]
    [InlineData("http.GetStringAsync(\"/data/v1/sales?so│\")", "sum", "http.GetStringAsync(\"/data/v1/sales?sum=\")")]
    [InlineData("domo.Datasets.Sales.SqlAsync($\"SELECT C│ FROM sales\")", "Client Name", "domo.Datasets.Sales.SqlAsync($\"SELECT `Client Name` FROM sales\")")]
    [InlineData("new PromptTemplate(\"${│\")", "input", "new PromptTemplate(\"${input\")")]
    [InlineData("DocumentFilter.Parse(@\"{ \"\"content.x│\"\": 1 }\")", "_id", "DocumentFilter.Parse(@\"{ \"\"_id\"\": 1 }\")")]
    public async Task The_selected_item_replaces_the_typed_text(string expression, string chosen, string expected)
    {
        using var project = Project(expression, out int caret);
        var service = CompletionService.GetService(project.Document)!;
        var item = (await OffersAsync(project, caret)).Single(item => item.DisplayText == chosen);

        var change = await service.GetChangeAsync(project.Document, item, cancellationToken: Cancellation);
        var text = (await project.Document.GetTextAsync(Cancellation)).WithChanges(change.TextChange);

        Assert.Equal(Source(expected), text.ToString());
        Assert.NotEmpty((await service.GetDescriptionAsync(project.Document, item, Cancellation))!.Text);
    }

    private static async Task OffersAsync(string expression, string expected)
    {
        using var project = Project(expression, out int caret);

        var items = await OffersAsync(project, caret);

        Assert.Equal(
            expected, string.Join(", ", items.OrderBy(item => item.SortText, StringComparer.Ordinal).Select(item => item.DisplayText)));
    }

    private static async Task<IEnumerable<CompletionItem>> OffersAsync(CSharpProject project, int caret)
    {
        await Loaded.Value;
        var list = await CompletionService.GetService(project.Document)!.GetCompletionsAsync(
            project.Document, caret, cancellationToken: Cancellation);
        return list.ItemsList.Where(IsDomoDiagnostic);
    }

    /// <summary>The service loads the providers of a project in the background and uses them from the next request on.</summary>
    private static async Task LoadAsync()
    {
        using var project = Project("http.GetStringAsync(\"/data/v1/│\")", out int caret);
        var service = CompletionService.GetService(project.Document)!;
        for (int i = 0; i < 600; i++)
        {
            if ((await service.GetCompletionsAsync(project.Document, caret)).ItemsList.Any(IsDomoDiagnostic))
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("The provider was not loaded.");
    }

    private static bool IsDomoDiagnostic(CompletionItem item) => item.InlineDescription.Length > 0 && item.Properties.ContainsKey("Source");

    private static CSharpProject Project(string expression, out int caret)
    {
        string text = Source(expression);
        caret = text.IndexOf('│', StringComparison.Ordinal);
        return CSharpProject.Create(text.Remove(caret, 1), CSharpProject.ManifestAndTypes);
    }

    private static string Source(string expression) => $$"""
        using System.Net.Http;
        using Domo.Manifest.Client;
        using Domo.Manifest.Client.Ai;

        class App
        {
            object Ask(DomoApp domo, HttpClient http, string origin) => {{expression}};
        }
        """;
}
