using Domo.Manifest.Analyzers.DateFormats;
using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>Checks the query string of a Data API URL, as far as its text is known.</summary>
/// <param name="dataset">The dataset's alias.</param>
/// <param name="fields">The dataset's fields, or null if any name is allowed.</param>
/// <param name="report">Reports a finding: the rule, the span, the replacement and the message arguments.</param>
/// <param name="checkDate">Checks a value that is compared with a date and known only at run time.</param>
internal sealed class DataQueryCheck(
    string dataset, DeclaredFields? fields, Action<RuleMessage, TextSpan, string?, string[]> report, Action<TextSpan, DateTarget> checkDate)
{
    /// <summary>The known parameters by name, with unescaped values.</summary>
    private readonly Dictionary<string, (MappedText Name, MappedText Value)> _parameters = new(StringComparer.Ordinal);

    private bool _isWhole = true;

    /// <summary>Gets the allowed fields, or null if any name is allowed.</summary>
    public DeclaredFields? Fields => fields;

    public void Run(MappedText query)
    {
        ReadParameters(query);
        CheckList("fields");
        CheckList("groupby");
        foreach (string aggregation in DataApi.Aggregations)
        {
            CheckList(aggregation);
        }

        if (_parameters.TryGetValue("filter", out var filter))
        {
            new DataFilterCheck(filter.Value, this).Run();
        }

        CheckGrain();
        CheckOrder();
        CheckAggregated();
        CheckValues();
    }

    public void Report(RuleMessage message, TextSpan span, string? meant, params string[] arguments) =>
        report(message, span, CSharp.Report.Plain(meant), arguments);

    public void CheckField(MappedText name)
    {
        if (fields is null || !name.IsKnown || name.Length == 0 || fields.Contains(name.Value))
        {
            return;
        }

        string? meant = fields.Nearest(name.Value);
        Report(DataQueryRules.UnknownField.Message, name.Span, meant, name.Value, dataset, CSharp.Report.DidYouMean(meant));
    }

    public void CheckPeriod(MappedText period, string owner, bool takesHours)
    {
        if (period.IsKnown && period.Length > 0 && !DataApi.IsPeriod(period.Value, takesHours))
        {
            string[] known = takesHours ? DataApi.Units : DataApi.Grains;
            string? meant = Suggestion.Nearest(period.Value, known);
            Report(DataQueryRules.BadPeriod.Message, period.Span, meant, period.Value, owner, MessageText.Choice(known));
        }
    }

    /// <summary>Checks a value that is compared with a field, if the types file declares it as a date or timestamp.</summary>
    public void CheckDate(string field, MappedText value)
    {
        if (fields?.TypeOf(field) is not (ColumnType.Date or ColumnType.DateTime) || value.Length == 0)
        {
            return;
        }

        var type = fields.TypeOf(field);
        var target = new DateTarget(type, $"the {ColumnTypes.NameOf(type)} field '{field}' of dataset '{dataset}'") { IsLoose = true };
        if (value.IsKnown && target.Judge(value.Value) is { } fault)
        {
            Report(
                DateRules.Text.Message, value.Span, fault.Corrected, value.Value, fault.Reason, target.Label, target.Form,
                fault.Corrected is null ? "" : $"; write '{fault.Corrected}'");
        }
        else if (value.Value[0] == MappedText.Hole && value.Length == 1)
        {
            checkDate(value.Span, target);
        }
    }

    private void ReadParameters(MappedText query)
    {
        foreach (var (name, value) in DataQueryParameters.Read(query))
        {
            _isWhole &= name.IsKnown;
            if (name.IsKnown && name.Length > 0)
            {
                _parameters[name.Value] = (name, value);
                CheckName(name);
            }
        }
    }

    /// <summary>Reports near misses only, because Domo may have undocumented parameters.</summary>
    private void CheckName(MappedText name)
    {
        if (Array.IndexOf(DataApi.Parameters, name.Value) < 0 && Suggestion.Nearest(name.Value, DataApi.Parameters) is { } meant)
        {
            Report(DataQueryRules.UnknownParameter.Message, name.Span, meant, name.Value, meant);
        }
    }

    private void CheckList(string parameter)
    {
        foreach (var name in NamesIn(parameter))
        {
            CheckField(name);
        }
    }

    private List<MappedText> NamesIn(string parameter) =>
        _parameters.TryGetValue(parameter, out var found) ? DataQueryParameters.ReadList(found.Value) : [];

    private void CheckGrain()
    {
        if (!_parameters.TryGetValue("dategrain", out var found))
        {
            return;
        }

        // The last one, because an unquoted name may contain ' by ' too.
        int by = found.Value.Value.LastIndexOf(" by ", StringComparison.Ordinal);
        if (by >= 0)
        {
            CheckField(new QueryCursor(found.Value.SliceTrimmed(0, by)).Read(""));
            CheckPeriod(found.Value.SliceTrimmed(by + 4, found.Value.Length), "dategrain", takesHours: false);
        }
    }

    private void CheckOrder()
    {
        if (!_parameters.TryGetValue("orderby", out var found))
        {
            return;
        }

        foreach (var (name, direction) in DataQueryParameters.ReadOrder(found.Value, fields))
        {
            CheckOrder(name, direction);
        }
    }

    private void CheckOrder(MappedText name, MappedText direction)
    {
        CheckField(name);
        if (direction.IsKnown && direction.Value is not ("" or "ascending" or "descending"))
        {
            string meant = direction.Value.StartsWith("d", StringComparison.OrdinalIgnoreCase) ? "descending" : "ascending";
            Report(DataQueryRules.BadDirection.Message, direction.Span, meant, direction.Value, meant);
        }

        foreach (string aggregation in name.IsKnown ? DataApi.Aggregations : [])
        {
            if (NamesIn(aggregation).Exists(aggregated => aggregated.Value == name.Value))
            {
                Report(DataQueryRules.OrderedByAggregation.Message, name.Span, null, name.Value, aggregation);
                return;
            }
        }
    }

    /// <summary>
    /// Reports a missing aggregation only for several ungrouped fields. A single one may be a Beast Mode that aggregates, which the check
    /// cannot know.
    /// </summary>
    private void CheckAggregated()
    {
        if (!_isWhole
            || !_parameters.TryGetValue("groupby", out var groupBy)
            || !_parameters.TryGetValue("useBeastMode", out var useBeastMode) || useBeastMode.Value.Value != "true"
            || Array.Exists(DataApi.Aggregations, _parameters.ContainsKey)
            || !_parameters.TryGetValue("fields", out var selected) || !selected.Value.IsKnown || !groupBy.Value.IsKnown)
        {
            return;
        }

        var grouped = NamesIn("groupby");
        var others = NamesIn("fields").FindAll(name => !grouped.Exists(group => group.Value == name.Value));
        if (others.Count > 1)
        {
            Report(DataQueryRules.NothingAggregated.Message, groupBy.Name.Span, null, groupBy.Value.Value);
        }
    }

    private void CheckValues()
    {
        foreach (string name in new[] { "limit", "offset" })
        {
            CheckValue(
                name, "a whole number", value => value.Length > 0 && Array.TrueForAll(value.ToCharArray(), c => c is >= '0' and <= '9'));
        }

        CheckValue("calendar", "'fiscal' or 'standard'", value => value is "fiscal" or "standard");
        CheckValue("useBeastMode", "'true' or 'false'", value => value is "true" or "false");
    }

    private void CheckValue(string name, string expected, Predicate<string> isRight)
    {
        if (_parameters.TryGetValue(name, out var found) && found.Value.IsKnown && found.Value.Length > 0 && !isRight(found.Value.Value))
        {
            Report(DataQueryRules.BadValue.Message, found.Value.Span, null, name, expected, found.Value.Value);
        }
    }
}
