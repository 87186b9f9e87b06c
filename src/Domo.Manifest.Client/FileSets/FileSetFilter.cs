using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.FileSets;

/// <summary>A condition on a field of files or FileSets.</summary>
/// <param name="Field">The field, such as <c>name</c> or <c>description</c>.</param>
/// <param name="Operator">The comparison of the field and the values.</param>
/// <param name="Values">The values; none for <see cref="FileSetOperator.IsNull"/>.</param>
public sealed record FileSetFilter(string Field, FileSetOperator Operator, params IReadOnlyList<DomoValue> Values) : IJsonWritable
{
    /// <summary>Whether to find items that do not match.</summary>
    public bool IsNegated { get; init; }

    /// <inheritdoc/>
    void IJsonWritable.WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteText("field", Field);
        writer.WritePropertyName("value"u8);
        WireWriter.WriteList(writer, Values, WireWriter.WriteValue);
        if (IsNegated)
        {
            writer.WriteBoolean("not"u8, true);
        }

        writer.WriteText("operator", Word(Operator));
        writer.WriteEndObject();
    }

    private static string Word(FileSetOperator value) => value switch
    {
        FileSetOperator.Equals => "EQUALS",
        FileSetOperator.GreaterThan => "GREATER_THAN",
        FileSetOperator.GreaterThanOrEqual => "GREATER_THAN_OR_EQUAL",
        FileSetOperator.LessThan => "LESS_THAN",
        FileSetOperator.LessThanOrEqual => "LESS_THAN_OR_EQUAL",
        FileSetOperator.In => "IN",
        FileSetOperator.IsNull => "IS_NULL",
        FileSetOperator.Like => "LIKE",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a defined operator."),
    };
}
