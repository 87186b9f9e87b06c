using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>Turns the parameters of a request into SQL.</summary>
internal sealed class QueryPlanner
{
    private readonly RowQuery _query;
    private readonly string _dataset;
    private readonly DatasetTable _table;
    private readonly QueryFields _fields;
    private readonly PeriodCalendar _calendar;
    private readonly IReadOnlyList<ResultColumn>? _named;
    private readonly IReadOnlyList<ResultColumn> _grouped;
    private readonly GrainColumn? _grain;
    private readonly Dictionary<ResultColumn, string> _aggregations;

    /// <summary>Reads the parameters.</summary>
    /// <param name="query">The parameters.</param>
    /// <param name="dataset">The dataset's alias.</param>
    /// <param name="table">The dataset.</param>
    /// <param name="fields">The fields that the request may name.</param>
    /// <param name="calendar">The calendar of the request.</param>
    /// <exception cref="ApiException">A parameter is invalid, or names an unknown field (400).</exception>
    public QueryPlanner(RowQuery query, string dataset, DatasetTable table, QueryFields fields, PeriodCalendar calendar)
    {
        (_query, _dataset, _table, _fields, _calendar) = (query, dataset, table, fields, calendar);
        _named = query.FieldsOf("fields", fields);
        _grouped = query.FieldsOf("groupby", fields) ?? [];
        _grain = query.GrainOf(fields);
        _aggregations = ReadAggregations();
    }

    private bool IsGrouped => _grouped.Count > 0 || _grain is not null;

    /// <summary>Creates the SQL.</summary>
    /// <exception cref="ApiException">The parameters contradict each other (400).</exception>
    public QueryPlan Plan()
    {
        CheckGroups();
        var columns = Select();
        bool isAggregated = IsGrouped || columns.Any(column => column.IsAggregate);
        var parameters = new SqlParameters(_table.Parameters);
        var conditions = _query.Filter is { } filter ? new FilterReader(filter, _fields, parameters, _calendar).Read() : [];
        var groups = Groups();
        string[] order = [.. isAggregated ? OrderOfGroups(groups) : OrderOfRows()];

        // An empty JSON file of a dataset without fields has no columns, and SQL requires one.
        string values = columns.Count == 0 ? "NULL" : string.Join(", ", columns.Select(column => column.WireValue));
        string sql = $"SELECT {values} FROM {(isAggregated || order.Length == 0 ? _table.Rows : _table.NumberedRows)}"
            + Clause("WHERE", conditions, " AND ")
            + Clause("GROUP BY", groups.Select(column => column.Value), ", ")
            + Clause("ORDER BY", order, ", ")
            + (_query.Limit is { } limit ? $" LIMIT {parameters.Add(limit)}" : "")
            + (_query.Offset is { } offset ? $" OFFSET {parameters.Add(offset)}" : "");
        return new QueryPlan(sql, parameters.Values, columns);
    }

    private static string Clause(string keyword, IEnumerable<string> parts, string separator)
    {
        string text = string.Join(separator, parts);
        return text.Length == 0 ? "" : $" {keyword} {text}";
    }

    private static string SortBy(ResultColumn column, bool isDescending = false) =>
        $"{column.Value} {(isDescending ? "DESC" : "ASC")} NULLS LAST";

    private Dictionary<ResultColumn, string> ReadAggregations()
    {
        var aggregations = new Dictionary<ResultColumn, string>();
        foreach (string name in Aggregation.Names)
        {
            foreach (var column in _query.FieldsOf(name, _fields) ?? [])
            {
                if (!aggregations.TryAdd(column, name))
                {
                    throw ApiException.BadRequest(
                        $"'{column.Name}' is in both '{aggregations[column]}' and '{name}'; a result has each field once.");
                }
            }
        }

        return aggregations;
    }

    private void CheckGroups()
    {
        foreach (var column in _grouped)
        {
            string? problem = column.IsAggregate ? "is a Beast Mode that aggregates, so it cannot be in 'groupby'"
                : _aggregations.TryGetValue(column, out string? name) ? $"is in both 'groupby' and '{name}'"
                : column == _grain?.Source ? "is in both 'groupby' and 'dategrain'"
                : null;
            if (problem is not null)
            {
                throw ApiException.BadRequest($"'{column.Name}' {problem}.");
            }
        }

        if (_grain is not null && _aggregations.TryGetValue(_grain.Source, out string? aggregation))
        {
            throw ApiException.BadRequest($"'{_grain.Source.Name}' is in both 'dategrain' and '{aggregation}'.");
        }

        if (_named is not null && _aggregations.Keys.Except(_named).FirstOrDefault() is { } missing)
        {
            throw ApiException.BadRequest(
                $"'{missing.Name}' is in '{_aggregations[missing]}', but not in 'fields'; add it to 'fields'.");
        }
    }

    private IReadOnlyList<ResultColumn> Select()
    {
        var selected = _named ?? _fields.All;
        if (!IsGrouped && _aggregations.Count > 0 && !(_query.UsesBeastModes && _named is not null))
        {
            return [.. selected.Where(_aggregations.ContainsKey).Select(InGroup)];
        }

        if (!IsGrouped && _aggregations.Count == 0 && !selected.Any(column => column.IsAggregate))
        {
            return selected;
        }

        var columns = selected.Select(InGroup).ToList();
        if (_grain is not null && selected.Contains(_grain.Source))
        {
            int grain = selected.ToList().IndexOf(_grain.Source);
            var period = columns[grain];
            columns.RemoveAll(column => column != period && string.Equals(column.Name, period.Name, StringComparison.Ordinal));
        }

        return columns;
    }

    /// <summary>Returns the value of a column in a group of rows.</summary>
    private ResultColumn InGroup(ResultColumn column) =>
        column == _grain?.Source ? _grain.Column(_calendar)
        : _aggregations.TryGetValue(column, out string? aggregation) ? Aggregation.Apply(aggregation, column)
        : column.IsAggregate || _grouped.Contains(column) ? column

        // Domo's message: with Beast Modes, only what the request aggregates is aggregated.
        : _query.UsesBeastModes ? throw ApiException.BadRequest(
            $"ERROR: column \"{_dataset}.{column.Name}\" must appear in the GROUP BY clause or be used in an aggregate function")
        : Aggregation.ApplyDefault(column);

    private IReadOnlyList<ResultColumn> Groups() => _grain is null ? _grouped : [_grain.Column(_calendar), .. _grouped];

    /// <summary>Rows with equal keys stay in the order of the file, so that pages are consistent.</summary>
    private IEnumerable<string> OrderOfRows()
    {
        var keys = _query.SortKeys(_fields);
        return keys.Count == 0
            ? []
            : [.. keys.Select(key => SortBy(_fields.Find(key.Name), key.IsDescending)), _table.RowNumber];
    }

    /// <summary>Groups have no inherent order, so they are sorted by their keys.</summary>
    private IEnumerable<string> OrderOfGroups(IReadOnlyList<ResultColumn> groups)
    {
        var keys = _query.SortKeys(_fields).Select(key => (Column: FindGroup(key.Name, groups), key.IsDescending)).ToList();
        return
        [
            .. keys.Select(key => SortBy(key.Column, key.IsDescending)),
            .. groups.Except(keys.Select(key => key.Column)).Select(column => SortBy(column)),
        ];
    }

    private ResultColumn FindGroup(string name, IReadOnlyList<ResultColumn> groups)
    {
        if (_grain is not null && (name == _grain.Name || name == _grain.Source.Name))
        {
            return groups[0];
        }

        var column = _fields.Find(name);
        return groups.Contains(column)
            ? column
            : throw ApiException.BadRequest(
                $"You cannot order on an aggregation: '{name}' is aggregated, because it is not in 'groupby'.");
    }
}
