using System.Globalization;
using System.Text.Json.Nodes;
using Domo.Manifest.Client;
using Domo.Manifest.Emulator;
using Roastery;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// The emulator replaces Domo: rows from CSV files, documents in memory, functions and workflows written here in C#.
var options = new DomoEmulatorOptions
{
    ManifestPath = Path.Combine(AppContext.BaseDirectory, "manifest.json"),
    DataDirectory = Path.Combine(AppContext.BaseDirectory, "data"),
};
options
    .AddFunction("quoteShipment", QuoteShipment)
    .AddWorkflow("approveDiscount", async (arguments, cancellationToken) => await Task.Delay(200, cancellationToken));
await using var emulator = await DomoEmulator.StartAsync(options);

// From here on, the code is that of a real app. Inside Domo, the base address is the app's own origin.
using var http = new HttpClient { BaseAddress = emulator.BaseAddress };
var domo = new DomoApp(http);
Console.WriteLine($"Roastery Desk, at {emulator.BaseAddress}");

Console.WriteLine("\nOrders of more than 20 bags                     (GET /data/v1/orders)");
await foreach (var order in domo.Datasets.Orders.Where(o => o.Bags > 20).OrderByDescending(o => o.OrderedOn))
{
    Console.WriteLine($"  {order.OrderId}  {order.OrderedOn:yyyy-MM-dd}  {order.Customer,-18} {order.Bags,4} bags {order.NetAmount,10:N2}");
}

var total = await domo.Datasets.Orders.Select(o => o.NetAmount.Sum()).SingleAsync();
Console.WriteLine($"  all orders together {total,37:N2}");

// A field without a type in domo.types.json is a DomoValue, which converts explicitly.
Console.WriteLine("\nCoffee to buy                                   (GET /data/v1/inventory)");
await foreach (var stock in domo.Datasets.Inventory.AsAsyncEnumerable())
{
    double reorderAt = (double)stock.ReorderAtKg;
    if (stock.OnHandKg < reorderAt)
    {
        Console.WriteLine($"  {stock.Sku}  {stock.Coffee,-12} {stock.OnHandKg,8:N2} kg left, reorder at {reorderAt:N0} kg");
    }
}

Console.WriteLine("\nA note, written, changed and found              (/domo/datastores/v1/collections/OrderNotes/documents)");
var note = await domo.Collections.OrderNotes.CreateAsync(new()
{
    OrderId = "R-1046",
    Author = "bill",
    Text = "Ship before the holiday.",
    FollowUpOn = new DateOnly(2026, 12, 1),
    WrittenAt = new DateTimeOffset(2026, 11, 23, 17, 5, 30, TimeSpan.FromHours(9)),
});
await domo.Collections.OrderNotes.ReplaceAsync(note.Id, note.Content with { Priority = 1 });
await foreach (var document in domo.Collections.OrderNotes.Where(n => n.Priority >= 1 & n.OrderId == "R-1046"))
{
    var content = document.Content;
    Console.WriteLine($"  {content.OrderId}, priority {content.Priority}: {content.Text} (follow up on {content.FollowUpOn:yyyy-MM-dd}, written {content.WrittenAt:u})");
}

// A collection takes any JSON. Properties that the manifest does not declare are kept.
var settings = await domo.Collections.DeskSettings.CreateAsync(new() { User = "bill", RowsPerPage = 50, AdditionalProperties = { ["theme"] = "dark" } });
settings = await domo.Collections.DeskSettings.GetAsync(settings.Id);
Console.WriteLine($"  settings of {settings.Content.User}: {settings.Content.RowsPerPage} rows, theme {settings.Content.AdditionalProperties["theme"]}");

Console.WriteLine("\nA shipment, quoted                              (POST /domo/codeengine/v2/packages/quoteShipment)");
var quote = await domo.Functions.QuoteShipmentAsync(
    destination: new() { City = "Tōkyō", CountryCode = "JP", Contact = new() { Name = "Aya" } },
    parcels: [new() { WeightKg = 20.5m, Count = 5 }, new() { WeightKg = 17.5m, Count = 1 }],
    pickUpOn: new DateOnly(2026, 11, 25));
Console.WriteLine($"  {quote.Carrier}: {quote.Total:N2}, {quote.Transit.TotalHours} hours via {string.Join(", ", quote.Stops)}");

// reviewDays has a default in the manifest, so it is optional.
Console.WriteLine("\nA discount, approved                            (POST /domo/workflow/v1/models/approveDiscount/start)");
var run = await domo.Workflows.ApproveDiscount.StartAsync(orderId: "R-1046", percent: 7.5m);
Console.WriteLine($"  started: {run.Id}");
var end = await run.WaitForCompletionAsync(TimeSpan.FromSeconds(30));
Console.WriteLine($"  ended:   {end.Status}");

// Exceptions describe the failed request and the reason.
Console.WriteLine("\nAnd a document that is not there");
try
{
    await domo.Collections.OrderNotes.GetAsync("00000000-0000-0000-0000-000000000000");
}
catch (DomoApiException exception)
{
    Console.WriteLine($"  {exception.Message}");
}

static JsonNode? QuoteShipment(JsonObject arguments)
{
    decimal kilograms = arguments["parcels"]!.AsArray().Sum(parcel => (decimal)parcel!["weightKg"]! * (int)parcel["count"]!);
    return new JsonObject
    {
        ["carrier"] = "Meridian Freight",
        ["total"] = 40 + (kilograms * 3.20m),
        ["transit"] = "P2DT6H",
        ["stops"] = new JsonArray("Anchorage", (string)arguments["destination"]!["city"]!),
    };
}
