using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>Every reader at the limits of its range and one beyond.</summary>
public sealed class ReaderBoundaryTests
{
    private delegate T NamedReader<T>(ref Utf8JsonReader reader, string name);

    /// <summary>The result as a string: null for null, and the message for an error.</summary>
    public static TheoryData<string, string, string> Values => new()
    {
        // Timestamps.
        { "moment", "\"2024-01-02T03:04:05.1234567Z\"", "2024-01-02T03:04:05.1234567+00:00" },
        { "moment", "\"2024-01-02T03:04:05.12345678Z\"", "2024-01-02T03:04:05.1234567+00:00" },
        { "moment", "\"2024-01-02T03:04:05.99999999Z\"", "2024-01-02T03:04:05.9999999+00:00" },
        { "moment", "\"2024-01-02t03:04:05z\"", "2024-01-02T03:04:05.0000000+00:00" },
        { "moment", "\"2024-12-31T23:59:59+14:00\"", "2024-12-31T23:59:59.0000000+14:00" },
        { "moment", "\"2024-12-31T23:59:59-1400\"", "2024-12-31T23:59:59.0000000-14:00" },
        { "moment", "\"2024-12-31T23:59:59-00:59\"", "2024-12-31T23:59:59.0000000-00:59" },
        { "moment", "\"0001-01-01T00:00:00Z\"", "0001-01-01T00:00:00.0000000+00:00" },
        { "moment", "\"0001-01-01T01:00:00+01:00\"", "0001-01-01T01:00:00.0000000+01:00" },
        { "moment", "\"9999-12-31T23:59:59.9999999Z\"", "9999-12-31T23:59:59.9999999+00:00" },
        { "moment", "\"9999-12-31T22:59:59.9999999-01:00\"", "9999-12-31T22:59:59.9999999-01:00" },
        { "moment", "-62135596800000", "0001-01-01T00:00:00.0000000+00:00" },
        { "moment", "253402300799999", "9999-12-31T23:59:59.9990000+00:00" },
        { "moment", "1e3", "1970-01-01T00:00:01.0000000+00:00" },
        { "moment", "-62135596800001", "the number -62135596800001" },
        { "moment", "253402300800000", "the number 253402300800000" },
        { "moment", "\"9999-12-31T23:00:00-01:00\"", "the string \"9999-12-31T23:00:00-01:00\"" },
        { "moment", "\"0001-01-01T00:59:59+01:00\"", "the string \"0001-01-01T00:59:59+01:00\"" },
        { "moment", "\"2024-01-02T03:04:05+00:60\"", "the string \"2024-01-02T03:04:05+00:60\"" },
        { "moment", "\"2024-01-02T03:04:05+0\"", "the string \"2024-01-02T03:04:05+0\"" },
        { "moment", "\"2024-01-02T03:04:05+00:\"", "the string \"2024-01-02T03:04:05+00:\"" },
        { "moment", "\"2024-01-02T03:04:05+000\"", "the string \"2024-01-02T03:04:05+000\"" },
        { "moment", "\"2024-01-02T03:04:05 \"", "the string \"2024-01-02T03:04:05 \"" },
        { "moment", "\"2024-01-02_03:04:05\"", "the string \"2024-01-02_03:04:05\"" },
        { "moment", "\"2024-01-02T\"", "the string \"2024-01-02T\"" },
        { "moment", "\"2024-01-02T03\"", "the string \"2024-01-02T03\"" },
        { "moment", "\"2024-01-02T0304\"", "the string \"2024-01-02T0304\"" },
        { "moment", "\"2024-01-02T03:04:\"", "the string \"2024-01-02T03:04:\"" },
        { "moment", "\"2024-1-02\"", "the string \"2024-1-02\"" },
        { "moment", "\"20240102\"", "the string \"20240102\"" },
        { "moment", "\"2024/01/02\"", "the string \"2024/01/02\"" },
        { "moment", "\"2024-01/02\"", "the string \"2024-01/02\"" },
        { "moment", "\"2024-00-02\"", "the string \"2024-00-02\"" },
        { "moment", "\"2024-01-00\"", "the string \"2024-01-00\"" },
        { "moment", "\"2023-02-29\"", "the string \"2023-02-29\"" },
        { "moment", "\"202:-01-01\"", "the string \"202:-01-01\"" },
        { "moment", "\"202/-01-01\"", "the string \"202/-01-01\"" },
        { "moment", "\"2024-12-31\"", "2024-12-31T00:00:00.0000000+00:00" },
        { "moment", "\"2024-01-02T23:59Z\"", "2024-01-02T23:59:00.0000000+00:00" },

        // Dates.
        { "date", "\"0001-01-01\"", "0001-01-01" },
        { "date", "\"9999-12-31\"", "9999-12-31" },
        { "date", "\"2024-12-31T00:00\"", "2024-12-31" },
        { "date", "-86400000", "1969-12-31" },
        { "date", "-1", "the number -1" },
        { "date", "\"2024-12-31T00:00:00.0000001Z\"", "the string \"2024-12-31T00:00:00.0000001Z\"" },
        { "date", "1.5", "the number 1.5" },
        { "date", "true", "true" },
        { "date", "null", null! },

        // Times and durations.
        { "time", "\"00:00\"", "00:00:00.0000000" },
        { "time", "\"23:59:59.9999999\"", "23:59:59.9999999" },
        { "time", "\"23:59:59.99999999\"", "23:59:59.9999999" },
        { "time", "\"24:00\"", "the string \"24:00\"" },
        { "time", "\"23:60\"", "the string \"23:60\"" },
        { "time", "\"23:59Z\"", "the string \"23:59Z\"" },
        { "time", "\"2:59\"", "the string \"2:59\"" },
        { "time", "\"\"", "the string \"\"" },
        { "time", "5", "the number 5" },
        { "time", "null", null! },
        { "duration", "\"PT0S\"", "00:00:00" },
        { "duration", "\"-PT1.5S\"", "-00:00:01.5000000" },
        { "duration", "\"PT90M\"", "01:30:00" },
        { "duration", "\"P1DT1M\"", "1.00:01:00" },
        { "duration", "\"P10675199DT2H48M5.4775807S\"", "10675199.02:48:05.4775807" },
        { "duration", "\"P10675200D\"", "the string \"P10675200D\"" },
        { "duration", "\"P1Y\"", "the string \"P1Y\"" },
        { "duration", "\"P1MT1M\"", "the string \"P1MT1M\"" },
        { "duration", "\"PT\"", "the string \"PT\"" },
        { "duration", "1", "the number 1" },
        { "duration", "null", null! },

        // Numbers.
        { "long", "9223372036854775807.0", "9223372036854775807" },
        { "long", "-9223372036854775808e0", "-9223372036854775808" },
        { "long", "\"9223372036854775808\"", "the string \"9223372036854775808\"" },
        { "long", "-9223372036854775809", "the number -9223372036854775809" },
        { "long", "9223372036854775808.0", "the number 9223372036854775808.0" },
        { "long", "1e18", "1000000000000000000" },
        { "long", "1e19", "the number 1e19" },
        { "long", "0.00000000000000000000000000000000000001", "the number 0.00000000000000000000000000000000000001" },
        { "long", "\"+5\"", "5" },
        { "long", "\"5e0\"", "5" },
        { "long", "\"0x5\"", "the string \"0x5\"" },
        { "long", "\"1,000\"", "the string \"1,000\"" },
        { "long", "\"5 \"", "the string \"5 \"" },
        { "decimal", "79228162514264337593543950335", "79228162514264337593543950335" },
        { "decimal", "79228162514264337593543950336", "the number 79228162514264337593543950336" },
        { "decimal", "1.500", "1.500" },
        { "decimal", "\"-1.500\"", "-1.500" },
        { "decimal", "9.2345678901234567890123456789", "9.234567890123456789012345679" },
        { "decimal", "1e-29", "0.0000000000000000000000000000" },
        { "decimal", "\"1 000\"", "the string \"1 000\"" },
        { "decimal", "true", "true" },
        { "double", "1.7976931348623157e308", "1.7976931348623157E+308" },
        { "double", "1.7976931348623159e308", "the number 1.7976931348623159e308" },
        { "double", "\"1e999\"", "the string \"1e999\"" },
        { "double", "\"NaN\"", "the string \"NaN\"" },
        { "double", "\"Infinity\"", "the string \"Infinity\"" },
        { "double", "5e-324", "5E-324" },
        { "single", "3.4028235e38", "3.4028235E+38" },
        { "single", "3.5e38", "the number 3.5e38" },
        { "single", "0.1", "0.1" },
        { "single", "null", null! },
        { "byte", "255", "255" },
        { "byte", "256", "the number 256" },
        { "byte", "-1", "the number -1" },
        { "sbyte", "-128", "-128" },
        { "sbyte", "-129", "the number -129" },
        { "ulong", "18446744073709551615", "18446744073709551615" },
        { "ulong", "18446744073709551616", "the number 18446744073709551616" },
        { "ulong", "0.5", "the number 0.5" },
        { "ulong", "\"7.0\"", "7" },
        { "ulong", "null", null! },

        // Other types.
        { "boolean", "true", "True" },
        { "boolean", "false", "False" },
        { "boolean", "1", "the number 1" },
        { "boolean", "null", null! },
        { "text", "\"\"", "" },
        { "text", "null", null! },
        { "text", "[]", "an array" },
        { "id", "9007199254740993", "9007199254740993" },
        { "id", "1.50", "1.50" },
        { "id", "\"\"", "" },
        { "id", "null", null! },
        { "id", "true", "true" },
        { "person", "27", "27" },
        { "person", "\"\"", null! },
        { "person", "null", null! },
        { "guid", "\"0F8FAD5B-D9CB-469F-A165-70867728950E\"", "0f8fad5b-d9cb-469f-a165-70867728950e" },
        { "guid", "\"1\"", "the string \"1\"" },
        { "guid", "null", null! },
        { "utc", "\"2024-01-02T03:04:05+02:00\"", "2024-01-02T01:04:05.0000000Z" },
        { "utc", "null", null! },
        { "element", "{\"a\": [1.50]}", "{\"a\": [1.50]}" },
        { "element", "null", null! },
        { "object", "null", null! },
        { "object", "[]", "an array" },
        { "list", "null", null! },
        { "list", "5", "the number 5" },
        { "list", "[]", "" },
        { "list", "[1,2,1]", "1,2,1" },
        { "set", "[1,2,1]", "1,2" },
        { "set", "null", null! },
        { "dictionary", "{\"a\":1,\"b\":2,\"a\":3}", "a=3,b=2" },
        { "dictionary", "null", null! },
        { "dictionary", "[]", "an array" },
        { "value", "1e400", "the number 1e400" },
        { "value", "-1.50", "-1.50" },
        { "value", "{ \"a\" : 1 }", "{ \"a\" : 1 }" },
        { "value", "null", "" },
        { "value", "true", "true" },
        { "value", "false", "false" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Reads_values_within_their_range_and_reports_values_beyond_it(string type, string json, string? expected)
    {
        foreach (var isCutUp in new[] { false, true })
        {
            string? actual;
            try
            {
                actual = Read(type, json, isCutUp);
            }
            catch (JsonException exception)
            {
                Assert.StartsWith("'v': expected ", exception.Message, StringComparison.Ordinal);
                actual = exception.Message.Split(", found ")[1].TrimEnd('.');
            }

            Assert.Equal(expected, actual);
        }
    }

    [Theory]
    [InlineData("boolean", "true or false")]
    [InlineData("byte", "a whole number from 0 to 255")]
    [InlineData("date", "a date (yyyy-MM-dd)")]
    [InlineData("decimal", "a decimal number")]
    [InlineData("dictionary", "an object")]
    [InlineData("double", "a number")]
    [InlineData("duration", "a duration (ISO 8601 without years and months, such as PT1H30M)")]
    [InlineData("guid", "a UUID")]
    [InlineData("id", "an ID, a string or a number")]
    [InlineData("list", "an array")]
    [InlineData("long", "a whole number")]
    [InlineData("moment", "a date and time (ISO 8601, or milliseconds since 1970)")]
    [InlineData("object", "an object")]
    [InlineData("set", "an array")]
    [InlineData("single", "a number of single precision")]
    [InlineData("text", "a string")]
    [InlineData("time", "a time (HH:mm:ss)")]
    public void A_reader_reports_the_expected_type(string type, string expected)
    {
        var (json, found) = type switch
        {
            "single" => ("1e300", "the number 1e300"),
            "guid" => ("\"x\"", "the string \"x\""),
            "byte" => ("300", "the number 300"),
            _ => ("true", "true"),
        };
        (json, found) = type == "boolean" ? ("5", "the number 5") : (json, found);
        var exception = Assert.Throws<JsonException>(() => Read(type, json, isCutUp: false));
        Assert.Equal($"'v': expected {expected}, found {found}.", exception.Message);
    }

    [Fact]
    public void Reads_an_escaped_number_or_date_of_up_to_128_bytes()
    {
        var fits = "\"\\u0030" + new string('0', 121) + "5\"";
        Assert.Equal("5", Read("long", fits, isCutUp: false));
        Assert.Equal("5", Read("long", fits, isCutUp: true));
        Assert.Throws<JsonException>(() => Read("long", fits.Insert(1, "0"), isCutUp: false));
        Assert.Equal("2024-01-02", Read("date", "\"2024\\u002d01-02\"", isCutUp: true));
    }

    [Fact]
    public void Reads_a_value_with_up_to_128_levels()
    {
        var deepest = new string('[', 128) + new string(']', 128);
        Assert.Equal(deepest, DomoValue.FromJson(deepest).ToString());
        Assert.ThrowsAny<JsonException>(() => DomoValue.FromJson($"[{deepest}]"));
    }

    [Fact]
    public void Quotes_up_to_60_characters_without_splitting_a_surrogate_pair()
    {
        var text = new string('x', 60);
        Assert.Equal($"Expected a whole number, found the string \"{text}\".", Fails(text));
        Assert.Equal($"Expected a whole number, found the string \"{text}…\".", Fails(text + "y"));
        Assert.Equal($"Expected a whole number, found the string \"{text[..59]}…\".", Fails(text[..59] + "😀"));

        static string Fails(string value) => Assert.Throws<InvalidCastException>(() => (long)(DomoValue)value).Message;
    }

    [Theory]
    [InlineData("5", true)]
    [InlineData("{", false)]
    [InlineData("[1", false)]
    [InlineData("", false)]
    [InlineData("1 2", false)]
    public void Parses_exactly_one_JSON_value(string json, bool isOne)
    {
        if (isOne)
        {
            Assert.Equal(5, (long)DomoValue.FromJson(json));
        }
        else
        {
            Assert.ThrowsAny<JsonException>(() => DomoValue.FromJson(json));
        }
    }

    [Theory]
    [InlineData("9.234567890123456789012345678", "9.234567890123456789012345678")]
    [InlineData("9.2345678901234567890123456789", "9.234567890123456")]
    [InlineData("1.2345678901234567890123456789", "1.2345678901234567890123456789")]
    [InlineData("-9.2345678901234567890123456789", "-9.234567890123456")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("0.12345678901234567890123456789", "0.12345678901234568")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("79228162514264337593543950336", "7.922816251426434E+28")]
    [InlineData("0.00000000000000000000000000010", "0.0000000000000000000000000001")]
    [InlineData("0.00000000000000000000000000001", "1E-29")]
    [InlineData("100e-2", "1.00")]
    [InlineData("1E+2", "100")]
    [InlineData("0e999999", "0")]
    [InlineData("0.0000000000000000000000000000000", "0.0000000000000000000000000000")]
    [InlineData("12345678901234567890123456789000", "1.2345678901234567E+31")]
    public void Reads_a_number_as_a_decimal_only_if_it_keeps_every_digit(string json, string expected) =>
        Assert.Equal(expected, DomoValue.FromJson(json).ToString());

    /// <summary>The conversions of each kind of value.</summary>
    [Fact]
    public void A_value_converts_only_to_compatible_types()
    {
        var moment = new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.Zero);
        Check(DomoValue.Null, "");
        Check("a", "text a");
        Check("true", "text true");
        Check("5", "text 5|int 5|long 5|decimal 5|double 5");
        Check("2147483648", "text 2147483648|long 2147483648|decimal 2147483648|double 2147483648");
        Check("1e300", "text 1e300|double 1E+300");
        Check("2024-01-02", "text 2024-01-02|date 2024-01-02|moment 2024-01-02T00:00:00.0000000+00:00");
        Check("2024-01-02T00:00:01Z", "text 2024-01-02T00:00:01Z|moment 2024-01-02T00:00:01.0000000+00:00");
        Check(true, "boolean True");
        Check(false, "boolean False");
        Check(5, "int 5|long 5|decimal 5|double 5|moment 1970-01-01T00:00:00.0050000+00:00");
        Check(0, "int 0|long 0|decimal 0|double 0|date 1970-01-01|moment 1970-01-01T00:00:00.0000000+00:00");
        Check(
            -2147483648,
            "int -2147483648|long -2147483648|decimal -2147483648|double -2147483648|moment 1969-12-07T03:28:36.3520000+00:00");
        Check(-2147483649, "long -2147483649|decimal -2147483649|double -2147483649|moment 1969-12-07T03:28:36.3510000+00:00");
        Check(2147483647, "int 2147483647|long 2147483647|decimal 2147483647|double 2147483647|moment 1970-01-25T20:31:23.6470000+00:00");
        Check(1.5m, "decimal 1.5|double 1.5");
        Check(1e300, "double 1E+300");
        Check(1e-40, "decimal 0.0000000000000000000000000000|double 1E-40");
        Check(9223372036854775808m, "decimal 9223372036854775808|double 9.223372036854775808E+18");
        Check(new DateOnly(2024, 1, 2), "date 2024-01-02|moment 2024-01-02T00:00:00.0000000+00:00");
        Check(moment, "date 2024-01-02|moment 2024-01-02T00:00:00.0000000+00:00");
        Check(moment.AddTicks(1), "moment 2024-01-02T00:00:00.0000001+00:00");
        Check(DomoValue.FromJson("[5]"), "");

        // The maximum length of a date or number, and one more.
        Check(new string('0', 127) + "5", $"text {new string('0', 127)}5|int 5|long 5|decimal 5|double 5");
        Check(new string('0', 128) + "5", $"text {new string('0', 128)}5");
    }

    [Fact]
    public void A_failed_conversion_reports_the_expected_type_and_null_stays_null()
    {
        DomoValue json = DomoValue.FromJson("[5]");
        Assert.All(
            new (string Expected, Action<DomoValue> Convert)[]
            {
                ("a string", value => _ = (string?)value),
                ("true or false", value => _ = (bool)value),
                ("a whole number of 32 bits", value => _ = (int)value),
                ("a whole number", value => _ = (long)value),
                ("a decimal number", value => _ = (decimal)value),
                ("a number", value => _ = (double)value),
                ("a date (yyyy-MM-dd)", value => _ = (DateOnly)value),
                ("a date and time (ISO 8601, or milliseconds since 1970)", value => _ = (DateTimeOffset)value),
            },
            one =>
            {
                var message = Assert.Throws<InvalidCastException>(() => one.Convert(json)).Message;
                Assert.Equal($"Expected {one.Expected}, found the JSON [5].", message);
            });
        Assert.Equal(
            (null, null, null, null, null, null, null, null),
            ((string?)DomoValue.Null, (bool?)DomoValue.Null, (int?)DomoValue.Null, (long?)DomoValue.Null, (decimal?)DomoValue.Null,
                (double?)DomoValue.Null, (DateOnly?)DomoValue.Null, (DateTimeOffset?)DomoValue.Null));
        DomoValue five = 5;
        Assert.Equal((5, 5L, 5m, 5.0), ((int?)five, (long?)five, (decimal?)five, (double?)five));
        DomoValue day = new DateOnly(2024, 1, 2);
        Assert.Equal((new DateOnly(2024, 1, 2), DateTimeKind.Unspecified), ((DateOnly?)day, ((DateTimeOffset?)day)!.Value.DateTime.Kind));
        Assert.True((bool?)(DomoValue)true);
    }

    [Fact]
    public void A_required_value_must_be_present()
    {
        Assert.Null(WireReader.ToElements(null));
        var elements = WireReader.ToElements(new() { ["a"] = 1.5, ["b"] = null, ["c"] = new System.Text.Json.Nodes.JsonArray("é") })!;
        Assert.Equal(["a=1.5", "b=null", "c=[\"é\"]"], elements.Select(element => $"{element.Key}={element.Value.GetRawText()}"));
        Assert.Equal("'n': expected a value, found null or nothing.", Assert.Throws<JsonException>(() => WireReader.Required((long?)null,
            "n")).Message);
        Assert.Equal(5, WireReader.Required((long?)5, "n"));
        Assert.Equal("a", WireReader.Required("a", "n"));
        Assert.Equal(
            "'n': expected one of 'a', 'b', found the string \"c\".",
            Json.Read("\"c\"", (ref reader) => WireReader.NotOneOf(ref reader, "n", "'a', 'b'").Message));
    }

    private static void Check(DomoValue value, string expected)
    {
        var found = new List<string>();
        Add(value.TryGet(out string? text), "text", text);
        Add(value.TryGet(out bool boolean), "boolean", boolean);
        Add(value.TryGet(out int small), "int", small);
        Add(value.TryGet(out long whole), "long", whole);
        Add(value.TryGet(out decimal number), "decimal", number);
        Add(value.TryGet(out double real), "double", value.Kind == ValueKind.Number && real == 9223372036854775808d
            ? "9.223372036854775808E+18" : real);
        Add(value.TryGet(out DateOnly date), "date", date.ToString("O", CultureInfo.InvariantCulture));
        Add(value.TryGet(out DateTimeOffset moment), "moment", moment.ToString("O", CultureInfo.InvariantCulture));
        Assert.Equal(expected, string.Join('|', found));

        void Add(bool isFound, string type, object? result)
        {
            if (isFound)
            {
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{type} {result}"));
            }
        }
    }

    private static string? Read(string type, string json, bool isCutUp) => type switch
    {
        "moment" => Of(json, isCutUp, WireReader.ReadDateTime)?.ToString("O", CultureInfo.InvariantCulture),
        "date" => Of(json, isCutUp, WireReader.ReadDate)?.ToString("O", CultureInfo.InvariantCulture),
        "time" => Of(json, isCutUp, WireReader.ReadTime)?.ToString("O", CultureInfo.InvariantCulture),
        "duration" => Of(json, isCutUp, WireReader.ReadDuration)?.ToString("c", CultureInfo.InvariantCulture),
        "long" => Text(Of(json, isCutUp, WireReader.ReadNumber)),
        "decimal" => Text(Of(json, isCutUp, WireReader.ReadDecimal)),
        "double" => Text(Of(json, isCutUp, WireReader.ReadDouble)),
        "single" => Text(Of(json, isCutUp, WireReader.ReadSingle)),
        "byte" => Text(Of(json, isCutUp, WireReader.ReadInteger<byte>)),
        "sbyte" => Text(Of(json, isCutUp, WireReader.ReadInteger<sbyte>)),
        "ulong" => Text(Of(json, isCutUp, WireReader.ReadInteger<ulong>)),
        "boolean" => Of(json, isCutUp, WireReader.ReadBoolean)?.ToString(),
        "text" => Of(json, isCutUp, WireReader.ReadText),
        "id" => Of(json, isCutUp, WireReader.ReadId),
        "person" => Of(json, isCutUp, WireReader.ReadId<UserId>)?.Value,
        "guid" => Of(json, isCutUp, WireReader.ReadGuid)?.ToString(),
        "utc" => Of(json, isCutUp, WireReader.ReadUtc)?.ToString("O", CultureInfo.InvariantCulture),
        "element" => Of(json, isCutUp, WireReader.ReadElement)?.GetRawText(),
        "object" => Of(json, isCutUp, WireReader.ReadObject<SalesRow>)?.ToString(),
        "list" => Joined(Of(json, isCutUp, (ref reader, name) => WireReader.ReadList(ref reader, name, ReadItem))),
        "set" => Joined(Of(json, isCutUp, (ref reader, name) => WireReader.ReadSet(ref reader, name, ReadItem))),
        "dictionary" => Joined(Of(json, isCutUp, (ref reader, name) => WireReader.ReadDictionary(ref reader, name,
            ReadItem))?.Select(pair => $"{pair.Key}={pair.Value}")),
        "value" => Of(json, isCutUp, WireReader.ReadValue).ToString(),
        _ => throw new NotSupportedException(type),
    };

    /// <summary>Reads a value from contiguous memory or from segments of one byte. The reader must be at its end afterwards.</summary>
    private static T Of<T>(string json, bool isCutUp, NamedReader<T> read)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = isCutUp ? new Utf8JsonReader(CutUp(bytes)) : new Utf8JsonReader(bytes);
        Assert.True(reader.Read());
        var value = read(ref reader, "v");
        Assert.False(reader.Read());
        return value;
    }

    private static ReadOnlySequence<byte> CutUp(byte[] bytes)
    {
        var first = new Piece(bytes.AsMemory(0, 1), null);
        var last = first;
        for (var i = 1; i < bytes.Length; i++)
        {
            last = new Piece(bytes.AsMemory(i, 1), last);
        }

        return new(first, 0, last, 1);
    }

    private static string? Text<T>(T? value)
        where T : struct, IFormattable => value?.ToString(null, CultureInfo.InvariantCulture);

    private static string? Joined<T>(IEnumerable<T>? values) => values is null ? null : string.Join(',', values);

    private static long ReadItem(ref Utf8JsonReader reader) => WireReader.Required(WireReader.ReadNumber(ref reader, "item"), "item");

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? before)
        {
            Memory = memory;
            if (before is not null)
            {
                RunningIndex = before.RunningIndex + before.Memory.Length;
                before.Next = this;
            }
        }
    }
}
