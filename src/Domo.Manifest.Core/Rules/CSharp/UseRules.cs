namespace Domo.Manifest.Rules.CSharp;

/// <summary>Rules about calls of the client. <c>UseAnalyzer</c> and <c>PagingAnalyzer</c> check them.</summary>
internal static class UseRules
{
    public static readonly Rule NotAwaited = new(
        "DOMO7070",
        RuleSeverity.Warning,
        "Domo request is not awaited",
        "'{0}' is not awaited, so its errors are lost; await it or return its task")
    {
        Why = "The method continues before Domo has responded, and an exception is lost with the task. The compiler warns only in async "
            + "methods. To ignore a task deliberately, assign it to a discard.",
        Bad = OfMethod("void Add(DomoApp domo) => ⟦domo.Collections.Deals.CreateAsync(new() { Title = \"Foobar\" })⟧;"),
        Good = OfMethod("Task AddAsync(DomoApp domo) => domo.Collections.Deals.CreateAsync(new() { Title = \"Foobar\" });"),
    };

    public static readonly Rule NotRun = new(
        "DOMO7071", RuleSeverity.Warning, "Query is never sent", "This query is never sent; enumerate it, or await ToListAsync()")
    {
        Why = "A query is sent when it is enumerated or awaited: `await foreach`, `ToListAsync`, `FirstOrDefaultAsync`. Each of its "
            + "methods returns a new query and does not change the existing one.",
        Bad = OfMethod("void Find(DomoApp domo) => ⟦domo.Datasets.Sales.Take(10)⟧;"),
        Good = OfMethod("Task Find(DomoApp domo) => domo.Datasets.Sales.Take(10).ToListAsync();"),
    };

    public static readonly RuleMessage Unassigned = NotRun.Also(
        "This does not change '{0}', and the new query is never sent; assign it to '{0}'",
        bad: OfMethod("""
            async Task<object> FindAsync(DomoApp domo)
                {
                    var query = domo.Datasets.Sales.Take(10);
                    ⟦query.Where(s => s.Amount > 1000)⟧;
                    return await query.ToListAsync();
                }
            """),
        good: OfMethod("""
            async Task<object> FindAsync(DomoApp domo)
                {
                    var query = domo.Datasets.Sales.Take(10);
                    query = query.Where(s => s.Amount > 1000);
                    return await query.ToListAsync();
                }
            """));

    public static readonly RuleMessage Unused = NotRun.Also(
        "The query '{0}' is never used; enumerate it, or await ToListAsync()",
        bad: OfMethod("""
            void Find(DomoApp domo)
                {
                    var ⟦query⟧ = domo.Datasets.Sales.Take(10);
                }
            """),
        good: OfMethod("""
            async Task<object> FindAsync(DomoApp domo)
                {
                    var query = domo.Datasets.Sales.Take(10);
                    return await query.ToListAsync();
                }
            """));

    public static readonly Rule Blocks = new(
        "DOMO7072",
        RuleSeverity.Warning,
        "Do not block on Domo requests",
        "'{0}' blocks the thread, and deadlocks in a browser; await '{1}'")
    {
        Why = "Blazor WebAssembly has one thread, which throws or waits for itself. On a server, blocking wastes a thread; in a user "
            + "interface, it can deadlock.",
        Bad = OfMethod("object Find(DomoApp domo) => domo.Datasets.Sales.Take(10).ToListAsync().⟦Result⟧;"),
        Good = OfMethod("async Task<object> FindAsync(DomoApp domo) => await domo.Datasets.Sales.Take(10).ToListAsync();"),
    };

    public static readonly Rule SkipsUnordered = new(
        "DOMO7073",
        RuleSeverity.Warning,
        "Skip requires OrderBy",
        "Skip without OrderBy returns arbitrary {0}. Order the query by a property with unique values.")
    {
        Why = "Domo does not promise an order of rows or documents. Each page is a query of its own, so pages without an order may repeat "
            + "or omit rows.",
        Bad = OfMethod("Task Find(DomoApp domo) => domo.Datasets.Sales.⟦Skip⟧(100).Take(100).ToListAsync();"),
        Good = OfMethod("Task Find(DomoApp domo) => domo.Datasets.Sales.OrderBy(s => s.Name).Skip(100).Take(100).ToListAsync();"),
    };

    public static IReadOnlyList<RuleMessage> Messages { get; } =
        [NotAwaited.Message, NotRun.Message, Unassigned, Unused, Blocks.Message, SkipsUnordered.Message];

    private static RuleExample OfMethod(string method) => CSharpExamples.Of($$"""
        using System.Threading.Tasks;
        using Domo.Manifest.Client;

        class App
        {
            {{method}}
        }
        """);
}
