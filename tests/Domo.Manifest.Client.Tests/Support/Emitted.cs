using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Tests.Support;

// A hand-written copy of emitted code.

public sealed partial record SalesRow : IJsonReadable<SalesRow>
{
    public string? Name { get; init; }

    public decimal? Amount { get; init; }

    static SalesRow IJsonReadable<SalesRow>.ReadJson(ref Utf8JsonReader reader)
    {
        string? name = null;
        decimal? amount = null;
        while (WireReader.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("name"u8))
            {
                reader.Read();
                name = WireReader.ReadText(ref reader, "name");
            }
            else if (reader.ValueTextEquals("amount"u8))
            {
                reader.Read();
                amount = WireReader.ReadDecimal(ref reader, "amount");
            }
            else
            {
                WireReader.SkipProperty(ref reader);
            }
        }

        return new SalesRow { Name = name, Amount = amount };
    }
}

public sealed partial class SalesFields
{
    public DatasetTextField Name { get; } = new("name");

    public DatasetDecimalField Amount { get; } = new("amount") { ColumnName = "Sales Amount" };

    public DatasetLongField Quantity { get; } = new("quantity");

    public DatasetDoubleField Ratio { get; } = new("ratio");

    public DatasetDateField<DateOnly?> Date { get; } = new("date", WireReader.ReadDate);

    public DatasetDateField<DateTimeOffset?> CreatedOn { get; } = new("createdOn", WireReader.ReadDateTime);

    public DatasetValueField Any { get; } = new("any");

    public DatasetTextField Odd { get; } = new("it's");
}

public sealed partial record UserContent : DomoContent, IJsonReadable<UserContent>
{
    public string? Username { get; init; }

    public DateTimeOffset? SeenOn { get; init; }

    static UserContent IJsonReadable<UserContent>.ReadJson(ref Utf8JsonReader reader)
    {
        string? username = null;
        DateTimeOffset? seenOn = null;
        JsonObject? additional = null;
        while (WireReader.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("username"u8))
            {
                username = WireReader.ReadColumn(ref reader, "username", WireReader.ReadText, ref additional);
            }
            else if (reader.ValueTextEquals("seenOn"u8))
            {
                seenOn = WireReader.ReadColumn(ref reader, "seenOn", WireReader.ReadDateTime, ref additional);
            }
            else
            {
                WireReader.KeepProperty(ref reader, ref additional);
            }
        }

        return new UserContent { Username = username, SeenOn = seenOn, AdditionalProperties = additional };
    }

    protected override void WriteProperties(Utf8JsonWriter writer)
    {
        if (Username is not null)
        {
            writer.WritePropertyName("username"u8);
            WireWriter.WriteText(writer, Username);
        }

        if (SeenOn is not null)
        {
            writer.WritePropertyName("seenOn"u8);
            WireWriter.WriteDateTimeSeconds(writer, SeenOn);
        }
    }
}

internal sealed partial class FunctionClients(DomoClient client)
{
    private readonly FunctionClient _functions = new(client);

    public Task<long> AwesomeFunctionAsync(
        long number1AppInput, long number2AppInput, CancellationToken cancellationToken = default)
    {
        var body = new JsonBody();
        body.Writer.WritePropertyName("number1AppInput"u8);
        WireWriter.WriteNumber(body.Writer, number1AppInput);
        body.Writer.WritePropertyName("number2AppInput"u8);
        WireWriter.WriteNumber(body.Writer, number2AppInput);
        return _functions.RunAsync(
            "awesomeFunction",
            body,
            "sum",
            static (ref Utf8JsonReader reader) => WireReader.Required(WireReader.ReadNumber(ref reader, "sum"), "sum"),
            cancellationToken);
    }

    public Task NoArgsAsync(CancellationToken cancellationToken = default) =>
        _functions.RunAsync("noArgs", new JsonBody(), cancellationToken);

    public Task<SalesRow?> BestSaleAsync(CancellationToken cancellationToken = default) =>
        _functions.RunAsync(
            "bestSale",
            new JsonBody(),
            "sale",
            static (ref Utf8JsonReader reader) => WireReader.ReadObject<SalesRow>(ref reader, "sale"),
            cancellationToken);
}

internal sealed partial class Workflow1Client(DomoClient client) : WorkflowClient(client, "workflow1")
{
    public Task<WorkflowRun> StartAsync(long num1, long num2, CancellationToken cancellationToken = default)
    {
        var body = new JsonBody();
        body.Writer.WritePropertyName("num1"u8);
        WireWriter.WriteNumber(body.Writer, num1);
        body.Writer.WritePropertyName("num2"u8);
        WireWriter.WriteNumber(body.Writer, num2);
        return StartAsync(body, cancellationToken);
    }
}
