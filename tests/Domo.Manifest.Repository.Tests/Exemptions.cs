using System.Collections;

namespace Domo.Manifest.Repository.Tests;

/// <summary>The known exceptions to a rule, each with its reason. An exception that no longer occurs fails too.</summary>
/// <param name="rule">The rule, as a sentence without a period.</param>
internal sealed class Exemptions(string rule) : IEnumerable<KeyValuePair<string, string>>
{
    private readonly Dictionary<string, string> _reasons = new(StringComparer.Ordinal);

    /// <summary>Adds an exception.</summary>
    public string this[string violation]
    {
        set => _reasons.Add(violation, value);
    }

    /// <summary>Asserts that exactly the exceptions break the rule.</summary>
    public void AssertCover(IEnumerable<string> violations)
    {
        var found = violations.ToHashSet(StringComparer.Ordinal);
        string[] problems =
        [
            .. found.Where(violation => !_reasons.ContainsKey(violation)).Order(StringComparer.Ordinal),
            .. _reasons.Keys.Except(found).Select(stale => $"{stale}: this exception no longer occurs; remove it from the test."),
        ];
        Assert.True(problems.Length == 0, $"{rule}:\n{string.Join('\n', problems)}");
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _reasons.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
