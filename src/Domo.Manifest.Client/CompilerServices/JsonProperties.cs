using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>
/// The values of an object's properties by the indexes of their names, for generated code. The object is scanned once, whatever the order
/// of its properties; each method then converts one value, with the rules of the <see cref="WireReader"/> method of its name. A missing
/// property is read as null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonProperties
{
    // Throws for invalid UTF-8, as Utf8JsonReader does.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly PropertyNames _names;
    private readonly JsonPropertyValue[] _values;
    private readonly bool _keepsUnknown;

    // The first byte of the object's first name.
    private ref byte _origin;
    private List<(string Name, JsonPropertyValue Value)>? _kept;
    private JsonException? _mismatch;
    private int _mismatchIndex;

    private JsonProperties(PropertyNames names, JsonPropertyValue[] values, bool keepsUnknown)
    {
        _names = names;
        _values = values;
        _keepsUnknown = keepsUnknown;
    }

    /// <summary>
    /// The properties without a name, and those with a value of another type than was asked for, in the order of the JSON; null if there
    /// are none.
    /// </summary>
    public readonly JsonObject? Additional
    {
        get
        {
            if (_kept is null)
            {
                return null;
            }

            _kept.Sort((left, right) => left.Value.Start.CompareTo(right.Value.Start));
            var additional = new JsonObject();
            foreach (var (name, value) in _kept)
            {
                var reader = ReaderOf(in value);
                additional[name] = JsonNode.Parse(ref reader);
            }

            return additional;
        }
    }

    /// <summary>Scans an object.</summary>
    /// <param name="reader">The reader, on the start of the object; left on its end.</param>
    /// <param name="names">The names of the properties.</param>
    /// <param name="keepsUnknown">
    /// Whether to keep properties without a name, and values of another type, instead of skipping the former and failing at the latter.
    /// </param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    /// <exception cref="JsonException">The JSON is not valid.</exception>
    public static JsonProperties Read(ref Utf8JsonReader reader, PropertyNames names, bool keepsUnknown)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Read(ref reader, names, names.Rent(), keepsUnknown);
    }

    /// <summary>Scans an object into existing values.</summary>
    internal static JsonProperties Read(ref Utf8JsonReader reader, PropertyNames names, JsonPropertyValue[] values, bool keepsUnknown)
    {
        var properties = new JsonProperties(names, values, keepsUnknown);
        Array.Clear(values);
        if (reader.Position.GetObject() is null)
        {
            properties.Scan(ref reader);
            return properties;
        }

        // The bytes are in several segments.
        using var document = JsonDocument.ParseValue(ref reader);
        var copy = new Utf8JsonReader(Encoding.UTF8.GetBytes(document.RootElement.GetRawText()), WireReader.Options);
        copy.Read();
        properties.Scan(ref copy);
        return properties;
    }

    /// <summary>Returns whether the object has a property, even if it is null.</summary>
    /// <param name="index">The index of the property.</param>
    /// <returns>True if it has.</returns>
    public readonly bool Has(int index) => _values[index].Type != JsonTokenType.None;

    /// <summary>Reads a string.</summary>
    /// <param name="index">The index of the property.</param>
    /// <returns>The string; null for null.</returns>
    /// <exception cref="JsonException">The value is not a string.</exception>
    public string? Text(int index)
    {
        ref readonly var value = ref _values[index];
        if (value is { Type: JsonTokenType.String, IsEscaped: false })
        {
            try
            {
                return StrictUtf8.GetString(BytesOf(in value));
            }
            catch (DecoderFallbackException)
            {
                // Read again below, for the message.
            }
        }

        return Read(index, WireReader.ReadText);
    }

    /// <summary>Reads an integer.</summary>
    /// <param name="index">The index of the property.</param>
    /// <returns>The number; null for null.</returns>
    /// <exception cref="JsonException">The value is not a 64-bit integer.</exception>
    public long? Number(int index)
    {
        ref readonly var value = ref _values[index];
        return value.Type == JsonTokenType.Number && Utf8Parser.TryParse(BytesOf(in value), out long number, out var length)
            && length == value.Length
            ? number
            : Read(index, WireReader.ReadNumber);
    }

    /// <summary>Reads a decimal number.</summary>
    /// <param name="index">The index of the property.</param>
    /// <returns>The number; null for null.</returns>
    /// <exception cref="JsonException">The value is not a number, or too large for <see cref="decimal"/>.</exception>
    public decimal? Decimal(int index)
    {
        ref readonly var value = ref _values[index];
        return value.Type == JsonTokenType.Number && WireNumber.IsAlwaysExact(BytesOf(in value))
            && Utf8Parser.TryParse(BytesOf(in value), out decimal number, out var length) && length == value.Length
            ? number
            : Read(index, WireReader.ReadDecimal);
    }

    /// <summary>Reads a floating-point number.</summary>
    /// <param name="index">The index of the property.</param>
    /// <returns>The number; null for null.</returns>
    /// <exception cref="JsonException">The value is not a number, or too large for <see cref="double"/>.</exception>
    public double? Double(int index)
    {
        ref readonly var value = ref _values[index];
        return value.Type == JsonTokenType.Number && Utf8Parser.TryParse(BytesOf(in value), out double number, out var length)
            && length == value.Length && double.IsFinite(number)
            ? number
            : Read(index, WireReader.ReadDouble);
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <param name="index">The index of the property.</param>
    /// <returns>The value; null for null.</returns>
    /// <exception cref="JsonException">The value is neither.</exception>
    public bool? Boolean(int index) => _values[index].Type switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => Read(index, WireReader.ReadBoolean),
    };

    /// <summary>Reads a date.</summary>
    /// <param name="index">The index of the property.</param>
    /// <returns>The date; null for null.</returns>
    /// <exception cref="JsonException">The value is not a date, or has a time.</exception>
    public DateOnly? Date(int index)
    {
        ref readonly var value = ref _values[index];
        return value is { Type: JsonTokenType.String, IsEscaped: false } && WireTime.TryDate(BytesOf(in value), out var date)
            ? date
            : Read(index, WireReader.ReadDate);
    }

    /// <summary>Reads a timestamp.</summary>
    /// <param name="index">The index of the property.</param>
    /// <returns>The timestamp with its original offset; null for null.</returns>
    /// <exception cref="JsonException">The value is not a timestamp.</exception>
    public DateTimeOffset? DateTime(int index)
    {
        ref readonly var value = ref _values[index];
        return value is { Type: JsonTokenType.String, IsEscaped: false } && WireTime.TryMoment(BytesOf(in value), out var moment)
            ? moment
            : Read(index, WireReader.ReadDateTime);
    }

    /// <summary>Reads any value; objects and arrays as JSON.</summary>
    /// <param name="index">The index of the property.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">A number is too large for a double, or a string is not valid.</exception>
    public DomoValue Value(int index) => Read(index, WireReader.ReadValue);

    /// <summary>Reads an object.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="index">The index of the property.</param>
    /// <returns>The object; null for null.</returns>
    /// <exception cref="JsonException">The value is not an object, or one of its properties is not as expected.</exception>
    public T? Object<T>(int index)
        where T : class, IJsonReadable<T> => Read(index, WireReader.ReadObject<T>);

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="index">The index of the property.</param>
    /// <param name="item">Reads an element; called on its first token.</param>
    /// <returns>The elements, in order; null for null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is null.</exception>
    /// <exception cref="JsonException">The value is not an array, or an element is not as expected.</exception>
    public IReadOnlyList<T>? List<T>(int index, JsonItemReader<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Read(index, (ref Utf8JsonReader reader, string name) => WireReader.ReadList(ref reader, name, item));
    }

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="index">The index of the property.</param>
    /// <param name="read">Reads the value; not called for null or a missing property.</param>
    /// <returns>The value; the default for null, a missing property, and a kept value of another type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is null.</exception>
    /// <exception cref="JsonException">The value has another type.</exception>
    public T? Read<T>(int index, WireRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        ref readonly var value = ref _values[index];
        if (value.Type is JsonTokenType.None or JsonTokenType.Null)
        {
            return default;
        }

        var reader = ReaderOf(in value);
        if (!_keepsUnknown)
        {
            return read(ref reader, _names[index]);
        }

        try
        {
            return read(ref reader, _names[index]);
        }
        catch (JsonException exception)
        {
            (_mismatch, _mismatchIndex) = (exception, index);
            (_kept ??= []).Add((_names[index], value));
            return default;
        }
    }

    /// <summary>Creates the error for a required property without a value.</summary>
    /// <param name="index">The index of the property.</param>
    /// <returns>The exception, to throw.</returns>
    public readonly JsonException Missing(int index) =>
        _mismatch is not null && _mismatchIndex == index ? _mismatch : WireReader.Missing(_names[index]);

    /// <summary>Ends the use of the values, which are then reused for other objects.</summary>
    public readonly void Release() => _names.Return(_values);

    private void Scan(ref Utf8JsonReader reader)
    {
        var isFirst = true;
        var expected = 0;
        while (WireReader.NextProperty(ref reader))
        {
            if (isFirst)
            {
                _origin = ref MemoryMarshal.GetReference(reader.ValueSpan);
                isFirst = false;
            }

            var index = _names.Find(ref reader, expected);
            if (index >= 0)
            {
                expected = index + 1;
                ScanValue(ref reader, ref _values[index]);
            }
            else if (_keepsUnknown)
            {
                var name = WireReader.GetText(ref reader);
                var value = default(JsonPropertyValue);
                ScanValue(ref reader, ref value);
                (_kept ??= []).Add((name, value));
            }
            else
            {
                WireReader.SkipProperty(ref reader);
            }
        }
    }

    private readonly void ScanValue(ref Utf8JsonReader reader, ref JsonPropertyValue value)
    {
        reader.Read();
        value.Start = OffsetOf(ref reader);
        value.Type = reader.TokenType;
        value.IsEscaped = reader.ValueIsEscaped;
        if (value.Type is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            reader.Skip();
            value.Length = OffsetOf(ref reader) + 1 - value.Start;
        }
        else
        {
            value.Length = reader.ValueSpan.Length;
        }
    }

    private readonly int OffsetOf(ref Utf8JsonReader reader) =>
        (int)Unsafe.ByteOffset(ref _origin, ref MemoryMarshal.GetReference(reader.ValueSpan));

    private readonly ReadOnlySpan<byte> BytesOf(in JsonPropertyValue value) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref _origin, value.Start), value.Length);

    // On the first token of the value.
    private readonly Utf8JsonReader ReaderOf(in JsonPropertyValue value)
    {
        var quote = value.Type == JsonTokenType.String ? 1 : 0;
        var json = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref _origin, value.Start - quote), value.Length + (2 * quote));
        var reader = new Utf8JsonReader(json, WireReader.Options);
        reader.Read();
        return reader;
    }
}
