using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed class WireRoundTripTests
{
    private static readonly Gen<DateTimeOffset> Moment = Gen.Select(
        Gen.DateTime[new DateTime(1, 1, 2, 0, 0, 0, DateTimeKind.Utc), new DateTime(9999, 12, 30, 0, 0, 0, DateTimeKind.Utc)],
        Gen.Int[-14 * 60, 14 * 60],
        (utc, minutes) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToOffset(TimeSpan.FromMinutes(minutes)));

    private static readonly Gen<double> Finite = Gen.Double.Where(double.IsFinite);

    private static readonly Gen<string> Text = Gen.String;

    private static readonly Gen<DomoValue> Value = Gen.OneOf(
        Gen.Const(DomoValue.Null),
        Text.Select(text => (DomoValue)text),
        Gen.Long.Select(number => (DomoValue)number),
        Gen.Decimal.Select(number => (DomoValue)number),
        Finite.Select(number => (DomoValue)number),
        Gen.Bool.Select(flag => (DomoValue)flag),
        Gen.Const(DomoValue.FromJson("""{"a":[1,null,"é"]}""")));

    [Fact]
    public void Scalars_round_trip()
    {
        Text.Sample(value => Back(value, WireWriter.WriteText, WireReader.ReadText) == value);
        Gen.Long.Sample(value => Back(value, WireWriter.WriteNumber, WireReader.ReadNumber) == value);
        Gen.Decimal.Sample(value => Back(value, WireWriter.WriteDecimal, WireReader.ReadDecimal) == value);
        Finite.Sample(value => Back(value, WireWriter.WriteDouble, WireReader.ReadDouble) == value);
        Gen.Bool.Sample(value => Back(value, WireWriter.WriteBoolean, WireReader.ReadBoolean) == value);
        Value.Sample(value => Back(value, WireWriter.WriteValue, WireReader.ReadValue) == value);
    }

    [Fact]
    public void Dates_round_trip_to_the_written_precision()
    {
        Gen.DateOnly.Sample(value => Back(value, WireWriter.WriteDate, WireReader.ReadDate) == value);
        Gen.TimeOnly.Sample(value =>
            Back(value, WireWriter.WriteTime, WireReader.ReadTime) == new TimeOnly(Cut(value.Ticks, TimeSpan.TicksPerSecond)));
        Gen.TimeSpan.Sample(value => Back(value, WireWriter.WriteDuration, WireReader.ReadDuration) == value);
        Moment.Sample(value => Back(value, WireWriter.WriteDateTime, WireReader.ReadDateTime)!.Value.UtcTicks
            == Cut(value.UtcTicks, TimeSpan.TicksPerMillisecond));
        Moment.Sample(value => Back(value, WireWriter.WriteDateTimeSeconds, WireReader.ReadDateTime)!.Value.UtcTicks
            == Cut(value.UtcTicks, TimeSpan.TicksPerSecond));
    }

    [Fact]
    public void Lists_and_nulls_round_trip()
    {
        Gen.Long.Array.Sample(values => values.SequenceEqual(Back<IReadOnlyList<long>?>(
            values,
            (writer, list) => WireWriter.WriteList(writer, list, (itemWriter, item) => WireWriter.WriteNumber(itemWriter, item)),
            (ref reader, name) => WireReader.ReadList(
                ref reader, name, (ref item) => WireReader.Required(WireReader.ReadNumber(ref item, "item"), "item")))!));
        Assert.Equal("null", Json.Write(writer => WireWriter.WriteList<long>(writer, null, (_, _) => { })));
        Assert.Equal("null", Json.Write(writer => WireWriter.WriteObject<UserContent>(writer, null)));
        Assert.Equal("null", Json.Write(writer => WireWriter.WriteNode(writer, null)));
        Assert.Equal("null", Json.Write(writer => WireWriter.WriteDateTime(writer, null)));
        Assert.Equal("[1]", Json.Write(writer => WireWriter.WriteNode(writer, new JsonArray(1))));
    }

    [Fact]
    public void Values_have_the_documented_formats()
    {
        var moment = new DateTimeOffset(2026, 4, 23, 14, 0, 0, TimeSpan.FromHours(2));
        Assert.Equal("\"2026-04-23T12:00:00Z\"", Json.Write(w => WireWriter.WriteDateTime(w, moment)));
        Assert.Equal("\"2026-04-23T12:00:00.006Z\"", Json.Write(w => WireWriter.WriteDateTime(w, moment.AddMilliseconds(6))));
        Assert.Equal("\"2026-04-23T12:00:00Z\"", Json.Write(w => WireWriter.WriteDateTimeSeconds(w, moment.AddMilliseconds(999))));
        Assert.Equal("\"2026-04-23\"", Json.Write(w => WireWriter.WriteDate(w, new DateOnly(2026, 4, 23))));
        Assert.Equal("\"14:30:00\"", Json.Write(w => WireWriter.WriteTime(w, new TimeOnly(14, 30))));
        Assert.Equal("\"14:30:00\"", Json.Write(w => WireWriter.WriteTime(w, new TimeOnly(14, 30, 0, 500))));
        Assert.Equal("\"PT1H30M\"", Json.Write(w => WireWriter.WriteDuration(w, TimeSpan.FromMinutes(90))));
        Assert.Equal("0.0000001", Json.Write(w => WireWriter.WriteDecimal(w, 0.0000001m)));
    }

    [Fact]
    public void Rejects_a_lone_surrogate()
    {
        // Attributes are UTF-8, so InlineData would contain U+FFFD.
        foreach (var text in new[] { "\ud83d", "a\ude00b", "😀\ud83dx😀" })
        {
            var exception = Assert.Throws<ArgumentException>(() => Json.Write(writer => WireWriter.WriteText(writer, text)));
            Assert.StartsWith("The string contains a lone surrogate", exception.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() => Json.Write(writer => WireWriter.WriteValue(writer, text)));
        }

        Assert.Equal("a😀", Json.Read(Json.Write(writer => WireWriter.WriteText(writer, "a😀")), (ref reader) => WireReader.ReadText(ref reader, "t")));
    }

    private static T Back<T>(T value, Action<Utf8JsonWriter, T> write, NamedReader<T> read) =>
        Json.Read(Json.Write(writer => write(writer, value)), (ref reader) => read(ref reader, "value"));

    private static long Cut(long ticks, long unit) => ticks - (ticks % unit);

    private delegate T NamedReader<T>(ref Utf8JsonReader reader, string name);
}
