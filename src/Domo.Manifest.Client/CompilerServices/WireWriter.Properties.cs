using System.Text.Json;
using System.Text.Json.Nodes;

namespace Domo.Manifest.Client.CompilerServices;

/// <content>Writes properties, and omits those that are null.</content>
public static partial class WireWriter
{
    /// <summary>Writes a property with a string, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The string contains a lone surrogate.</exception>
    public static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (WriteNameIf(writer, name, value is not null))
        {
            WriteText(writer, value);
        }
    }

    /// <summary>Writes a property with an ID, unless it is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The ID is the default value.</exception>
    public static void WriteId<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, IDomoId<T>
    {
        if (WriteNameIf(writer, name, value.HasValue))
        {
            WriteId(writer, value);
        }
    }

    /// <summary>Writes a property with an integer, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    public static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (WriteNameIf(writer, name, value.HasValue))
        {
            WriteNumber(writer, value);
        }
    }

    /// <summary>Writes a property with a decimal number, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    public static void WriteDecimal(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        if (WriteNameIf(writer, name, value.HasValue))
        {
            WriteDecimal(writer, value);
        }
    }

    /// <summary>Writes a property with a floating-point number, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is NaN or infinite, which JSON cannot represent.</exception>
    public static void WriteDouble(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        if (WriteNameIf(writer, name, value.HasValue))
        {
            WriteDouble(writer, value);
        }
    }

    /// <summary>Writes a property with <c>true</c> or <c>false</c>, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    public static void WriteBoolean(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (WriteNameIf(writer, name, value.HasValue))
        {
            WriteBoolean(writer, value);
        }
    }

    /// <summary>Writes a property with a date, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    public static void WriteDate(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (WriteNameIf(writer, name, value.HasValue))
        {
            WriteDate(writer, value);
        }
    }

    /// <summary>Writes a property with a timestamp as parameters take it, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateTime(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (WriteNameIf(writer, name, value.HasValue))
        {
            WriteDateTime(writer, value);
        }
    }

    /// <summary>Writes a property with a timestamp as AppDB columns take it, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateTimeSeconds(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (WriteNameIf(writer, name, value.HasValue))
        {
            WriteDateTimeSeconds(writer, value);
        }
    }

    /// <summary>Writes a property with a time of day, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    public static void WriteTime(Utf8JsonWriter writer, ReadOnlySpan<byte> name, TimeOnly? value)
    {
        if (WriteNameIf(writer, name, value.HasValue))
        {
            WriteTime(writer, value);
        }
    }

    /// <summary>Writes a property with a duration, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    public static void WriteDuration(Utf8JsonWriter writer, ReadOnlySpan<byte> name, TimeSpan? value)
    {
        if (WriteNameIf(writer, name, value.HasValue))
        {
            WriteDuration(writer, value);
        }
    }

    /// <summary>Writes a property with a value of undeclared type, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is NaN or infinite.</exception>
    public static void WriteDocumentValue(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DomoValue value)
    {
        if (WriteNameIf(writer, name, !value.IsNull))
        {
            WriteDocumentValue(writer, value);
        }
    }

    /// <summary>Writes a property with a node, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    public static void WriteNode(Utf8JsonWriter writer, ReadOnlySpan<byte> name, JsonNode? value)
    {
        if (WriteNameIf(writer, name, value is not null))
        {
            WriteNode(writer, value);
        }
    }

    /// <summary>Writes a property with an object, unless it is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="value">The value.</param>
    public static void WriteObject<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : class, IJsonWritable
    {
        if (WriteNameIf(writer, name, value is not null))
        {
            WriteObject(writer, value);
        }
    }

    /// <summary>Writes a property with an array, unless it is null.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="values">The elements.</param>
    /// <param name="item">Writes one element.</param>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    public static void WriteList<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<T>? values, JsonItemWriter<T> item)
    {
        if (WriteNameIf(writer, name, values is not null))
        {
            WriteList(writer, values, item);
        }
    }

    private static bool WriteNameIf(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool hasValue)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (hasValue)
        {
            writer.WritePropertyName(name);
        }

        return hasValue;
    }
}
