namespace Domo.Manifest.Rules.CSharp;

/// <summary>What does not compile because the client calls it something else. <c>UnknownMemberAnalyzer</c> checks it.</summary>
internal static class GuessRules
{
    public static readonly Rule UnknownMember = new(
        "DOMO7074", RuleSeverity.Warning, "Unknown member of the client", "'{0}' has no member '{1}'; {2}")
    {
        Why = "The compiler reports what does not exist, but not what exists instead. This warning accompanies the compiler's error and "
            + "names the member of the client, or of the emitted code, that was probably meant.",
        Bad = OfMethod("object Find(DomoApp domo) => domo.Datasets.Sales.⟦GetRowsAsync⟧();", isBad: true),
        Good = OfMethod("object Find(DomoApp domo) => domo.Datasets.Sales.AsAsyncEnumerable();"),
    };

    public static readonly RuleMessage UnknownParameter = UnknownMember.Also(
        "'{0}' has no parameter '{1}'; {2}",
        bad: OfMethod("Task Read(DomoApp domo) => domo.Users.GetAsync(27, ⟦includeDetail⟧: true);", isBad: true),
        good: OfMethod("Task Read(DomoApp domo) => domo.Users.GetAsync(27, includeDetails: true);"));

    public static readonly RuleMessage UnknownType = UnknownMember.Also(
        "The client has no type '{0}'; {1}",
        bad: OfMethod("object Author() => new ⟦PersonId⟧(27);", isBad: true),
        good: OfMethod("object Author() => new UserId(27);"));

    public static readonly RuleMessage WrongArgument = UnknownMember.Also(
        "'{0}' does not take {1}; {2}",
        bad: OfMethod("""
            async Task<object> FindAsync(DomoApp domo) =>
                    await domo.Datasets.Sales.Select(⟦s => new { s.Name, s.Amount }⟧).ToListAsync();
            """, isBad: true),
        good: OfMethod("""
            async Task<object> FindAsync(DomoApp domo) =>
                    await domo.Datasets.Sales.Select(s => (s.Name, s.Amount), (name, amount) => new { name, amount }).ToListAsync();
            """));

    public static readonly RuleMessage WrongResult = UnknownMember.Also(
        "'{0}' returns {1}; {2}",
        bad: OfMethod("async Task<object> FindAsync(DomoApp domo) => await ⟦domo.Users.ListAsync()⟧;", isBad: true),
        good: OfMethod("async Task<object> FindAsync(DomoApp domo) => await domo.Users.ListAsync().ToListAsync();"));

    public static IReadOnlyList<RuleMessage> Messages { get; } =
        [UnknownMember.Message, UnknownParameter, UnknownType, WrongArgument, WrongResult];

    private static RuleExample OfMethod(string method, bool isBad = false) => CSharpExamples.Of($$"""
        using System.Linq;
        using System.Threading.Tasks;
        using Domo.Manifest.Client;

        class App
        {
            {{method}}
        }
        """) with { HasCompilerErrors = isBad };
}
