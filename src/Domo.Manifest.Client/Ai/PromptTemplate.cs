using System.Text.Json;

namespace Domo.Manifest.Client;

/// <summary>
/// A prompt template that takes the place of Domo's own, with the values of its parameters. It is checked when it is made: it holds
/// <c>${input}</c>, each other placeholder has a parameter, and each parameter a placeholder.
/// </summary>
public sealed class PromptTemplate
{
    /// <summary>Makes a template of text with placeholders, such as <c>${input}. Answer in ${max_words} words or less.</c></summary>
    /// <param name="template">The text.</param>
    /// <param name="parameters">The values of the placeholders besides <c>${input}</c>, by their names.</param>
    /// <exception cref="ArgumentException">
    /// Placeholders and parameters do not belong to each other, or one of the parameters is named twice.
    /// </exception>
    public PromptTemplate(string template, params IReadOnlyList<(string Name, string Value)> parameters)
    {
        ArgumentException.ThrowIfNullOrEmpty(template);
        ArgumentNullException.ThrowIfNull(parameters);
        PromptPlaceholders.Check(template, parameters.Select(parameter => parameter.Name));
        Template = template;
        Parameters = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
    }

    /// <summary>
    /// What stands for the input in a template that is written as an interpolated string.
    /// </summary>
    public static PromptInput Input => default;

    /// <summary>The text with its placeholders.</summary>
    public string Template { get; }

    /// <summary>The values of the placeholders, by their names.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>
    /// Makes a template of an interpolated string: <c>PromptTemplate.Of($"{PromptTemplate.Input}. Answer in {maxWords} words.")</c>. What
    /// is
    /// interpolated becomes a placeholder and its parameter, so that they cannot but belong to each other.
    /// </summary>
    /// <param name="text">The interpolated string.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentException">It does not hold <see cref="Input"/>.</exception>
    public static PromptTemplate Of(PromptText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new PromptTemplate(text.Template, text.Parameters);
    }

    /// <summary>The text with its placeholders.</summary>
    /// <returns>The text.</returns>
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
