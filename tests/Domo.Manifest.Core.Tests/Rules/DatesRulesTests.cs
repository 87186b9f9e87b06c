using static Domo.Manifest.Core.Tests.Rules.CollectionManifests;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>Dates and timestamps in various formats, as values of queries on DATE and DATETIME columns.</summary>
public class DatesRulesTests
{
    [Theory]
    [InlineData("closed", "\"2026-04-23\"")]
    [InlineData("closed", "\"2024-02-29\"")]
    [InlineData("closed", "\"0001-01-01\"")]
    [InlineData("closed", "\"9999-12-31\"")]
    [InlineData("changed", "\"2026-04-23T12:00:00Z\"")]
    [InlineData("changed", "\"2024-02-29T23:59:59Z\"")]
    [InlineData("closed", "\"\"")]
    [InlineData("closed", "null")]
    [InlineData("closed", "\"%userId%\"")]
    [InlineData("closed", "{ \"$gte\": \"2026\", \"$lt\": \"2026-07\" }")]
    [InlineData("changed", "{ \"$gte\": \"2026-04-23\", \"$lt\": \"2026-05\" }")]
    [InlineData("changed", "{ \"$regex\": \"^2026/\" }")]
    [InlineData("closed", "{ \"$exists\": true }")]
    [InlineData("closed", "{ \"$in\": [\"2026-04-23\", \"2026-04-24\"] }")]
    [InlineData("region", "\"04/23/2026\"")]
    public void Accepts_dates_that_compare_correctly(string column, string value) =>
        Assert.Empty(Ids(Query($$"""{ "content.{{column}}": {{value}} }""")));

    [Theory]
    [InlineData("{ \"$gt\": \"2026/04/23\" }")]
    [InlineData("{ \"$not\": { \"$lte\": \"2026/04/23\" } }")]
    [InlineData("{ \"$in\": [\"2026/04/23\"] }")]
    [InlineData("{ \"$gte\": \"2026-13\" }")]
    [InlineData("{ \"$lte\": \"2026-04\" }")]
    [InlineData("1776902400000")]
    public void Reports_dates_in_every_comparison(string value) =>
        Assert.Equal("DOMO3048", Ids(Query($$"""{ "content.closed": {{value}} }""")));

    [Theory]
    [InlineData("April 23, 2026", "is not a date", null, false)]
    [InlineData("2026-04", "is not a date", null, false)]
    [InlineData("2026-04-23x", "is not a date", null, false)]
    [InlineData("2026-04-23T", "is not a date", null, false)]
    [InlineData("12345678901234567890", "is not a date", null, false)]
    [InlineData("2026-04-2٣", "is not a date", null, false)]
    [InlineData("2026-02-30", "is not a valid date", null, false)]
    [InlineData("2023-02-29", "is not a valid date", null, false)]
    [InlineData("2026-13-01", "is not a valid date", null, false)]
    [InlineData("0000-01-01", "is not a valid date", null, false)]
    [InlineData("31.04.2026", "is not a valid date", null, false)]
    [InlineData("2026/04/23", "does not have '-' between year, month and day", "2026-04-23", true)]
    [InlineData("2026.4.3", "does not have '-' between year, month and day", "2026-04-03", true)]
    [InlineData("23.04.2026", "does not begin with the year", "2026-04-23", true)]
    [InlineData("04/23/2026", "does not begin with the year", "2026-04-23", true)]
    [InlineData("23/04/2026", "does not begin with the year", "2026-04-23", true)]
    [InlineData("04/05/2026", "does not begin with the year", null, false)]
    [InlineData("05/05/2026", "does not begin with the year", "2026-05-05", true)]
    [InlineData("20260423", "has no '-' between year, month and day", "2026-04-23", true)]
    [InlineData("23-04-2026", "does not begin with the year", "2026-04-23", true)]
    [InlineData("26-04-23", "has no year of four digits", null, false)]
    [InlineData("4/23/26", "has no year of four digits", null, false)]
    [InlineData("2026-4-23", "lacks a leading zero", "2026-04-23", true)]
    [InlineData("2026-04-3", "lacks a leading zero", "2026-04-03", true)]
    [InlineData(" 2026-04-23", "has spaces around it", "2026-04-23", true)]
    [InlineData("2026-04-23T00:00:00Z", "has a time of day", "2026-04-23", true)]
    [InlineData("2026-04-23T12:00:00Z", "has a time of day", "2026-04-23", false)]
    [InlineData("12/31/2026", "does not begin with the year", "2026-12-31", true)]
    [InlineData("12.11.2026", "does not begin with the year", "2026-11-12", true)]
    [InlineData("12/12/2026", "does not begin with the year", "2026-12-12", true)]
    [InlineData("12/11/2026", "does not begin with the year", null, false)]
    [InlineData("2026-12-32", "is not a valid date", null, false)]
    [InlineData("2026-00-01", "is not a valid date", null, false)]
    [InlineData("2026-01-00", "is not a valid date", null, false)]
    [InlineData("2026-04-23T00:00:00.5Z", "has a time of day", "2026-04-23", false)]
    [InlineData("2026-04-23T00:00:00+02:00", "has a time of day", "2026-04-23", false)]
    [InlineData("177690240", "is not a date", null, false)]
    [InlineData("17769024000", "is not a date", null, false)]
    [InlineData("1776902401", "is a number of seconds since 1970", "2026-04-23", false)]
    [InlineData("1776902400", "is a number of seconds since 1970", "2026-04-23", true)]
    [InlineData("1776902400000", "is a number of milliseconds since 1970", "2026-04-23", true)]
    public void Reports_and_corrects_a_date_in_another_format(string text, string reason, string? corrected, bool isSafe) =>
        AssertFinding("closed", text, reason, corrected, isSafe);

    [Theory]
    [InlineData("2026-04-23", "has no time", "2026-04-23T00:00:00Z", false)]
    [InlineData("2026-04-23 12:00:00Z", "has no 'T' between date and time", "2026-04-23T12:00:00Z", true)]
    [InlineData("2026-04-23 12:00:00", "has no 'T' between date and time", "2026-04-23T12:00:00Z", false)]
    [InlineData("2026-04-23t12:00:00Z", "has a lowercase 't'", "2026-04-23T12:00:00Z", true)]
    [InlineData("2026-04-23T12:00:00z", "has a lowercase 'z'", "2026-04-23T12:00:00Z", true)]
    [InlineData("2026-04-23T12:00Z", "has no seconds", "2026-04-23T12:00:00Z", true)]
    [InlineData("2026-04-23T9:00:00Z", "lacks a leading zero", "2026-04-23T09:00:00Z", true)]
    [InlineData("2026-04-23T12:00:00", "does not end with 'Z'", "2026-04-23T12:00:00Z", false)]
    [InlineData("2026-04-23T12:00:00+00:00", "has an offset instead of 'Z'", "2026-04-23T12:00:00Z", true)]
    [InlineData("2026-04-23T01:30:00+02:00", "has an offset instead of 'Z'", "2026-04-22T23:30:00Z", true)]
    [InlineData("2026-04-23T12:00:00.000+0000", "has an offset instead of 'Z'", "2026-04-23T12:00:00Z", true)]
    [InlineData("2026-04-23T12:00:00-05", "has an offset instead of 'Z'", "2026-04-23T17:00:00Z", true)]
    [InlineData("2026-04-23 12:00:00 UTC", "has no 'T' between date and time", "2026-04-23T12:00:00Z", true)]
    [InlineData("2026-04-23T12:00:00.000Z", "has fractions of a second", "2026-04-23T12:00:00Z", true)]
    [InlineData("2026-04-23T12:00:00.125Z", "has fractions of a second", "2026-04-23T12:00:00Z", false)]
    [InlineData("2026-04-23T24:00:00Z", "is a time that does not exist", null, false)]
    [InlineData("2026-04-23T12:60:00Z", "is a time that does not exist", null, false)]
    [InlineData("2026-04-23T12:00:00+99:00", "is a time that does not exist", null, false)]
    [InlineData("2026-04-23T12:00:00+18:00", "has an offset instead of 'Z'", "2026-04-22T18:00:00Z", true)]
    [InlineData("2026-04-23T12:00:00-18:00", "has an offset instead of 'Z'", "2026-04-24T06:00:00Z", true)]
    [InlineData("2026-04-23T12:00:00+18:01", "is a time that does not exist", null, false)]
    [InlineData("2026-04-23T12:00:00-18:01", "is a time that does not exist", null, false)]
    [InlineData("2026-04-23T23:59:59", "does not end with 'Z'", "2026-04-23T23:59:59Z", false)]
    [InlineData("2026-04-23T12:00:60Z", "is a time that does not exist", null, false)]
    [InlineData("0001-01-01T00:00:00+01:00", "has an offset instead of 'Z'", "0001-01-01T00:00:00Z", true)]
    [InlineData("0002-01-01T00:00:00+01:00", "has an offset instead of 'Z'", "0001-12-31T23:00:00Z", true)]
    [InlineData("9999-12-31T23:00:00-01:00", "has an offset instead of 'Z'", "9999-12-31T23:00:00Z", true)]
    [InlineData("9998-12-31T23:00:00-01:00", "has an offset instead of 'Z'", "9999-01-01T00:00:00Z", true)]
    [InlineData("2026-02-30T12:00:00Z", "is not a valid date", null, false)]
    [InlineData("04/23/2026 12:00", "does not begin with the year", "2026-04-23T12:00:00Z", false)]
    [InlineData("2026-04-23T12:00:00Z ", "has spaces around it", "2026-04-23T12:00:00Z", true)]
    [InlineData("1776902400", "is a number of seconds since 1970", "2026-04-23T00:00:00Z", true)]
    [InlineData("1776902400500", "is a number of milliseconds since 1970", "2026-04-23T00:00:00Z", false)]
    [InlineData("noon", "is not a date and time", null, false)]
    public void Reports_and_corrects_a_timestamp_in_another_format(string text, string reason, string? corrected, bool isSafe) =>
        AssertFinding("changed", text, reason, corrected, isSafe);

    [Theory]
    [InlineData("closed", "2026-04-23T00:00:00.000Z", "2026-04-23")]
    [InlineData("changed", "2026-04-23T00:00:00.000Z", "2026-04-23T00:00:00Z")]
    [InlineData("changed", "2026-04-23T00:00:00Z", "2026-04-23T00:00:00Z")]
    [InlineData("region", "2026-04-23T00:00:00Z", null)]
    public void The_fix_replaces_a_date_object_with_the_string_format_of_the_column(string column, string date, string? corrected)
    {
        string text = Query($$"""{ "content.{{column}}": { "$lt": { "$date": "{{date}}" } } }""");

        var finding = Single(text);

        Assert.Equal("DOMO3049", finding.Rule.Id);
        Assert.Equal(corrected is null ? null : Query($$"""{ "content.{{column}}": { "$lt": "{{corrected}}" } }"""), finding.Fix?.ApplyTo(text));
    }

    private static void AssertFinding(string column, string value, string reason, string? corrected, bool isSafe)
    {
        string text = Query($$"""{ "content.{{column}}": "{{value}}" }""");

        var finding = Single(text);

        Assert.Equal("DOMO3048", finding.Rule.Id);
        Assert.Contains($"'{value}' in filter 'West' of collection 'Deals' {reason}, but column '{column}' has the form", finding.Message, StringComparison.Ordinal);
        Assert.Equal(corrected is null ? null : Query($$"""{ "content.{{column}}": "{{corrected}}" }"""), finding.Fix?.ApplyTo(text));
        Assert.Equal(isSafe, finding.Fix?.IsSafe ?? false);
    }
}
