using Domo.Manifest.Client.Ai;
using Domo.Manifest.Client.Datastores;
using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Generator.Tests.Infrastructure;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests the emitted code, which must compile with the strictest project settings.</summary>
public class EmittedCodeTests
{
    [Fact]
    public void Every_section_has_its_own_file()
    {
        var run = TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types).Run().AssertClean();

        Assert.Equal(
            [
                "Acme.DomoApp.g.cs", "Acme.DomoApp.Accounts.g.cs", "Acme.DomoApp.Collections.g.cs", "Acme.DomoApp.Datasets.g.cs",
                "Acme.DomoApp.Functions.g.cs", "Acme.DomoApp.Workflows.g.cs",
            ],
            run.FileNames.Order(StringComparer.Ordinal).OrderBy(name => name.Length > "Acme.DomoApp.g.cs".Length));
    }

    [Fact]
    public void Calls_of_every_kind_of_client_compile_with_the_types_that_the_files_declare()
    {
        TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types).Source("""
            #nullable enable
            internal static class Use
            {
                internal static async System.Threading.Tasks.Task All(Acme.DomoApp domo, System.Threading.CancellationToken token)
                {
                    await foreach (Acme.DomoApp.SalesRow sale in domo.Datasets.Sales.AsAsyncEnumerable(token))
                    {
                        decimal? amount = sale.Amount;
                        string? name = sale.Name;
                        System.DateOnly? startDate = sale.StartDate;
                        Domo.Manifest.Client.DomoValue untyped = sale.Untyped;
                    }

                    await foreach (Domo.Manifest.Client.DomoRow row in domo.Datasets.Everything.AsAsyncEnumerable(token))
                    {
                    }

                    await foreach (Acme.DomoApp.SalesRow sale in domo.Datasets.Sales
                        .Where(s => s.Amount > 1000 & s.Name.Contains("Foobar") & s.StartDate.InLast(3, Domo.Manifest.Client.RollingUnit.Weeks) & s.Untyped == 5)
                        .OrderByDescending(s => s.StartDate).Take(100))
                    {
                    }

                    await foreach ((string? group, decimal? summed, long different) in domo.Datasets.Sales
                        .GroupBy(s => s.Name).Select(s => (s.Name, s.Amount.Sum(), s.StartDate.CountDistinct())))
                    {
                    }

                    System.Collections.Generic.IReadOnlyList<Domo.Manifest.Client.DomoRow> others =
                        await domo.Datasets.Everything.Where(f => f["Any column"].IsNotNull()).ToListAsync(token);
                    var fields = domo.Datasets.Sales.Fields;
                    System.Collections.Generic.IReadOnlyList<Acme.DomoApp.SalesRow> sales =
                        await domo.Datasets.Sales.SqlAsync($"select {fields.Amount} from {domo.Datasets.Sales} where {fields.Name} = {"it's"}", token);

                    Domo.Manifest.Client.DomoDocument<Acme.DomoApp.CommentsTableContent> document =
                        await domo.Collections.CommentsTable.CreateAsync(
                            new()
                            {
                                User = "bill", Stars = 5L, Price = 1.5m, Ratio = 0.5, Day = new System.DateOnly(2026, 1, 2),
                                At = System.DateTimeOffset.UnixEpoch, Wrong = 12,
                            },
                            token);
                    await domo.Datastore.CreateCollectionAsync(Acme.DomoApp.CollectionDefinitions.CommentsTable with { Name = "Copy" }, token);
                    await domo.Datastore.CreateCollectionAsync(Acme.DomoApp.CollectionDefinitions.Bare, token);
                    await domo.Collections.CommentsTable.UpdateManyAsync(
                        c => c.User == "bill" & c.Stars >= 3 & c.Wrong != "x",
                        u => u.Set(c => c.User, "ted").Increment(c => c.Stars, 1).Multiply(c => c.Ratio, 0.5).Unset(c => c.At).AddToSet(c => c["tags"], ["a"]), token);
                    await foreach (Domo.Manifest.Client.DomoDocument<Acme.DomoApp.CommentsTableContent> one in domo.Collections.CommentsTable
                        .Where(c => c.User == "bill" | !c.User.IsMatch("happy") | c.Document.CreatedOn > System.DateTimeOffset.UnixEpoch)
                        .OrderByDescending(c => c.Document.CreatedOn).Take(10))
                    {
                    }

                    await foreach ((System.DateOnly? day, decimal? average, long count) in domo.Collections.CommentsTable
                        .GroupBy(c => [c.Day, c.User]).OrderBy(c => c.Price.Sum()).Select(c => (c.Day, c.Stars.Average(), c.Document.Count())))
                    {
                    }

                    (long updated, long created) = await domo.Collections.CommentsTable.UpsertManyAsync(
                        [document with { Content = document.Content with { Stars = 4 } }, new() { Content = new() { User = "ted" } }], token);
                    System.Collections.Generic.IReadOnlyList<Domo.Manifest.Client.DomoDocument<Acme.DomoApp.BareContent>> bare =
                        await domo.Collections.Bare.Where(c => c["a.b"] == 1 & c.Document.Owner == "7").ToListAsync(token);
                    Domo.Manifest.Client.Datastores.ExportResult export = await domo.Datastore.ExportAsync(includeRelatedCollections: true, token);

                    await domo.Collections.Notes.CreateAsync(new() { Due = new System.DateOnly(2026, 1, 2), AdditionalProperties = { ["text"] = "Hi" } });

                    Domo.Manifest.Client.WorkflowRun run = await domo.Workflows.Approve.StartAsync(1.5m, ["a"], days: 2, token);
                    run = await domo.Workflows.Approve.StartAsync(amount: 1.5m, tags: ["a"]);

                    Acme.DomoApp.PriceOutput quote = await domo.Functions.PriceAsync(
                        new() { Id = 12, Address = new() { City = "Lehi" } }, ["A", "B"], on: System.DateTimeOffset.UnixEpoch, token);
                    decimal total = quote.Total;
                    string sku = quote.Lines[0].Sku;
                    string? note = quote.Note;
                    decimal sum = await domo.Functions.SumAsync(a: 4, b: 1);
                    await domo.Functions.PingAsync(token);

                    const string Account = Acme.DomoApp.Accounts.GoogleSheetsAccount;
                    System.Text.Json.Nodes.JsonNode? answer = await domo.Actions.ProcessAsync(
                        "a1", Domo.Manifest.Client.ActionAccount.FromAlias(Account), Domo.Manifest.Client.ActionScope.Personal, [], token);
                    long file = await domo.Files.UploadAsync("a", "text/plain", System.IO.Stream.Null, cancellationToken: token);
                    Domo.Manifest.Client.FileSets.FileSet set = await domo.FileSets.GetAsync("1", token);
                    Domo.Manifest.Client.DomoUser user = await domo.Users.GetAsync(1, cancellationToken: token);
                    Domo.Manifest.Client.DomoGroup oneGroup = await domo.Groups.GetAsync(1, token);
                    Domo.Manifest.Client.DomoEnvironment environment = await domo.Environment.GetAsync(token);
                    Domo.Manifest.Client.Ai.AiResponse joke = await domo.Ai.GenerateTextAsync("Tell me a joke", cancellationToken: token);
                }
            }
            """).Run().AssertUsable();
    }

    [Fact]
    public void A_manifest_that_declares_nothing_still_has_an_app() =>
        TestProject.WithManifest("{}").Source("internal static class Use { internal static object All(Acme.DomoApp domo) => domo.Datasets; }")
            .Run().AssertClean();

    [Theory]
    [InlineData("Acme.Domo.Apps")]
    [InlineData("System")]
    [InlineData("Acme.System.Tasks")]
    [InlineData("Task")]
    [InlineData("Domo.Manifest")]
    [InlineData("DomoApp")]
    [InlineData("class.new-name.1st")]
    [InlineData("")]
    public void A_project_may_have_any_namespace(string rootNamespace) =>
        TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types).Property("RootNamespace", rootNamespace).Run().AssertClean();

    [Fact]
    public void An_internal_app_compiles_too()
    {
        var run = TestProject.WithManifest(SampleManifest.Text).Property("DomoManifestAccessibility", "internal").Run().AssertClean();

        Assert.Contains("internal sealed partial class DomoApp", run.File("Acme.DomoApp.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Namespace_and_class_come_from_properties()
    {
        var run = TestProject.WithManifest("{}")
            .Property("DomoManifestNamespace", "Other.Place").Property("DomoManifestClassName", "SalesApp").Run().AssertClean();

        Assert.Contains("Other.Place.SalesApp.g.cs", run.FileNames);
    }

    [Theory]
    [InlineData("var")]
    [InlineData("record")]
    [InlineData("@class")]
    [InlineData("Equals")]
    [InlineData("global")]
    public void The_class_may_be_called_anything(string className) =>
        TestProject.WithManifest(SampleManifest.Text).Property("DomoManifestClassName", className).Run().AssertClean();

    [Fact]
    public void A_nullable_child_is_sent_as_null_as_a_nullable_parameter_is()
    {
        string packages = TestProject.WithManifest("""
            {"packagesMapping":[{"alias":"f","parameters":[{"alias":"o","type":"object","children":[
              {"alias":"nullable","type":"text","nullable":true}, {"alias":"defaulted","type":"text","nullable":true,"value":"x"}]}]}]}
            """).Run().AssertClean().File("Acme.DomoApp.Functions.g.cs");

        Assert.Contains("WriteText(writer, Nullable);", packages, StringComparison.Ordinal);
        Assert.Contains("WriteText(writer, \"defaulted\"u8, Defaulted);", packages, StringComparison.Ordinal);
    }

    [Fact]
    public void Methods_and_their_types_are_numbered_alike()
    {
        const string Function = """{"alias":"ALIAS","parameters":[],"output":{"alias":"o","type":"object","children":[{"alias":"x","type":"text"}]}}""";
        string manifest = "{\"packagesMapping\":[" + Function.Replace("ALIAS", "a-b", StringComparison.Ordinal) + "," + Function.Replace("ALIAS", "a b", StringComparison.Ordinal) + "]}";

        string packages = TestProject.WithManifest(manifest).Run().AssertClean().File("Acme.DomoApp.Functions.g.cs");

        Assert.Contains("Task<ABOutput> ABAsync(", packages, StringComparison.Ordinal);
        Assert.Contains("Task<AB2Output> AB2Async(", packages, StringComparison.Ordinal);
    }

    [Fact]
    public void Users_add_members_in_partial_types() =>
        TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types).Source("""
            #nullable enable
            namespace Acme;

            /// <summary>Mine.</summary>
            public partial class DomoApp
            {
                /// <summary>Mine.</summary>
                public partial record SalesRow
                {
                    /// <summary>Mine.</summary>
                    public bool IsLarge => Amount > 1000;
                }
            }
            """).Run().AssertClean();

    [Fact]
    public void Emitted_files_have_consistent_line_endings() =>
        Assert.All(
            TestProject.WithManifest(SampleManifest.Text).Run().Result.GeneratedTrees,
            tree => Assert.DoesNotContain('\r', tree.ToString()));

    [Fact]
    public async Task Queries_request_the_fields_that_the_manifest_lists()
    {
        var (sent, _) = await EmittedApp.RunAsync(
            TestProject.WithManifest("""{"mapping":[{"alias":"listed","fields":[{"alias":"a","columnName":"A"},{"alias":"b","columnName":"B"}]},{"alias":"all","fields":[]},{"alias":"none","fields":[]},{"alias":"commas","fields":[{"alias":"a,b","columnName":"A"}]}]}""")
                .Types("""{"datasets":{"all":{"fields":{"Sales, net":"DECIMAL","x":"LONG"}}}}"""),
            """
            await domo.Datasets.Listed.ToListAsync();
            await domo.Datasets.All.ToListAsync();
            await domo.Datasets.None.ToListAsync();
            await domo.Datasets.Commas.ToListAsync();
            """);

        Assert.Equal(["GET /data/v1/listed?fields=a,b", "GET /data/v1/all", "GET /data/v1/none", "GET /data/v1/commas"], sent);
    }

    [Fact]
    public void Columns_become_documented_fields_of_their_types()
    {
        string collections = TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types).Run().AssertClean().File("Acme.DomoApp.Collections.g.cs");

        const string Client = "Domo::";
        Assert.Contains($"class CommentsTableContentFields : {Client}DocumentFields", collections, StringComparison.Ordinal);
        foreach ((string type, string name) in new[]
        {
            ("Text", "user"), ("Long", "stars"), ("Decimal", "price"), ("Double", "ratio"), ("Date", "day"), ("DateTime", "at"), ("Value", "wrong"),
        })
        {
            string property = char.ToUpperInvariant(name[0]) + name[1..];
            Assert.Contains($"public {Client}Document{type}Field {property} {{ get; }} = new(\"{name}\");", collections, StringComparison.Ordinal);
        }

        Assert.Contains("/// <summary>Column <c>wrong</c> (declared as NUMBER, not an AppDB type).</summary>", collections, StringComparison.Ordinal);
        Assert.Contains($"DocumentQuery<BareContent, {Client}DocumentFields>", collections, StringComparison.Ordinal);
    }

    [Fact]
    public void Documentation_names_the_column_its_type_and_its_alias()
    {
        string datasets = TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types).Run().File("Acme.DomoApp.Datasets.g.cs");

        Assert.Contains("/// <summary>Column <c>Sales Amount</c>, field <c>amount</c> (DECIMAL).</summary>", datasets, StringComparison.Ordinal);
    }

    [Fact]
    public void Documentation_describes_the_manifest_entry_of_a_client()
    {
        var run = TestProject.WithManifest(
            """
            {
              "name": "App <1>", "version": "1.2.0",
              "datasetsMapping": [ { "alias": "a&b", "dataSetId": "id", "fields": [
                { "alias": "same", "columnName": "same" }, { "alias": "half \ud83d pair", "columnName": "🚀\u0007\uffff" } ] } ],
              "collectionsMapping": [ { "name": "synced", "syncEnabled": true }, { "name": "plain", "syncEnabled": false } ],
              "workflowsMapping": [ { "alias": "w", "version": "1.0.2" }, { "alias": "v", "version": "" } ],
              "packagesMapping": [
                { "alias": "f", "name": "pricing", "version": "2.0.0", "functionName": "priceOf", "parameters": [
                  { "alias": "p", "type": "number", "value": 3 }, { "alias": "q", "type": "text", "isList": true, "value": ["x"] },
                  { "alias": "r", "type": "odd" }, { "alias": "s", "type": "object", "value": {} } ],
                  "output": { "alias": "o", "type": "text" } },
                { "alias": "g", "name": "", "version": "2.0.0", "functionName": "g" },
                { "alias": "h", "name": "pricing", "functionName": "" } ],
              "accountsMapping": [ { "alias": "x", "dataProviderKey": "sheets" }, { "alias": "y", "dataProviderKey": "" } ]
            }
            """).Run().AssertClean();

        string[] summaries =
        [
            .. run.Result.GeneratedTrees.SelectMany(tree => tree.ToString().Split('\n')).Select(line => line.Trim())
                .Where(line => line.StartsWith("/// <summary>", StringComparison.Ordinal) || line.StartsWith("/// <returns>", StringComparison.Ordinal)
                    || line.StartsWith("/// <param", StringComparison.Ordinal)),
        ];
        foreach (string expected in new[]
        {
            "<summary>The Domo app <c>App &lt;1&gt; 1.2.0</c>: typed access to the resources that <c>manifest.json</c> declares.</summary>",
            "<summary>Dataset <c>a&amp;b</c>, id <c>id</c>.</summary>",
            "<summary>A row of dataset <c>a&amp;b</c>.</summary>",
            "<summary>Registers <c>DomoApp</c> with dependency injection.</summary>",
            "<summary>Field <c>same</c> (undeclared type).</summary>",
            "<summary>Column <c>🚀U+0007U+FFFF</c>, field <c>half \uFFFD pair</c> (undeclared type).</summary>",
            "<summary>Collection <c>synced</c>, synced into a dataset.</summary>",
            "<summary>Collection <c>plain</c>.</summary>",
            "<summary>Workflow <c>w</c>, version <c>1.0.2</c>.</summary>",
            "<summary>Workflow <c>v</c>.</summary>",
            "<summary>Runs the function <c>f</c> (<c>priceOf</c>) of package <c>pricing</c>, version <c>2.0.0</c>.</summary>",
            "<summary>Runs the function <c>g</c>.</summary>",
            "<summary>Runs the function <c>h</c> of package <c>pricing</c>.</summary>",
            "<param name=\"p\"><c>p</c> (number; default <c>3</c>).</param>",
            "<param name=\"q\"><c>q</c> (list of text; has a default).</param>",
            "<param name=\"r\"><c>r</c> (declared as odd, read as any JSON).</param>",
            "<param name=\"s\"><c>s</c> (object; has a default).</param>",
            "<returns><c>o</c> (text).</returns>",
            "<summary>Account <c>x</c>, of data provider <c>sheets</c>.</summary>",
            "<summary>Account <c>y</c>.</summary>",
        })
        {
            Assert.Contains("/// " + expected, summaries);
        }
    }

    [Fact]
    public async Task A_collection_is_created_as_the_manifest_declares_it()
    {
        var (sent, noted) = await EmittedApp.RunAsync(
            TestProject.WithManifest(
                """
                {
                  "collectionsMapping": [
                    { "name": "a", "syncEnabled": false, "schema": { "columns": [ { "name": "x", "type": "LONG" }, { "name": "y" } ] },
                      "defaultPermission": [ "admin", "WRITE", " UPDATE", "READ", "SHARE", "DELETE", "CREATE_CONTENT", "READ_CONTENT", "UPDATE_CONTENT", "DELETE_CONTENT", "CREATE", "odd" ],
                      "filters": [
                        { "name": "f", "applyOn": [ "read", "UPDATE", "DELETE" ], "applyTo": [ { "type": "GROUP_ID", "values": [ "1", "2" ] } ],
                          "query": { "content.x": 1 } },
                        { "applyOn": [ "UPDATE" ], "applyToAll": true, "limitToOwner": true } ] },
                    { "name": "b", "syncEnabled": true, "schema": { "columns": [ { "name": "x", "type": "DATE" } ] }, "defaultPermission": [ "READ" ] },
                    { "name": "c", "schema": { "columns": [] } }, { "name": "d" } ]
                }
                """),
            """
            Note(Acme.DomoApp.CollectionDefinitions.A.Filters![1].Name == "");
            foreach (var definition in new[] { Acme.DomoApp.CollectionDefinitions.A, Acme.DomoApp.CollectionDefinitions.B, Acme.DomoApp.CollectionDefinitions.C, Acme.DomoApp.CollectionDefinitions.D })
            {
                await domo.Datastore.CreateCollectionAsync(definition with { Filters = definition.Filters?.Select(f => f with { Name = f.Name + "!" }).ToList() });
            }
            """,
            _ => """{"id":"1","name":"x"}""");

        Assert.Equal(
            [
                """
                {"name":"a","schema":{"columns":[{"name":"x","type":"LONG"}]},"syncEnabled":false,
                "defaultPermissions":"ADMIN,WRITE,READ,SHARE,DELETE,CREATE_CONTENT,UPDATE_CONTENT,READ_CONTENT,DELETE_CONTENT","filters":[
                {"name":"f!","applyOn":["READ","UPDATE","DELETE"],"applyTo":[{"type":"GROUP_ID","values":["1","2"]}],"applyToAll":false,
                "limitToOwner":false,"query":{"content.x":1}},
                {"name":"!","applyOn":["UPDATE"],"applyTo":[],"applyToAll":true,"limitToOwner":true,"query":{}}]}
                """.ReplaceLineEndings(""),
                """{"name":"b","schema":{"columns":[{"name":"x","type":"DATE"}]},"syncEnabled":true,"defaultPermissions":"READ"}""",
                """{"name":"c","schema":{"columns":[]}}""",
                """{"name":"d"}""",
            ],
            sent.Select(request => request["POST /domo/datastores/v1/collections ".Length..]));
        Assert.Equal(["True"], noted);
    }

    [Fact]
    public async Task The_output_of_a_function_is_read_as_its_declared_type()
    {
        string[] types = ["text", "number", "decimal", "double", "boolean", "date", "dateTime", "time", "duration", "person", "object", "file", "other"];
        string functions = string.Join(",", types.Select(type => $$"""
            { "alias": "{{type}}", "parameters": [], "output": { "alias": "o", "type": "{{type}}" } },
            { "alias": "{{type}}s", "parameters": [], "output": { "alias": "o", "type": "{{type}}", "isList": true } },
            { "alias": "maybe-{{type}}", "parameters": [], "output": { "alias": "o", "type": "{{type}}", "nullable": true } }
            """));
        var answers = new Dictionary<string, string>
        {
            ["text"] = "\"x\"", ["number"] = "5", ["decimal"] = "1.50", ["double"] = "0.5", ["boolean"] = "true", ["date"] = "\"2026-01-02\"",
            ["dateTime"] = "\"2026-04-23T12:00:00.5+02:00\"", ["time"] = "\"09:05:07\"", ["duration"] = "\"PT1H30M\"", ["person"] = "\"27\"",
            ["object"] = "{\"a\":1}", ["file"] = "{\"b\":1}", ["other"] = "[1]",
        };

        var (_, noted) = await EmittedApp.RunAsync(
            TestProject.WithManifest($$"""{ "packagesMapping": [ {{functions}} ] }"""),
            string.Concat(types.Select(type => char.ToUpperInvariant(type[0]) + type[1..]).Select(name => $"""
                Note(await domo.Functions.{name}Async());
                Note((await domo.Functions.{name}sAsync())[0]);
                Note(await domo.Functions.Maybe{name}Async());

                """)),
            target => target.Split('/')[^1] switch
            {
                var alias when answers.TryGetValue(alias, out string? answer) => answer,
                var alias when answers.TryGetValue(alias[..^1], out string? answer) => $$"""{"o":[{{answer}}]}""",
                _ => "null",
            });

        string[] expected =
        [
            "x", "5", "1.50", "0.5", "True", "2026-01-02", "2026-04-23T12:00:00.5000000+02:00", "09:05:07.0000000", "01:30:00", "27",
            "{\"a\":1}", "{\"b\":1}", "[1]",
        ];
        Assert.Equal(expected.SelectMany(value => new[] { value, value, "null" }), noted);
    }
}
