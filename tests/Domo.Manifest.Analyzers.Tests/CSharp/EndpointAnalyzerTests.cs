using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>URLs in code: every kind of string and receiver, and URLs that are not for Domo.</summary>
public class EndpointAnalyzerTests
{
    [Theory]
    [InlineData("http.GetAsync(\"/data/v1/{|DOMO7002:salez|}\")")]
    [InlineData("http.GetAsync(\"data/v2/{|DOMO7002:salez|}?limit=1\")")]
    [InlineData("http.GetAsync(@\"/data/v1/{|DOMO7002:salez|}\")")]
    [InlineData("http.GetAsync(\"\"\"/data/v1/{|DOMO7002:salez|}\"\"\")")]
    [InlineData("http.GetAsync(\"\\u002Fdata/v1/{|DOMO7002:s\\x61lez|}\")")]
    [InlineData("http.GetAsync(\"/data/v1/\" + \"{|DOMO7002:salez|}\")")]
    [InlineData("http.GetAsync($\"/data/v1/{|DOMO7002:salez|}?limit={number}\")")]
    [InlineData("http.GetAsync(\"https://x.domoapps.prod1.domo.com/data/v1/{|DOMO7002:salez|}\")")]
    [InlineData("http.GetAsync(new System.Uri(\"/data/v1/{|DOMO7002:salez|}\", System.UriKind.Relative))")]
    [InlineData("http.SendAsync(new HttpRequestMessage(HttpMethod.Get, \"/data/v1/{|DOMO7002:salez|}\"))")]
    [InlineData("http.PostAsync(\"/sql/v1/{|DOMO7002:salez|}\", null)")]
    [InlineData("http.GetAsync(\"/domo/datastores/v1/collections/{|DOMO7002:Deal|}/documents/\")")]
    [InlineData("http.PostAsync(\"/domo/codeengine/v2/packages/{|DOMO7002:quote|}\", null)")]
    [InlineData("http.PostAsync(\"/domo/workflow/v1/models/{|DOMO7002:approve|}/start\", null)")]
    [InlineData("http.PostAsync($\"{origin}/domo/workflow/v1/models/{|DOMO7002:approve|}/start\", null)")]
    [InlineData("SendAsync(\"/data/v1/{|DOMO7002:salez|}\", \"/data/v1/salez\")")]
    [InlineData("http.GetAsync(\"/data/v1/{|DOMO7002:salez|}#top\")")]
    [InlineData("http.GetAsync(\"/data/v1/{|DOMO7002:salez|}/#top\")")]
    [InlineData("http.GetAsync(\"/data/v1/{|DOMO7002:sale%7A|}?limit=1#top\")")]
    public Task Reports_an_alias_that_the_manifest_does_not_declare(string call) => VerifyCallAsync(call);

    [Theory]
    [InlineData("http.GetAsync(\"/data/v3/salez\")")]
    [InlineData("http.GetAsync(\"/api/data/v1/salez\")")]
    [InlineData("http.GetAsync(\"https://example.org/data/v1/salez\")")]
    [InlineData("http.GetAsync(\"https://notdomo.com/data/v1/salez\")")]
    [InlineData("http.GetAsync(\"https://x.domo.com.example.org/data/v1/salez\")")]
    [InlineData("http.GetAsync(\"https://example.org/x.domo.com/data/v1/salez\")")]
    [InlineData("http.GetAsync(\"http://x.domo.com/data/v1/salez\")")]
    [InlineData("http.GetAsync(\"/data/v1/\")")]
    [InlineData("http.GetAsync(\"/data/v1/#salez\")")]
    [InlineData("http.GetAsync($\"{origin}/data/v1/salez\")")]
    [InlineData("http.GetAsync($\"/data/v1/{origin}?limit=1\")")]
    [InlineData("http.GetAsync($\"/data/v1/sale{number}\")")]
    [InlineData("http.GetAsync(\"/domo/datastores/v1/collections/MadeAtRunTime/documents/\")")]
    [InlineData("http.PostAsync(\"/domo/codeengine/v2/packages/5168da8d-1c72-4e31-ba74-f609f73071dd/versions\", null)")]
    [InlineData("System.Threading.Tasks.Task.FromResult(\"/data/v1/salez\")")]
    [InlineData("SendAsync(null!, \"/data/v1/salez\")")]
    public Task Ignores_unknown_and_non_Domo_URLs(string call) => VerifyCallAsync(call);

    [Theory]
    [InlineData("fields={|DOMO7010:Amount|}")]
    [InlineData("fields={|DOMO7010:Sales%20Amount|}")]
    [InlineData("sum='{|DOMO7010:amuont|}'")]
    [InlineData("filter={|DOMO7010:nam|} contains \\\"a, b\\\", amount > 1")]
    [InlineData("filter=amount%20{|DOMO7012:%3D%3E|}%201")]
    [InlineData("filter=name {|DOMO7012:like|} 'x'")]
    [InlineData("filter=name {|DOMO7012:not in|} [\\\"x\\\"]")]
    [InlineData("filter=startDate last 3 {|DOMO7013:fortnights|}")]
    [InlineData("filter=startDate todate {|DOMO7013:hour|}")]
    [InlineData("dategrain='startDate' by {|DOMO7013:Month|}")]
    [InlineData("dategrain={|DOMO7010:startDat|} by month")]
    [InlineData("filter=amount {|DOMO7012:<>|} 1")]
    [InlineData("filter=amount {|DOMO7012:=<|} 1")]
    [InlineData("filter=name in [\\\"a\\\", [b, c], d], {|DOMO7010:nmae|} = 'x, y'")]
    [InlineData("orderby='amount' {|DOMO7016:DESC|}, name")]
    [InlineData("avg=amount&groupby=name&orderby=name, {|DOMO7014:amount|}")]
    [InlineData("{|DOMO7011:filters|}=amount > 1")]
    [InlineData("fields={|DOMO7010:Amount|}#fields=Name")]
    [InlineData("calendar={|DOMO7017:gregorian|}")]
    public Task Reports_query_errors_at_their_location(string query) =>
        VerifyCallAsync($"http.GetAsync(\"/data/v1/sales?{query}\")");

    [Theory]
    [InlineData("fields=amount, 'name'")]
    [InlineData("filter='amount' >= 1, name in [\\\"a, b\\\", 'c'], name !contains x=>y, startDate last 3 weeks, startDate todate month")]
    [InlineData("filter=amount>1,name~ax,startDate !is null,startDate last year")]
    [InlineData("filter=amount {sign} 5, {field} like 3")]
    [InlineData("dategrain=startDate by month&fields=CalendarMonth,amount&sum=amount&orderby=CalendarMonth descending")]
    [InlineData("groupby=name&fields=name,amount&useBeastMode=true")]
    [InlineData("fields=name,amount,startDate&groupby=name&useBeastMode=true&{field}=amount")]
    [InlineData("limit={number}&offset=20&calendar=fiscal&extra=1&ryuu_sid=x")]
    public Task Accepts_valid_and_partly_unknown_queries(string query) =>
        VerifyCallAsync($"http.GetAsync({{|DOMO7001:$\"/data/v1/sales?{query}\"|}})");

    [Fact]
    public Task Follows_a_URL_in_a_variable_that_is_assigned_once() => CSharpRuleTest.RunAsync("""
        using System.Net.Http;

        class App
        {
            private const string Path = "/data/v1/{|DOMO7002:salez|}";

            object Ask(HttpClient http, bool all)
            {
                string url = all ? "/data/v1/{|DOMO7002:sale|}" : "";
                var other = "/data/v1/salez";
                other = "/elsewhere";
                return (http.GetAsync(url), http.GetAsync(Path), http.GetAsync(other));
            }
        }
        """);

    [Fact]
    public Task Ignores_generated_code() => CSharpRuleTest.RunAsync("""
        // <auto-generated/>
        using System.Net.Http;

        class App
        {
            object Ask(HttpClient http) => http.GetAsync("/data/v1/salez");
        }
        """);

    [Fact]
    public Task The_fix_corrects_a_misspelled_alias() => CSharpRuleTest.RunAsync(
        Call("(http.GetAsync(\"/domo/datastores/v1/collections/{|DOMO7002:Deal|}\"), http.GetAsync(@\"/data/v1/sales?fields={|DOMO7010:Sales Amount|}\"))"),
        Call("(http.GetAsync({|DOMO7001:\"/domo/datastores/v1/collections/Deals\"|}), http.GetAsync({|DOMO7001:@\"/data/v1/sales?fields=amount\"|}))"));

    [Theory]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?limit=10\")", "await domo.Datasets.Sales.Take(10).ToListAsync()")]
    [InlineData("await http.GetStreamAsync(\"/domo/datastores/v1/collections/Deals/documents/\")", "await domo.Collections.Deals.ToListAsync()")]
    [InlineData(
        "await http.GetStringAsync(\"/data/v1/sales?filter=amount > 1, name in ['x', \\\"y\\\"]&orderby=name descending, amount&offset=5&limit=10\")",
        "await domo.Datasets.Sales.Where(s => s.Amount > 1m && s.Name.In(\"x\", \"y\")).OrderByDescending(s => s.Name).ThenBy(s => s.Amount).Skip(5).Take(10).ToListAsync()")]
    [InlineData(
        "await http.GetStringAsync(\"/data/v1/sales?fields=name,startDate&filter=startDate>=2026-01-31,startDate last 3 months,name !contains 'a%20b',name !is null\")",
        "await domo.Datasets.Sales.Where(s => s.StartDate >= new DateOnly(2026, 1, 31) && s.StartDate.InLast(3, RollingUnit.Months) && s.Name.DoesNotContain(\"a b\") && s.Name.IsNotNull()).Select(s => (s.Name, s.StartDate)).ToListAsync()")]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?filter=startDate todate year&calendar=fiscal&fields=amount\")",
        "await domo.Datasets.Sales.Where(s => s.StartDate.InCurrent(DateGrain.Year)).WithCalendar(DatasetCalendar.Fiscal).Select(s => s.Amount).ToListAsync()")]
    [InlineData(
        "await http.PostAsync(\"/sql/v1/sales\", new StringContent(\"SELECT name FROM sales\"))",
        "await domo.Datasets.Sales.SqlTableAsync(SqlQuery.FromText(\"SELECT name FROM sales\"))")]
    [InlineData(
        "await http.PostAsync(\"/domo/datastores/v1/collections/Deals/documents/query\", new StringContent(\"{}\"))",
        "await domo.Collections.Deals.Where(DocumentFilter.Parse(\"{}\")).ToListAsync()")]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?offset=0&limit=1#top\")", "await domo.Datasets.Sales.Skip(0).Take(1).ToListAsync()")]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?limit=0\")", null)] // Take(0) throws.
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?filter=amount=1,amount==2,amount!=3,amount<-4,amount<=5.50,amount>6,amount>=7\")",
        "await domo.Datasets.Sales.Where(s => s.Amount == 1m && s.Amount == 2m && s.Amount != 3m && s.Amount < -4m && s.Amount <= 5.50m && s.Amount > 6m && s.Amount >= 7m).ToListAsync()")]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?filter=name !in ['a,b', c],amount in [1, 2],name contains x,name is null,startDate last month,startDate last 1 years\")",
        "await domo.Datasets.Sales.Where(s => s.Name.NotIn(\"a,b\", \"c\") && s.Amount.In(1m, 2m) && s.Name.Contains(\"x\") && s.Name.IsNull() && s.StartDate.InPrevious(DateGrain.Month) && s.StartDate.InLast(1, RollingUnit.Years)).ToListAsync()")]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?filter=amount contains 1\")", null)]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?filter=name last 3 weeks\")", null)]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?filter=startDate last 0 weeks\")", null)]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?filter=amount in []\")", null)]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?limit=-1\")", null)]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?limit=5&limit=6\")", null)]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?calendar=standard\")", "await domo.Datasets.Sales.ToListAsync()")]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?filter=amount > x\")", null)]
    [InlineData("await http.GetStringAsync(\"/data/v1/sales?groupby=name&sum=amount\")", null)]
    [InlineData("await http.GetStringAsync($\"/data/v1/sales?filter=amount > {number}\")", null)]
    [InlineData("await http.GetAsync(\"/data/v1/sales\")", null)]
    public async Task The_fix_replaces_a_read_request_with_the_client_in_scope(string call, string? moved)
    {
        // The code fixes of the testing package do not see emitted code.
        using var project = CSharpProject.Create(Call(call), CSharpProject.ManifestAndTypes);
        var diagnostic = Assert.Single(await project.DiagnosticsAsync());

        Assert.Equal(moved is null ? [] : [Call(moved)], (await project.FixesAsync(diagnostic)).Select(fix => fix.Text));
        Assert.All(await project.DiagnosticsAfterFixesAsync(diagnostic), Assert.Empty);
    }

    [Fact]
    public async Task The_fix_qualifies_types_that_are_not_in_scope()
    {
        const string Request = "class App { object Ask(System.Net.Http.HttpClient http) => http.GetStringAsync(\"/data/v1/sales?filter=startDate last year\"); }";
        using var project = CSharpProject.Create(Request, CSharpProject.ManifestAndTypes);
        var diagnostic = Assert.Single(await project.DiagnosticsAsync());

        var fix = Assert.Single(await project.FixesAsync(diagnostic));

        Assert.Contains(
            "new DomoApp(http).Datasets.Sales.Where(s => s.StartDate.InPrevious(global::Domo.Manifest.Client.DateGrain.Year)).ToListAsync()",
            fix.Text,
            StringComparison.Ordinal);
    }

    private static Task VerifyCallAsync(string call) => CSharpRuleTest.RunAsync(Call(call));

    private static string Call(string call) => $$"""
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Domo.Manifest.Client;

        class App
        {
            async Task<object> AskAsync(HttpClient http, DomoApp domo, string origin, string field, string sign, int number)
            {
                await Task.Yield();
                return {{call}};
            }

            Task SendAsync(string requestUrl, string text) => Task.CompletedTask;
        }
        """;
}
