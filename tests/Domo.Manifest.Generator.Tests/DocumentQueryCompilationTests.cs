using Domo.Manifest.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests that document queries and updates do not compile if AppDB would reject or misinterpret them.</summary>
public class DocumentQueryCompilationTests
{
    private static readonly (string Query, string? Error)[] Queries =
    [
        ("users.Where(c => c.User == \"bill\" & (c.Stars > 1 | c.Price < 2))", null),
        ("users.Where(c => c.Stars > 1 && c.Stars < 5 || c.User == \"bill\")", null),
        ("users.Where(c => c.User is null)", "CS0029"), // Would be evaluated in C#.
        ("users.Where(c => c.Usr == \"bill\")", "CS1061"),
        ("users.Where(c => c.Stars > \"1\")", "CS0019"),
        ("users.Where(c => c.Stars.IsMatch(\"1\"))", "CS1061"),
        ("users.Where(c => c.User.HasRemainder(2, 0))", "CS1061"),
        ("users.Where(c => c.Document.CreatedOn > \"2026-01-01\")", "CS0019"), // A string is never a date.
        ("users.Where(c => c.At > new System.DateOnly(2026, 1, 1))", "CS0019"),
        ("users.Where(c => c.Stars.Sum() > 1)", "CS0019"), // A condition on an aggregation.
        ("users.OrderBy(c => c.Stars.Sum())", "CS0411"),
        ("users.GroupBy(c => c.User).OrderBy(c => c.User)", "CS0411"), // Groups can only be ordered by computed values.
        ("users.GroupBy(c => c.User).ToListAsync()", "CS1061"), // Nothing is selected.
        ("users.Select(c => c.User.Sum())", "CS1929"),
        ("users.Unwind(c => c.User)", "CS0029"),
        ("users.UpdateManyAsync(c => c.User == \"b\", u => u.Set(c => c.Stars, \"5\"))", "CS0411"),
        ("users.UpdateManyAsync(c => c.User == \"b\", u => u.Increment(c => c.User, \"5\"))", "CS0029"),
        ("users.UpdateManyAsync(c => c.User == \"b\", u => u.Add(c => c.User, \"5\"))", "CS0029"),
        ("users.UpdateManyAsync(c => c.User == \"b\", u => u.SetOnInsert(c => c.User, \"5\"))", "CS1061"), // AppDB never inserts.
        ("users.UpdateManyAsync(u => u.Set(c => c.User, \"5\"))", "CS1061"), // AppDB requires a condition.
        ("AsyncEnumerable.Where(users, c => c.Stars > 1)", "CS0411"), // Prevents accidental filtering on the client.
    ];

    [Fact]
    public void Only_queries_that_AppDB_supports_compile()
    {
        var methods = Queries.Select((query, index) => $"static object Query{index}(Acme.DomoApp domo) {{ var users = domo.Collections.CommentsTable; return {query.Query}; }}");
        var run = TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types)
            .Source($"using System.Linq;\nstatic class Use {{\n{string.Join('\n', methods)}\n}}").Run();

        var errors = run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 2, diagnostic => diagnostic.Id);

        Assert.All(Queries, (query, index) => Assert.Equal(query.Error, errors[index].FirstOrDefault()));
    }
}
