namespace Domo.Manifest.Emulator.Datasets;

/// <summary>The metadata of a result.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="DataSetId">The dataset's ID.</param>
/// <param name="Url">The path and query of the request.</param>
/// <param name="Time">The clock that measures the duration.</param>
internal sealed record DatasetResult(IReadOnlyList<ResultColumn> Columns, string DataSetId, string Url, TimeProvider Time);
