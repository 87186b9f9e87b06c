using System.Text.Json;

namespace Domo.Manifest.Client.Ai;

/// <summary>
/// A prompt template that replaces Domo's own, with the values of its parameters. It is checked when it is created: it has
/// <c>${input}</c>, each other placeholder has a parameter, and each parameter has a placeholder.
/// </summary>
public sealed class PromptTemplate
{
    /// <summary>Creates a template from a string with placeholders, such as <c>${input}. Answer in ${maxWords} words or less.</c></summary>
    /// <param name="template">The string.</param>
    /// <param name="parameters">The values of the placeholders by name, without <c>${input}</c>; null for none.</param>
    /// <exception cref="ArgumentException">
    /// The template has no <c>${input}</c>, a placeholder has no parameter, or a parameter has no placeholder or no value.
    /// </exception>
    public PromptTemplate(string template, IReadOnlyDictionary<string, string>? parameters = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(template);
        var values = new Dictionary<string, string>(parameters ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        PromptPlaceholders.Check(template, values);
        Template = template;
        Parameters = values;
    }

    /// <summary>The placeholder of the input in a template that is written as an interpolated string.</summary>
    public static PromptInput Input => default;

    /// <summary>The string with its placeholders.</summary>
    public string Template { get; }

    /// <summary>The values of the placeholders by name.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>
    /// Creates a template from an interpolated string:
    /// <c>PromptTemplate.Create($"{PromptTemplate.Input}. Answer in {maxWords} words.")</c>.
    /// Each interpolated value becomes a placeholder and its parameter.
    /// </summary>
    /// <param name="text">The interpolated string.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentException">The string does not interpolate <see cref="Input"/>.</exception>
    public static PromptTemplate Create(PromptText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PromptTemplate(text.Template, text.Parameters);
    }

    /// <summary>Returns the string with its placeholders.</summary>
    /// <returns>The string.</returns>
    public override string ToString() => Template;

    internal void WriteProperties(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("promptTemplate"u8);
        writer.WriteText("template", Template);
        writer.WriteEndObject();
        if (Parameters.Count > 0)
        {
            writer.WriteStartObject("parameters"u8);
            foreach (var (name, value) in Parameters)
            {
                writer.WriteText(name, value);
            }

            writer.WriteEndObject();
        }
    }
}
