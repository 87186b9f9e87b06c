namespace Domo.Manifest.Tool.Diff;

/// <summary>The differences found so far.</summary>
internal sealed class ChangeList
{
    private readonly List<ManifestChange> _changes = [];

    /// <summary>The differences: breaking ones first, otherwise in the order of the manifest's lists.</summary>
    public IReadOnlyList<ManifestChange> Ordered => [.. _changes.OrderByDescending(change => change.Impact)];

    public void Breaking(string subject, string text) => _changes.Add(new(ChangeImpact.Breaking, subject, text));

    public void Addition(string subject, string text) => _changes.Add(new(ChangeImpact.Addition, subject, text));

    public void Patch(string subject, string text) => _changes.Add(new(ChangeImpact.Patch, subject, text));

    /// <summary>Adds a change if the values differ.</summary>
    public void Changed(ChangeImpact impact, string subject, string what, string? before, string? after)
    {
        if (before != after)
        {
            _changes.Add(new(impact, subject, $"{what} {Change(before, after)}"));
        }
    }

    private static string Change(string? before, string? after) => (before, after) switch
    {
        (null, _) => $"is now '{after}'",
        (_, null) => $"'{before}' was removed",
        _ => $"changed from '{before}' to '{after}'",
    };
}
