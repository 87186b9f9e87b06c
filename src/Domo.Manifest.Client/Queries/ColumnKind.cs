namespace Domo.Manifest.Client;

/// <summary>How a selected column is computed.</summary>
internal enum ColumnKind
{
    /// <summary>The unchanged field.</summary>
    Field,

    Sum,
    Average,
    Count,
    CountDistinct,
    Min,
    Max,

    /// <summary>The period with which <c>dategrain</c> replaces a date.</summary>
    Grain,

    /// <summary>A Beast Mode with an aggregating formula, which the query must not aggregate again.</summary>
    AggregatedBeastMode,
}
