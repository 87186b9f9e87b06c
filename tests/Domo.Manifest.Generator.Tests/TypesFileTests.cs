using Domo.Manifest.Client;
using Domo.Manifest.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests the effects of the types file: types, objects, lists, nullability and names.</summary>
public class TypesFileTests
{
    private const string Manifest = """
        {
          "datasetsMapping": [ { "alias": "sales", "dataSetId": "", "fields": [
            { "alias": "amount", "columnName": "Sales Amount" }, { "alias": "name", "columnName": "Client" }, { "alias": "open", "columnName": "Open" }
          ] } ],
          "collectionsMapping": [
            { "name": "customers" },
            { "name": "orders", "schema": { "columns": [ { "name": "id", "type": "LONG" }, { "name": "lines", "type": "STRING" } ] } }
          ],
          "packagesMapping": [
            { "alias": "price", "parameters": [ { "alias": "qty", "type": "number" }, { "alias": "who", "type": "object" } ],
              "output": { "alias": "result", "type": "object" } },
            { "alias": "any", "parameters": [], "output": { "alias": "result", "type": "object" } }
          ],
          "workflowsMapping": [ { "alias": "approve", "parameters": [ { "aliasedName": "amount", "type": "number" } ] } ]
        }
        """;

    private const string Types = """
        {
          "datasets": { "sales": { "name": "Deals", "fields": {
            "amount": { "type": "DECIMAL", "nullable": false, "name": "Revenue" }, "name": { "type": "STRING", "nullable": false }
          } } },
          "collections": {
            "customers": { "name": "Clients", "columns": {
              "name": { "type": "STRING", "nullable": false },
              "vip": "BOOLEAN",
              "tags": "STRING[]",
              "scores": { "type": "LONG[]", "nullable": false },
              "extra": "OBJECT",
              "parts": "OBJECT[]",
              "address": { "children": {
                "city": { "type": "STRING", "name": "Town" }, "type": "STRING", "min": "LONG",
                "geo": { "type": "OBJECT", "nullable": false, "children": { "lat": "DOUBLE", "lon": "DOUBLE" } }
              } },
              "visits": { "type": "OBJECT[]", "children": { "on": "DATE", "pages": "STRING[]", "shop": { "children": { "no": "LONG" } } } }
            } },
            "orders": { "columns": {
              "id": { "name": "Number", "nullable": false }, "note": "STRING", "lines": { "type": "OBJECT[]", "children": { "sku": "STRING" } }
            } }
          },
          "packages": {
            "price": { "name": "Quote", "parameters": {
              "qty": { "type": "decimal", "name": "quantity" }, "who": { "children": { "id": "number", "nick": { "type": "text", "nullable": true } } }
            }, "output": { "type": "object[]", "children": { "total": "double", "rest": { "nullable": true } } } },
            "any": { "output": { "nullable": false } }
          },
          "workflows": { "approve": { "name": "ApproveDeal", "parameters": { "amount": { "type": "double", "nullable": true } } } }
        }
        """;

    [Fact]
    public void Obsolete_entries_are_emitted_with_their_replacement()
    {
        var run = TestProject.WithManifest("""
            { "datasetsMapping": [ { "alias": "sales", "dataSetId": "", "fields": [] } ], "collectionsMapping": [ { "name": "notes" } ] }
            """).Types("""
            {
              "datasets": {
                "sales": { "fields": { "amount": "DECIMAL" } },
                "deals": { "obsolete": "Use \"Sales\".", "fields": { "amount": "DECIMAL" } },
                "old": { "obsolete": false, "fields": { "amount": "DECIMAL" } }
              },
              "collections": {
                "notes": { "obsolete": true },
                "drafts": { "obsolete": true, "columns": { "text": "STRING", "author": { "children": { "name": "STRING" } } } }
              }
            }
            """).Source("""
            internal static class Use
            {
                internal static object Sales(Acme.DomoApp domo) => domo.Datasets.Sales;
                internal static object Deals(Acme.DomoApp domo) => domo.Datasets.Deals.Where(s => s.Amount > 1);
                internal static object Row(decimal amount) => new Acme.DomoApp.DealsRow { Amount = amount };
                internal static object Notes(Acme.DomoApp domo) => domo.Collections.Notes;
                internal static object Drafts(Acme.DomoApp domo) => domo.Collections.Drafts.Where(c => c.Author.Name == "x");
            }
            """).Run();

        Assert.Equal(
            [
                "(4,56,4,75): Error CS0618: 'DomoApp.DatasetClients.Deals' is obsolete: 'Use \"Sales\".'",
                "(5,55,5,76): Error CS0618: 'DomoApp.DealsRow' is obsolete: 'Use \"Sales\".'",
                "(6,56,6,78): Error CS0618: 'DomoApp.CollectionClients.Notes' is obsolete: 'Marked as obsolete in domo.types.json.'",
                "(7,57,7,80): Error CS0618: 'DomoApp.CollectionClients.Drafts' is obsolete: 'Marked as obsolete in domo.types.json.'",
            ],
            run.CompilerErrors);
        Assert.DoesNotContain("Old", run.Members("Acme.DomoApp+DatasetClients"));
    }

    [Fact]
    public void The_compiler_sees_the_types_of_the_file()
    {
        TestProject.WithManifest(Manifest).Types(Types).Source("""
            #nullable enable
            internal static class Use
            {
                internal static async System.Threading.Tasks.Task All(Acme.DomoApp domo)
                {
                    await foreach (Acme.DomoApp.DealsRow deal in domo.Datasets.Deals.Where(d => d.Revenue > 5 & d.Open == "x"))
                    {
                        decimal revenue = deal.Revenue;
                        string name = deal.Name;
                    }

                    var client = new Acme.DomoApp.ClientsContent
                    {
                        Name = "Ada", Vip = true, Tags = ["a", "b"], Scores = [1, 2],
                        Extra = System.Text.Json.Nodes.JsonNode.Parse("{}"), Parts = [null],
                        Address = new() { Town = "Rome", Type = "home", Min = 3, Geo = new() { Lat = 1.5 } },
                        Visits = [new() { On = new(2026, 1, 2), Pages = ["x"], Shop = new() { No = 7 } }],
                    };
                    string required = client.Name;
                    System.Collections.Generic.IReadOnlyList<long> scores = client.Scores;
                    Acme.DomoApp.ClientsAddressGeoContent geo = client.Address.Geo;
                    var document = await domo.Collections.Clients.CreateAsync(client);

                    await foreach (var found in domo.Collections.Clients.Where(c =>
                        c.Address.Town == "Rome" & c.Address.Geo.Lat > 1 & c.Address.Type == "home" & c.Address.Min < 5 & c.Address.Exists()
                        & c.Address["floor"] == 3 & c.Vip == true & c.Extra["a"] == 1
                        & (c.Tags.Contains("a") | c.Tags.ContainsAll(["a", "b"]) | c.Tags.ContainsAny(["c"]) | c.Tags.HasCount(2) | c.Tags == new[] { "a" } | c.Tags == null)
                        & c.Scores.Any(s => s >= 80 & s < 85)
                        & c.Visits.Any(v => v.On > new System.DateOnly(2026, 1, 1) & v.Shop.No == 7 & v.Pages.Contains("x"))
                        & c.Visits.Items.Shop.No == 7))
                    {
                    }

                    await domo.Collections.Clients.UpdateManyAsync(c => c.Name == "Ada", u => u
                        .Set(c => c.Address.Town, "Oslo").Set(c => c.Tags, ["x"]).Unset(c => c.Vip)
                        .Add(c => c.Scores, [3]).RemoveWhere(c => c.Visits, v => v.Shop.No == 7).AddToSet(c => c["others"], ["a"]));
                    await domo.Collections.Clients.UpdateManyAsync(c => c.Name == "Ada", u => u
                        .Set(c => c.Address, new() { Geo = new() }).AddToSet(c => c.Tags, ["a", "b"]).RemoveFirst(c => c.Scores)
                        .Add(c => c.Visits, [new() { On = new(2026, 1, 3) }], new Domo.Manifest.Client.DocumentAddOptions { Slice = -5 }));
                    await domo.Collections.Clients.UpdateManyAsync(c => c.Name == "Ada", u => u.RemoveValues(c => c.Tags, ["a"]).RemoveLast(c => c.Scores));
                    await foreach ((long? shop, long count) in domo.Collections.Clients.Unwind(c => c.Visits)
                        .GroupBy(c => c.Visits.Items.Shop.No).Select(c => (c.Visits.Items.Shop.No, c.Document.Count())))
                    {
                    }

                    long number = new Acme.DomoApp.OrdersContent { Number = 5 }.Number;
                    await foreach (var order in domo.Collections.Orders.Where(o => o.Lines.Items.Sku == "x" & o.Note != null & o.Number > 1))
                    {
                        string? sku = order.Content.Lines?[0].Sku;
                    }

                    System.Collections.Generic.IReadOnlyList<Acme.DomoApp.QuoteOutput> prices =
                        await domo.Functions.QuoteAsync(quantity: 1.5m, who: new() { Id = 3, Nick = null });
                    double total = prices[0].Total;
                    System.Text.Json.Nodes.JsonNode any = await domo.Functions.AnyAsync();
                    await domo.Workflows.ApproveDeal.StartAsync(amount: 1.5);
                    await domo.Workflows.ApproveDeal.StartAsync();
                }
            }
            """).Run().AssertUsable();
    }

    [Fact]
    public void Emitted_code_has_no_warnings_and_its_documentation_names_the_aliases()
    {
        var run = TestProject.WithManifest(Manifest).Types(Types).Run().AssertClean();

        string collections = run.File("Acme.DomoApp.Collections.g.cs");
        Assert.Contains("\"customers\", \"Clients\"", collections, StringComparison.Ordinal);
        Assert.Contains("/// <summary>Column <c>tags</c> (list of STRING).</summary>", collections, StringComparison.Ordinal);
        Assert.Contains("/// <summary>The properties of the object <c>address</c> in a document of collection <c>customers</c>.</summary>", collections, StringComparison.Ordinal);
        Assert.Contains("public new Domo::DocumentLongField Min { get; } = new(path.Below(\"min\"));", collections, StringComparison.Ordinal);
        string datasets = run.File("Acme.DomoApp.Datasets.g.cs");
        Assert.Contains("new(client, \"sales\")", datasets, StringComparison.Ordinal);
        Assert.Contains("Revenue = json.Decimal(0) ?? throw json.Missing(0),", datasets, StringComparison.Ordinal);

        // A property that is never null is not kept if it has the wrong type; the error names the type found.
        Assert.Matches(@"json\.Text\((\d)\) \?\? throw json\.Missing\(\1\),", collections);
    }

    /// <summary>Every hidden name must exist, and every existing name must be hidden or reserved.</summary>
    [Fact]
    public void Properties_of_objects_can_have_the_names_of_field_members()
    {
        var members = typeof(DocumentObjectField<>).GetMembers()
            .Where(member => member is not System.Reflection.MethodBase { IsSpecialName: true } and not System.Reflection.ConstructorInfo)
            .Select(member => member.Name).Distinct();
        string columns = string.Join(",", members.Select(name => $"\"{name}\":\"STRING\""));

        TestProject.WithManifest("""{"collections":[{"name":"a"}]}""")
            .Types("{\"collections\":{\"a\":{\"columns\":{" + columns + ",\"o\":{\"children\":{" + columns + "}}}}}}").Run().AssertClean();
    }

    [Theory]
    [InlineData("\"b\": { \"name\": \"A\" }", new[] { "A2", "A" })] // A chosen name takes precedence over a generated one.
    [InlineData("\"a\": { \"name\": \"X\" }, \"b\": { \"name\": \"X\" }", new[] { "X", "X2" })]
    [InlineData("\"a\": { \"name\": \"ToString\" }", new[] { "ToString2", "B" })]
    [InlineData("\"a\": { \"name\": \"class\" }", new[] { "A", "B" })] // Names that are invalid in C# are ignored; a rule reports them.
    [InlineData("\"a\": { \"name\": \"x-y\" }", new[] { "A", "B" })]
    [InlineData("\"a\": { \"name\": 5 }", new[] { "A", "B" })]
    [InlineData("\"a\": { \"name\": \"größe\" }", new[] { "größe", "B" })]
    public void Names_are_assigned_in_a_fixed_order(string fields, string[] expected)
    {
        var run = TestProject.WithManifest("""{"mapping":[{"alias":"d","fields":[{"alias":"a","columnName":"a"},{"alias":"b","columnName":"b"}]}]}""")
            .Types("{\"datasets\":{\"d\":{\"fields\":{" + fields + "}}}}").Run().AssertClean();

        Assert.Equal(expected, run.Members("Acme.DomoApp+DRow"));
        Assert.Equal(expected, run.Members("Acme.DomoApp+DRowFields"));
    }

    [Fact]
    public void Object_types_with_the_same_name_are_numbered()
    {
        var run = TestProject.WithManifest("""{"collections":[{"name":"a"},{"name":"a b"}]}""")
            .Types("""{"collections":{"a":{"columns":{"b":{"children":{"x":"LONG"}},"B":{"children":{"y":"LONG"}}}},"a b":{"columns":{"z":"LONG"}}}}""")
            .Run().AssertClean();

        Assert.Equal(["Z"], run.Members("Acme.DomoApp+ABContent").Where(name => name != "WriteProperties"));
        Assert.Equal(["Y"], run.Members("Acme.DomoApp+AB2Content").Where(name => name != "WriteProperties"));
        Assert.Equal(["X"], run.Members("Acme.DomoApp+AB22Content").Where(name => name != "WriteProperties"));
    }

    [Theory]
    [InlineData("\"name\": \"Deals\"", "\"name\": \"Trades\"", TrackingNames.Datasets)]
    [InlineData("\"lat\": \"DOUBLE\"", "\"lat\": \"DECIMAL\"", TrackingNames.Collections)]
    [InlineData("\"total\": \"double\"", "\"total\": \"decimal\"", TrackingNames.Functions)]
    [InlineData("\"name\": \"ApproveDeal\"", "\"name\": \"AcceptDeal\"", TrackingNames.Workflows)]
    public void An_edit_re_emits_the_section_it_concerns_and_no_other(string before, string after, string changed)
    {
        string[] sections =
            [TrackingNames.Root, TrackingNames.Datasets, TrackingNames.Collections, TrackingNames.Functions,
            TrackingNames.Workflows, TrackingNames.Accounts];

        var result = RunEdited(Types.Replace(before, after, StringComparison.Ordinal));

        // Cached or unchanged: collections are first combined with the document classes, where the comparison stops earlier.
        Assert.All(sections, step => Assert.Equal(
            [step == changed],
            result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason == IncrementalStepRunReason.Modified)));
    }

    [Theory]
    [InlineData("\"STRING\"", "\"string\"")]
    [InlineData("\"geo\": { \"type\": \"OBJECT\", ", "\"geo\": { ")]
    [InlineData("\"vip\": \"BOOLEAN\"", "\"vip\": {\"_note\": 1, \"type\":\"BOOLEAN\"}")]
    public void An_edit_that_changes_nothing_re_emits_nothing(string before, string after)
    {
        Assert.Contains(before, Types, StringComparison.Ordinal);

        var result = RunEdited(Types.Replace(before, after, StringComparison.Ordinal));

        Assert.All(
            result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static GeneratorRunResult RunEdited(string types)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var project = TestProject.WithManifest(Manifest).Types(Types);
        var driver = project.Driver().RunGenerators(project.Compilation(), cancellation)
            .ReplaceAdditionalText(project.File("domo.types.json"), new MemoryText(TestProject.FullPath("domo.types.json"), types));
        return driver.RunGenerators(project.Compilation(), cancellation).GetRunResult().Results.Single();
    }
}
