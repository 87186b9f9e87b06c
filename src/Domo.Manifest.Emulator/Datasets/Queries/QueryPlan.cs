namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>The SQL for a request.</summary>
/// <param name="Sql">The query; its columns are the wire values of <paramref name="Columns"/>.</param>
/// <param name="Parameters">The values of its <c>$names</c>.</param>
/// <param name="Columns">The columns of the result.</param>
internal sealed record QueryPlan(
    string Sql, IReadOnlyList<(string Name, object Value)> Parameters, IReadOnlyList<ResultColumn> Columns);
