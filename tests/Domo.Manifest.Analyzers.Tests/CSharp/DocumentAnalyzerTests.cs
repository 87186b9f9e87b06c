using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Custom document classes compared with the columns of their collection: every kind of declaration and attribute.</summary>
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
    public Task Compares_a_document_class_with_the_columns_of_its_collection(string properties) =>
        CSharpRuleTest.RunAsync(Source($"[DomoDocument(\"Deals\")] public class Deal {{ {Others} {properties} }}"));

    [Theory]
    [InlineData("public decimal Amount { get; set; } public long? Pieces { get; set; } public List<int>? Tags { get; set; } public int Count => 1;")]
    [InlineData("public JsonNode? Amount { get; set; } public DomoValue Pieces { get; set; } [JsonIgnore] public int Piecess { get; set; }")]
    [InlineData("public decimal AMOUNT { get; set; } [JsonPropertyName(\"pieces\")] public long Number { get; set; }")]
    [InlineData("[JsonExtensionData] public JsonObject? Rest { get; set; } private int Pieces { get; set; } public static int Amount { get; set; }")]
    [InlineData("public decimal Amount { get; set; } public long Pieces { get; set; } public enum Kind { A } public Kind Sort { get; set; }")]
    public Task Accepts_a_class_that_matches_its_columns(string properties) =>
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
    public Task Resolves_the_class_from_its_serializer_context(string use, string property) => CSharpRuleTest.RunAsync(Source($$"""
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

    [Theory]
    [InlineData("", "title", "{|DOMO7061:DealJson.Default.Deal|}")]
    [InlineData("[JsonSourceGenerationOptions]", "title", "{|DOMO7061:DealJson.Default.Deal|}")]
    [InlineData("[JsonSourceGenerationOptions(JsonSerializerDefaults.General)]", "title", "{|DOMO7061:DealJson.Default.Deal|}")]
    [InlineData("[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]", "title", "DealJson.Default.Deal")]
    [InlineData("[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]", "title", "DealJson.Default.Deal")]
    [InlineData("[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseUpper)]", "title", "DealJson.Default.Deal")]
    [InlineData(
        "[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, PropertyNamingPolicy = JsonKnownNamingPolicy.Unspecified)]",
        "title", "{|DOMO7061:DealJson.Default.Deal|}")]
    [InlineData("", "title", "DealJson.Other.Deal")]
    [InlineData("", "title", "new DealJson().Deal")]
    [InlineData("", "pieces", "{|DOMO7062:DealJson.Default.Deal|}")]
    [InlineData("[JsonSourceGenerationOptions(WriteIndented = true)]", "pieces", "{|DOMO7062:DealJson.Default.Deal|}")]
    [InlineData("[JsonSourceGenerationOptions(Converters = [typeof(JsonStringEnumConverter)])]", "pieces", "DealJson.Default.Deal")]
    [InlineData("[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.WriteAsString)]", "pieces", "DealJson.Default.Deal")]
    public Task The_options_of_a_context_name_and_write_the_properties(string options, string column, string contract)
    {
        string property = column == "title" ? "Title" : "pieces";
        return CSharpRuleTest.RunAsync(Source($$"""
            class App
            {
                object Of(DomoApp domo) => domo.Collections.Deals.As({{contract}});
            }

            class Deal
            {
                public string? {{property}} { get; set; }
                [JsonExtensionData] public JsonObject? Rest { get; set; }
            }

            {{options}}
            class DealJson() : JsonSerializerContext(null)
            {
                public static DealJson Default => null!;
                public static DealJson Other => null!;
                public JsonTypeInfo<Deal> Deal => null!;
                protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
                public override JsonTypeInfo? GetTypeInfo(Type type) => null;
            }
            """));
    }

    [Theory]
    [InlineData("JsonContent.Create(new { content = new { {|DOMO7062:Pieces|} = \"1\" } })")]
    [InlineData("JsonContent.Create(new { content = new { {|DOMO7062:Pieces|} = \"1\" } }, (System.Net.Http.Headers.MediaTypeHeaderValue?)null, null)")]
    [InlineData("JsonContent.Create(new { content = new { {|DOMO7062:Pieces|} = \"1\" } }, null, JsonSerializerOptions.Web)")]
    [InlineData("JsonContent.Create(new { content = new { {|DOMO7061:Pieces|} = 1 } }, null, JsonSerializerOptions.Default)")]
    public Task The_content_of_a_request_is_compared_as_it_is_written(string content) => CSharpRuleTest.RunAsync(Source($$"""
        class App
        {
            object Send(HttpClient http) => http.PostAsync({|DOMO7001:"/domo/datastores/v1/collections/Deals/documents"|}, {{content}});
        }
        """));

    [Theory]
    [InlineData("JsonContent.Create(new { content = new { Pieces = \"1\" } }, null, new JsonSerializerOptions())")]
    [InlineData("Other.Create(new { content = new { Pieces = \"1\" } })")]
    [InlineData("JsonContent.Create(new { content = new Converted() })")]
    [InlineData("JsonContent.Create(new { content = new Listed() })")]
    [InlineData("JsonContent.Create(new { content = new Exception() })")]
    public Task Content_of_which_it_is_not_known_how_it_is_written_is_left_alone(string content) => CSharpRuleTest.RunAsync(Source($$"""
        class App
        {
            object Send(HttpClient http) => http.PutAsync({|DOMO7001:"/domo/datastores/v1/collections/Deals/documents/1"|}, {{content}});
        }

        class Other
        {
            public static HttpContent Create(object value) => JsonContent.Create(value);
        }

        [JsonConverter(typeof(JsonStringEnumConverter))]
        class Converted
        {
            public string? Pieces { get; set; }
        }

        class Listed : List<int>
        {
            public string? Pieces { get; set; }
        }
        """));

    [Fact]
    public async Task A_column_has_any_type_if_manifests_disagree_about_it()
    {
        string manifest = CSharpProject.ManifestAndTypes["manifest.json"];
        string other = manifest.Replace("{ \"name\": \"pieces\", \"type\": \"LONG\" }", "{ \"name\": \"pieces\", \"type\": \"STRING\" }", StringComparison.Ordinal)
            .Replace("{ \"name\": \"closed\", \"type\": \"DATE\" }", "{ \"name\": \"ordered\", \"type\": \"DATE\" }", StringComparison.Ordinal);
        string source = Source("""
            class App
            {
                object Send(HttpClient http) => http.PostAsJsonAsync(
                    "/domo/datastores/v1/collections/Deals/documents", new { content = new { title = 1, pieces = true, orderd = "", closd = "" } });
            }
            """);
        using var project = CSharpProject.Create(
            source,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["a/manifest.json"] = manifest, ["b/manifest.json"] = other });

        var found = (await project.DiagnosticsAsync()).Where(diagnostic => diagnostic.Id.StartsWith("DOMO706", StringComparison.Ordinal));

        Assert.Equal(
            [
                "'title' is written as a number, but column 'title' of collection 'Deals' is STRING; use 'string'",
                "'orderd' is written as 'orderd', which is not a column of collection 'Deals'; did you mean 'ordered'?",
                "'closd' is written as 'closd', which is not a column of collection 'Deals'; did you mean 'closed'?",
            ],
            found.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public Task Checks_request_bodies_as_documents() => CSharpRuleTest.RunAsync(Source($$"""
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
    public Task The_fix_corrects_the_type_of_a_property(string property, string expected) => VerifyFixAsync(
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
    public Task The_fix_adds_missing_columns_to_a_record() => VerifyFixAsync(
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
    public Task The_fix_changes_a_class_in_another_file_or_scope() => VerifyFixAsync(
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
    public Task The_fix_corrects_a_record_parameter() => VerifyFixAsync(
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
        using var project = CSharpProject.Create(Source(source), CSharpProject.ManifestAndTypes);
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
