namespace Domo.Manifest.Client;

/// <summary>What a selected column is made of.</summary>
internal enum DataColumnKind
{
    /// <summary>The field as it is.</summary>
    Field,

    Sum,
    Average,
    Count,
    CountDistinct,
    Min,
    Max,

    /// <summary>The period that <c>dategrain</c> puts in the place of a date.</summary>
    Grain,

    /// <summary>A Beast Mode whose formula aggregates, so that the query must not.</summary>
    AggregatedBeastMode,
}
