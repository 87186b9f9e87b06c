using Domo.Manifest.Analyzers.Literals;
using Domo.Manifest.Rules.CSharp;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>Checks a filter of the Data API, as far as its text is known: <c>amount &gt; 1000, name contains 'Foobar'</c>.</summary>
/// <param name="filter">The filter, without the escapes of an address.</param>
/// <param name="query">The check of the whole query.</param>
internal sealed class DataFilterCheck(MappedText filter, DataQueryCheck query)
{
    private const string OperatorCharacters = "<>=!~";

    private readonly QueryCursor _cursor = new(filter);

    public void Run()
    {
        while (!_cursor.IsAtEnd)
        {
            int start = _cursor.Position;
            CheckCondition();
            _cursor.Position = start;
            _cursor.SkipItem();
        }
    }

    private void CheckCondition()
    {
        var column = ReadColumn();
        if (!column.IsKnown || column.Length == 0)
        {
            return;
        }

        _cursor.SkipSpaces();
        if (_cursor.Current == MappedText.Hole)
        {
            return;
        }

        if (TakeOperator() is not { } name)
        {
            ReportOperator();
            return;
        }

        query.CheckField(column);
        if (name is "todate" or "last")
        {
            CheckPeriod(name);
        }
        else if (name is "<" or "<=" or ">" or ">=")
        {
            // With other operators, Domo compares dates as texts.
            query.CheckDate(column.Value, _cursor.Read(","));
        }
    }

    /// <summary>A bare name may have spaces in it, and may be followed by an operator directly.</summary>
    private MappedText ReadColumn()
    {
        _cursor.SkipSpaces();
        int start = _cursor.Position;
        foreach (string alias in query.Fields?.Aliases ?? [])
        {
            if (_cursor.TryTake(alias))
            {
                if (!_cursor.IsAtEnd && (char.IsWhiteSpace(_cursor.Current) || OperatorCharacters.IndexOf(_cursor.Current) >= 0))
                {
                    return filter.Slice(start, _cursor.Position);
                }

                _cursor.Position = start;
            }
        }

        return _cursor.Read(" \t\r\n,[" + OperatorCharacters);
    }

    private string? TakeOperator()
    {
        int start = _cursor.Position;
        foreach (string name in DataApi.Operators)
        {
            if (_cursor.TryTake(name))
            {
                char next = _cursor.Current;
                bool isWhole = char.IsLetter(name[name.Length - 1])
                    ? !char.IsLetterOrDigit(next) && next != '_'
                    : "<>=".IndexOf(next) < 0;
                if (isWhole)
                {
                    return name;
                }

                _cursor.Position = start;
            }
        }

        return null;
    }

    /// <summary>
    /// What stands where an operator belongs. Without a word there, or one that is no operator in any language, the name before it may
    /// have had a space.
    /// </summary>
    private void ReportOperator()
    {
        int start = _cursor.Position;
        int end = start;
        bool isSign = OperatorCharacters.IndexOf(_cursor.Current) >= 0;
        while (end < filter.Length && (isSign ? OperatorCharacters.IndexOf(filter.Value[end]) >= 0 : char.IsLetter(filter.Value[end])))
        {
            end++;
        }

        foreach (string words in new[] { "is not null", "not contains", "not in" })
        {
            if (string.Compare(filter.Value, start, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                end = start + words.Length;
            }
        }

        string name = filter.Value.Substring(start, end - start);
        string? meant = DataApi.NearestOperator(name);
        if (name.Length > 0 && (isSign || meant is not null))
        {
            query.Report(DataQueryRules.BadFilter, filter.SpanOf(start, end), meant, name, CSharp.Report.DidYouMean(meant));
        }
    }

    private void CheckPeriod(string name)
    {
        _cursor.SkipSpaces();
        while (char.IsDigit(_cursor.Current) || _cursor.Current == MappedText.Hole)
        {
            _cursor.Position++;
        }

        _cursor.SkipSpaces();
        query.CheckPeriod(_cursor.Read(","), name, takesHours: name == "last");
    }
}
