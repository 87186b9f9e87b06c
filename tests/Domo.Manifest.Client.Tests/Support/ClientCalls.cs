using System.Text.Json.Nodes;

namespace Domo.Manifest.Client.Tests.Support;

/// <summary>
/// Every call of the client that asks a server, by type and method; overloads have a word behind the name. A test compares the list with
/// what is public.
/// </summary>
internal static partial class ClientCalls
{
    /// <summary>The token of a developer, for the calls from outside of Domo.</summary>
    public const string Secret = "very secret session";

    /// <summary>Those that are tested elsewhere, and why.</summary>
    public static IReadOnlyDictionary<string, string> Elsewhere { get; } = new Dictionary<string, string>
    {
        ["AiImage.FromStreamAsync"] = "It reads a stream and asks nobody.",
        ["FileClient.ContinueUploadAsync"] = "It asks again after failures: MultipartUploadTests.",
        ["WorkflowRun.GetInstanceAsync"] = "It calls WorkflowClient.GetInstanceAsync, once something was started.",
        ["WorkflowRun.WaitForCompletionAsync"] = "It calls WorkflowClient.WaitForCompletionAsync, once something was started.",
    };

    /// <summary>Those whose answer is read as JSON.</summary>
    public static IReadOnlyDictionary<string, Func<ClientUnderTest, CancellationToken, Task>> ReadingJson { get; } =
        new Dictionary<string, Func<ClientUnderTest, CancellationToken, Task>>(Data().Concat(Documents()).Concat(Platform()));

    /// <summary>Those whose answer is not read, or is handed out as it comes.</summary>
    public static IReadOnlyDictionary<string, Func<ClientUnderTest, CancellationToken, Task>> Others { get; } =
        new Dictionary<string, Func<ClientUnderTest, CancellationToken, Task>>
        {
            ["DataResult.GetCsvAsync"] = (client, token) => ReadAsync(Sales(client).GetCsvAsync(token), token),
            ["DataResult.GetExcelAsync"] = (client, token) => ReadAsync(Sales(client).GetExcelAsync(token), token),
            ["DomoClient.SendForStreamAsync"] = (client, token) => ReadAsync(
                client.Client.SendForStreamAsync(HttpMethod.Get, "/x", cancellationToken: token), token),
            ["DocumentClient.DeleteAsync"] = (client, token) => Users(client).DeleteAsync("1", token),
            ["DatastoreClient.DeleteCollectionAsync"] = (client, token) => new DatastoreClient(client).DeleteCollectionAsync("n", token),
            ["DatastoreClient.ExportAsync"] = (client, token) => new DatastoreClient(client).ExportAsync(cancellationToken: token),
            ["DatastoreClient.GrantAsync"] = (client, token) => new DatastoreClient(client).GrantAsync(
                "n", DomoPermissionEntity.User, "1", DomoCollectionPermissions.Read, cancellationToken: token),
            ["DatastoreClient.RevokeAsync"] = (client, token) => new DatastoreClient(client).RevokeAsync(
                "n", DomoPermissionEntity.User, "1", token),
            ["CodeEngineClient.RunAsync (nothing)"] = (client, token) => new PackageClients(client).NoArgsAsync(token),
            ["DomoInstanceWorkflows.SetPermissionsAsync"] = (client, token) => Instance(client).Workflows.SetPermissionsAsync(
                "m", [new("1", WorkflowPermissions.Read)], token),
            ["FileClient.DownloadAsync"] = (client, token) => ReadAsync(new FileClient(client).DownloadAsync(1, 2, token), token),
            ["FileClient.DeleteRevisionAsync"] = (client, token) => new FileClient(client).DeleteRevisionAsync(1, 2, token),
            ["FileClient.SetPermissionsAsync"] = (client, token) => new FileClient(client).SetPermissionsAsync(1, new() { Entries = [] }, token),
            ["FileClient.UploadPartAsync"] = (client, token) => new FileClient(client).UploadPartAsync(
                new("s", "text/plain"), 1, new byte[1], token),
            ["FileClient.AbortAsync"] = (client, token) => new FileClient(client).AbortAsync(new("s", "text/plain"), token),
            ["FileSetClient.DownloadFileAsync"] = (client, token) => ReadAsync(new FileSetClient(client).DownloadFileAsync("1", "2", token), token),
            ["UserClient.DownloadAvatarAsync"] = (client, token) => ReadAsync(
                new UserClient(client).DownloadAvatarAsync(new(1), cancellationToken: token), token),
            ["UserClient.DownloadStoredAvatarAsync"] = (client, token) => ReadAsync(
                new UserClient(client).DownloadStoredAvatarAsync("a.jpg", cancellationToken: token), token),
        };

    public static Func<ClientUnderTest, CancellationToken, Task> Of(string name) =>
        ReadingJson.TryGetValue(name, out var call) ? call : Others[name];

    /// <summary>The public methods that ask a server, overloads as often as there are, in order.</summary>
    public static IEnumerable<string> AllPublic() => typeof(DomoClient).Assembly.GetExportedTypes()
        .Where(type => !typeof(Stream).IsAssignableFrom(type))
        .SelectMany(type => type.GetMethods(
            System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance
            | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.DeclaredOnly))
        .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal))
        .Select(method => $"{method.DeclaringType!.Name.Split('`')[0]}.{method.Name}")
        .Order(StringComparer.Ordinal);

    private static SqlQuery One => SqlQuery.FromText("select 1");

    private static IEnumerable<KeyValuePair<string, Func<ClientUnderTest, CancellationToken, Task>>> Data() => Pairs(
        ("DataResult.GetRowsAsync", (client, token) => Sales(client).GetRowsAsync(token).ToListAsync(token).AsTask()),
        ("DataResult.GetRowsInPagesAsync", (client, token) => Sales(client).GetRowsInPagesAsync(100, token).ToListAsync(token).AsTask()),
        ("DataResult.ToListAsync", (client, token) => Sales(client).ToListAsync(token)),
        ("DataResult.FirstOrDefaultAsync", (client, token) => Sales(client).FirstOrDefaultAsync(token)),
        ("DataResult.SingleAsync", (client, token) => Sales(client).SingleAsync(token)),
        ("DataResult.GetTableAsync", (client, token) => Sales(client).GetTableAsync(token)),
        ("DatasetClient.SqlAsync (rows)", (client, token) => Sales(client).SqlAsync(SqlQuery.FromText("select 1"), token)),
        ("DatasetClient.SqlAsync (T)", (client, token) => Sales(client).SqlAsync<DomoRow>(SqlQuery.FromText("select 1"), token)),
        ("DatasetClient.SqlAsync (own)", (client, token) => Sales(client).SqlAsync(
            SqlQuery.FromText("select 1"), OwnJsonContext.Default.OwnUser, token)),
        ("DatasetClient.SqlAsync (1)", (client, token) => Sales(client).SqlAsync(One, f => f["a"], token)),
        ("DatasetClient.SqlAsync (2)", (client, token) => Sales(client).SqlAsync(One, f => (f["a"], f["b"]), token)),
        ("DatasetClient.SqlAsync (3)", (client, token) => Sales(client).SqlAsync(One, f => (f["a"], f["b"], f["c"]), token)),
        ("DatasetClient.SqlAsync (4)", (client, token) => Sales(client).SqlAsync(One, f => (f["a"], f["b"], f["c"], f["d"]), token)),
        ("DatasetClient.SqlAsync (5)", (client, token) => Sales(client).SqlAsync(
            One, f => (f["a"], f["b"], f["c"], f["d"], f["e"]), token)),
        ("DatasetClient.SqlAsync (6)", (client, token) => Sales(client).SqlAsync(
            One, f => (f["a"], f["b"], f["c"], f["d"], f["e"], f["f"]), token)),
        ("DatasetClient.SqlAsync (7)", (client, token) => Sales(client).SqlAsync(
            One, f => (f["a"], f["b"], f["c"], f["d"], f["e"], f["f"], f["g"]), token)),
        ("DatasetClient.SqlTableAsync", (client, token) => Sales(client).SqlTableAsync(SqlQuery.FromText("select 1"), token)),
        ("DomoClient.SendAsync (node)", (client, token) => client.Client.SendAsync(HttpMethod.Get, "/x", cancellationToken: token)),
        ("DomoClient.SendAsync (own)", (client, token) => client.Client.SendAsync(
            HttpMethod.Get, "/x", OwnJsonContext.Default.OwnUser, cancellationToken: token)),
        ("DomoAppBase.SendAsync", (client, token) => new App(client).SendAsync(HttpMethod.Get, "/x", cancellationToken: token)));

    private static IEnumerable<KeyValuePair<string, Func<ClientUnderTest, CancellationToken, Task>>> Documents() => Pairs(
        ("DocumentClient.CreateAsync", (client, token) => Users(client).CreateAsync(new(), token)),
        ("DocumentClient.ListAsync", (client, token) => Users(client).ListAsync(token).ToListAsync(token).AsTask()),
        ("DocumentClient.GetAsync", (client, token) => Users(client).GetAsync("1", token)),
        ("DocumentClient.UpdateAsync (id)", (client, token) => Users(client).UpdateAsync("1", new(), token)),
        ("DocumentClient.UpdateAsync (condition)", (client, token) => Users(client).UpdateAsync(
            c => c.Stars > 1, u => u.Set(c => c.Stars, 1), token)),
        ("DocumentClient.CreateManyAsync", (client, token) => Users(client).CreateManyAsync([new()], token)),
        ("DocumentClient.UpsertManyAsync", (client, token) => Users(client).UpsertManyAsync([(null, new())], token)),
        ("DocumentClient.DeleteManyAsync", (client, token) => Users(client).DeleteManyAsync(["1"], token)),
        ("DocumentQuery.GetDocumentsAsync", (client, token) => Users(client).GetDocumentsAsync(token).ToListAsync(token).AsTask()),
        ("DocumentQuery.ToListAsync", (client, token) => Users(client).ToListAsync(token)),
        ("DocumentQuery.FirstOrDefaultAsync", (client, token) => Users(client).FirstOrDefaultAsync(token)),
        ("DocumentQuery.SingleAsync", (client, token) => Users(client).SingleAsync(token)),
        ("DocumentQuery.CountAsync", (client, token) => Users(client).CountAsync(token)),
        ("DocumentRows.GetRowsAsync", (client, token) => Stars(client).GetRowsAsync(token).ToListAsync(token).AsTask()),
        ("DocumentRows.ToListAsync", (client, token) => Stars(client).ToListAsync(token)),
        ("DocumentRows.FirstOrDefaultAsync", (client, token) => Stars(client).FirstOrDefaultAsync(token)),
        ("DocumentRows.SingleAsync", (client, token) => Stars(client).SingleAsync(token)),
        ("DatastoreClient.ListCollectionsAsync", (client, token) => new DatastoreClient(client).ListCollectionsAsync(token)),
        ("DatastoreClient.CreateCollectionAsync", (client, token) => new DatastoreClient(client).CreateCollectionAsync(
            new() { Name = "n" }, token)),
        ("DatastoreClient.UpdateCollectionAsync", (client, token) => new DatastoreClient(client).UpdateCollectionAsync("n", new(), token)));

    private static IEnumerable<KeyValuePair<string, Func<ClientUnderTest, CancellationToken, Task>>> Pairs(
        params IEnumerable<(string Name, Func<ClientUnderTest, CancellationToken, Task> Call)> calls) =>
        calls.Select(call => KeyValuePair.Create(call.Name, call.Call));

    private static DatasetClient<DomoRow, DomoFields> Sales(DomoClient client) => new(client, "sales");

    private static CollectionClient<UserContent, UserColumns> Users(DomoClient client) => new(client, "Users");

    private static DocumentRows<long?> Stars(DomoClient client) => Users(client).Select(c => c.Stars.Sum());

    private static DomoInstance Instance(ClientUnderTest client) => new(client.Http, new()
    {
        Address = client.Http.BaseAddress, DeveloperTokenSource = _ => ValueTask.FromResult<string?>(Secret), IsHttpClientTrusted = true,
    });

    private static MemoryStream Bytes() => new("hello"u8.ToArray());

    private static async Task ReadAsync<T>(Task<T> opening, CancellationToken token)
        where T : Stream
    {
        await using var stream = await opening;
        await stream.CopyToAsync(Stream.Null, token);
    }

    private sealed class App(DomoClient client) : DomoAppBase(client);
}
