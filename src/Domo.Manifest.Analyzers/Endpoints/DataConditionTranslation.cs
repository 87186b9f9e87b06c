using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>Translates a Data API condition to C#.</summary>
internal static class DataConditionTranslation
{
    private const string Library = "global::Domo.Manifest.Client.";

    /// <summary>Returns the expression, or null if the operator or value cannot be translated.</summary>
    public static string? Of(EmittedField field, DataCondition condition)
    {
        string rest = condition.Rest.Value;
        switch (condition.Operator)
        {
            case "=" or "==":
                return Compare(field, "==", rest);
            case "!=" or "<" or "<=" or ">" or ">=":
                return Compare(field, condition.Operator, rest);
            case "contains" or "!contains" when field.Type.Name is "DatasetTextField" or "DatasetValueField":
                return $"{field.Access}.{(condition.Operator == "contains" ? "Contains" : "DoesNotContain")}({Text(Unquote(rest))})";
            case "in" or "!in":
                return OneOf(field, condition.Operator == "in" ? "In" : "NotIn", condition);
            case "is null" when rest.Length == 0:
                return field.Access + ".IsNull()";
            case "!is null" when rest.Length == 0:
                return field.Access + ".IsNotNull()";
            case "todate" when Array.IndexOf(DataApi.Grains, rest) >= 0 && HasDates(field):
                return $"{field.Access}.InCurrent({Library}DateGrain.{Pascal(rest)})";
            case "last" when HasDates(field):
                return Last(field, rest);
            default:
                return null;
        }
    }

    private static bool HasDates(EmittedField field) => field.Type.Name is "DatasetDateField" or "DatasetValueField";

    private static string? Compare(EmittedField field, string sign, string value) =>
        Literal(field, value) is { } literal ? $"{field.Access} {sign} {literal}" : null;

    private static string? OneOf(EmittedField field, string method, DataCondition condition)
    {
        if (condition.Rest.Value is not ['[', .., ']'])
        {
            return null;
        }

        var literals = new List<string>();
        foreach (var item in DataQueryParameters.ReadList(condition.Rest.Slice(1, condition.Rest.Length - 1)))
        {
            if (Literal(field, item.Value) is not { } literal)
            {
                return null;
            }

            literals.Add(literal);
        }

        return literals.Count == 0 ? null : $"{field.Access}.{method}({string.Join(", ", literals)})";
    }

    private static string? Last(EmittedField field, string rest)
    {
        string[] words = rest.Split(' ');
        return words.Length switch
        {
            1 when Array.IndexOf(DataApi.Grains, words[0]) >= 0 => $"{field.Access}.InPrevious({Library}DateGrain.{Pascal(words[0])})",
            2 when int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0
                && Array.IndexOf(DataApi.Units, words[1]) >= 0
                => string.Format(CultureInfo.InvariantCulture, "{0}.InLast({1}, {2}RollingUnit.{3})", field.Access, count, Library, Pascal(words[1])),
            _ => null,
        };
    }

    /// <summary>Returns a value as a literal of the field's type, or null if it is not valid for the type.</summary>
    private static string? Literal(EmittedField field, string value)
    {
        string text = Unquote(value);
        switch (field.Type.Name)
        {
            case "DatasetTextField":
                return Text(text);
            case "DatasetLongField" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole):
                return whole.ToString(CultureInfo.InvariantCulture);
            case "DatasetDecimalField" when decimal.TryParse(
                text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal exact):
                return exact.ToString(CultureInfo.InvariantCulture) + "m";
            case "DatasetDoubleField" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
                && !double.IsInfinity(number) && !double.IsNaN(number):
                return number.ToString("R", CultureInfo.InvariantCulture) + "d";
            case "DatasetDateField" when field.IsDate
                && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date):
                return string.Format(CultureInfo.InvariantCulture, "new global::System.DateOnly({0}, {1}, {2})", date.Year, date.Month, date.Day);
            default:
                return null;
        }
    }

    private static string Unquote(string value) =>
        value.Length >= 2 && value[0] is '\'' or '"' && value[value.Length - 1] == value[0] ? value.Substring(1, value.Length - 2) : value;

    private static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    private static string Pascal(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);
}
