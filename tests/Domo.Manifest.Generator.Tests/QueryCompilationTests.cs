using Domo.Manifest.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests that dataset queries do not compile if Domo would reject or misinterpret them.</summary>
public class QueryCompilationTests
{
    private static readonly (string Query, string? Error)[] Queries =
    [
        ("sales.Where(s => s.Amount > 1 & s.Name.Contains(\"x\"))", null),
        ("sales.GroupBy(s => s.Name).Select(s => (s.Name, s.Amount.Sum()))", null),
        ("sales.Where(s => s.Amount > 1 | s.Amount < 0)", "CS0619"), // The Data API has no OR.
        ("sales.Where(s => s.Amount > 1 || s.Amount < 0)", "CS0619"),
        ("sales.Where(s => s.Amount > 1 && s.Amount < 5)", null),
        ("sales.Where(s => s.Name is null)", "CS0029"), // Would be evaluated in C#.
        ("sales.Where(s => !(s.Amount > 1))", "CS0023"),
        ("sales.Where(s => s.Amont > 1)", "CS1061"),
        ("sales.Where(s => s.Amount > \"1\")", "CS0019"),
        ("sales.Where(s => s.Amount.Contains(\"1\"))", "CS1929"),
        ("sales.Where(s => s.Name.InLast(3, Domo.Manifest.Client.RollingUnit.Days))", "CS1061"),
        ("sales.Where(s => s.Amount.Sum() > 1)", "CS0019"), // A condition on an aggregation.
        ("sales.Where(s => s.Amount.AsAggregatedBeastMode() > 1)", "CS0019"),
        ("sales.OrderBy(s => s.Amount.Sum())", "CS0411"),
        ("sales.Select(s => s.Name.Sum())", "CS1929"),
        ("sales.ByDateGrain(s => s.Name, Domo.Manifest.Client.DateGrain.Day)", "CS0029"),
        ("sales.ThenBy(s => s.Name)", "CS1061"),
        ("sales.SqlAsync(\"select 1 from \" + sales.Alias)", "CS1503"), // Concatenation does not quote values.
        ("sales.SqlAsync($\"select {sales.Fields.Name}, sum({sales.Fields.Amount}) from {sales}\", f => (f.Name, f.Amount.Sum()))", null),
        ("new Acme.DomoApp((HttpClient)null!).SendAsync(HttpMethod.Post, \"/x\", new JsonObject { [\"a\"] = 1 })", null),
        ("new Acme.DomoApp((HttpClient)null!).SendAsync(HttpMethod.Post, \"/x\", \"text\")", "CS0619"), // JSON or text?
        ("new Acme.DomoApp((HttpClient)null!).SendAsync(HttpMethod.Post, \"/x\", 5)", "CS1503"),
        ("AsyncEnumerable.Where(sales, s => s.Amount > 1)", "CS0411"), // Prevents accidental filtering on the client.
    ];

    [Fact]
    public void Only_queries_that_Domo_supports_compile()
    {
        var methods = Queries.Select((query, index) => $"static object Query{index}(Acme.DomoApp domo) {{ var sales = domo.Datasets.Sales; return {query.Query}; }}");
        var run = TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types)
            .Source(
                "using System.Linq; using System.Net.Http; using System.Text.Json.Nodes;\n"
                + $"static class Use {{\n{string.Join('\n', methods)}\n}}").Run();

        var errors = run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 2, diagnostic => diagnostic.Id);

        Assert.All(Queries, (query, index) => Assert.Equal(query.Error, errors[index].FirstOrDefault()));
    }
}
