using Domo.Manifest.Generator.Tests.Infrastructure;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests how user-defined classes are written to and read from JSON by compiling and running the emitted code.</summary>
public class DocumentJsonTests
{
    [Theory]
    [InlineData("{\"name\":\"x\"}", "x|medium|1|x,y")] // An absent property keeps its default value.
    [InlineData("{\"name\":\"x\",\"size\":\"large\",\"level\":2,\"tags\":[]}", "x|large|2|")]
    [InlineData("{\"name\":\"x\",\"size\":null,\"level\":null,\"tags\":null}", "x||1|x,y")] // Null is assigned only to nullable types.
    public Task An_absent_property_keeps_its_default_value(string json, string expected) => VerifyReadAsync(
        """
        [DomoDocument("c")] internal sealed class Content
        {
            public string? Name { get; set; }
            public string? Size { get; init; } = "medium";
            public int Level { get; init; } = 1;
            public List<string> Tags { get; set; } = ["x", "y"];
        }
        """,
        json,
        "Note($\"{c.Name}|{c.Size}|{c.Level}|{string.Join(',', c.Tags)}\");",
        expected);

    [Theory]
    [InlineData("""{"id":"a"}""", "a|7|d|True|Low|x")]
    [InlineData("""{"id":"a","level":8,"note":null,"isOpen":false,"kind":"High","other":"y"}""", "a|8||False|High|x")]
    [InlineData("""{"id":"a","level":null,"kind":null}""", "a|7|d|True||x")]
    public Task The_constructor_receives_read_values_or_its_own_defaults(string json, string expected) => VerifyReadAsync(
        """
        internal enum Kind { Low, High }
        [DomoDocument("c")] internal sealed class Content(string id, int level = 7, string? note = "d", bool isOpen = true, Kind? kind = Kind.Low, string other = "x")
        {
            public string Id { get; } = id;
            public int Level { get; } = level;
            public string? Note { get; } = note;
            public bool IsOpen { get; } = isOpen;
            public Kind? Kind { get; } = kind;
            [JsonIgnore] public string Computed { get; } = other;
        }
        """,
        json,
        "Note($\"{c.Id}|{c.Level}|{c.Note}|{c.IsOpen}|{c.Kind}|{c.Computed}\");",
        expected);

    [Fact]
    public Task A_default_value_of_a_constructor_is_kept() => VerifyReadAsync(
        """
        [DomoDocument("c")] internal sealed class Content(
            string a = "\"a\"", char b = '\'', decimal c = 1.5m, double d = 1.5, float e = 2.5f, double f = double.NaN,
            double g = double.PositiveInfinity, double h = double.NegativeInfinity, float i = float.NaN, float j = float.PositiveInfinity,
            float k = float.NegativeInfinity, ulong l = ulong.MaxValue, byte? m = 3, string? n = null, bool o = true, System.DayOfWeek p = (System.DayOfWeek)2,
            double q = -0.0)
        {
            [JsonIgnore] public string Text { get; } = System.FormattableString.Invariant($"{a}{b} {c} {d} {e} {f} {g} {h} {i} {j} {k} {l} {m} {n} {o} {p} {q}");
        }
        """,
        "{}",
        "Note(c.Text);",
        "\"a\"' 1.5 1.5 2.5 NaN Infinity -Infinity NaN Infinity -Infinity 18446744073709551615 3  True Tuesday -0");

    [Theory]
    [InlineData("[JsonRequired] public int? Value { get; set; }", """{"value":null}""", null)]
    [InlineData("public required string Value { get; set; }", "{}", "'value'")]
    [InlineData("public required string Value { get; set; }", """{"value":null}""", "'value'")]
    [InlineData("[JsonRequired] public int Value { get; set; }", "{}", "'value'")]
    [InlineData("public List<string> Value { get; set; } = [];", """{"value":[null]}""", "'value'")]
    [InlineData("public List<string?> Value { get; set; } = [];", """{"value":[null]}""", null)]
    [InlineData("public int Value { get; set; }", """{"value":"x"}""", "'value'")]
    public async Task A_missing_required_property_is_an_error(string property, string json, string? error)
    {
        var exception = await Record.ExceptionAsync(() => ReadAsync(
            $"[DomoDocument(\"c\")] internal sealed class Content {{ {property} }}", json, "Note(c);"));

        if (error is null)
        {
            Assert.Null(exception);
        }
        else
        {
            Assert.Contains(error, exception!.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("new()", """{"always":null,"plain":0,"untyped":"u"}""")]
    [InlineData("new() { Null = \"\", Untyped = DomoValue.Null, Count = 5, Plain = 1, Secret = \"s\" }", """{"null":"","always":null,"count":5,"plain":1}""")]
    [InlineData("new() { Maybe = 5, Always = true }", """{"always":true,"plain":0,"maybe":5,"untyped":"u"}""")]
    [InlineData("new() { Maybe = DomoValue.Null }", """{"always":null,"plain":0,"untyped":"u"}""")]
    public async Task A_property_is_written_under_the_condition_of_its_attribute(string value, string expected)
    {
        string written = await WriteAsync(
            """
            [DomoDocument("c")] internal sealed class Content
            {
                public string? Null { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public bool? Always { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Count { get; set; }
                public int Plain { get; set; }
                public DomoValue? Maybe { get; set; }
                public DomoValue Untyped { get; set; } = "u";
                [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public string? Secret { get; set; } = "x";
                [JsonIgnore] public string? Never { get; set; } = "x";
                public string Computed => "x";
            }
            """,
            value);

        Assert.Equal(expected, written);
    }

    [Fact]
    public Task A_property_is_not_read_if_its_attribute_prevents_it() => VerifyReadAsync(
        """
        [DomoDocument("c")] internal sealed class Content(string a, int b)
        {
            public string A { get; } = a;
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] public int B { get; } = b;
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] public string C { get; set; } = "own";
        }
        """,
        """{"a":"x","b":5,"c":"y"}""",
        "Note($\"{c.A}|{c.B}|{c.C}\");",
        "x|0|own");

    [Theory]
    [InlineData("Kind.Open", "\"half-open\"")]
    [InlineData("Kind.@default", "\"default\"")]
    [InlineData("Kind.Alias", "\"default\"")] // The first of two names with the same value is written.
    [InlineData("(Kind)7", "7")]
    public async Task An_enum_is_written_by_name_and_read_by_name_and_number(string value, string json)
    {
        const string Class = """
            public enum Kind { @default, [JsonStringEnumMemberName("half-open")] Open, Alias = 0 }
            [DomoDocument("c")] internal sealed class Content { public Kind Kind { get; set; } public Kind[]? Kinds { get; set; } }
            """;

        Assert.Equal($$"""{"kind":{{json}},"kinds":[{{json}}]}""", await WriteAsync(Class, $"new() {{ Kind = {value}, Kinds = [{value}] }}"));
        await VerifyReadAsync(Class, $$"""{"kind":{{json}}}""", $"Note(c.Kind == {value});", "True");
    }

    [Theory]
    [InlineData("\"Alias\"", "default")]
    [InlineData("1", "Open")]
    public Task An_enum_is_read_by_every_name_and_by_number(string json, string expected) => VerifyReadAsync(
        "public enum Kind { @default, Open, Alias = 0 }\n[DomoDocument(\"c\")] internal sealed class Content { public Kind Kind { get; set; } }",
        $$"""{"kind":{{json}}}""",
        "Note(c.Kind == Kind.@default ? \"default\" : c.Kind.ToString());",
        expected);

    [Fact]
    public async Task An_enum_of_flags_is_a_number() => Assert.Equal(
        """{"rights":3}""",
        await WriteAsync(
            "[System.Flags] public enum Rights : byte { Read = 1, Write = 2 }\n[DomoDocument(\"c\")] internal sealed class Content { public Rights Rights { get; set; } }",
            "new() { Rights = Rights.Read | Rights.Write }"));

    [Fact]
    public async Task An_enum_in_a_column_of_numbers_is_a_number() => Assert.Equal(
        """{"long":1,"decimal":1,"double":1,"text":"B","always":"B"}""",
        await WriteAsync(
            """
            public enum Kind { A, B }
            [DomoDocument("c")] internal sealed class Content
            {
                public Kind Long { get; set; }
                public Kind? Decimal { get; set; }
                public Kind Double { get; set; }
                public Kind Text { get; set; }
                [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Kind? Always { get; set; }
            }
            """,
            "new() { Long = Kind.B, Decimal = Kind.B, Double = Kind.B, Text = Kind.B, Always = Kind.B }",
            "long LONG, decimal DECIMAL, double DOUBLE, text STRING, always LONG"));

    [Theory]
    [InlineData("USERNAME STRING", """{"USERNAME":"x","other":"y"}""")] // Matches the field's name ignoring case.
    [InlineData("username STRING, userName STRING", """{"userName":"x","other":"y"}""")] // The exact name takes precedence.
    [InlineData("user_name STRING, OTHER STRING", """{"user_name":"x","OTHER":"y"}""")]
    [InlineData("elsewhere STRING", """{"userName":"x","other":"y"}""")]
    public async Task A_property_maps_to_the_column_with_its_name(string columns, string expected) => Assert.Equal(
        expected,
        await WriteAsync(
            "[DomoDocument(\"c\")] internal sealed class Content { public string? UserName { get; set; } public string? Other { get; set; } }",
            "new() { UserName = \"x\", Other = \"y\" }",
            columns));

    [Fact]
    public async Task An_attribute_determines_the_name_and_a_keyword_loses_its_at_sign() => Assert.Equal(
        """{"e-mail 🚀":1,"class":2}""".Replace("🚀", "\\uD83D\\uDE80", StringComparison.Ordinal),
        await WriteAsync(
            "[DomoDocument(\"c\")] internal sealed class Content { [JsonPropertyName(\"e-mail 🚀\")] public int Mail { get; set; } public int @class { get; set; } }",
            "new() { Mail = 1, @class = 2 }",
            "mail STRING"));

    [Fact]
    public async Task A_list_or_set_is_an_array_and_a_dictionary_an_object()
    {
        string[] lists = ["List", "IList", "ICollection", "IEnumerable", "IReadOnlyList", "IReadOnlyCollection"];
        string[] sets = ["HashSet", "ISet", "IReadOnlySet"];
        string[] dictionaries = ["Dictionary", "IDictionary", "IReadOnlyDictionary"];
        string[] properties =
        [
            "int[]? Array", .. lists.Concat(sets).Select(type => $"{type}<int>? {type}"),
            .. dictionaries.Select(type => $"{type}<string, int>? {type}"),
        ];
        string code = "[DomoDocument(\"c\")] internal sealed class Content { "
            + string.Concat(properties.Select(property => $"public {property} {{ get; set; }} ")) + "}";
        string value = "Array = [1, 2], " + string.Join(", ", [
            .. lists.Select(type => type + " = new List<int> { 1, 2 }"), .. sets.Select(type => type + " = new HashSet<int> { 1, 2 }"),
            .. dictionaries.Select(type => type + " = new Dictionary<string, int> { [\"a\"] = 1 }")]);
        string json = "{" + string.Join(",", [
            "\"array\":[1,2]", .. lists.Concat(sets).Select(type => $"\"{JsonNameOf(type)}\":[1,2]"),
            .. dictionaries.Select(type => $$"""
                "{{JsonNameOf(type)}}":{"a":1}
                """)]) + "}";

        Assert.Equal(json, await WriteAsync(code, $"new() {{ {value} }}"));
        await VerifyReadAsync(
            code,
            json,
            "Note(string.Join(' ', string.Join('-', c.Array!), "
                + string.Join(", ", lists.Concat(sets).Concat(dictionaries).Select(type => $"string.Join('-', c.{type}!)")) + "));",
            string.Join(' ', Enumerable.Repeat("1-2", 10).Concat(Enumerable.Repeat("[a, 1]", 3))));

        static string JsonNameOf(string type) => type[0] == 'I' && char.IsUpper(type[1])
            ? "i" + type[1..]
            : char.ToLowerInvariant(type[0]) + type[1..];
    }

    [Fact]
    public async Task A_recursive_class_is_written_and_read_back()
    {
        const string Class = """
            internal class Place { public string Country { get; set; } = ""; public virtual string? Zone { get; set; } }
            internal sealed class Address : Place { public override string? Zone { get; set; } public string? City { get; init; } }
            [DomoDocument("c")] internal sealed record Content(string Name)
            {
                public Content? Manager { get; set; }
                public Address? Home { get; set; }
                public List<Address> Others { get; init; } = [];
                public Dictionary<string, Address?>? ByName { get; set; }
            }
            """;
        const string Json =
            """{"name":"a","manager":{"name":"b","others":[]},"home":{"country":"I","zone":"z","city":"Rome"},"others":[{"country":""}],"byName":{"x":null}}""";
        string value = """
            new("a")
            {
                Manager = new("b"), Home = new() { Country = "I", Zone = "z", City = "Rome" }, Others = [new()],
                ByName = new() { ["x"] = null },
            }
            """;

        Assert.Equal(Json, await WriteAsync(Class, value));
        await VerifyReadAsync(
            Class, Json, "Note($\"{c.Manager!.Name}|{c.Home!.Country}|{c.Home.Zone}|{c.Home.City}|{c.Others.Single().Country}|{c.ByName!.Single()}\");",
            "b|I|z|Rome||[x, ]");
    }

    [Theory]
    [InlineData("JsonObject? Rest { get; set; }")]
    [InlineData("JsonObject? Rest { get; init; }")]
    [InlineData("Dictionary<string, JsonElement>? Rest { get; set; }")]
    [InlineData("IDictionary<string, JsonElement>? Rest { get; set; }")]
    public async Task Undeclared_properties_are_kept_in_the_extension_property(string property)
    {
        string code = $"[DomoDocument(\"c\")] internal sealed class Content {{ public int? A {{ get; set; }} [JsonExtensionData] public {property} }}";

        // A value of the wrong type is also kept, and written back until the property has a value.
        var (sent, _) = await EmittedApp.RunAsync(
            Project(code),
            """
            var c = (await domo.Collections.C.CreateAsync(new())).Content;
            await domo.Collections.C.CreateAsync(c);
            c.A = 5;
            await domo.Collections.C.CreateAsync(c);
            """,
            _ => """{"id":"1","content":{"a":"odd","b":[1.50],"c":null}}""");

        Assert.Equal(
            ["{\"content\":{}}", """{"content":{"a":"odd","b":[1.50],"c":null}}""", """{"content":{"a":5,"b":[1.50],"c":null}}"""],
            sent.Select(request => request.Split(' ', 3)[2]));
    }

    private static TestProject Project(string code, string columns = "")
    {
        string schema = string.Join(",", columns.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(column => column.Split(' '))
            .Select(column => $$"""{"name":"{{column[0]}}","type":"{{column[1]}}"}"""));
        return TestProject.WithManifest($$"""{ "collectionsMapping": [ { "name": "c", "schema": { "columns": [ {{schema}} ] } } ] }""").Source($$"""
            #nullable enable
            #pragma warning disable CS1591
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using System.Text.Json.Serialization;
            using Domo.Manifest.Client;
            {{code}}
            """);
    }

    /// <summary>Returns the content that is sent for a value of the class.</summary>
    private static async Task<string> WriteAsync(string code, string value, string columns = "")
    {
        var (sent, _) = await EmittedApp.RunAsync(
            Project(code, columns), $"Content c = {value};\nawait domo.Collections.C.CreateAsync(c);", _ => """{"id":"1","content":{"name":"x"}}""");
        const string Before = "POST /domo/datastores/v1/collections/c/documents {\"content\":";
        string request = Assert.Single(sent);
        Assert.StartsWith(Before, request, StringComparison.Ordinal);
        return request[Before.Length..^1];
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(string code, string json, string note) => (await EmittedApp.RunAsync(
        Project(code),
        $$"""
        await foreach (var document in domo.Collections.C.Where(c => c["x"] == 1))
        {
            Content c = document.Content;
            {{note}}
        }
        """,
        _ => $$"""[{"id":"1","content":{{json}}}]""")).Noted;

    private static async Task VerifyReadAsync(string code, string json, string note, string expected) =>
        Assert.Equal([expected], await ReadAsync(code, json, note));
}
