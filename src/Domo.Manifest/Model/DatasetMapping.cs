namespace Domo.Manifest.Model;

/// <summary>One entry of <c>datasetsMapping</c>: a dataset the app reads as <c>/data/v1/{alias}</c>.</summary>
/// <param name="Alias">The name the app uses; part of the address.</param>
/// <param name="DataSetId">The dataset's UUID.</param>
/// <param name="Fields">The columns the app reads: those the manifest lists, else those that <c>domo.types.json</c> has types for.</param>
public sealed record DatasetMapping(string Alias, string? DataSetId, EquatableArray<FieldMapping> Fields)
{
    /// <summary>The name in C#, from <c>domo.types.json</c>; null for the one that is made of the alias.</summary>
    public string? CSharpName { get; init; }

    /// <summary>What <c>domo.types.json</c> says is to be used instead; empty for nothing, null when the dataset is not obsolete.</summary>
    public string? Obsolete { get; init; }

    /// <summary>
    /// Whether the manifest lists no fields, so that Domo returns every column under its own name, also one that
    /// <see cref="Fields"/> does not know.
    /// </summary>
    public bool ReturnsAllColumns { get; init; }
}
