using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Classes of the app's own beside the columns of the collection: however they are written, and what their attributes say.</summary>
public class DocumentAnalyzerTests
{
    private const string Others = "public string? Title { get; set; } public DateOnly? Closed { get; set; } public DateTimeOffset? Changed { get; set; }";

    private static readonly string[] Requests =
    [
        "PostAsJsonAsync({|DOMO7001:\"/domo/datastores/v1/collections/Deals/documents\"|}, new { content = new { Title = \"x\", {|DOMO7062:Pieces|} = \"1\" } })",
        "PostAsJsonAsync({|DOMO7001:\"/domo/datastores/v1/collections/Deals/documents/\"|}, new { Content = new { {|DOMO7050:closed|} = now, {|DOMO7050:changed|} = now } })",
        "PutAsJsonAsync({|DOMO7001:$\"/domo/datastores/v1/collections/Deals/documents/{id}\"|}, new { content = {|DOMO7060:new|} { title = id } })",
        "PutAsJsonAsync({|DOMO7001:$\"/domo/datastores/v1/collections/Deals/documents/bulk\"|}, new[] { new { id, content = new { {|DOMO7061:titel|} = id, pieces = 1, amount = 2, closed = id, changed = id } } })",
        "PostAsync({|DOMO7001:\"/domo/datastores/v1/collections/Deals/documents/\"|}, JsonContent.Create(new { content = new { {|DOMO7061:amuont|} = 1 } }))",
        "PostAsJsonAsync({|DOMO7001:\"/domo/datastores/v1/collections/Deals/documents/\"|}, new { content = new { {|DOMO7061:Title|} = id } }, JsonSerializerOptions.Default)",
        "PostAsJsonAsync({|DOMO7001:\"/domo/datastores/v1/collections/Deals/documents/\"|}, new { content = new { Title = id, pieces = id } }, options)",
        "PostAsJsonAsync({|DOMO7001:\"/domo/datastores/v1/collections/Deals/documents/query\"|}, new { content = new { pieces = id } })",
        "PostAsJsonAsync(\"/domo/datastores/v1/collections/Others/documents/\", new { content = new { pieces = id } })",
        "PostAsJsonAsync(id, new { content = new { pieces = id } })",
    ];

    [Theory]
    [InlineData("public decimal? Amount { get; set; } public string? {|DOMO7062:Pieces|} { get; set; }")]
    [InlineData("public decimal? Amount { get; set; } public bool {|DOMO7062:Pieces|} { get; set; }")]
    [InlineData("public decimal? Amount { get; set; } public DateOnly? {|DOMO7062:Pieces|} { get; set; }")]
    [InlineData("public Guid Amount2 { get; set; } public List<decimal>? {|DOMO7062:Amount|} { get; set; } public long Pieces { get; set; }")]
    [InlineData("public Deal? {|DOMO7062:Amount|} { get; set; } public long Pieces { get; set; }")]
    [InlineData("public decimal Amount { get; set; } public ulong {|DOMO7063:Pieces|} { get; set; }")]
    [InlineData("public decimal Amount { get; set; } public double {|DOMO7063:Pieces|} { get; set; }")]
    [InlineData("public double Amount2 { get; set; } public double? {|DOMO7064:Amount|} { get; set; } public short {|DOMO7064:Pieces|} { get; set; }")]
    [InlineData("public long {|DOMO7064:Amount|} { get; set; } public long Pieces { get; set; }")]
    [InlineData("public decimal Amount { get; set; } [JsonPropertyName(\"Pieces\")] public long {|DOMO7061:Number|} { get; set; }")]
    [InlineData("public decimal Amount { get; set; } [JsonPropertyName(\"pieces\")] public int {|DOMO7064:Number|} { get; set; }")]
    [InlineData("public decimal Amonut { get; set; } public decimal Amount { get; set; } public long {|DOMO7061:Piece|} { get; set; }")]
    public Task A_class_of_a_collection_is_compared_with_its_columns(string properties) =>
        CSharpRuleTest.RunAsync(Source($"[DomoDocument(\"Deals\")] public class Deal {{ {Others} {properties} }}"));

    [Theory]
    [InlineData("public decimal Amount { get; set; } public long? Pieces { get; set; } public List<int>? Tags { get; set; } public int Count => 1;")]
    [InlineData("public JsonNode? Amount { get; set; } public DomoValue Pieces { get; set; } [JsonIgnore] public int Piecess { get; set; }")]
    [InlineData("public decimal AMOUNT { get; set; } [JsonPropertyName(\"pieces\")] public long Number { get; set; }")]
    [InlineData("[JsonExtensionData] public JsonObject? Rest { get; set; } private int Pieces { get; set; } public static int Amount { get; set; }")]
    [InlineData("public decimal Amount { get; set; } public long Pieces { get; set; } public enum Kind { A } public Kind Sort { get; set; }")]
    public Task A_class_that_fits_is_left_alone(string properties) =>
        CSharpRuleTest.RunAsync(Source($"[DomoDocument(\"Deals\")] public class Deal {{ {Others} {properties} }}"));

    [Theory]
    [InlineData("domo.Collections.Deals.As({|DOMO7050:DealJson.Default.Deal|})", "public DateTimeOffset? changed { get; set; }")]
    [InlineData("domo.Collections.Deals.As({|DOMO7050:DealJson.Default.Deal|})", "public DateTime? changed { get; set; }")]
    [InlineData("domo.Collections.Deals.As({|DOMO7050:DealJson.Default.Deal|}).CreateAsync(null!)", "public DateOnly changed { get; set; }")]
    [InlineData("domo.Collections.Deals.As({|DOMO7061:DealJson.Default.Deal|})", "public DateOnly Changed { get; set; }")]
    [InlineData("domo.Collections.Deals.As(DealJson.Default.Deal).ToListAsync()", "public DateTime? changed { get; set; }")]
    [InlineData("domo.Collections.Deals.As(DealJson.Default.Deal).Where(c => c.Pieces > 1)", "public ulong other { get; set; }")]
    [InlineData("domo.Collections.Deals.As({|DOMO7064:DealJson.Default.Deal|}).GetAsync(\"1\")", "[JsonPropertyName(\"pieces\")] public int changed2 { get; set; }")]
    [InlineData("domo.Collections.Deals.As(json)", "public DateTime changed { get; set; }")]
    [InlineData("domo.Collections.Deals.As(DealJson.Default.Deal)",
        "[JsonConverter(typeof(DomoDateTimeConverter))] public DateTimeOffset changed { get; set; }")]
    public Task A_contract_is_known_by_its_context(string use, string property) => CSharpRuleTest.RunAsync(Source($$"""
        class App
        {
            object Of(DomoApp domo, JsonTypeInfo<Deal> json) => {{use}};
        }

        class Deal
        {
            public string? title { get; set; }
            public decimal? amount { get; set; }
            {{(property.Contains("pieces", StringComparison.Ordinal) ? "" : "public long? pieces { get; set; }")}}
            public DateOnly? closed { get; set; }
            {{property}}
            [JsonExtensionData] public JsonObject? Rest { get; set; }
        }

        abstract class DealJson() : JsonSerializerContext(null)
        {
            public static DealJson Default => null!;
            public abstract JsonTypeInfo<Deal> Deal { get; }
        }
        """));

    [Fact]
    public Task The_body_of_a_request_is_a_document() => CSharpRuleTest.RunAsync(Source($$"""
        class App
        {
            object[] Send(HttpClient http, DateTimeOffset now, string id, JsonSerializerOptions options) =>
            [
                {{string.Join(",\n", Requests.Select(call => "http." + call))}},
            ];
        }
        """));

    [Theory]
    [InlineData("public int? Pieces { get; set; }", "public long? Pieces { get; set; }")]
    [InlineData("public decimal Pieces { get; set; }", "public long Pieces { get; set; }")]
    [InlineData("public string? Pieces { get; set; }", "public long? Pieces { get; set; }")]
    [InlineData("public long Peices { get; set; }", "[JsonPropertyName(\"pieces\")]\n    public long Peices { get; set; }")]
    [InlineData("[JsonPropertyName(\"Pieces\")] public long Number { get; set; }", "[JsonPropertyName(\"pieces\")] public long Number { get; set; }")]
    public Task A_property_is_mended(string property, string expected) => VerifyFixAsync(
        $$"""
        [DomoDocument("Deals")]
        public class Deal
        {
            {{Others}}
            public decimal Amount { get; set; }
            {{property}}
        }
        """,
        $$"""
        [DomoDocument("Deals")]
        public class Deal
        {
            {{Others}}
            public decimal Amount { get; set; }
            {{expected}}
        }
        """);

    [Fact]
    public Task A_record_gets_the_columns_that_it_lacks() => VerifyFixAsync(
        """
        [DomoDocument("Deals")]
        public record Deal(string? Title, DateOnly? Closed, DateTime Changed);
        """,
        """
        [DomoDocument("Deals")]
        public record Deal(string? Title, DateOnly? Closed, DateTime Changed)
        {
            public decimal? Amount { get; set; }
            public long? Pieces { get; set; }
        }
        """);

    [Fact]
    public Task A_class_in_another_place_than_its_use_is_mended() => VerifyFixAsync(
        Contract("""
            {
                public DateTime? changed { get; set; }
                [JsonExtensionData] public JsonObject? Rest { get; set; }
            }
            """),
        Contract("""
            {
                [JsonConverter(typeof(DomoDateTimeConverter))]
                public DateTimeOffset? changed { get; set; }
                [JsonExtensionData] public JsonObject? Rest { get; set; }
            }
            """));

    [Fact]
    public Task A_parameter_of_a_record_is_mended() => VerifyFixAsync(
        Contract("(DateTime changed) { [JsonExtensionData] public JsonObject? Rest { get; set; } }"),
        Contract("([property: JsonConverter(typeof(DomoDateTimeConverter))] DateTimeOffset changed) "
            + "{ [JsonExtensionData] public JsonObject? Rest { get; set; } }"));

    private static string Contract(string body) => $$"""
        class App
        {
            object Of(DomoApp domo) => domo.Collections.Deals.As(DealJson.Default.Deal);
        }

        record Deal{{(body[0] == '(' ? "" : "\n")}}{{body}}

        abstract class DealJson() : JsonSerializerContext(null)
        {
            public static DealJson Default => null!;
            public abstract JsonTypeInfo<Deal> Deal { get; }
        }
        """;

    private static async Task VerifyFixAsync(string source, string expected)
    {
        using var project = CSharpProject.Of(Source(source), CSharpProject.ManifestAndTypes);
        var diagnostic = Assert.Single(await project.DiagnosticsAsync());

        var (_, text) = Assert.Single(await project.FixesAsync(diagnostic));

        Assert.Equal(Source(expected), text);
        Assert.All(await project.DiagnosticsAfterFixesAsync(diagnostic), Assert.Empty);
    }

    private static string Source(string declarations) => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using Domo.Manifest.Client;

        {{declarations}}

        """;
}
