using Domo.Manifest.Analyzers.StringLiterals;
using Domo.Manifest.Rules.CSharp;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>Checks a Data API filter, as far as its text is known: <c>amount &gt; 1000, name contains 'Foobar'</c>.</summary>
/// <param name="filter">The filter, unescaped.</param>
/// <param name="query">The check of the whole query.</param>
internal sealed class DataFilterCheck(MappedText filter, DataQueryCheck query)
{
    public void Run()
    {
        foreach (var condition in DataCondition.ReadAll(filter, query.Fields))
        {
            if (condition.Column is { IsKnown: true, Length: > 0 })
            {
                Check(condition);
            }
        }
    }

    private void Check(DataCondition condition)
    {
        if (condition.Operator is not { } name)
        {
            ReportOperator(condition.Rest);
            return;
        }

        query.CheckField(condition.Column);
        if (name is "todate" or "last")
        {
            CheckPeriod(name, condition.Rest);
        }
        else if (name is "<" or "<=" or ">" or ">=")
        {
            // With other operators, Domo compares dates as strings.
            query.CheckDate(condition.Column.Value, new QueryCursor(condition.Rest).Read(","));
        }
    }

    /// <summary>
    /// Reports the word in the operator's place. Not reported if it is missing or unknown, because the field name may contain a space.
    /// </summary>
    private void ReportOperator(MappedText rest)
    {
        bool isSign = rest.Length > 0 && DataCondition.OperatorCharacters.IndexOf(rest.Value[0]) >= 0;
        int end = 0;
        while (end < rest.Length
            && (isSign ? DataCondition.OperatorCharacters.IndexOf(rest.Value[end]) >= 0 : char.IsLetter(rest.Value[end])))
        {
            end++;
        }

        foreach (string words in new[] { "is not null", "not contains", "not in" })
        {
            if (rest.Value.StartsWith(words, StringComparison.OrdinalIgnoreCase))
            {
                end = words.Length;
            }
        }

        string name = rest.Value.Substring(0, end);
        string? meant = DataApi.NearestOperator(name);
        if (name.Length > 0 && (isSign || meant is not null))
        {
            query.Report(DataQueryRules.BadFilter.Message, rest.SpanOf(0, end), meant, name, CSharp.Report.DidYouMean(meant));
        }
    }

    private void CheckPeriod(string name, MappedText rest)
    {
        int start = 0;
        while (start < rest.Length && (char.IsDigit(rest.Value[start]) || rest.Value[start] == MappedText.Hole))
        {
            start++;
        }

        query.CheckPeriod(rest.SliceTrimmed(start, rest.Length), name, takesHours: name == "last");
    }
}
