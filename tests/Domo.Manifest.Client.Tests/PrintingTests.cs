using System.Globalization;
using Domo.Manifest.Client.Testing;

namespace Domo.Manifest.Client.Tests;

/// <summary>Printed objects show their content, and values honor format strings.</summary>
public sealed class PrintingTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    [Fact]
    public void A_number_honors_a_format_and_a_culture()
    {
        DomoValue amount = 1234.5m, huge = 1.5e300;
        Assert.Equal("1,234.50", amount.ToString("N2", CultureInfo.InvariantCulture));
        Assert.Equal("1.234,50", amount.ToString("N2", German));
        Assert.Equal("1.5E+300", huge.ToString("G3", CultureInfo.InvariantCulture));
        Assert.Equal("[1.234,50]", string.Create(German, $"[{amount:N2}]"));
        Assert.Equal("[ 1234,5]", string.Create(German, $"[{amount,7}]"));
        Assert.Equal("1.234,50", string.Format(German, "{0:N2}", amount));
        Assert.Throws<FormatException>(() => amount.ToString("Q", German));
    }

    [Fact]
    public void A_date_honors_a_format_even_as_a_string()
    {
        DomoValue date = new DateOnly(2024, 1, 31), moment = new DateTimeOffset(2024, 1, 31, 8, 30, 0, TimeSpan.Zero);
        Assert.Equal("31.01.2024", date.ToString("d", German));
        Assert.Equal("2024-01", string.Create(German, $"{date:yyyy-MM}"));
        Assert.Equal("08:30", moment.ToString("HH:mm", German));
        Assert.Equal("31.01.2024", ((DomoValue)"2024-01-31").ToString("d", German));
        Assert.Equal("08:30", ((DomoValue)"2024-01-31T08:30:00.000+0000").ToString("HH:mm", German));
    }

    [Fact]
    public void A_value_without_a_format_prints_the_same_in_every_culture()
    {
        DomoValue[] values = ["2024-01-31", new DateOnly(2024, 1, 31), 1.5m, 1.5e300, true, DomoValue.FromJson("[1]"), DomoValue.Null, "N2"];
        var previous = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = German;
        try
        {
            Assert.Equal(["2024-01-31", "2024-01-31", "1.5", "1.5E+300", "true", "[1]", "", "N2"], values.Select(value => $"{value}"));
            Assert.Equal(values.Select(value => value.ToString()), values.Select(value => string.Concat("", value)));
        }
        finally
        {
            CultureInfo.CurrentCulture = previous;
        }
    }

    [Fact]
    public void A_value_that_does_not_support_formats_ignores_the_format()
    {
        DomoValue[] values = [true, "text", DomoValue.FromJson("[1]"), DomoValue.Null];
        Assert.Equal(["true", "text", "[1]", ""], values.Select(value => value.ToString("N2", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Formats_a_value_into_a_large_enough_span()
    {
        var buffer = new char[4];
        DomoValue number = 1234.5m, text = "text", longer = "longer";
        Assert.True(number.TryFormat(buffer, out var written, "F0", CultureInfo.InvariantCulture));
        Assert.Equal("1235", new string(buffer, 0, written));
        Assert.False(number.TryFormat(buffer, out _, "", CultureInfo.InvariantCulture));
        Assert.True(text.TryFormat(buffer, out written, "", null));
        Assert.Equal("text", new string(buffer, 0, written));
        Assert.False(longer.TryFormat(buffer, out written, "", null));
        Assert.Equal(0, written);
    }

    [Fact]
    public async Task Rows_and_tables_print_their_content()
    {
        using var handler = new StubDomoHandler();
        handler.AddResponse(HttpMethod.Get, "/data/v1/sales", """[{"date":"2024-01-31","amount":12.50,"rep":null}]""");
        var sales = new DatasetQuery<DomoRow, DatasetFields>(new DomoClient(handler.CreateHttpClient()), "sales");
        Assert.Equal("{ date = 2024-01-31, amount = 12.50, rep = null }", (await sales.SingleAsync()).ToString());

        var rows = Enumerable.Range(1, 12).Select(number => new DomoRow([new("n", (long)number), new("text", $"t{number}")])).ToList();
        var table = new DomoTable { Columns = [new() { Name = "n" }, new() { Name = "text", Type = "STRING" }], Rows = rows };
        Assert.StartsWith("n | text\n1 | t1\n2 | t2\n", table.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\n10 | t10\n… 2 more rows", table.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_groups_and_the_environment_print_their_content()
    {
        using var handler = new StubDomoHandler();
        handler.AddResponse(HttpMethod.Get, "/domo/environment/v1/", """
            {"userId":27,"userName":"Jane Doe","customer":"company","groups":[{"id":7,"name":"Sales","memberCount":12}]}
            """);
        var environment = await new EnvironmentClient(new DomoClient(handler.CreateHttpClient())).GetAsync();
        Assert.Equal(
            "DomoEnvironment { UserId = 27, UserName = Jane Doe, Customer = company, Groups = [Sales] }", environment.ToString());
        Assert.Equal("DomoGroup { Id = 7, Name = Sales, MemberCount = 12 }", environment.Groups[0].ToString());
        Assert.Equal("DomoUser { Id = 27, DisplayName = Jane Doe }", new DomoUser { Id = 27, DisplayName = "Jane Doe" }.ToString());
    }

    [Fact]
    public void Workflow_instances_print_their_status() =>
        Assert.Equal(
            "WorkflowInstance { Id = i1, ModelName = Add, ModelVersion = 1.0.0, Status = FAILED }",
            new WorkflowInstance { Id = "i1", ModelName = "Add", ModelVersion = "1.0.0", Status = "FAILED" }.ToString());
}
