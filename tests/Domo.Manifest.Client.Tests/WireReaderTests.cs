using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed class WireReaderTests
{
    [Theory]
    // Offsets without a colon, and fractions of one to three digits.
    [InlineData("\"2019-03-04T16:59:25.184+0000\"", "2019-03-04T16:59:25.1840000+00:00")]
    [InlineData("\"2019-03-03T17:49:25.72+0000\"", "2019-03-03T17:49:25.7200000+00:00")]
    [InlineData("\"2019-03-03T17:49:25.7+0000\"", "2019-03-03T17:49:25.7000000+00:00")]
    [InlineData("\"1970-01-02T00:00:00.000+0000\"", "1970-01-02T00:00:00.0000000+00:00")]
    [InlineData("\"2019-03-04T16:59:25-0730\"", "2019-03-04T16:59:25.0000000-07:30")]
    [InlineData("\"2019-03-04T16:59:25+05:30\"", "2019-03-04T16:59:25.0000000+05:30")]
    [InlineData("\"2019-03-04T16:59:25+02\"", "2019-03-04T16:59:25.0000000+02:00")]
    // Z, with milliseconds, microseconds and nanoseconds, whose last two digits are truncated.
    [InlineData("\"2023-11-15T15:28:57.479Z\"", "2023-11-15T15:28:57.4790000+00:00")]
    [InlineData("\"2025-04-19T22:52:23.470150Z\"", "2025-04-19T22:52:23.4701500+00:00")]
    [InlineData("\"2024-05-08T19:39:00.708226378Z\"", "2024-05-08T19:39:00.7082263+00:00")]
    // Milliseconds since 1970.
    [InlineData("1731611168000", "2024-11-14T19:06:08.0000000+00:00")]
    [InlineData("1718826000000", "2024-06-19T19:40:00.0000000+00:00")]
    [InlineData("-1", "1969-12-31T23:59:59.9990000+00:00")]
    // Without a zone, with a space, without seconds, without a time, with escapes.
    [InlineData("\"2024-01-02T03:04:05\"", "2024-01-02T03:04:05.0000000+00:00")]
    [InlineData("\"2024-01-02 03:04:05\"", "2024-01-02T03:04:05.0000000+00:00")]
    [InlineData("\"2024-01-02T03:04Z\"", "2024-01-02T03:04:00.0000000+00:00")]
    [InlineData("\"2024-02-29\"", "2024-02-29T00:00:00.0000000+00:00")]
    [InlineData("\"2024\\u002D01-02\"", "2024-01-02T00:00:00.0000000+00:00")]
    [InlineData("null", null)]
    public void Reads_every_timestamp_format(string json, string? expected)
    {
        var moment = Json.Read(json, (ref reader) => WireReader.ReadDateTime(ref reader, "createdOn"));
        Assert.Equal(expected, moment?.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"yesterday\"", "the string \"yesterday\"")]
    [InlineData("\"2024-02-30\"", "the string \"2024-02-30\"")]
    [InlineData("\"2024-01-02T24:00:00Z\"", "the string \"2024-01-02T24:00:00Z\"")]
    [InlineData("\"2024-01-02T03:04:05Z?\"", "the string \"2024-01-02T03:04:05Z?\"")]
    [InlineData("\"2024-01-02T03:04:05.Z\"", "the string \"2024-01-02T03:04:05.Z\"")]
    [InlineData("\"0001-01-01T00:00:00+01:00\"", "the string \"0001-01-01T00:00:00+01:00\"")]
    [InlineData("\"9999-12-31T23:00:00-02:00\"", "the string \"9999-12-31T23:00:00-02:00\"")]
    [InlineData("\"2024-01-02T03:04:05+14:01\"", "the string \"2024-01-02T03:04:05+14:01\"")]
    [InlineData("\"2024-01-02T03:04:05-14:01\"", "the string \"2024-01-02T03:04:05-14:01\"")]
    [InlineData("\"2024-13-01\"", "the string \"2024-13-01\"")]
    [InlineData("\"0000-01-01\"", "the string \"0000-01-01\"")]
    [InlineData("\"2024-01-02T12:60:00Z\"", "the string \"2024-01-02T12:60:00Z\"")]
    [InlineData("\"2024-01-02T12:00:60Z\"", "the string \"2024-01-02T12:00:60Z\"")]
    [InlineData("9223372036854775807", "the number 9223372036854775807")]
    [InlineData("-9223372036854775808", "the number -9223372036854775808")]
    [InlineData("\"\"", "the string \"\"")]
    [InlineData("1e30", "the number 1e30")]
    [InlineData("1.5", "the number 1.5")]
    [InlineData("true", "true")]
    [InlineData("{}", "an object")]
    public void Reports_an_invalid_timestamp(string json, string found)
    {
        var exception = Fails(json, (ref reader) => WireReader.ReadDateTime(ref reader, "createdOn"));
        Assert.Equal($"'createdOn': expected a date and time (ISO 8601, or milliseconds since 1970), found {found}.", exception.Message);
    }

    [Theory]
    [InlineData("\"12:60:00\"")]
    [InlineData("\"12:00:60\"")]
    [InlineData("\"24:00:00\"")]
    public void Reports_an_invalid_time(string json)
    {
        var exception = Fails(json, (ref reader) => WireReader.ReadTime(ref reader, "at"));
        Assert.Equal($"'at': expected a time (HH:mm:ss), found the string {json}.", exception.Message);
    }

    [Fact]
    public void Reads_a_time_with_a_fraction() => Assert.Equal(
        new TimeOnly(14, 30, 0, 500), Json.Read("\"14:30:00.500\"", (ref reader) => WireReader.ReadTime(ref reader, "at")));

    [Theory]
    [InlineData("\"2024-01-02\"", true)]
    [InlineData("\"2024-01-02T00:00:00.000+0000\"", true)]
    [InlineData("\"2024-01-02 00:00:00\"", true)]
    [InlineData("\"2024-01-02T00:00:00+05:00\"", true)]
    [InlineData("1704153600000", true)]
    [InlineData("\"2024-01-02T00:00:01Z\"", false)]
    [InlineData("1704153600001", false)]
    public void Reads_a_date_with_midnight_but_no_other_time(string json, bool isDate)
    {
        if (isDate)
        {
            Assert.Equal(new DateOnly(2024, 1, 2), Json.Read(json, (ref reader) => WireReader.ReadDate(ref reader, "day")));
        }
        else
        {
            var exception = Fails(json, (ref reader) => WireReader.ReadDate(ref reader, "day"));
            Assert.StartsWith("'day': expected a date (yyyy-MM-dd), found ", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("5", 5L)]
    [InlineData("5.0", 5L)]
    [InlineData("5e3", 5000L)]
    [InlineData("\"-5\"", -5L)]
    [InlineData("\"5.00\"", 5L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("null", null)]
    public void Reads_a_quoted_integer_or_one_with_a_zero_fraction(string json, long? expected) =>
        Assert.Equal(expected, Json.Read(json, (ref reader) => WireReader.ReadNumber(ref reader, "n")));

    [Theory]
    [InlineData("5.5", "the number 5.5")]
    [InlineData("9223372036854775808", "the number 9223372036854775808")]
    [InlineData("\"five\"", "the string \"five\"")]
    [InlineData("\" 5\"", "the string \" 5\"")]
    [InlineData("[5]", "an array")]
    public void Reports_an_invalid_integer(string json, string found) =>
        Assert.Equal(
            $"'n': expected a whole number, found {found}.",
            Fails(json, (ref reader) => WireReader.ReadNumber(ref reader, "n")).Message);

    [Fact]
    public void Reports_wrong_tokens_and_invalid_Unicode()
    {
        Assert.Equal("'t': expected a string, found the number 5.", Fails("5", (ref reader) => WireReader.ReadText(ref reader, "t")).Message);
        Assert.Equal("'b': expected true or false, found the string \"true\".",
            Fails("\"true\"", (ref reader) => WireReader.ReadBoolean(ref reader, "b")).Message);
        Assert.Equal("'d': expected a number, found the number 1e999.",
            Fails("1e999", (ref reader) => WireReader.ReadDouble(ref reader, "d")).Message);
        Assert.Equal("'l': expected an array, found an object.",
            Fails("{}", (ref reader) => WireReader.ReadList(ref reader, "l", (ref item) => WireReader.ReadText(ref item, "l"))).Message);
        Assert.Equal("'s': expected a value, found null or nothing.",
            Assert.Throws<JsonException>(() => WireReader.Required((string?)null, "s")).Message);
        Assert.Contains("not valid UTF-8 or UTF-16", Fails("\"\\ud800\"", (ref reader) => WireReader.ReadText(ref reader, "t")).Message,
            StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => Json.Read("\"\\ud800\"", (ref reader) => WireReader.ReadNumber(ref reader, "t")));
    }

    [Fact]
    public void Rejects_a_duration_with_months()
    {
        Assert.Equal(new TimeSpan(1, 2, 30, 0), Json.Read("\"P1DT2H30M\"", (ref reader) => WireReader.ReadDuration(ref reader, "d")));
        Fails("\"P1M\"", (ref reader) => WireReader.ReadDuration(ref reader, "d"));
        Fails("\"01:30:00\"", (ref reader) => WireReader.ReadDuration(ref reader, "d"));
    }

    [Fact]
    public void Reads_IDs_from_numbers_or_strings()
    {
        Assert.Equal("27", Json.Read("27", (ref reader) => WireReader.ReadId(ref reader, "owner")));
        Assert.Equal("27", Json.Read("\"27\"", (ref reader) => WireReader.ReadId(ref reader, "owner")));
    }

    [Fact]
    public void Objects_lists_and_nodes_leave_the_reader_on_their_last_token()
    {
        Assert.Equal(
            ["a", null],
            Json.Read("[\"a\",null]", (ref r) => WireReader.ReadList(ref r, "l", (ref i) => WireReader.ReadText(ref i, "l"))));
        Assert.Equal(
            new SalesRow { Name = "n", Amount = 1.50m },
            Json.Read("""{"x":{"name":[1]},"name":"n","amount":"1.50"}""", (ref r) => WireReader.ReadObject<SalesRow>(ref r, "o")));
        Assert.True(JsonNode.DeepEquals(new JsonArray(1, 2), Json.Read("[1,2]", (ref r) => WireReader.ReadNode(ref r, "n"))));
        Assert.Equal("""{"a": [1]}""", Json.Read("""{"a": [1]}""", (ref r) => WireReader.ReadValue(ref r, "v")).ToString());
    }

    [Fact]
    public void Rounds_a_decimal_of_any_length_like_the_framework() =>
        Gen.Select(Gen.Char["0123456789"].Array[1, 20], Gen.Char["0123456789"].Array[0, 45], Gen.Int[-40, 20], Gen.Bool).Sample(
            (whole, fraction, exponent, isNegative) =>
            {
                var text = (isNegative ? "-" : "") + (new string(whole).TrimStart('0') is { Length: > 0 } digits ? digits : "0")
                    + (fraction.Length > 0 ? "." + new string(fraction) : "")
                    + (exponent == 0 ? "" : "e" + exponent.ToString(CultureInfo.InvariantCulture));
                var isNumber = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var expected);
                Assert.Equal(isNumber ? expected : null, Attempt(text));
                Assert.Equal(isNumber ? expected : null, Attempt('"' + text + '"'));
            });

    [Fact]
    public void Rounds_a_halfway_decimal_to_even() =>
        Assert.Equal(-63927821929.546027937792825644m, Attempt("-639278.219295460279377928256445e5"));

    private static decimal? Attempt(string json)
    {
        try
        {
            return Json.Read(json, (ref reader) => WireReader.ReadDecimal(ref reader, "d"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonException Fails<T>(string json, JsonItemReader<T> read) => Assert.Throws<JsonException>(() => Json.Read(json, read));
}
