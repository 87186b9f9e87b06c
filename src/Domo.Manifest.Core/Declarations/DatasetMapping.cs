namespace Domo.Manifest.Declarations;

/// <summary>One entry of <c>datasetsMapping</c>: a dataset the app reads as <c>/data/v1/{alias}</c>.</summary>
/// <param name="Alias">The name the app uses; part of the URL.</param>
/// <param name="DataSetId">The dataset's UUID.</param>
/// <param name="Fields">The columns the app reads: those the manifest lists, otherwise those typed in <c>domo.types.json</c>.</param>
public sealed record DatasetMapping(string Alias, string? DataSetId, EquatableArray<FieldMapping> Fields)
{
    /// <summary>The C# name from <c>domo.types.json</c>; null to derive it from the alias.</summary>
    public string? CSharpName { get; init; }

    /// <summary>The replacement from <c>domo.types.json</c>; empty if obsolete without replacement, null if not obsolete.</summary>
    public string? Obsolete { get; init; }

    /// <summary>
    /// Gets whether the manifest lists no fields. Domo then returns every column under its own name, including columns that
    /// are not in <see cref="Fields"/>.
    /// </summary>
    public bool ReturnsAllColumns { get; init; }
}
