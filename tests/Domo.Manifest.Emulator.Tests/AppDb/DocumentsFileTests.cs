using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>Optional properties and errors in a documents file.</summary>
public sealed class DocumentsFileTests
{
    private const string Id = "753e53a0-f054-11e9-81b4-2a2ae2dbcce4";
    private const string Notes = NotesApp.Notes;

    [Theory]
    [InlineData(
        """{"content":{}}""",
        """
        "owner":"27","createdBy":"27","createdOn":"2026-04-23T12:00:00.250Z","updatedOn":"2026-04-23T12:00:00.250Z","updatedBy":"27"
        """)]
    [InlineData(
        """{"owner":5,"content":{}}""",
        """
        "owner":"5","createdBy":"5","createdOn":"2026-04-23T12:00:00.250Z","updatedOn":"2026-04-23T12:00:00.250Z","updatedBy":"27"
        """)]
    [InlineData(
        """
        {"owner":5,"createdBy":6,"updatedBy":7,"createdOn":"2020-01-02T03:04:05.678+0000",
        "updatedOn":"2021-01-02T03:04:05.678Z","content":{}}
        """,
        """
        "owner":"5","createdBy":"6","createdOn":"2020-01-02T03:04:05.678Z","updatedOn":"2021-01-02T03:04:05.678Z","updatedBy":"7"
        """)]
    public async Task Generates_and_stores_missing_document_metadata(string document, string expected)
    {
        await using var app = await StartAsync(document);
        string v2 = Notes.Replace("v1", "v2", StringComparison.Ordinal);

        var shown = (await app.GetAsync(v2)).Json[0]!.AsObject();
        Assert.True(Guid.TryParse(shown["id"]!.GetValue<string>(), out _));
        string[] names = ["owner", "createdBy", "createdOn", "updatedOn", "updatedBy"];
        Assert.Equal(expected, string.Join(',', names.Select(name => $"\"{name}\":{shown[name]!.ToJsonString()}")));

        // A change writes the file.
        (await app.PostAsync(Notes, """{"content":{"n":2}}""")).Ok();
        string before = (await app.GetAsync(v2)).Ok();
        app.Time.Now += TimeSpan.FromDays(1);
        await app.RestartAsync(app.Options(documents: "documents.json"));
        Assert.Equal(before, (await app.GetAsync(v2)).Ok());
    }

    [Fact]
    public async Task Finds_an_ID_of_the_file_in_any_case()
    {
        await using var app = await StartAsync(
            $$$"""{"id":"{{{Id.ToUpperInvariant()}}}","content":{"n":1}},{"id":"own","content":{"n":2}}""");

        Assert.Equal("""{"n":1}""", (await app.GetAsync($"{Notes}/{Id}")).Json["content"]!.ToJsonString());
        Assert.Equal("""{"n":2}""", (await app.GetAsync($"{Notes}/own")).Json["content"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"a":1.0,"b":9007199254740992.0,"c":1e300,"d":9223372036854775807,"e":[null,true,"é\u0000"]}""")]
    public async Task Values_and_their_types_survive_a_restart(string content)
    {
        await using var app = await StartAsync("");
        await NotesApp.CreateAsync(app, content);
        const string Doubles = """{"content.a":{"$type":"double"},"content.b":{"$type":"double"},"content.c":{"$type":"double"}}""";
        string before = await NotesApp.FindAsync(app, Doubles);
        Assert.NotEmpty(before);

        await app.RestartAsync(app.Options(documents: "documents.json"));

        Assert.Equal(before, await NotesApp.FindAsync(app, Doubles));
    }

    [Theory]
    [InlineData("""{"id":"a","content":{}},{"id":"a","content":{}}""", "The collection 'Notes' has two documents with the ID 'a'.")]
    [InlineData(
        """{"id":"753E53A0-f054-11e9-81b4-2a2ae2dbcce4","content":{}},{"id":"753e53a0-f054-11e9-81b4-2a2ae2dbcce4","content":{}}""",
        "The collection 'Notes' has two documents with the ID '753e53a0-f054-11e9-81b4-2a2ae2dbcce4'.")]
    [InlineData("""{"id":null,"content":{}}""", "An 'id' is null.")]
    [InlineData("""{"content":[1]}""", "This 'content' is not an object: [1]")]
    [InlineData("""{"createdOn":"yesterday","content":{}}""", "This 'createdOn' is not a date in Domo's format: \"yesterday\"")]
    [InlineData("""{"updatedOn":"2026-04-23","content":{}}""", "This 'updatedOn' is not a date in Domo's format: \"2026-04-23\"")]
    [InlineData("""{"owner":"x","content":{}}""", "")]
    [InlineData("{}", "")]
    public async Task An_invalid_document_prevents_the_start(string document, string problem)
    {
        var e = await Assert.ThrowsAsync<DomoEmulatorException>(() => StartAsync(document));

        Assert.Contains("""must have the form {"collections":{"name":[{"content":{}}]}}. """, e.Message, StringComparison.Ordinal);
        Assert.EndsWith(problem, e.Message, StringComparison.Ordinal);
    }

    private static async Task<TestApp> StartAsync(string documents)
    {
        var app = await NotesApp.StartAsync();
        try
        {
            app.Write("documents.json", $$$"""{"collections":{"Notes":[{{{documents}}}]}}""");
            await app.RestartAsync(app.Options(documents: "documents.json"));
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
