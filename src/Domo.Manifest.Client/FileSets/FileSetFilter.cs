using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>What files or FileSets are searched for.</summary>
/// <param name="Field">The field, such as <c>name</c> or <c>description</c>.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Values">What it is compared with; nothing for <see cref="FileSetOperator.IsNull"/>.</param>
public sealed record FileSetFilter(string Field, FileSetOperator Operator, params IReadOnlyList<DomoValue> Values) : IJsonWritable
{
    /// <summary>Whether those are wanted that do not match.</summary>
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
        FileSetOperator.Equal => "EQUALS",
        FileSetOperator.GreaterThan => "GREATER_THAN",
        FileSetOperator.GreaterThanOrEqual => "GREATER_THAN_OR_EQUAL",
        FileSetOperator.LessThan => "LESS_THAN",
        FileSetOperator.LessThanOrEqual => "LESS_THAN_OR_EQUAL",
        FileSetOperator.In => "IN",
        FileSetOperator.IsNull => "IS_NULL",
        FileSetOperator.Like => "LIKE",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "There is no such operator."),
    };
}
