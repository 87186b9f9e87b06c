namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>First attempts of a developer who has read the documentation: they compile, or a message says what to write.</summary>
public class FirstGuessTests(GuessFindings findings) : IClassFixture<GuessFindings>
{
    private const string IsPattern =
        "'Where' does not take 'is null', which is evaluated in C# and not by Domo; write '== null'";

    private const string IsSequence = "returns a sequence, not a task; enumerate it with 'await foreach', or call 'ToListAsync()'";

    /// <summary>An expression or statements, and the expected messages; none if the code compiles.</summary>
    private static readonly (string Code, string[] Messages)[] Guesses =
    [
        // Construction and options.
        ("new DomoApp(http, new DomoClientOptions())", []),
        ("new DomoClientOptions { DataApiVersion = DataApiVersion.V2 }", []),
        ("new DomoClientOptions { SqlApiVersion = SqlApiVersion.V2 }", []),

        // Queries.
        ("sales.Where(s => s.Amount > 1 && s.Name == \"a\")", []),
        ("sales.Where(s => s.Amount > 9 || s.Amount < 0)", ["Domo's Data API has no OR. Use In(…) for several values of one field, SqlAsync, or two queries."]),
        ("sales.Where(s => s.Name is null)", [IsPattern]),
        ("sales.Page(2)", ["'DatasetQuery' has no member 'Page'; use 'Skip' and 'Take', or 'AsAsyncEnumerable(pageSize)'"]),
        ("sales.Where(s => s.Name.StartsWith(\"a\"))", ["'DatasetTextField' has no member 'StartsWith'; the Data API has 'Contains' only; use SQL"]),
        (
            "sales.GroupBy(s => s.StartDate.Month)",
            ["'DatasetDateField' has no member 'Month'; group with 'ByDateGrain(f => f.A, DateGrain.Month)' and select 'f.A.By(DateGrain.Month)'"]),
        (
            "deals.Select(d => new { d.Title, d.Amount })",
            ["'Select' does not take an anonymous object; AppDB returns whole documents; create the objects in C#, after 'ToListAsync()'"]),
        (
            "await deals.DeleteManyAsync(d => d.Amount > 1)",
            ["'DeleteManyAsync' does not take a condition; query the documents, and pass their IDs: 'DeleteManyAsync(documents.Select(d => d.Id))'"]),
        ("deals.Where(d => d.Title is null)", [IsPattern]),
        ("deals.Where(d => d.Title == null)", []),
        ("await sales.FirstOrDefaultAsync(s => s.Amount > 1)", []),
        ("await deals.FirstOrDefaultAsync(d => d.Amount > 1)", []),
        ("await sales.CountAsync(s => s.Amount > 1)", []),
        ("await deals.CountAsync(d => d.Amount > 1)", []),
        ("(await sales.CountAsync(), await sales.AnyAsync(), await sales.ToArrayAsync())", []),
        ("(await deals.CountAsync(), await deals.AnyAsync(), await deals.ToArrayAsync())", []),
        ("sales.Distinct()", ["'DatasetQuery' has no member 'Distinct'; group by the columns: 'GroupBy(f => f.A).Select(f => f.A)'"]),
        ("var q = sales; if (http is not null) q = q.Where(s => s.Amount > 1); Use(q);", []),
        ("var q = deals; if (http is not null) q = q.Where(d => d.Amount > 1); Use(q);", []),
        ("sales.GroupBy(s => (s.Name, s.StartDate))", []),
        ("deals.GroupBy(d => (d.Title, d.Closed))", []),
        ("sales.GroupBy(s => new { s.Name, s.StartDate })", ["'GroupBy' does not take an anonymous object; write a tuple: '(f.A, f.B)'"]),
        (
            "sales.Select(s => new { s.Name, s.Amount })",
            ["'Select' does not take an anonymous object; select the columns first: 'Select(f => (f.A, f.B), (a, b) => new { … })'"]),
        ("sales.Select(s => (s.Name, s.Amount), (name, amount) => new { name, amount })", []),
        ("sales.Select(s => (s.Name, s.Name, s.Name, s.Name, s.Name, s.Name, s.Name, s.Name))", []),
        (
            "sales.Select(s => (s.Name, s.Name, s.Name, s.Name, s.Name, s.Name, s.Name, s.Name, s.Name))",
            ["'Select' does not take a tuple of 9; write more than 8 as a list: '[f.A, f.B, …]'"]),
        ("sales.Select(s => (Who: s.Name, What: s.Amount))", []),
        (
            "(await sales.Select(s => (Who: s.Name, What: s.Amount)).ToListAsync())[0].What",
            ["'ValueTuple' has no member 'What'; name the columns in a second lambda, 'Select(f => (f.A, f.B), (a, b) => (A: a, B: b))', or use 'Item2'"]),
        ("(await sales.Select(s => (s.Name, s.Amount), (who, what) => (Who: who, What: what)).ToListAsync())[0].What", []),
        ("deals.Where(DocumentFilter.Parse(\"{}\"))", []),
        (
            "deals.GroupBy(d => (d.Title, d.Closed)).Select(d => [d.Title, d.Closed, d.Amount.Sum(), d.Amount.Min(), d.Amount.Max(), d.Pieces.Sum(), d.Pieces.Min(), d.Pieces.Max()])",
            []),

        // Names of other libraries.
        ("sales.GetRowsAsync()", ["'DatasetQuery' has no member 'GetRowsAsync'; use 'AsAsyncEnumerable'"]),
        ("sales.Filter(s => s.Amount > 1)", ["'DatasetQuery' has no member 'Filter'; use 'Where'"]),
        ("deals?.Filter(d => d.Amount > 1)", ["'DocumentQuery' has no member 'Filter'; use 'Where'"]),
        ("sales.ToList()", ["'DatasetQuery' has no member 'ToList'; did you mean 'ToListAsync'?"]),
        ("deals.Count()", ["'DocumentQuery' has no member 'Count'; did you mean 'CountAsync'?"]),
        ("await sales.Select(s => s.Name).ExecuteAsync()", ["'DatasetRows' has no member 'ExecuteAsync'; use 'ToListAsync'"]),
        ("await deals.AddAsync(new() { Title = \"a\" })", ["'DocumentQuery' has no member 'AddAsync'; use 'CreateAsync'"]),
        ("await deals.InsertAsync(new() { Title = \"a\" })", ["'DocumentQuery' has no member 'InsertAsync'; use 'CreateAsync'"]),
        ("await deals.SaveAsync(new() { Title = \"a\" })", ["'DocumentQuery' has no member 'SaveAsync'; use 'CreateAsync'"]),
        ("await deals.RemoveAsync(\"1\")", ["'DocumentQuery' has no member 'RemoveAsync'; use 'DeleteAsync'"]),
        ("await deals.FindAsync(\"1\")", ["'DocumentQuery' has no member 'FindAsync'; use 'GetAsync'"]),
        ("await deals.ReplaceAsync(\"1\", new() { Title = \"a\" })", []),
        ("await deals.UpdateAsync(\"1\", new() { Title = \"a\" })", ["'DocumentQuery' has no member 'UpdateAsync'; use 'ReplaceAsync'"]),
        (
            "await deals.UpdateAsync(d => d.Amount > 1, u => u.Set(d => d.Title, \"a\"))",
            ["'DocumentQuery' has no member 'UpdateAsync'; use 'UpdateManyAsync'"]),
        ("await deals.UpdateAsync()", ["'DocumentQuery' has no member 'UpdateAsync'; use 'ReplaceAsync' or 'UpdateManyAsync'"]),
        ("await deals.SaveChangesAsync()", ["'DocumentQuery' has no member 'SaveChangesAsync'; each method sends its change itself"]),
        ("sales.Where(s => s.Amount > 1).Where(s => s.Nmae == \"a\")", ["'SalesRowFields' has no member 'Nmae'; did you mean 'Name'?"]),
        ("(await sales.FirstAsync()).Amout", ["'SalesRow' has no member 'Amout'; did you mean 'Amount'?"]),
        ("domo.Datasets.Salez", ["'DatasetClients' has no member 'Salez'; did you mean 'Sales'?"]),
        ("await sales.Where(s => s.Amount > 1)", ["'Where' returns a query, not a task; enumerate it with 'await foreach', or call 'ToListAsync()'"]),
        ("await deals", ["'deals' returns a query, not a task; enumerate it with 'await foreach', or call 'ToListAsync()'"]),

        // A member of a part.
        ("(await deals.FirstAsync()).Title", ["'DomoDocument' has no member 'Title'; use 'Content.Title'"]),
        ("domo.Sales", ["'DomoApp' has no member 'Sales'; use 'Datasets.Sales'"]),
        ("await domo.GenerateTextAsync(\"a\")", ["'DomoApp' has no member 'GenerateTextAsync'; use 'Ai.GenerateTextAsync'"]),
        ("(await domo.Ai.GenerateTextAsync(\"a\")).Text", ["'AiResponse' has no member 'Text'; use 'Output'"]),
        ("sales.Select(s => s.Amount.Avg())", ["'DatasetDecimalField' has no member 'Avg'; use 'Average'"]),
        ("await deals.FindAsync(d => d.Amount > 1)", ["'DocumentQuery' has no member 'FindAsync'; use 'FirstOrDefaultAsync'"]),
        ("await metrics.WaitAsync(\"1\")", ["'WorkflowClient' has no member 'WaitAsync'; use 'WaitForCompletionAsync'"]),
        (
            "await domo.Files.UploadMultipartAsync(\"a\", \"text/plain\", Stream.Null)",
            ["'FileClient' has no member 'UploadMultipartAsync'; use 'UploadInPartsAsync'"]),

        // MongoDB's names.
        ("deals.Where(d => d.Title.Regex(\"a\"))", ["'DocumentTextField' has no member 'Regex'; use 'IsMatch'"]),
        ("deals.Where(d => d[\"a\"].ElemMatch(a => a[\"b\"] > 3))", ["'DocumentValueField' has no member 'ElemMatch'; use 'Any'"]),
        ("deals.Where(d => d[\"a\"].Any(a => a[\"b\"] > 3) && d[\"a\"].ContainsAll(1, 2))", []),
        (
            "await deals.UpdateManyAsync(d => d.Amount > 1, u => u.Inc(d => d.Pieces, 1))",
            ["'DocumentUpdate' has no member 'Inc'; use 'Increment'"]),
        (
            "await deals.UpdateManyAsync(d => d.Amount > 1, u => u.Pull(d => d[\"a\"], a => a.Value > 1))",
            ["'DocumentUpdate' has no member 'Pull'; use 'RemoveWhere'"]),
        (
            "await deals.UpdateManyAsync(d => d.Amount > 1, u => u.Remove(d => d.Title))",
            ["'DocumentUpdate' has no member 'Remove'; use 'Unset'"]),

        // Calls.
        ("await domo.Users.ListAsync()", [$"'ListAsync' {IsSequence}"]),
        ("await domo.Users.GetAsync(27)", []),
        (
            "new FilePermissions(isPublic: true)",
            ["'FilePermissions' has no parameter 'isPublic'; set the property: '{ IsPublic = … }'"]),
        ("await metrics.GetMetricsAsync(limit: 10)", ["'GetMetricsAsync' has no parameter 'limit'; set it in 'query': 'new() { Limit = … }'"]),
        (
            "string csv = await sales.GetCsvAsync(); Use(csv);",
            ["'GetCsvAsync' returns a stream, not a string; read it with 'await new StreamReader(stream).ReadToEndAsync()'"]),
        ("await deals.GetAsync(Guid.NewGuid())", []),
        ("await deals.UpsertManyAsync((await deals.ToListAsync()).Select(d => d with { Content = d.Content with { Title = \"a\" } }))", []),
        (
            "await deals.UpsertManyAsync((await deals.ToListAsync()).Select(d => (d.Id, d.Content with { Title = \"a\" })))",
            ["'UpsertManyAsync' does not take tuples; pass documents: 'd with { Content = … }', or 'new() { Id = …, Content = … }'"]),

        // Ai, Files and FileSets.
        ("new AiSummaryOptions { ChunkingConfiguration = new() { MaxChunkSize = 100 } }", []),
        (
            "new AiDataSourceSchema(\"Sales\", \"description\", new(\"Date\", \"date\"))",
            ["'AiDataSourceSchema' does not take these arguments; it takes (string DataSourceName, params IReadOnlyList<AiColumn> Columns); set 'Description' as a property"]),
        ("new AiDataSourceSchema(\"Sales\", new(\"Date\", AiColumnType.Date)) { Description = \"a\" }", []),
        ("new PromptTemplate(\"${input} ${a}\", new Dictionary<string, string> { [\"a\"] = \"b\" })", []),
        ("new FileSetFilter(\"a\", FileSetOperator.Equals, \"b\")", []),
        ("new FileSetFilter(\"a\", FileSetOperator.Equals, \"b\") { Not = true }", ["'FileSetFilter' has no member 'Not'; use 'IsNegated'"]),
        ("new FileSetSort(\"a\", Descending: true)", ["'FileSetSort' has no parameter 'Descending'; did you mean 'IsDescending'?"]),
        ("new FileSetFileSearch { Sort = [new FieldSort(\"a\")] }", ["The client has no type 'FieldSort'; use 'FileSetSort'"]),
        ("new FileSetFileSearch { FieldSort = [] }", ["'FileSetFileSearch' has no member 'FieldSort'; use 'Sort'"]),
        ("new FileSetFileSearch { Limit = 10 }", ["'FileSetFileSearch' has no member 'Limit'; use 'PageSize'"]),
        ("new FileSetFileSearch { PageToken = \"a\" }", []),
        ("await domo.Files.DeleteAsync(401, 430);", []),
        ("await domo.Files.AbortAsync(\"session\");", []),
        ("await domo.Files.UploadPartAsync(\"session\", 1, new byte[3]);", []),
        ("await domo.Files.UploadPartAsync(\"session\", 1, Stream.Null);", []),
        ("await domo.FileSets.UploadFileAsync(\"a\", \"b\", \"c\", new byte[3])", []),
        ("new FilePermissions { PublicAccess = true, Entries = [] }", ["'FilePermissions' has no member 'PublicAccess'; use 'IsPublic'"]),

        ("await domo.Files.GetDetailsAsync(401)", ["'FileClient' has no member 'GetDetailsAsync'; use 'GetAsync'"]),
        (
            "domo.Files.ListAsync(limitToOwned: true)",
            ["'ListAsync' has no parameter 'limitToOwned'; set it in 'options': 'new() { LimitToOwned = … }'"]),
        ("new AiOptions { Model = \"m\" }", ["'AiOptions' has no member 'Model'; use 'ModelId'"]),
        (
            "new DomoFileSetDefinition { Name = \"a\" }",
            ["The client has no type 'DomoFileSetDefinition'; did you mean 'FileSetDefinition'?"]),
        (
            "new FileSetFileSearch { ImmediateChildren = true }",
            ["'FileSetFileSearch' has no member 'ImmediateChildren'; write 'IncludeSubdirectories = false'"]),

        // Users, Groups, Datastores, ProductApi and custom requests.
        (
            "new WorkflowGrant(27, \"name\", [WorkflowPermission.Admin])",
            [
                "'WorkflowGrant' does not take these arguments; it takes (UserId UserId, WorkflowPermissions Permissions); set 'Name' as a property",
                "The client has no type 'WorkflowPermission'; did you mean 'WorkflowPermissions'?",
            ]),
        ("new CollectionDefinition { Schema = [] }", []),
        ("new WorkflowMetricsQuery { Status = [] }", []),
        ("(await deals.FirstAsync()).SyncRequired", ["'DomoDocument' has no member 'SyncRequired'; did you mean 'IsSyncRequired'?"]),
        ("new DomoAppOptions().Client", ["'DomoAppOptions' has no member 'Client'; use 'ClientOptions'"]),
        ("domo.Datastore.Collection(\"a\")", ["'DatastoreClient' has no member 'Collection'; use 'GetCollection'"]),
        ("new StubDomoHandler().Answer(HttpMethod.Get, \"/x\", \"1\");", ["'StubDomoHandler' has no member 'Answer'; use 'AddResponse'"]),
        ("new StubDomoHandler().Requests[0].RequestUri", []),
        ("await domo.Groups.ListForUserAsync(27)", [$"'ListForUserAsync' {IsSequence}"]),
        ("domo.Groups.ListByUserAsync(27)", ["'GroupClient' has no member 'ListByUserAsync'; did you mean 'ListForUserAsync'?"]),
        ("await domo.Datastore.ListCollectionsAsync()", [$"'ListCollectionsAsync' {IsSequence}"]),
        ("await domo.Users.GetAvatarAsync(27)", []),
        ("new CollectionColumn(\"a\", ColumnType.String) { Visible = true }", []),
        (
            "await domo.SendAsync(HttpMethod.Post, \"/x\", \"{}\")",
            ["A string can be JSON or text. Use RequestBody.FromJson or RequestBody.FromText."]),
        ("await domo.SendAsync(HttpMethod.Post, \"/x\", JsonNode.Parse(\"{}\"))", []),
        ("domo.Client.WithHeader(\"X-DOMO-Ryuu-Recaptcha\", \"a\")", []),
    ];

    /// <summary>Code that does not compile either, but does not involve the client.</summary>
    private static readonly string[] Others =
    [
        "new Own().GetRowsAsync()",
        "Own.Distnct()",
        "new Own { Schema = 1 }",
        "Enumerable.Empty<int>().GetRowsAsync()",
        "new Userr()",
        "sales.Extended(\"a\")",
        "await new Own()",
        "sales.Zzzzzzzzzzzz()",
        "(1, 2).First",
    ];

    /// <summary>All guesses, then the other code.</summary>
    internal static IEnumerable<string> AllCodes => [.. Guesses.Select(guess => guess.Code), .. Others];

    public static TheoryData<string> Codes => [.. Guesses.Select(guess => guess.Code)];

    public static TheoryData<string> OtherCodes => [.. Others];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_first_guess_compiles_or_reports_what_to_write(string code)
    {
        int index = Array.FindIndex(Guesses, guess => guess.Code == code);
        var found = findings.ByGuess[index].ToArray();

        Assert.Equal(Guesses[index].Messages, found.Select(result => result.Message).Where(message => message.Length > 0));
        Assert.Equal(Guesses[index].Messages.Length > 0, found.Any(result => result.IsError));
    }

    [Theory]
    [MemberData(nameof(OtherCodes))]
    public void Ignores_unrelated_compiler_errors(string code)
    {
        var found = findings.ByGuess[Guesses.Length + Array.IndexOf(Others, code)].ToArray();

        Assert.Contains(found, result => result.IsError);
        Assert.DoesNotContain(found, result => result.Message.Length > 0);
    }

    [Theory]
    [InlineData("sales.GetRowsAsync()", "sales.AsAsyncEnumerable()")]
    [InlineData("await domo.Users.FindAsync(27)", "await domo.Users.GetAsync(27)")]
    [InlineData("await deals.AddAsync(new() { Title = \"a\" })", "await deals.CreateAsync(new() { Title = \"a\" })")]
    [InlineData("await deals.UpdateAsync(\"1\", new() { Title = \"a\" })", "await deals.ReplaceAsync(\"1\", new() { Title = \"a\" })")]
    [InlineData(
        "await deals.UpdateAsync(d => d.Pieces > 1, u => u.Set(d => d.Pieces, 2))",
        "await deals.UpdateManyAsync(d => d.Pieces > 1, u => u.Set(d => d.Pieces, 2))")]
    [InlineData("await deals.UpdateAsync()", null)]
    [InlineData("deals.Where(d => d.Title.Regex(\"a\"))", "deals.Where(d => d.Title.IsMatch(\"a\"))")]
    [InlineData("deals?.Filter(d => d.Amount > 1)", "deals?.Where(d => d.Amount > 1)")]
    [InlineData("await domo.Users.ListAsync()", "await domo.Users.ListAsync().ToListAsync()")]
    [InlineData(
        "new FileSetFilter(\"a\", FileSetOperator.In, \"b\") { Not = true }", "new FileSetFilter(\"a\", FileSetOperator.In, \"b\") { IsNegated = true }")]
    [InlineData("await domo.Users.GetAsync(27, includeDetail: true)", "await domo.Users.GetAsync(27, includeDetails: true)")]
    [InlineData("new PersonId(27)", "new UserId(27)")]
    [InlineData("sales.Where(s => s.Name is null)", "sales.Where(s => s.Name == null)")]
    [InlineData(
        "sales.Select(s => new { s.Name, Event = s.StartDate })",
        "sales.Select(s => (s.Name, s.StartDate), (name, @event) => new { Name = name, Event = @event })")]
    [InlineData("sales.GroupBy(s => new { s.Name, s.StartDate })", "sales.GroupBy(s => (s.Name, s.StartDate))")]
    [InlineData("(await deals.FirstAsync()).Title", "(await deals.FirstAsync()).Content.Title")]
    [InlineData("await deals.FindAsync(\"1\")", "await deals.GetAsync(\"1\")")]
    [InlineData("await deals.UpsertAsync(1)", null)]
    [InlineData("sales.Select(s => new { s.Name, One = 1 })", null)]
    [InlineData("sales.Distinct()", null)]
    public async Task The_fix_writes_the_intended_code(string guess, string? expected)
    {
        using var project = CSharpProject.Create(Source([guess]), CSharpProject.ManifestAndTypes);
        var diagnostic = Assert.Single(await project.DiagnosticsOfAsync(Source([guess])));

        var fixes = await project.FixesAsync(diagnostic);

        Assert.Equal(expected is null ? [] : [Source([expected])], fixes.Select(fix => fix.Text));
        if (expected is not null)
        {
            using var corrected = CSharpProject.Create(Source([expected]), CSharpProject.ManifestAndTypes);
            Assert.Empty(await corrected.DiagnosticsAsync());
        }
    }

    internal static string Source(IEnumerable<string> codes)
    {
        const string Parameters =
            "(DomoApp domo, DatasetQuery<DomoApp.SalesRow, DomoApp.SalesRowFields> sales, "
            + "DocumentQuery<DomoApp.DealsContent, DomoApp.DealsContentFields> deals, WorkflowClient metrics, HttpClient http)";
        var methods = codes.Select((code, i) =>
            $"/*{i}*/ async Task Guess{i}{Parameters} {{ {(code.EndsWith(';') ? code : $"Use({code});")} await Task.Yield(); }}");
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net.Http;
            using System.Text.Json.Nodes;
            using System.Threading.Tasks;
            using Domo.Manifest.Client;
            using Domo.Manifest.Client.Ai;
            using Domo.Manifest.Client.Datastores;
            using Domo.Manifest.Client.Files;
            using Domo.Manifest.Client.FileSets;
            using Domo.Manifest.Client.ProductApi;
            using Domo.Manifest.Client.Testing;

            static class Extensions
            {
                public static int Extended<TRow, TFields>(this DatasetQuery<TRow, TFields> query, int number)
                    where TRow : Domo.Manifest.Client.CompilerServices.IJsonReadable<TRow>
                    where TFields : class, new() => number;
            }

            class Own
            {
                public static void Distinct() { }
            }

            class App
            {
                static void Use(object? value) { }
            {{string.Join('\n', methods)}}
            }
            """;
    }
}
