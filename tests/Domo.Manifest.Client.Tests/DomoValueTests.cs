using System.Globalization;
using CsCheck;

namespace Domo.Manifest.Client.Tests;

public sealed class DomoValueTests
{
    [Fact]
    public void Conversions_round_trip()
    {
        Assert.Equal("a", (string?)(DomoValue)"a");
        Assert.Equal(5, (int)(DomoValue)5);
        Assert.Equal(5L, (long?)(DomoValue)5L);
        Assert.True((bool)(DomoValue)true);
        Assert.Equal(new DateOnly(2024, 1, 2), (DateOnly)(DomoValue)new DateOnly(2024, 1, 2));
        var moment = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(1));
        Assert.Equal(moment, (DateTimeOffset)(DomoValue)moment);
        Gen.Decimal.Sample(number => (decimal)(DomoValue)number == number);
        Gen.Double.Sample(number => ((double)(DomoValue)number).Equals(number) || number == 0);
    }

    [Fact]
    public void Converts_strings_in_the_formats_of_Domo()
    {
        Assert.Equal(1.5m, (decimal)(DomoValue)"1.5");
        Assert.Equal(5L, (long)(DomoValue)"5.0");
        Assert.Equal(1.5, (double)(DomoValue)"1.5");
        Assert.Equal(new DateOnly(2024, 1, 2), (DateOnly)(DomoValue)"2024-01-02T00:00:00.000+0000");
        Assert.Equal(DateTimeOffset.UnixEpoch, (DateTimeOffset)(DomoValue)"1970-01-01");
        Assert.Equal(DateTimeOffset.UnixEpoch.AddMilliseconds(5), (DateTimeOffset)(DomoValue)5L);
        Assert.Equal(DateTimeOffset.UnixEpoch, (DateTimeOffset)(DomoValue)new DateOnly(1970, 1, 1));
    }

    [Fact]
    public void Null_converts_to_nullable_types()
    {
        Assert.True(default(DomoValue).IsNull);
        Assert.Null((string?)DomoValue.Null);
        Assert.Null((long?)DomoValue.Null);
        Assert.Null((DateOnly?)DomoValue.Null);
        Assert.Equal("Expected a whole number, found null.", Fails(() => (long)DomoValue.Null));
    }

    [Fact]
    public void A_mismatch_reports_the_actual_value()
    {
        Assert.Equal("Expected a whole number, found the string \"abc\".", Fails(() => (long)(DomoValue)"abc"));
        Assert.Equal("Expected a whole number, found the number 1.5.", Fails(() => (long)(DomoValue)1.5m));
        Assert.Equal("Expected a whole number of 32 bits, found the number 3000000000.", Fails(() => (int)(DomoValue)3000000000L));
        Assert.Equal("Expected a decimal number, found the number 1E+300.", Fails(() => (decimal)(DomoValue)1e300));
        Assert.Equal("Expected a string, found the number 1.", Fails(() => (string?)(DomoValue)1L));
        Assert.Equal("Expected true or false, found the JSON [1].", Fails(() => (bool)DomoValue.FromJson("[1]")));
        Assert.Equal("Expected a date (yyyy-MM-dd), found the string \"2024-01-02T03:04:05Z\".",
            Fails(() => (DateOnly)(DomoValue)"2024-01-02T03:04:05Z"));
        Assert.Equal("Expected a number, found the date 2024-01-02.", Fails(() => (double)(DomoValue)new DateOnly(2024, 1, 2)));
        Assert.False(((DomoValue)"x").TryGet(out bool _));
    }

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("1.10", "1.10")]
    [InlineData("1.0000000000000000000000000000000000", "1.0000000000000000000000000000")]
    [InlineData("1e3", "1000")]
    [InlineData("1e-40", "1E-40")]
    [InlineData("0.12345678901234567890123456789012345", "0.12345678901234568")]
    [InlineData("1e300", "1E+300")]
    public void Reads_numbers_as_decimals_unless_digits_would_be_lost(string json, string text)
    {
        var value = DomoValue.FromJson(json);
        Assert.Equal(ValueKind.Number, value.Kind);
        Assert.Equal(text, value.ToString());
        Assert.Equal(double.Parse(json, CultureInfo.InvariantCulture), (double)value);
    }

    [Fact]
    public void Equal_values_are_equal_regardless_of_their_origin()
    {
        Assert.Equal((DomoValue)1L, (DomoValue)1.00m);
        Assert.Equal((DomoValue)0.1, (DomoValue)0.1m);
        Assert.Equal(((DomoValue)1L).GetHashCode(), ((DomoValue)1.00m).GetHashCode());
        Assert.True((DomoValue)"a" == "a");
        Assert.True((DomoValue)"1" != 1L);
        Assert.True((DomoValue)false != DomoValue.Null);
    }

    [Fact]
    public void Text_is_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal("1.5", ((DomoValue)1.5m).ToString());
            Assert.Equal("1.5", ((DomoValue)1.5).ToString());
            Assert.Equal("2024-01-02", ((DomoValue)new DateOnly(2024, 1, 2)).ToString());
            Assert.Equal("2024-01-02T02:04:05Z", ((DomoValue)new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(1))).ToString());
            Assert.Equal("true", ((DomoValue)true).ToString());
            Assert.Equal("", DomoValue.Null.ToString());
            Assert.Equal(1.5m, (decimal)(DomoValue)"1.5");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string Fails<T>(Func<T> convert) => Assert.Throws<InvalidCastException>(() => { convert(); }).Message;
}
