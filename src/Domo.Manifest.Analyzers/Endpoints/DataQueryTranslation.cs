using System.Globalization;
using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.StringLiterals;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>Translates a query string to C#: <c>.Where(s => s.Amount > 1000m).OrderBy(s => s.Name).Take(10)</c>.</summary>
internal sealed class DataQueryTranslation
{
    /// <summary>The maximum number of columns in <c>Select</c>.</summary>
    private const int MaxSelected = 8;

    private readonly EmittedFields _fields;
    private readonly Dictionary<string, MappedText> _parameters = new(StringComparer.Ordinal);

    private DataQueryTranslation(EmittedFields fields) => _fields = fields;

    /// <summary>Returns the calls on the dataset's client, or null if the query is only partly known or cannot be translated.</summary>
    public static string? Of(MappedText? query, EmittedClient client)
    {
        if (query is null or { Length: 0 })
        {
            return "";
        }

        if (!query.IsKnown || EmittedFields.Of(client) is not { } fields)
        {
            return null;
        }

        var translation = new DataQueryTranslation(fields);
        foreach (var (name, value) in DataQueryParameters.Read(query))
        {
            if (translation._parameters.ContainsKey(name.Value))
            {
                return null;
            }

            translation._parameters.Add(name.Value, value);
        }

        return translation.Translate();
    }

    private string? Translate()
    {
        string calls = "";
        int translated = 0;
        foreach (var (name, translate) in new (string, Func<MappedText, string?>)[]
        {
            ("filter", Where), ("calendar", Calendar), ("orderby", OrderBy), ("offset", value => Count(".Skip", value, 0)),
            ("limit", value => Count(".Take", value, 1)), ("fields", Select),
        })
        {
            if (_parameters.TryGetValue(name, out var value))
            {
                if (translate(value) is not { } call)
                {
                    return null;
                }

                calls += call;
                translated++;
            }
        }

        return translated == _parameters.Count ? calls : null;
    }

    private static string? Calendar(MappedText value) => value.Value switch
    {
        "standard" => "",
        "fiscal" => ".WithCalendar(global::Domo.Manifest.Client.DatasetCalendar.Fiscal)",
        _ => null,
    };

    private static string? Count(string method, MappedText value, long minimum) =>
        long.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long count) && count >= minimum
            ? string.Format(CultureInfo.InvariantCulture, "{0}({1})", method, count)
            : null;

    private string? Where(MappedText value)
    {
        var conditions = new List<string>();
        foreach (var condition in DataCondition.ReadAll(value, _fields.Names))
        {
            if (_fields.Find(condition.Column.Value) is not { } field
                || DataConditionTranslation.Of(field, condition) is not { } translated)
            {
                return null;
            }

            conditions.Add(translated);
        }

        return conditions.Count == 0 ? null : $".Where({_fields.Variable} => {string.Join(" && ", conditions)})";
    }

    private string? OrderBy(MappedText value)
    {
        string calls = "";
        foreach (var (name, direction) in DataQueryParameters.ReadOrder(value, _fields.Names))
        {
            if (_fields.Find(name.Value) is not { } field || direction.Value is not ("" or "ascending" or "descending"))
            {
                return null;
            }

            string method = (calls.Length == 0 ? ".OrderBy" : ".ThenBy") + (direction.Value == "descending" ? "Descending" : "");
            calls += $"{method}({_fields.Variable} => {field.Access})";
        }

        return calls.Length == 0 ? null : calls;
    }

    private string? Select(MappedText value)
    {
        var selected = new List<string>();
        foreach (var name in DataQueryParameters.ReadList(value))
        {
            if (_fields.Find(name.Value) is not { } field)
            {
                return null;
            }

            selected.Add(field.Access);
        }

        return selected.Count is 0 or > MaxSelected ? null
            : selected.Count == 1 ? $".Select({_fields.Variable} => {selected[0]})"
            : $".Select({_fields.Variable} => ({string.Join(", ", selected)}))";
    }
}
