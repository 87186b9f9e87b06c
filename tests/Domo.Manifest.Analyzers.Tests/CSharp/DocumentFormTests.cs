using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Every .NET type beside a column of every type: what System.Text.Json writes, and whether Domo reads it.</summary>
public class DocumentFormTests
{
    private const string Manifest = """
        {
          "name": "Sales", "version": "1.0.0", "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11", "size": { "width": 4, "height": 3 },
          "datasetsMapping": [], "collectionsMapping": [{ "name": "All" }]
        }
        """;

    private const string Types = """
        {
          "collections": {
            "All": {
              "columns": {
                "text": "STRING", "number": "LONG", "amount": "DECIMAL", "ratio": "DOUBLE", "day": "DATE", "moment": "DATETIME",
                "flag": "BOOLEAN", "box": { "children": { "a": "LONG" } }, "list": "STRING[]"
              }
            }
          }
        }
        """;

    /// <summary>The columns in the order of the table.</summary>
    private static readonly string[] Columns = ["text", "number", "amount", "ratio", "day", "moment", "flag", "box", "list"];

    /// <summary>
    /// For each column: <c>k</c> for a wrong kind, <c>d</c> for a date that does not sync, <c>+</c> for a type that holds more than the
    /// column and <c>-</c> for one that holds less; then how the message calls what is written.
    /// </summary>
    private static readonly (string Type, string Findings, string Form)[] Rows =
    [
        ("string", ".kkk..kkk", "a string"),
        ("char", ".kkk..kkk", "a string"),
        ("bool", ".kkkkk.kk", "true or false"),
        ("sbyte", "k---kkkkk", "a number"),
        ("byte", "k---kkkkk", "a number"),
        ("short", "k---kkkkk", "a number"),
        ("ushort", "k---kkkkk", "a number"),
        ("int", "k---kkkkk", "a number"),
        ("uint?", "k---kkkkk", "a number"),
        ("long", "k.--kkkkk", "a number"),
        ("ulong", "k+--kkkkk", "a number"),
        ("float", "k+--kkkkk", "a number"),
        ("double?", "k+-.kkkkk", "a number"),
        ("decimal", "k+..kkkkk", "a number"),
        ("DateOnly", ".kkk.dkkk", "a date like '2026-04-23'"),
        ("DateTime", ".kkkddkkk", "a date and time like '2026-04-23T12:00:00.123+02:00'"),
        ("DateTimeOffset?", ".kkkddkkk", "a date and time like '2026-04-23T12:00:00.123+02:00'"),
        ("TimeOnly", ".kkkkkkkk", "a string that is not a date"),
        ("TimeSpan", ".kkkkkkkk", "a string that is not a date"),
        ("Guid", ".kkkkkkkk", "a string that is not a date"),
        ("Uri", ".kkkkkkkk", "a string that is not a date"),
        ("Version", ".kkkkkkkk", "a string that is not a date"),
        ("byte[]", ".kkkkkkkk", "a string that is not a date"),
        ("int[]", ".kkkkkkk.", "an array"),
        ("List<string>", ".kkkkkkk.", "an array"),
        ("IReadOnlySet<string>", ".kkkkkkk.", "an array"),
        ("JsonArray", ".kkkkkkk.", "an array"),
        ("Dictionary<string, int>", ".kkkkkk.k", "an object"),
        ("IReadOnlyDictionary<string, int>", ".kkkkkk.k", "an object"),
        ("JsonObject", ".kkkkkk.k", "an object"),
        ("Own", ".kkkkkk.k", "an object"),
        ("OwnStruct?", ".kkkkkk.k", "an object"),
        ("JsonNode", ".........", ""),
        ("JsonElement", ".........", ""),
        ("object", ".........", ""),
        ("Half", ".........", ""),
        ("DayOfWeek", ".........", ""),
        ("ArrayList", ".........", ""),
        ("IOwn", ".........", ""),
        ("OwnBase", ".........", ""),
        ("OwnList", ".........", ""),
        ("OwnConverted", ".........", ""),
        ("Exception", ".........", ""),
    ];

    [Fact]
    public async Task Each_type_fits_the_columns_that_hold_what_is_written()
    {
        var lines = Rows.ToDictionary(row => row.Type, _ => (Findings: new char[Columns.Length], Form: ""));
        foreach (var (_, found) in lines)
        {
            Array.Fill(found.Findings, '.');
        }

        foreach (var diagnostic in await DiagnosticsAsync())
        {
            string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            string[] property = message.Split('\'')[1].Split('.');
            string type = Rows[int.Parse(property[0][1..], CultureInfo.InvariantCulture)].Type;
            lines[type].Findings[Array.IndexOf(Columns, property[1])] = diagnostic.Id switch
            {
                "DOMO7050" => 'd',
                "DOMO7062" => 'k',
                "DOMO7063" => '+',
                "DOMO7064" => '-',
                _ => '?',
            };
            if (message.Split(" is written as ") is [_, var rest])
            {
                lines[type] = (lines[type].Findings, rest[..rest.IndexOf(", but ", StringComparison.Ordinal)]);
            }
        }

        Assert.Equal(
            Rows.Select(Describe),
            Rows.Select(row => Describe((row.Type, new string(lines[row.Type].Findings), lines[row.Type].Form))));
    }

    [Theory]
    [InlineData("int", "text", "'T.text' is written as a number, but column 'text' of collection 'All' is STRING; use 'string'")]
    [InlineData("Guid", "number", "'T.number' is written as a string that is not a date, but column 'number' of collection 'All' is LONG; use 'long'")]
    [InlineData("bool", "amount", "'T.amount' is written as true or false, but column 'amount' of collection 'All' is DECIMAL; use 'decimal'")]
    [InlineData("bool", "ratio", "'T.ratio' is written as true or false, but column 'ratio' of collection 'All' is DOUBLE; use 'double'")]
    [InlineData("bool", "day", "'T.day' is written as true or false, but column 'day' of collection 'All' is DATE; use 'DateOnly'")]
    [InlineData("bool", "moment", "'T.moment' is written as true or false, but column 'moment' of collection 'All' is DATETIME; use 'DateTimeOffset'")]
    [InlineData("int", "flag", "'T.flag' is written as a number, but column 'flag' of collection 'All' is BOOLEAN; use 'bool'")]
    [InlineData("int", "list", "'T.list' is written as a number, but column 'list' of collection 'All' is an array; use 'IReadOnlyList<T>'")]
    [InlineData("decimal?", "number", "'T.number' of type 'decimal?' can hold fractions, which the LONG column 'number' of collection 'All' cannot; use 'long'")]
    [InlineData("ulong", "number", "'T.number' of type 'ulong' can hold larger numbers, which the LONG column 'number' of collection 'All' cannot; use 'long'")]
    [InlineData("short", "number", "'T.number' of type 'short' cannot hold large numbers of the LONG column 'number' of collection 'All'; use 'long'")]
    [InlineData("long", "amount", "'T.amount' of type 'long' cannot hold the fractions of the DECIMAL column 'amount' of collection 'All'; use 'decimal'")]
    [InlineData("double", "amount", "'T.amount' of type 'double' cannot hold all digits of the DECIMAL column 'amount' of collection 'All'; use 'decimal'")]
    [InlineData("float", "ratio", "'T.ratio' of type 'float' cannot hold all digits of the DOUBLE column 'ratio' of collection 'All'; use 'double'")]
    [InlineData("DateOnly", "moment", "'T.moment' is written as a date like '2026-04-23', but the DATETIME column 'moment' of collection 'All' syncs only "
        + "YYYY-MM-DDTHH:MM:SSZ; use 'DateTimeOffset' with [JsonConverter(typeof(DomoDateTimeConverter))]")]
    [InlineData("DateTime", "day", "'T.day' is written as a date and time like '2026-04-23T12:00:00.123+02:00', but the DATE column 'day' of collection 'All' "
        + "syncs only YYYY-MM-DD; use 'DateOnly'")]
    public async Task A_message_says_what_is_written_and_what_the_column_holds(string type, string column, string message)
    {
        var found = await DiagnosticsAsync(
            [("T", $"public {type} {column} {{ get; set; }} [JsonExtensionData] public JsonObject? Rest {{ get; set; }}")]);

        Assert.Equal(message, Assert.Single(found).GetMessage(CultureInfo.InvariantCulture));
    }

    private static string Describe((string Type, string Findings, string Form) row) => $"{row.Findings} {row.Type}: {row.Form}";

    private static Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync() => DiagnosticsAsync(
        [.. Rows.Select((row, i) => ($"T{i}", string.Join(' ', Columns.Select(column => $"public {row.Type} {column} {{ get; set; }} = default!;"))))]);

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(IReadOnlyList<(string Name, string Properties)> classes)
    {
        string text = $$"""
            #nullable enable
            using System;
            using System.Collections;
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using System.Text.Json.Serialization;
            using System.Text.Json.Serialization.Metadata;
            using Domo.Manifest.Client;

            class App
            {
                object[] Of(DomoApp domo) =>
                [
                    {{string.Join(",\n", classes.Select(type => $"domo.Collections.All.As(Json.Default.{type.Name})"))}}
                ];
            }

            abstract class Json() : JsonSerializerContext(null)
            {
                public static Json Default => null!;
                {{string.Join('\n', classes.Select(type => $"public abstract JsonTypeInfo<{type.Name}> {type.Name} {{ get; }}"))}}
            }

            {{string.Join('\n', classes.Select(type => $"class {type.Name} {{ {type.Properties} }}"))}}

            class Own;
            struct OwnStruct;
            interface IOwn;
            abstract class OwnBase;
            class OwnList : List<int>;
            [JsonConverter(typeof(JsonStringEnumConverter))] class OwnConverted;
            """;
        using var project = CSharpProject.Create(
            text, new Dictionary<string, string>(StringComparer.Ordinal) { ["manifest.json"] = Manifest, ["domo.types.json"] = Types });
        return await project.DiagnosticsAsync();
    }
}
