using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Domo.Manifest.Client;

/// <summary>The interpolated string of <see cref="PromptTemplate.Of"/>; the compiler makes it.</summary>
[InterpolatedStringHandler]
public sealed class PromptText
{
    private readonly StringBuilder _template;
    private readonly List<(string Name, string Value)> _parameters;

    /// <summary>Begins a template.</summary>
    /// <param name="literalLength">The length of the text between what is interpolated.</param>
    /// <param name="formattedCount">How much is interpolated.</param>
    public PromptText(int literalLength, int formattedCount)
    {
        _template = new StringBuilder(literalLength);
        _parameters = new(formattedCount);
    }

    internal string Template => _template.ToString();

    internal IReadOnlyList<(string Name, string Value)> Parameters => _parameters;

    /// <summary>Adds text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">It holds a placeholder; interpolate the value instead.</exception>
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

    /// <summary>Adds the place of the input.</summary>
    /// <param name="value"><see cref="PromptTemplate.Input"/>.</param>
    public void AppendFormatted(PromptInput value) => _template.Append(value.ToString());

    /// <summary>Adds a parameter. Its placeholder has the name of the variable, or one of its own.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; texts go as they are, all else in the form of the invariant culture.</param>
    /// <param name="format">The format of the value.</param>
    /// <param name="expression">What is interpolated; the compiler gives it.</param>
    public void AppendFormatted<T>(T value, string? format = null, [CallerArgumentExpression(nameof(value))] string expression = "")
    {
        var text = value is IFormattable formattable
            ? formattable.ToString(format, CultureInfo.InvariantCulture)
            : value?.ToString() ?? "";
        var name = Name(expression, text);
        if (!_parameters.Exists(parameter => parameter.Name == name))
        {
            _parameters.Add((name, text));
        }

        _template.Append("${").Append(name).Append('}');
    }

    // The same variable twice is one parameter, unless it was formatted otherwise.
    private string Name(string expression, string text)
    {
        var name = IsPlain(expression) && expression != PromptPlaceholders.Input
            ? expression
            : string.Create(CultureInfo.InvariantCulture, $"value{_parameters.Count + 1}");
        var unique = name;
        for (var number = 2; _parameters.Exists(parameter => parameter.Name == unique && parameter.Value != text); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        }

        return unique;
    }

    private static bool IsPlain(string expression) =>
        expression.Length > 0 && expression.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
