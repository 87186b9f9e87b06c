using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

/// <summary>Each calendar period at its first and last instant, and one microsecond or one day beyond.</summary>
public sealed class PeriodTests(PeriodFixture fixture) : IClassFixture<PeriodFixture>
{
    private static readonly TimeSpan Microsecond = TimeSpan.FromMicroseconds(1);

    [Theory]
    [InlineData("day", "2026-04-23T12:00:00.25", "2026-04-23")]
    [InlineData("day", "2026-04-23T00:00:00", "2026-04-23")]
    [InlineData("day", "2026-04-23T23:59:59.999999", "2026-04-23")]
    [InlineData("week", "2026-04-23T12:00:00.25", "2026-04-19")]
    [InlineData("week", "2026-04-19T00:00:00", "2026-04-19")]
    [InlineData("week", "2026-04-25T23:59:59.999999", "2026-04-19")]
    [InlineData("week", "2026-01-02T08:00:00", "2025-12-28")]
    [InlineData("month", "2026-04-23T12:00:00.25", "2026-04-01")]
    [InlineData("month", "2026-04-01T00:00:00", "2026-04-01")]
    [InlineData("month", "2026-04-30T23:59:59.999999", "2026-04-01")]
    [InlineData("month", "2024-02-29T12:00:00", "2024-02-01")]
    [InlineData("quarter", "2026-04-01T00:00:00", "2026-04-01")]
    [InlineData("quarter", "2026-06-30T23:59:59.999999", "2026-04-01")]
    [InlineData("quarter", "2026-03-31T23:59:59.999999", "2026-01-01")]
    [InlineData("quarter", "2026-09-15T00:00:00", "2026-07-01")]
    [InlineData("quarter", "2026-12-31T00:00:00", "2026-10-01")]
    [InlineData("year", "2026-01-01T00:00:00", "2026-01-01")]
    [InlineData("year", "2026-12-31T23:59:59.999999", "2026-01-01")]
    [InlineData("day", "2026-04-23T12:00:00", "2026-04-23", "fiscal")]
    [InlineData("week", "2026-02-03T12:00:00", "2026-02-01", "fiscal")]
    [InlineData("month", "2026-04-23T12:00:00", "2026-04-01", "fiscal")]
    [InlineData("quarter", "2026-02-01T00:00:00", "2026-02-01", "fiscal")]
    [InlineData("quarter", "2026-04-30T23:59:59.999999", "2026-02-01", "fiscal")]
    [InlineData("quarter", "2026-01-31T23:59:59.999999", "2025-11-01", "fiscal")]
    [InlineData("year", "2026-02-01T00:00:00", "2026-02-01", "fiscal")]
    [InlineData("year", "2026-01-31T23:59:59.999999", "2025-02-01", "fiscal")]
    public Task The_current_period_starts_at_its_first_instant_and_ends_now(
        string unit, string now, string first, string calendar = "standard") =>
        AssertAsync("todate " + unit, now, Moment(first), Moment(now), calendar);

    [Theory]
    [InlineData("day", "2026-04-23T12:00:00", "2026-04-22", "2026-04-23")]
    [InlineData("day", "2026-04-23T00:00:00", "2026-04-22", "2026-04-23")]
    [InlineData("day", "2024-03-01T00:00:00", "2024-02-29", "2024-03-01")]
    [InlineData("week", "2026-04-23T12:00:00", "2026-04-12", "2026-04-19")]
    [InlineData("week", "2026-04-19T00:00:00", "2026-04-12", "2026-04-19")]
    [InlineData("week", "2026-04-25T23:59:59.999999", "2026-04-12", "2026-04-19")]
    [InlineData("month", "2026-04-01T00:00:00", "2026-03-01", "2026-04-01")]
    [InlineData("month", "2026-03-31T23:59:59.999999", "2026-02-01", "2026-03-01")]
    [InlineData("month", "2026-01-15T12:00:00", "2025-12-01", "2026-01-01")]
    [InlineData("quarter", "2026-04-01T00:00:00", "2026-01-01", "2026-04-01")]
    [InlineData("quarter", "2026-03-31T23:59:59.999999", "2025-10-01", "2026-01-01")]
    [InlineData("year", "2026-01-01T00:00:00", "2025-01-01", "2026-01-01")]
    [InlineData("year", "2026-12-31T23:59:59.999999", "2025-01-01", "2026-01-01")]
    [InlineData("month", "2026-04-23T12:00:00", "2026-03-01", "2026-04-01", "fiscal")]
    [InlineData("quarter", "2026-02-01T00:00:00", "2025-11-01", "2026-02-01", "fiscal")]
    [InlineData("quarter", "2026-01-31T23:59:59.999999", "2025-08-01", "2025-11-01", "fiscal")]
    [InlineData("year", "2026-02-01T00:00:00", "2025-02-01", "2026-02-01", "fiscal")]
    [InlineData("year", "2026-01-31T23:59:59.999999", "2024-02-01", "2025-02-01", "fiscal")]
    public Task The_previous_period_is_complete_and_ends_before_the_current_one(
        string unit, string now, string first, string end, string calendar = "standard") =>
        AssertAsync("last " + unit, now, Moment(first), Moment(end) - Microsecond, calendar);

    [Theory]
    [InlineData("1 hour", "2026-04-23T12:00:00.25", "2026-04-23T11:00:00.25")]
    [InlineData("25 hours", "2026-04-23T00:30:00", "2026-04-21T23:30:00")]
    [InlineData("1 day", "2026-04-23T12:00:00", "2026-04-23")]
    [InlineData("3 days", "2026-04-23T12:00:00", "2026-04-21")]
    [InlineData("60 days", "2024-04-29T00:00:00", "2024-03-01")]
    [InlineData("1 week", "2026-04-23T12:00:00", "2026-04-17")]
    [InlineData("2 weeks", "2026-04-23T12:00:00", "2026-04-10")]
    [InlineData("1 month", "2026-04-23T12:00:00", "2026-03-24")]
    [InlineData("1 month", "2026-03-31T12:00:00", "2026-03-01")]
    [InlineData("1 month", "2026-05-31T12:00:00", "2026-05-01")]
    [InlineData("2 months", "2026-04-30T12:00:00", "2026-03-01")]
    [InlineData("13 months", "2026-04-23T12:00:00", "2025-03-24")]
    [InlineData("1 quarter", "2026-04-23T12:00:00", "2026-01-24")]
    [InlineData("2 quarters", "2026-04-23T12:00:00", "2025-10-24")]
    [InlineData("1 year", "2026-04-23T12:00:00", "2025-04-24")]
    [InlineData("1 year", "2024-02-29T12:00:00", "2023-03-01")]
    [InlineData("20 years", "2026-04-23T12:00:00", "2006-04-24")]
    [InlineData("1 month", "2026-04-23T12:00:00", "2026-03-24", "fiscal")]
    public Task The_last_periods_end_now(string count, string now, string first, string calendar = "standard") =>
        AssertAsync("last " + count, now, Moment(first), Moment(now), calendar);

    [Theory]
    [InlineData("739728 days", "0001-01-02", true)]
    [InlineData("739729 days", "0001-01-01", false)]
    [InlineData("739730 days", "0001-01-01", false)]
    [InlineData("105675 weeks", "0001-01-05", true)]
    [InlineData("105676 weeks", "0001-01-01", false)]
    [InlineData("24303 months", "0001-01-24", true)]
    [InlineData("24304 months", "0001-01-01", false)]
    [InlineData("8101 quarters", "0001-01-24", true)]
    [InlineData("8102 quarters", "0001-01-01", false)]
    [InlineData("2025 years", "0001-04-24", true)]
    [InlineData("2026 years", "0001-01-01", false)]
    [InlineData("17753483 hours", "0001-01-01T01:00:00", true)]
    [InlineData("17753484 hours", "0001-01-01", false)]
    [InlineData("17753485 hours", "0001-01-01", false)]
    [InlineData("2147483647 hours", "0001-01-01", false)]
    [InlineData("2147483647 days", "0001-01-01", false)]
    [InlineData("2147483647 weeks", "0001-01-01", false)]
    [InlineData("2147483647 months", "0001-01-01", false)]
    [InlineData("2147483647 quarters", "0001-01-01", false)]
    [InlineData("2147483647 years", "0001-01-01", false)]
    public async Task The_last_periods_extend_to_the_first_representable_day(string count, string first, bool isLimited)
    {
        fixture.App.Time.Now = Moment("2026-04-23T12:00:00");
        WriteRows(("before", Moment(first) - (isLimited ? Microsecond : TimeSpan.Zero)), ("first", Moment(first)));

        Assert.Equal(isLimited ? "first" : "before,first", await NamesAsync($"at last {count}"));
    }

    [Theory]
    [InlineData("last 0 days")]
    [InlineData("last 2147483648 days")]
    [InlineData("last 99999999999999999999 hours")]
    public async Task Rejects_a_count_of_periods_out_of_range(string period)
    {
        WriteRows(("row", Moment("2026-04-23")));

        Assert.Contains(
            "'last' requires a number from 1 to 2147483647",
            (await fixture.App.GetAsync("/data/v1/rows?filter=at " + period)).ErrorMessage(HttpStatusCode.BadRequest),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("day", "2026-04-23", "2026-04-23", "2026-04-22", "2026-04-24")]
    [InlineData("week", "2026-04-19", "2026-04-25", "2026-04-12", "2026-04-26")]
    [InlineData("week", "2025-12-28", "2026-01-03", "2025-12-21", "2026-01-04")]
    [InlineData("month", "2024-02-01", "2024-02-29", "2024-01-01", "2024-03-01")]
    [InlineData("month", "2025-12-01", "2025-12-31", "2025-11-01", "2026-01-01")]
    [InlineData("quarter", "2026-04-01", "2026-06-30", "2026-01-01", "2026-07-01")]
    [InlineData("quarter", "2026-10-01", "2026-12-31", "2026-07-01", "2027-01-01")]
    [InlineData("year", "2026-01-01", "2026-12-31", "2025", "2027", "2026")]
    [InlineData("week", "2026-02-01", "2026-02-07", "2026-01-25", "2026-02-08", null, "fiscal")]
    [InlineData("month", "2026-02-01", "2026-02-28", "2026-01-01", "2026-03-01", null, "fiscal")]
    [InlineData("quarter", "2025-11-01", "2026-01-31", "2025-08-01", "2026-02-01", null, "fiscal")]
    [InlineData("quarter", "2026-02-01", "2026-04-30", "2025-11-01", "2026-05-01", null, "fiscal")]
    [InlineData("year", "2025-02-01", "2026-01-31", "2025", "2027", "2026", "fiscal")]
    public async Task A_grain_includes_the_first_and_the_last_day_of_its_period(
        string unit, string first, string last, string before, string after, string? period = null, string calendar = "standard")
    {
        WriteRows(
            ("before", Moment(first) - Microsecond),
            ("first", Moment(first)),
            ("last", Moment(last).AddDays(1) - Microsecond),
            ("after", Moment(last).AddDays(1)));
        string expected = $"{before}:1 {period ?? first}:2 {after}:1";

        foreach (string column in new[] { "at", "day" })
        {
            string address = $"/data/v1/rows?fields={column},name&dategrain={column} by {unit}&count=name&calendar={calendar}";
            var groups = JsonNode.Parse((await fixture.App.GetAsync(address)).Ok())!.AsArray();
            Assert.Equal(
                $"{column}: {expected}",
                $"{column}: {string.Join(' ', groups.Select(group => string.Join(':', group!.AsObject().Select(value => value.Value))))}");
        }
    }

    /// <summary>
    /// Checks that a period contains its first and last instant, but neither the microsecond before nor the one after; and, for dates, the
    /// day of the first instant if it is the start of that day, and the day of the last instant.
    /// </summary>
    private async Task AssertAsync(string period, string now, DateTimeOffset first, DateTimeOffset last, string calendar)
    {
        fixture.App.Time.Now = Moment(now);
        WriteRows(("before", first - Microsecond), ("first", first), ("last", last), ("after", last + Microsecond));
        Assert.Equal("at: first,last", $"at: {await NamesAsync($"at {period}", calendar)}");

        if (first.TimeOfDay == TimeSpan.Zero)
        {
            var lastDay = last - last.TimeOfDay;
            WriteRows(("before", first.AddDays(-1)), ("first", first), ("last", lastDay), ("after", lastDay.AddDays(1)));
            Assert.Equal("day: first,last", $"day: {await NamesAsync($"day {period}", calendar)}");
        }
    }

    private async Task<string> NamesAsync(string filter, string calendar = "standard")
    {
        var answer = await fixture.App.GetAsync($"/data/v1/rows?fields=name&calendar={calendar}&filter={Uri.EscapeDataString(filter)}");
        answer.Ok();
        return string.Join(',', answer.Json.AsArray().Select(row => row!["name"]!.GetValue<string>()));
    }

    private void WriteRows(params (string Name, DateTimeOffset At)[] rows) => fixture.App.Write(
        "rows.csv",
        "name,at,day\n" + string.Concat(rows.Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{row.Name},{row.At:yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'},{row.At:yyyy-MM-dd}\n"))));

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
