using System.Text;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Tests;

/// <summary>Tests that an object is read by the names of its properties, whatever their order and number.</summary>
public class JsonPropertiesTests
{
    private static readonly string[] Wide = [.. Enumerable.Range(0, 200).Select(number => "fieldNumber" + number), "", "é", "a\ud800"];

    [Theory]
    [InlineData("""{"a":"x","b":2}""", "x|2")]
    [InlineData("""{"b":2,"a":"x"}""", "x|2")]
    [InlineData("""{"\u0061":"\u0078","other":{"a":[1]},"b":2.0}""", "x|2")]
    [InlineData("""{"a":"y","b":1,"a":"x","b":"2"}""", "x|2")]
    [InlineData("""{"a":null}""", "|")]
    [InlineData("""{"ab":1,"\ud800":2,"A":"no"}""", "|")]
    [InlineData("{}", "|")]
    public void A_property_is_found_wherever_it_is(string json, string expected)
    {
        var reader = Start(json);
        var properties = JsonProperties.Read(ref reader, new PropertyNames("a", "b"), keepsUnknown: false);

        Assert.Equal(expected, $"{properties.Text(0)}|{properties.Number(1)}");
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Many_properties_are_found_in_any_order(int seed)
    {
        int[] order = [.. Enumerable.Range(0, Wide.Length)];
        new Random(seed).Shuffle(order);
        string json = "{" + string.Join(",", order.Select(index => $"{JsonSerializer.Serialize(Wide[index])}:{index}")) + "}";
        var reader = Start(json);
        var properties = JsonProperties.Read(ref reader, new PropertyNames(Wide), keepsUnknown: false);

        for (int i = 0; i < Wide.Length; i++)
        {
            Assert.Equal(i, properties.Number(i));
        }
    }

    [Fact]
    public void Unknown_properties_and_other_types_are_kept_in_their_order()
    {
        var reader = Start("""{"z":{"deep":[1.50]},"b":"odd","a":"x","y":null}""");
        var properties = JsonProperties.Read(ref reader, new PropertyNames("a", "b"), keepsUnknown: true);

        Assert.Null(properties.Number(1));
        Assert.Equal("x", properties.Text(0));
        Assert.Equal("""{"z":{"deep":[1.50]},"b":"odd","y":null}""", properties.Additional!.ToJsonString());
        Assert.Equal("'b': expected a whole number, found the string \"odd\".", properties.Missing(1).Message);
        Assert.Equal("'a': expected a value, found null or nothing.", properties.Missing(0).Message);
    }

    [Fact]
    public void Released_values_are_reused_without_their_content()
    {
        var names = new PropertyNames("a", "b");
        var first = Start("""{"a":"x","b":1}""");
        JsonProperties.Read(ref first, names, keepsUnknown: false).Release();
        var second = Start("""{"b":2}""");
        var properties = JsonProperties.Read(ref second, names, keepsUnknown: false);

        Assert.False(properties.Has(0));
        Assert.Null(properties.Text(0));
        Assert.Equal(2, properties.Number(1));
    }

    private static Utf8JsonReader Start(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return reader;
    }
}
