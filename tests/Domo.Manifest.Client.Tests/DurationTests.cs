using System.Text;
using System.Text.Json;
using System.Xml;
using CsCheck;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

/// <summary>
/// Compares durations with those of <see cref="XmlConvert"/>, which the client does not call because a trimmed app would contain a part
/// of System.Private.Xml.
/// </summary>
public class DurationTests
{
    private const string Letters = "PT-DHMS. +Wd";

    private static readonly Gen<string> AlmostDuration = Gen.OneOf(
        Gen.Int[0, Letters.Length - 1].Select(i => Letters[i].ToString()),
        Gen.OneOf(Gen.Int[0, 99], Gen.Int[0, int.MaxValue]).Select(number => $"{number}")).Array[1, 8].Select(string.Concat);

    public static TheoryData<string> Texts =>
    [
        "PT0S", "P0D", "-PT0S", "P1D", "P1DT2H3M4.5S", "PT90M", "PT.5S", "PT0.00000019S", "PT1.12345678999999S", "-P10675199DT2H48M5.4775808S",
        "P10675199DT2H48M5.4775808S", "P10675199DT2H48M5.4775807S", "PT922337203686S", "PT256204778H", "PT256204779H",
        "PT18446744073709551617S", "P99999999999999999999D", " PT1H\n", "", "P", "PT", "-P", "P1DT", "PT1", "P1", "PT1H1", "PT1M1H", "PT1S1S",
        "P1H", "PT1D", "PT1.5H", "PT1.5M", "P1.5D", "+PT1H", "--PT1H", "PT-1H", "pt1h", "PT1h", "P1W", "P 1D", "1D", "T1H", "PTT1H", "PT1H ,",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_duration_is_read_as_XmlConvert_reads_it(string text) => Assert.Equal(Expected(text), Read(text));

    [Fact]
    public void Texts_that_are_almost_durations_are_read_as_XmlConvert_reads_them() => AlmostDuration
        .Select(text => text.StartsWith('P') ? text : "P" + text)
        .Where(text => !text.Split('T')[0].Contains('M', StringComparison.Ordinal))
        .Sample(text => Expected(text) == Read(text), print: text => $"'{text}': {Expected(text)}, {Read(text)}");

    [Fact]
    public void A_duration_is_written_as_XmlConvert_writes_it()
    {
        TimeSpan[] limits =
        [
            TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero, TimeSpan.FromTicks(1), TimeSpan.FromTicks(-10), TimeSpan.FromDays(400),
            TimeSpan.FromHours(-1), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(60.5),
        ];
        Assert.All(limits, value => Assert.Equal(XmlConvert.ToString(value), Write(value)));
        Gen.TimeSpan.Sample(value => Write(value) == XmlConvert.ToString(value));
        Gen.Int.Select(seconds => TimeSpan.FromSeconds(seconds)).Sample(value => Write(value) == XmlConvert.ToString(value));
    }

    private static string Write(TimeSpan value) => Json.Write(writer => WireWriter.WriteDuration(writer, value)).Trim('"');

    private static TimeSpan? Read(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text)));
        Assert.True(reader.Read());
        try
        {
            return WireReader.ReadDuration(ref reader, "duration");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeSpan? Expected(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }
}
