namespace Domo.Manifest.Rules.CSharp;

/// <summary>Calls of the client whose answer nobody waits for. <c>UseAnalyzer</c> checks them.</summary>
internal static class UseRules
{
    public static readonly Rule NotAwaited = new(
        "DOMO7080",
        RuleSeverity.Warning,
        "Nobody waits for the request",
        "Nobody waits for {0}, so that what goes wrong is never seen; await it, or return its task")
    {
        Why = "The method goes on before Domo has answered, and an exception is lost with the task. The compiler says so in async "
            + "methods only. A task that is meant to be left alone is assigned to a discard.",
        Bad = OfMethod("void Add(DomoApp domo) => ⟦domo.Collections.Deals.CreateAsync(new() { Title = \"Foobar\" })⟧;"),
        Good = OfMethod("Task AddAsync(DomoApp domo) => domo.Collections.Deals.CreateAsync(new() { Title = \"Foobar\" });"),
    };

    public static readonly Rule NotRun = new(
        "DOMO7081",
        RuleSeverity.Warning,
        "The query is never sent",
        "This query is made and never sent{0}")
    {
        Why = "A query is sent when it is enumerated or awaited: await foreach, ToListAsync, FirstOrDefaultAsync. Each of its methods "
            + "returns another query and leaves the one at hand as it is.",
        Bad = OfMethod("""
            async Task<object> FindAsync(DomoApp domo)
                {
                    var query = domo.Datasets.Sales.Take(10);
                    ⟦query.Where(s => s.Amount > 1000)⟧;
                    return await query.ToListAsync();
                }
            """),
        Good = OfMethod("""
            async Task<object> FindAsync(DomoApp domo)
                {
                    var query = domo.Datasets.Sales.Take(10);
                    query = query.Where(s => s.Amount > 1000);
                    return await query.ToListAsync();
                }
            """),
    };

    public static readonly Rule Blocks = new(
        "DOMO7082",
        RuleSeverity.Warning,
        "The thread is blocked until Domo answers",
        "'{0}' blocks the thread until Domo answers, which never happens in a browser; await {1}")
    {
        Why = "Blazor WebAssembly has one thread, which throws or waits for itself. Elsewhere a thread is lost meanwhile, and with a "
            + "user interface the wait may never end.",
        Bad = OfMethod("object Find(DomoApp domo) => domo.Datasets.Sales.Take(10).ToListAsync().⟦Result⟧;"),
        Good = OfMethod("async Task<object> FindAsync(DomoApp domo) => await domo.Datasets.Sales.Take(10).ToListAsync();"),
    };

    public static readonly Rule SkipsUnordered = new(
        "DOMO7083",
        RuleSeverity.Warning,
        "What is skipped is chance",
        "Without an order it is chance which {0} are skipped, and two pages may have the same or lack some; order the query by "
            + "something that is different for each")
    {
        Why = "Domo promises no order of rows and documents that were not ordered, and each page is a query of its own.",
        Bad = OfMethod("Task Find(DomoApp domo) => domo.Datasets.Sales.⟦Skip⟧(100).Take(100).ToListAsync();"),
        Good = OfMethod("Task Find(DomoApp domo) => domo.Datasets.Sales.OrderBy(s => s.Name).Skip(100).Take(100).ToListAsync();"),
    };

    public static IReadOnlyList<Rule> Rules { get; } = [NotAwaited, NotRun, Blocks, SkipsUnordered];

    private static RuleExample OfMethod(string method) => CSharpExamples.Of($$"""
        using System.Threading.Tasks;
        using Domo.Manifest.Client;

        class App
        {
            {{method}}
        }
        """);
}
