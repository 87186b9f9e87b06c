using Domo.Manifest.Rules;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Requests that are not awaited, queries that are never sent, and pages without an order.</summary>
public class UseAnalyzerTests
{
    [Fact]
    public Task Reports_a_request_that_is_not_awaited() => CSharpRuleTest.RunAsync(Source("""
        void Statement(DomoApp domo) { {|DOMO7070:domo.Collections.Deals.DeleteAsync("1")|}; }
        void Configured(DomoApp domo) { {|DOMO7070:domo.Users.GetAsync(new(1)).ConfigureAwait(false)|}; }
        int Value(DomoApp domo) { {|DOMO7070:domo.Datasets.Sales.ToListAsync()|}; return 1; }
        Action Lambda(DomoApp domo) => () => {|DOMO7070:domo.Collections.Deals.DeleteAsync("1")|};
        Task Kept(DomoApp domo) { var task = domo.Collections.Deals.DeleteAsync("1"); _ = domo.Collections.Deals.DeleteAsync("2"); return task; }
        Func<Task> Returned(DomoApp domo) => () => domo.Collections.Deals.DeleteAsync("1");
        void Other() { Task.Delay(1); }
        """));

    [Fact]
    public Task Reports_a_query_that_is_never_sent() => CSharpRuleTest.RunAsync(Source("""
        async Task Do(DomoApp domo, DatasetRows<int> result)
        {
            {|DOMO7071:domo.Datasets.Sales.Where(s => s.Amount > 1)|};
            {|DOMO7071:domo.Collections.Deals.ListAsync()|};
            var {|DOMO7071:unused|} = domo.Collections.Deals.GroupBy(c => c.Title);
            var used = domo.Datasets.Sales.Take(1);
            _ = domo.Datasets.Sales.Take(1);
            new List<int>().Where(i => i > 1);
            await used.ToListAsync();
        }
        """));

    [Fact]
    public Task Reports_a_blocking_request() => CSharpRuleTest.RunAsync(Source("""
        object Do(DomoApp domo, Task<int> other)
        {
            domo.Collections.Deals.DeleteAsync("1").{|DOMO7072:Wait()|};
            domo.Collections.Deals.DeleteAsync("1").ConfigureAwait(false).{|DOMO7072:GetAwaiter().GetResult()|};
            domo.Collections.Deals.DeleteAsync("1").ContinueWith(task => task.Wait());
            return domo.Datasets.Sales.ToListAsync().{|DOMO7072:Result|}.Count + other.Result;
        }
        """));

    [Fact]
    public Task Reports_a_page_without_an_order() => CSharpRuleTest.RunAsync(Source("""
        async Task Do(DomoApp domo, DatasetQuery<DomoApp.SalesRow, DomoApp.SalesRowFields> query)
        {
            await domo.Collections.Deals.Where(c => c.Title == "x").{|DOMO7073:Skip|}(10).ToListAsync();
            await foreach (var row in domo.Datasets.Sales.Take(10).{|DOMO7073:Skip|}(10)) { }
            await domo.Datasets.Sales.OrderBy(s => s.Name).Skip(10).ToListAsync();
            await domo.Datasets.Sales.Skip(10).OrderByDescending(s => s.Name).ToListAsync();
            await domo.Datasets.Sales.Skip(0).ToListAsync();
            await domo.Datasets.Sales.GroupBy(s => s.Name).Skip(1).Select(s => s.Amount.Sum()).ToListAsync();
            await query.Skip(10).ToListAsync();
            var later = domo.Datasets.Sales.Skip(10);
            await later.OrderBy(s => s.Name).ToListAsync();
            new List<int>().Skip(1).ToList();
        }
        """));

    [Theory]
    [InlineData(
        "void Do(DomoApp domo) => domo.Collections.Deals.DeleteAsync(\"1\");",
        "async Task Do(DomoApp domo) => await domo.Collections.Deals.DeleteAsync(\"1\");")]
    [InlineData(
        "// Why\n    public static void Do(DomoApp domo) { domo.Collections.Deals.DeleteAsync(\"1\"); }",
        "// Why\n    public static async Task Do(DomoApp domo) { await domo.Collections.Deals.DeleteAsync(\"1\"); }")]
    [InlineData(
        "async Task<int> Do(DomoApp domo) => domo.Datasets.Sales.ToListAsync().Result.Count;",
        "async Task<int> Do(DomoApp domo) => (await domo.Datasets.Sales.ToListAsync()).Count;")]
    [InlineData(
        "void Do(DomoApp domo) { domo.Collections.Deals.DeleteAsync(\"1\").GetAwaiter().GetResult(); }",
        "async Task Do(DomoApp domo) { await domo.Collections.Deals.DeleteAsync(\"1\"); }")]
    [InlineData("int Do(DomoApp domo) => domo.Datasets.Sales.ToListAsync().Result.Count;", null)]
    [InlineData("readonly DomoApp _domo = null!; public override string ToString() { _domo.Collections.Deals.DeleteAsync(\"1\"); return \"\"; }", null)]
    [InlineData(
        "Task Do(DomoApp domo) => domo.Collections.Deals.Skip(10).ToListAsync();",
        "Task Do(DomoApp domo) => domo.Collections.Deals.OrderBy(c => c.Document.CreatedOn).Skip(10).ToListAsync();")]
    public async Task The_fix_writes_the_expected_code(string method, string? expected)
    {
        using var project = CSharpProject.Create(Source(method), CSharpProject.ManifestAndTypes);
        var diagnostic = Assert.Single(await project.DiagnosticsAsync());

        Assert.Equal(expected is null ? [] : [Source(expected)], (await project.FixesAsync(diagnostic)).Select(fix => fix.Text));
        Assert.All(await project.DiagnosticsAfterFixesAsync(diagnostic), Assert.Empty);
    }

    private static string Source(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Domo.Manifest.Client;

        class App
        {
            {{members}}
        }
        """;
}
