using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.AppDb;

/// <summary>An app with a collection of notes, and common operations on it.</summary>
internal static class NotesApp
{
    public const string Manifest = """{"name":"App","collectionsMapping":[{"name":"Notes"}]}""";
    public const string Notes = "/domo/datastores/v1/collections/Notes/documents";

    /// <summary>Starts an emulator with documents with these contents.</summary>
    public static async Task<TestApp> StartAsync(params string[] contents)
    {
        var app = await TestApp.StartAsync(Manifest);
        if (contents.Length > 0)
        {
            await CreateAsync(app, contents);
        }

        return app;
    }

    public static async Task CreateAsync(TestApp app, params string[] contents)
    {
        string documents = string.Join(',', contents.Select(content => $$"""{"content":{{content}}}"""));
        Assert.Equal($$"""{"Created":{{contents.Length}}}""", (await app.PostAsync(Notes + "/bulk", $"[{documents}]")).Ok());
    }

    /// <summary>Gets the concatenated contents of the documents that a query finds.</summary>
    public static async Task<string> FindAsync(TestApp app, string query, string parameters = "")
    {
        var answer = await app.PostAsync($"{Notes}/query{parameters}", query);
        answer.Ok();
        return string.Join(' ', answer.Json.AsArray().Select(document => document!["content"]!.ToJsonString()));
    }

    /// <summary>Updates documents.</summary>
    public static Task<TestApp.Answer> UpdateAsync(TestApp app, string query, string operation) =>
        app.PutAsync(Notes + "/update", $$"""{"query":{{query}},"operation":{{operation}}}""");
}
