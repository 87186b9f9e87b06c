using System.Globalization;
using Domo.Manifest.Declarations;
using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Datasets.Queries;

/// <summary>
/// Reads the <c>filter</c> parameter, in the dialects of Domo's documentation (<c>amount > 1000, name contains 'Foobar'</c>), its guides
/// (<c>rep = Dione Miu</c>) and its query client (<c>'state' in ["UT","TX"]</c>).
/// </summary>
internal sealed class FilterReader(string filter, QueryFields fields, SqlParameters parameters, PeriodCalendar calendar)
{
    // An operator precedes its prefixes.
    private static readonly string[] Operators =
    [
        "!contains", "contains", "!is null", "is null", "!in", "in", "todate", "last", "<=", "<", ">=", ">", "==", "=", "!=", "!~", "~",
    ];

    private readonly QueryReader _reader = new("filter", filter);

    /// <summary>Returns the conditions as SQL; a row must meet all of them.</summary>
    /// <exception cref="ApiException">The filter is invalid, or does not fit the dataset (400).</exception>
    public IReadOnlyList<string> Read() => _reader.ReadList(ReadCondition);

    private string ReadCondition()
    {
        var column = ReadColumn();
        if (column.IsAggregate)
        {
            throw ApiException.BadRequest($"The Beast Mode '{column.Name}' aggregates, so a filter cannot use it.");
        }

        _reader.SkipSpaces();
        int position = _reader.Position;
        string name = TakeOperator() ?? throw _reader.Fail(
            $"expected an operator after '{column.Name}'. The operators are {string.Join(", ", Operators.Order(StringComparer.Ordinal))}");
        _reader.SkipSpaces();
        var comparison = new Comparison(column, parameters);
        return name switch
        {
            "is null" => $"{column.Value} IS NULL",
            "!is null" => $"{column.Value} IS NOT NULL",
            "in" => comparison.IsIn(ReadValues(column, comparison)),
            "!in" => comparison.IsNotIn(ReadValues(column, comparison)),
            "~" or "contains" => comparison.Contains(ReadPart(column, position)),
            "!~" or "!contains" => $"NOT {comparison.Contains(ReadPart(column, position))}",
            "todate" or "last" => ReadPeriod(name, column, comparison, position),
            "=" or "==" => comparison.Compare("=", ReadValue(column, comparison)),
            "!=" => comparison.Compare("<>", ReadValue(column, comparison)),
            _ => comparison.Compare(name, ReadValue(column, comparison)),
        };
    }

    /// <summary>Reads the column. An unquoted name may contain spaces, so only the existing fields tell where it ends.</summary>
    private ResultColumn ReadColumn()
    {
        if (_reader.IsAtQuote)
        {
            string name = _reader.ReadQuoted();
            return StartsOperator()
                ? fields.Find(name)
                : throw _reader.Fail($"expected an operator after '{name}'; double the quotes inside a quoted name");
        }

        var candidates = fields.All
            .Where(field => field.Name.Length > 0 && _reader.Rest.StartsWith(field.Name, StringComparison.Ordinal))
            .OrderByDescending(field => field.Name.Length)
            .ToList();
        int begin = _reader.Position;
        foreach (var candidate in candidates)
        {
            _reader.Position = begin + candidate.Name.Length;
            if (StartsOperator())
            {
                return candidate;
            }
        }

        _reader.Position = begin;
        return fields.Find(_reader.ReadBare(' ', '<', '>', '=', '!', '~', ','));
    }

    /// <summary>Returns whether an operator follows; an operator that is a word must be preceded by a space.</summary>
    private bool StartsOperator()
    {
        int position = _reader.Position;
        _reader.SkipSpaces();
        bool hasSpace = _reader.Position > position;
        string? name = TakeOperator();
        _reader.Position = position;
        return name is not null && (hasSpace || !char.IsLetter(name[0]));
    }

    private string? TakeOperator()
    {
        int position = _reader.Position;
        foreach (string name in Operators)
        {
            if (_reader.TryTake(name))
            {
                if (!char.IsLetter(name[^1]) || _reader.Rest.IsEmpty || !(char.IsLetterOrDigit(_reader.Rest[0]) || _reader.Rest[0] == '_'))
                {
                    return name;
                }

                _reader.Position = position;
            }
        }

        return null;
    }

    private Bound ReadValue(ResultColumn column, Comparison comparison, params ReadOnlySpan<char> stops)
    {
        int position = _reader.Position;
        string text = ReadText(stops.IsEmpty ? "," : stops);
        return comparison.Read(text) ?? throw _reader.Fail(
            $"'{text}' is not {comparison.Expectation}, but '{column.Name}' is a {ColumnTypes.NameOf(column.Type)}", position);
    }

    private List<Bound> ReadValues(ResultColumn column, Comparison comparison)
    {
        if (!_reader.TryTake("["))
        {
            throw _reader.Fail("expected a list such as [\"foo\", \"bar\"]");
        }

        _reader.SkipSpaces();
        if (_reader.TryTake("]"))
        {
            return [];
        }

        var values = _reader.ReadItems(() => ReadValue(column, comparison, ',', ']'));
        return _reader.TryTake("]") ? [.. values] : throw _reader.Fail("expected a comma or ']'");
    }

    /// <summary>Reads the operand of <c>contains</c>.</summary>
    private string ReadPart(ResultColumn column, int position) => column.IsNumeric
        ? throw _reader.Fail($"'contains' requires a STRING column, but '{column.Name}' is a {ColumnTypes.NameOf(column.Type)}", position)
        : ReadText(",");

    private string ReadText(ReadOnlySpan<char> stops)
    {
        if (_reader.IsAtQuote)
        {
            return _reader.ReadQuoted();
        }

        int position = _reader.Position;
        string text = _reader.ReadBare(stops);
        return text switch
        {
            "" => throw _reader.Fail("expected a value; use \"\" for the empty string, and 'is null' for no value", position),
            ['[', ..] => throw _reader.Fail("only 'in' and '!in' accept a list; quote a string that begins with '['", position),
            _ => text,
        };
    }

    private string ReadPeriod(string name, ResultColumn column, Comparison comparison, int position)
    {
        if (column.Type is not (ColumnType.Date or ColumnType.DateTime))
        {
            throw _reader.Fail(
                $"'{name}' requires a date column, but '{column.Name}' is a {ColumnTypes.NameOf(column.Type)}", position);
        }

        if (name == "todate")
        {
            return comparison.IsBetween(
                calendar.StartOf(calendar.Now, PeriodUnits.Read(_reader, PeriodUnit.Day)), "<=", calendar.Now);
        }

        if (ReadCount() is { } count)
        {
            return comparison.IsBetween(
                calendar.StartOfLast(count, PeriodUnits.Read(_reader, PeriodUnit.Hour)), "<=", calendar.Now);
        }

        // Without a count, as Domo's query client writes it, it means the whole previous period.
        var unit = PeriodUnits.Read(_reader, PeriodUnit.Day);
        var end = calendar.StartOf(calendar.Now, unit);
        return comparison.IsBetween(calendar.StartOf(end.AddDays(-1), unit), "<", end);
    }

    private int? ReadCount()
    {
        int position = _reader.Position;
        int length = _reader.Rest.IndexOfAnyExceptInRange('0', '9');
        string digits = _reader.Rest[..(length < 0 ? _reader.Rest.Length : length)].ToString();
        if (digits.Length == 0)
        {
            return null;
        }

        _reader.Position += digits.Length;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0
            ? count
            : throw _reader.Fail($"'last' requires a number from 1 to {int.MaxValue}, not {digits}", position);
    }
}
