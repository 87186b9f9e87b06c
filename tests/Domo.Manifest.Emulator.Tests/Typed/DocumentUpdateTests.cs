using System.Text.Json.Nodes;
using Domo.Manifest.Client;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Emulator.Tests.Typed;

/// <summary>Every update operator, against the emulator.</summary>
public sealed class DocumentUpdateTests
{
    private const string Before = """{"author":"Bo","stars":2,"price":2.5,"ratio":0.5,"tags":["b","a"],"lines":[{"n":1},{"n":3}],"day":"2026-04-01"}""";

    private static readonly (
        string Name,
        Func<DocumentUpdate<DomoApp.ReviewsContentFields>, DocumentUpdate<DomoApp.ReviewsContentFields>> Update,
        string Path,
        string? After)[] Operators =
    [
        ("set", u => u.Set(r => r.Author, "it's {\"$x\"}"), "author", "\"it's {\\\"$x\\\"}\""),
        ("set null", u => u.Set(r => r.Author, null), "author", "null"),
        ("set a date", u => u.Set(r => r.Day, new DateOnly(2024, 2, 29)), "day", "\"2024-02-29\""),
        ("set a moment", u => u.Set(r => r.At, new DateTimeOffset(2026, 1, 1, 1, 0, 0, 500, TimeSpan.FromHours(1))), "at", "\"2026-01-01T00:00:00Z\""),
        ("set inside", u => u.Set(r => r["wand"]["core"], "hair"), "wand", """{"core":"hair"}"""),
        ("unset", u => u.Unset(r => r.Price), "price", null),
        ("rename", u => u.Rename(r => r.Price, "cost"), "cost", "2.5"),
        ("min", u => u.Min(r => r.Stars, 1), "stars", "1"),
        ("max", u => u.Max(r => r.Stars, 1), "stars", "2"),
        ("max of dates", u => u.Max(r => r.Day, new DateOnly(2027, 1, 1)), "day", "\"2027-01-01\""),
        ("inc", u => u.Increment(r => r.Stars, 40).Increment(r => r.Price, 0.05m), "stars", "42"),
        ("inc a decimal", u => u.Increment(r => r.Price, 0.05m), "price", "2.55"),
        ("mul", u => u.Multiply(r => r.Ratio, 4), "ratio", "2.0"),
        ("current date", u => u.SetCurrentDate(r => r.At), "at", "\"2026-04-23T12:00:00.250+0000\""),
        ("add to set", u => u.AddToSet(r => r["tags"], "a", "c"), "tags", """["b","a","c"]"""),
        ("pop first", u => u.RemoveFirst(r => r["tags"]), "tags", """["a"]"""),
        ("pop last", u => u.RemoveLast(r => r["tags"]), "tags", """["b"]"""),
        ("pull all", u => u.RemoveValues(r => r["tags"], "b", "x"), "tags", """["a"]"""),
        ("pull", u => u.RemoveWhere(r => r["lines"], e => e["n"] > 2), "lines", """[{"n":1}]"""),
        ("pull values", u => u.RemoveWhere(r => r["tags"], e => e.Value == "b"), "tags", """["a"]"""),
        ("push", u => u.Add(r => r["tags"], "c", "d"), "tags", """["b","a","c","d"]"""),
        (
            "push in order", u => u.Add(r => r["tags"], ["0"], new DocumentAddOptions { Position = 0, Slice = 2, Sort = DocumentSort.Ascending }),
            "tags", """["0","a"]"""),
    ];

    [Theory]
    [InlineData(DocumentApiVersion.V1)]
    [InlineData(DocumentApiVersion.V2)]
    public async Task Every_operator_makes_only_its_change(DocumentApiVersion version)
    {
        await using var app = await TypedApp.StartAsync(version);
        var bare = new DomoClient(app.Server.Http, new() { DocumentApiVersion = version });
        var raw = CollectionFactory.Create<UntypedContent, DocumentFields>(bare, "Reviews");
        foreach (var (name, update, path, after) in Operators)
        {
            var document = await raw.CreateAsync(new() { AdditionalProperties = JsonNode.Parse(Before)!.AsObject() });
            Assert.Equal(1, await app.Reviews.UpdateManyAsync(r => r.Document.Id == document.Id, update));

            var found = (await raw.GetAsync(document.Id)).Content.AdditionalProperties;
            string? value = found.TryGetPropertyValue(path, out var node) ? node?.ToJsonString(Relaxed) ?? "null" : null;
            Assert.Equal((name, Version(after, version)), (name, value));
            Assert.Equal("Bo", path == "author" ? "Bo" : (string?)found["author"]);
        }

        Assert.Equal(Operators.Length, await app.Reviews.UpdateManyAsync(r => r.Document.CreatedOn != null, u => u.Set(r => r.Stars, 7)));
        Assert.Equal(0, await app.Reviews.UpdateManyAsync(r => r.Stars != 7, u => u.Set(r => r.Stars, 8)));
    }

    private static System.Text.Json.JsonSerializerOptions Relaxed { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The API version determines the format of AppDB's own dates.
    private static string? Version(string? json, DocumentApiVersion version) =>
        version == DocumentApiVersion.V1 ? json : json?.Replace("+0000", "Z", StringComparison.Ordinal);
}
