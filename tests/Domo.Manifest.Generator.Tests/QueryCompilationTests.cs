using Domo.Manifest.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Queries that Domo would refuse, or answer otherwise than they read, and that therefore do not compile.</summary>
public class QueryCompilationTests
{
    private static readonly (string Query, string? Error)[] Queries =
    [
        ("sales.Where(s => s.Amount > 1 & s.Name.Contains(\"x\"))", null),
        ("sales.GroupBy(s => s.Name).Select(s => (s.Name, s.Amount.Sum()))", null),
        ("sales.Where(s => s.Amount > 1 | s.Amount < 0)", "CS0019"), // There is no OR.
        ("sales.Where(s => s.Amount > 1 || s.Amount < 0)", "CS0019"),
        ("sales.Where(s => s.Amount > 1 && s.Amount < 5)", "CS0218"), // && would have to look at the first; & writes both.
        ("sales.Where(s => !(s.Amount > 1))", "CS0023"),
        ("sales.Where(s => s.Amont > 1)", "CS1061"),
        ("sales.Where(s => s.Amount > \"1\")", "CS0019"),
        ("sales.Where(s => s.Amount.Contains(\"1\"))", "CS1929"),
        ("sales.Where(s => s.Name.Last(3, Domo.Manifest.Client.RollingUnit.Days))", "CS1501"),
        ("sales.Where(s => s.Amount.Sum() > 1)", "CS0019"), // A condition on an aggregation.
        ("sales.Where(s => s.Amount.AsAggregatedBeastMode() > 1)", "CS0019"),
        ("sales.OrderBy(s => s.Amount.Sum())", "CS0411"),
        ("sales.Select(s => s.Name.Sum())", "CS1929"),
        ("sales.ByDateGrain(s => s.Name, Domo.Manifest.Client.DateGrain.Day)", "CS0029"),
        ("sales.ThenBy(s => s.Name)", "CS1061"),
        ("sales.SqlAsync(\"select 1 from \" + sales.Alias)", "CS1503"), // Text that is put together quotes nothing.
        ("sales.SqlAsync($\"select {sales.Fields.Name}, sum({sales.Fields.Amount}) from {sales}\", f => (f.Name, f.Amount.Sum()))", null),
        ("new Acme.DomoApp((HttpClient)null!).SendAsync(HttpMethod.Post, \"/x\", new JsonObject { [\"a\"] = 1 })", null),
        ("new Acme.DomoApp((HttpClient)null!).SendAsync(HttpMethod.Post, \"/x\", \"text\")", "CS1503"), // JSON or text?
        ("new Acme.DomoApp((HttpClient)null!).SendAsync(HttpMethod.Post, \"/x\", 5)", "CS1503"),
        ("AsyncEnumerable.Where(sales, s => s.Amount > 1)", "CS0411"), // No row is filtered here by accident.
    ];

    [Fact]
    public void What_Domo_can_do_compiles_and_what_it_cannot_does_not()
    {
        var methods = Queries.Select((query, index) => $"static object Query{index}(Acme.DomoApp.SalesDataset sales) => {query.Query};");
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
