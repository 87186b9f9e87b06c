namespace Domo.Manifest.Model;

/// <summary>One entry of <c>datasetsMapping</c>: a dataset the app reads as <c>/data/v1/{alias}</c>.</summary>
/// <param name="Alias">The name the app uses; part of the address.</param>
/// <param name="DataSetId">The dataset's UUID.</param>
/// <param name="Fields">The columns the app reads; empty means every column under its own name.</param>
public sealed record DatasetMapping(string Alias, string? DataSetId, EquatableArray<FieldMapping> Fields);
