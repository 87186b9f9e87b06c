using System.Text.Json.Nodes;
using Domo.Manifest.Client.Ai;
using Domo.Manifest.Client.Datastores;
using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.ProductApi;
using Domo.Manifest.Client.Tests.Conformance;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.Samples;

/// <summary>The calls with documented requests.</summary>
internal static class SampleRequests
{
    private const string Model = "8dc5737d-0bc8-425b-ad0d-5d6ec1a99e72";
    private const string Bill = "b3ea3d2d-86c5-44e6-a2f4-985136bbbce1";
    private const string Ted = "1e61d99d-9885-419a-a33e-3be3941ee720";

    private static readonly DateTimeOffset June = new(2025, 6, 1, 19, 23, 55, 156, TimeSpan.Zero);

    private static readonly AiImage Image = AiImage.FromBytes("hi"u8.ToArray(), "image/png");

    public static readonly IReadOnlyDictionary<string, Func<ConformanceApp, Task>> Calls =
        new Dictionary<string, Func<ConformanceApp, Task>>
    {
        ["AI Services: Text generation"] = domo => domo.Ai.GenerateTextAsync("A question", new()
        {
            PromptTemplate = new("${input} in ${max_words} words", new Dictionary<string, string> { ["max_words"] = "30" }), ModelId = Model,
        }),
        ["AI Services: Text to SQL"] = domo => domo.Ai.TextToSqlAsync(
            "A question",
            [new("Sales", new("Date", "date"), new("Sales", "number")) { Description = "A description" }],
            new()
            {
                PromptTemplate = new("${input}: ${measure} of ${timeframe}", new Dictionary<string, string>
                {
                    ["measure"] = "sales", ["timeframe"] = "3 months",
                }),
                ModelId = Model,
            }),
        ["AI Services: Image to text"] = domo => domo.Ai.ImageToTextAsync("A question", Image, new()
        {
            ModelId = "domo.domo_ai.domogpt-chat-medium-v1.1:anthropic", PromptTemplate = new("${input}"),
            SystemPrompt = "You read images.",
        }),
        ["AppDB: Create document"] = domo => domo.Collections.Users.CreateAsync(User("Bill S. Preston, Esquire")),
        ["AppDB: Update document"] = domo => domo.Collections.Users.ReplaceAsync(Bill, InBand("Bill S. Preston, Esquire")),
        ["AppDB: Query by date"] = domo => domo.Collections.Users
            .Where(c => c.Document.CreatedOn <= new DateTimeOffset(2020, 5, 12, 0, 0, 0, TimeSpan.Zero)).ToListAsync(),
        ["AppDB: Filtered query"] = domo => domo.Collections.Users
            .Where(c => c["country"] == "US" & c["region"] == "West" & c.Document.Owner == "123456").ToListAsync(),
        ["AppDB: Partial update"] = domo => domo.Collections.Users.UpdateManyAsync(
            c => c.Username == "Bill S. Preston, Esquire", u => u.Set(c => c["comment"], "Excellent!")),
        ["AppDB: Bulk create"] = domo => domo.Collections.Users.CreateManyAsync(
            [User("Bill S. Preston, Esquire"), User("Ted Theodore Logan")]),
        ["AppDB: Bulk upsert"] = domo => domo.Collections.Users.UpsertManyAsync(
            
            [
                new() { Id = Bill, Content = InBand("Bill S. Preston, Esquire") },
                new() { Id = Ted, Content = InBand("Ted Theodore Logan") },
                new() { Content = User("Rufus") },
            ]),
        ["AppDB: Create collection"] = domo => domo.Datastore.CreateCollectionAsync(new()
        {
            Name = "Users", Schema = [new("username", "STRING"), new("band", "STRING")], SyncEnabled = true,
        }),
        ["AppDB: Update collection"] = domo => domo.Datastore.UpdateCollectionAsync("Users", new()
        {
            Id = "6de8034e-0aa3-4fd9-ac1d-9a1ffeccb759", SyncEnabled = true,
            Schema = [Shown("username"), Shown("band"), Shown("favorite color")],
        }),
        ["AppDB: Filter rules"] = domo => domo.Datastore.CreateCollectionAsync(new()
        {
            Name = "secureCollection",
            Filters =
            [
                new()
                {
                    Name = "defaultFilter",
                    ApplyOn = FilterMethods.All,
                    ApplyTo = [FilterTarget.ForGroups(new GroupId(12), new GroupId(15))],
                    Query = DocumentFilter.Parse("""{"content.region":"West"}"""),
                },
            ],
        }),
        ["Code Engine: Run"] = domo => domo.Functions.AwesomeFunctionAsync(4, 1),
        ["Workflows: Start"] = domo => domo.Workflows.Workflow1.StartAsync(10, 20),
        ["Workflows of an instance: Start"] = domo => domo.Instance.Workflows.StartAsync(
            new("Start AddTwoNumbers") { Version = "1.1.0", ModelId = "a8afdc89-9491-4ee4-b7c3-b9e9b86c0138" },
            new() { ["parameter1"] = 13, ["parameter2"] = 7 }),
        ["Workflows of an instance: Set permissions"] = domo => domo.Instance.Workflows.SetPermissionsAsync("m",
        [
            new("123456", AllButReadContent) { Name = "John Doe" }, new("98765", WorkflowPermissions.Read) { Name = "John Smith" },
        ]),
        ["Files: Set permissions"] = domo => domo.Files.SetPermissionsAsync(1, new()
        {
            IsPublic = true, Entries = [FilePermissionEntry.ForUser(1089963280, DomoFileAccess.All)],
        }),
        ["Files: Create session"] = domo => domo.Files.CreateSessionAsync("SampleFile", "application/pdf", "A description"),
        ["Files: Create revision session"] = domo => domo.Files.CreateRevisionSessionAsync(
            401, "SampleFile", "application/pdf", "A description"),
        ["Files: Commit"] = domo => domo.Files.CommitAsync(new("1234567890", "application/pdf")),
        ["FileSets: Search files"] = domo => domo.FileSets.ListFilesAsync("1", new()
        {
            Sort = [new("name")], Filters = [new("name", FileSetOperator.Like, ".pdf")],
            DateFilters = [new("created") { Start = June, End = June.AddDays(29) }],
        }).FirstOrDefaultAsync().AsTask(),
        ["FileSets: Search FileSets"] = domo => domo.FileSets.ListAsync(new()
        {
            Sort = [new("name")], Filters = [new("name", FileSetOperator.Like, "Marketing")],
            DateFilters = [new("created") { Start = June, End = June.AddDays(29) }],
        }).FirstOrDefaultAsync().AsTask(),
        ["FileSets: Query files"] = domo => domo.FileSets.QueryFilesAsync("1", "A question", "reports/quarterly", 5),
        ["FileSets: Create FileSet"] = domo => domo.FileSets.CreateAsync(new()
        {
            Name = "Sample FileSet", Description = "A description", AccountId = new(12345), ConnectorContext = new("S3", "bucket/path"),
        }),
        ["FileSets: Update FileSet"] = domo => domo.FileSets.UpdateAsync("1", "Updated FileSet Name", "A description"),
        ["Domo Actions: Process by alias"] = domo => domo.Actions.ProcessAsync(
            "a", ActionAccount.FromAlias("sheets"), ActionScope.Personal, new JsonObject { ["sheetID"] = "s1" }),
        ["Domo Actions: Process by id"] = domo => domo.Actions.ProcessAsync(
            "a", ActionAccount.FromId(new(57658)), ActionScope.Personal,
            new JsonObject { ["Opportunity ID"] = "1", ["Stage Name"] = "Won" }),
    };

    private const WorkflowPermissions AllButReadContent =
        WorkflowPermissions.Admin | WorkflowPermissions.Share | WorkflowPermissions.Delete | WorkflowPermissions.Write
        | WorkflowPermissions.Read | WorkflowPermissions.Export | WorkflowPermissions.Execute | WorkflowPermissions.UpdateContent;

    private static UserContent User(string name) => new() { Username = name };

    private static UserContent InBand(string name) => new() { Username = name, AdditionalProperties = { ["Band"] = "Wyld Stallyns" } };

    private static CollectionColumn Shown(string name) => new(name, ColumnType.String) { Visible = true };
}
