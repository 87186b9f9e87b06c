using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Domo.Manifest.Client.Ai;

/// <summary>The interpolated string of <see cref="PromptTemplate.Create"/>, which the compiler builds.</summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PromptText
{
    private readonly StringBuilder _template;
    private readonly Dictionary<string, string> _parameters;

    /// <summary>Creates a template; called by the compiler.</summary>
    /// <param name="literalLength">The length of the literal parts.</param>
    /// <param name="formattedCount">The number of interpolated parts.</param>
    public PromptText(int literalLength, int formattedCount)
    {
        _template = new StringBuilder(literalLength);
        _parameters = new(formattedCount, StringComparer.Ordinal);
    }

    internal string Template => _template.ToString();

    internal IReadOnlyDictionary<string, string> Parameters => _parameters;

    /// <summary>Appends a literal part.</summary>
    /// <param name="value">The literal.</param>
    /// <exception cref="ArgumentException">The literal contains a placeholder; interpolate the value instead.</exception>
    public void AppendLiteral(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (PromptPlaceholders.Find(value) is [var name, ..])
        {
            throw new ArgumentException(
                $"Interpolate the value of ${{{name}}}, or PromptTemplate.Input, instead of writing the placeholder.", nameof(value));
        }

        _template.Append(value);
    }

    /// <summary>Appends the placeholder of the input.</summary>
    /// <param name="value"><see cref="PromptTemplate.Input"/>.</param>
    public void AppendFormatted(PromptInput value) => _template.Append(value.ToString());

    /// <summary>Appends a parameter. Its placeholder is named after the variable, or numbered.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value, formatted in the invariant culture.</param>
    /// <param name="format">The format of the value.</param>
    /// <param name="expression">The interpolated expression, from the compiler.</param>
    public void AppendFormatted<T>(T value, string? format = null, [CallerArgumentExpression(nameof(value))] string expression = "")
    {
        var text = value is IFormattable formattable
            ? formattable.ToString(format, CultureInfo.InvariantCulture)
            : value?.ToString() ?? "";
        var name = Name(expression, text);
        _parameters[name] = text;
        _template.Append("${").Append(name).Append('}');
    }

    // The same variable twice is one parameter, unless the formats differ.
    private string Name(string expression, string text)
    {
        var name = IsPlain(expression) && expression != PromptPlaceholders.Input
            ? expression
            : string.Create(CultureInfo.InvariantCulture, $"value{_parameters.Count + 1}");
        var unique = name;
        for (var number = 2; _parameters.TryGetValue(unique, out var value) && value != text; number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        }

        return unique;
    }

    private static bool IsPlain(string expression) =>
        expression.Length > 0 && expression.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
