using System.Text.Json.Nodes;
using Domo.Manifest.Client.Ai;
using Domo.Manifest.Client.Datastores;
using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.ProductApi;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Tests.Support;

/// <summary>
/// Every client call that sends a request, by type and method; overloads have a suffix. A test compares the list with the public API.
/// </summary>
internal static partial class ClientCalls
{
    /// <summary>The developer token for calls from outside Domo.</summary>
    public const string Secret = "very secret session";

    /// <summary>Calls that other tests cover, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Elsewhere { get; } = new Dictionary<string, string>
    {
        ["AiImage.FromStreamAsync"] = "It reads a stream and asks nobody.",
        ["FileClient.ContinueUploadAsync"] = "It asks again after failures: MultipartUploadTests.",
        ["WorkflowRun.GetInstanceAsync"] = "It calls WorkflowClient.GetInstanceAsync, once something was started.",
        ["WorkflowRun.WaitForCompletionAsync"] = "It calls WorkflowClient.WaitForCompletionAsync, once something was started.",
    };

    /// <summary>Calls that read the answer as JSON.</summary>
    public static IReadOnlyDictionary<string, Func<ClientUnderTest, CancellationToken, Task>> ReadingJson { get; } =
        new Dictionary<string, Func<ClientUnderTest, CancellationToken, Task>>(Data().Concat(Documents()).Concat(Platform()));

    /// <summary>Calls that do not read the answer or return it unchanged.</summary>
    public static IReadOnlyDictionary<string, Func<ClientUnderTest, CancellationToken, Task>> Others { get; } =
        new Dictionary<string, Func<ClientUnderTest, CancellationToken, Task>>
        {
            ["DatasetRows.GetCsvAsync"] = (client, token) => ReadAsync(Sales(client).GetCsvAsync(token), token),
            ["DatasetRows.GetExcelAsync"] = (client, token) => ReadAsync(Sales(client).GetExcelAsync(token), token),
            ["DomoClient.SendForStreamAsync"] = (client, token) => ReadAsync(
                client.Client.SendForStreamAsync(HttpMethod.Get, "/x", cancellationToken: token), token),
            ["DocumentQuery.DeleteAsync"] = (client, token) => Users(client).DeleteAsync("1", token),
            ["DatastoreClient.DeleteCollectionAsync"] = (client, token) => new DatastoreClient(client).DeleteCollectionAsync("n", token),
            ["DatastoreClient.ExportAsync"] = (client, token) => new DatastoreClient(client).ExportAsync(cancellationToken: token),
            ["DatastoreClient.GrantAsync"] = (client, token) => new DatastoreClient(client).GrantAsync(
                "n", new UserId(1), CollectionPermissions.Read, cancellationToken: token),
            ["DatastoreClient.RevokeAsync"] = (client, token) => new DatastoreClient(client).RevokeAsync(
                "n", new UserId(1), token),
            ["FunctionClient.RunAsync (nothing)"] = (client, token) => new FunctionClients(client).NoArgsAsync(token),
            ["DomoInstanceWorkflows.SetPermissionsAsync"] = (client, token) => Instance(client).Workflows.SetPermissionsAsync(
                "m", [new("1", WorkflowPermissions.Read)], token),
            ["FileClient.DownloadAsync"] = (client, token) => ReadAsync(new FileClient(client).DownloadAsync(1, 2, token), token),
            ["FileClient.DeleteAsync"] = (client, token) => new FileClient(client).DeleteAsync(1, 2, token),
            ["FileClient.SetPermissionsAsync"] = (client, token) => new FileClient(client).SetPermissionsAsync(1, new() { Entries = [] }, token),
            ["FileClient.UploadPartAsync"] = (client, token) => new FileClient(client).UploadPartAsync(
                new("s", "text/plain"), 1, new byte[1], token),
            ["FileClient.UploadPartAsync (stream)"] = (client, token) => new FileClient(client).UploadPartAsync("s", 1, Bytes(), token),
            ["FileClient.AbortAsync"] = (client, token) => new FileClient(client).AbortAsync(new("s", "text/plain"), token),
            ["FileSetClient.DownloadFileAsync"] = (client, token) => ReadAsync(new FileSetClient(client).DownloadFileAsync("1", "2", token), token),
            ["UserClient.GetAvatarAsync"] = (client, token) => ReadAsync(
                new UserClient(client).GetAvatarAsync(new(1), cancellationToken: token), token),
            ["UserClient.GetStoredAvatarAsync"] = (client, token) => ReadAsync(
                new UserClient(client).GetStoredAvatarAsync("a.jpg", cancellationToken: token), token),
        };

    public static Func<ClientUnderTest, CancellationToken, Task> Of(string name) =>
        ReadingJson.TryGetValue(name, out var call) ? call : Others[name];

    /// <summary>Gets the public methods that send requests, once per overload, in order.</summary>
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
        ("QueryRows.AnyAsync", (client, token) => Stars(client).AnyAsync(token)),
        ("QueryRows.CountAsync", (client, token) => Stars(client).CountAsync(token)),
        ("QueryRows.FirstAsync", (client, token) => Stars(client).FirstAsync(token)),
        ("QueryRows.FirstOrDefaultAsync", (client, token) => Stars(client).FirstOrDefaultAsync(token)),
        ("QueryRows.SingleAsync", (client, token) => Stars(client).SingleAsync(token)),
        ("QueryRows.SingleOrDefaultAsync", (client, token) => Stars(client).SingleOrDefaultAsync(token)),
        ("QueryRows.ToArrayAsync", (client, token) => Stars(client).ToArrayAsync(token)),
        ("QueryRows.ToListAsync", (client, token) => Stars(client).ToListAsync(token)),
        ("DatasetRows.CountAsync", (client, token) => Sales(client).CountAsync(token)),
        ("DatasetQuery.AnyAsync (condition)", (client, token) => Sales(client).AnyAsync(f => f["a"] == "b", token)),
        ("DatasetQuery.CountAsync (condition)", (client, token) => Sales(client).CountAsync(f => f["a"] == "b", token)),
        ("DatasetQuery.FirstAsync (condition)", (client, token) => Sales(client).FirstAsync(f => f["a"] == "b", token)),
        ("DatasetQuery.FirstOrDefaultAsync (condition)", (client, token) => Sales(client).FirstOrDefaultAsync(f => f["a"] == "b", token)),
        ("DatasetQuery.SingleAsync (condition)", (client, token) => Sales(client).SingleAsync(f => f["a"] == "b", token)),
        ("DatasetQuery.SingleOrDefaultAsync (condition)", (client, token) => Sales(client).SingleOrDefaultAsync(f => f["a"] == "b", token)),
        ("DatasetRows.GetTableAsync", (client, token) => Sales(client).GetTableAsync(token)),
        ("DatasetQuery.SqlAsync (rows)", (client, token) => Sales(client).SqlAsync(SqlQuery.FromText("select 1"), token)),
        ("DatasetQuery.SqlAsync (T)", (client, token) => Sales(client).SqlAsync<DomoRow>(SqlQuery.FromText("select 1"), token)),
        ("DatasetQuery.SqlAsync (own)", (client, token) => Sales(client).SqlAsync(
            SqlQuery.FromText("select 1"), CustomJsonContext.Default.CustomUser, token)),
        ("DatasetQuery.SqlAsync (1)", (client, token) => Sales(client).SqlAsync(One, f => f["a"], token)),
        ("DatasetQuery.SqlAsync (2)", (client, token) => Sales(client).SqlAsync(One, f => (f["a"], f["b"]), token)),
        ("DatasetQuery.SqlAsync (3)", (client, token) => Sales(client).SqlAsync(One, f => (f["a"], f["b"], f["c"]), token)),
        ("DatasetQuery.SqlAsync (4)", (client, token) => Sales(client).SqlAsync(One, f => (f["a"], f["b"], f["c"], f["d"]), token)),
        ("DatasetQuery.SqlAsync (5)", (client, token) => Sales(client).SqlAsync(
            One, f => (f["a"], f["b"], f["c"], f["d"], f["e"]), token)),
        ("DatasetQuery.SqlAsync (6)", (client, token) => Sales(client).SqlAsync(
            One, f => (f["a"], f["b"], f["c"], f["d"], f["e"], f["f"]), token)),
        ("DatasetQuery.SqlAsync (7)", (client, token) => Sales(client).SqlAsync(
            One, f => (f["a"], f["b"], f["c"], f["d"], f["e"], f["f"], f["g"]), token)),
        ("DatasetQuery.SqlAsync (8)", (client, token) => Sales(client).SqlAsync(
            One, f => (f["a"], f["b"], f["c"], f["d"], f["e"], f["f"], f["g"], f["h"]), token)),
        ("DatasetQuery.SqlTableAsync", (client, token) => Sales(client).SqlTableAsync(SqlQuery.FromText("select 1"), token)),
        ("DomoClient.SendAsync (node)", (client, token) => client.Client.SendAsync(HttpMethod.Get, "/x", cancellationToken: token)),
        ("DomoClient.SendAsync (own)", (client, token) => client.Client.SendAsync(
            HttpMethod.Get, "/x", CustomJsonContext.Default.CustomUser, cancellationToken: token)),
        ("DomoAppBase.SendAsync (node)", (client, token) => new App(client).SendAsync(HttpMethod.Get, "/x", cancellationToken: token)),
        ("DomoAppBase.SendAsync (own)", (client, token) => new App(client).SendAsync(
            HttpMethod.Get, "/x", CustomJsonContext.Default.CustomUser, cancellationToken: token)));

    private static IEnumerable<KeyValuePair<string, Func<ClientUnderTest, CancellationToken, Task>>> Documents() => Pairs(
        ("DocumentQuery.CreateAsync", (client, token) => Users(client).CreateAsync(new(), token)),
        ("DocumentQuery.ListAsync", (client, token) => Users(client).ListAsync(token).ToListAsync(token).AsTask()),
        ("DocumentQuery.GetAsync", (client, token) => Users(client).GetAsync("1", token)),
        ("DocumentQuery.ReplaceAsync", (client, token) => Users(client).ReplaceAsync("1", new(), token)),
        ("DocumentQuery.UpdateManyAsync", (client, token) => Users(client).UpdateManyAsync(
            c => c.Stars > 1, u => u.Set(c => c.Stars, 1), token)),
        ("DocumentQuery.CreateManyAsync", (client, token) => Users(client).CreateManyAsync([new()], token)),
        ("DocumentQuery.UpsertManyAsync", (client, token) => Users(client).UpsertManyAsync([new() { Content = new() }], token)),
        ("DocumentQuery.DeleteManyAsync", (client, token) => Users(client).DeleteManyAsync(["1"], token)),
        ("DocumentQuery.ToListAsync", (client, token) => Users(client).ToListAsync(token)),
        ("DocumentQuery.ToArrayAsync", (client, token) => Users(client).ToArrayAsync(token)),
        ("DocumentQuery.AnyAsync", (client, token) => Users(client).AnyAsync(token)),
        ("DocumentQuery.AnyAsync (condition)", (client, token) => Users(client).AnyAsync(c => c.Stars > 1, token)),
        ("DocumentQuery.CountAsync", (client, token) => Users(client).CountAsync(token)),
        ("DocumentQuery.CountAsync (condition)", (client, token) => Users(client).CountAsync(c => c.Stars > 1, token)),
        ("DocumentQuery.FirstAsync", (client, token) => Users(client).FirstAsync(token)),
        ("DocumentQuery.FirstAsync (condition)", (client, token) => Users(client).FirstAsync(c => c.Stars > 1, token)),
        ("DocumentQuery.FirstOrDefaultAsync", (client, token) => Users(client).FirstOrDefaultAsync(token)),
        ("DocumentQuery.FirstOrDefaultAsync (condition)", (client, token) => Users(client).FirstOrDefaultAsync(c => c.Stars > 1, token)),
        ("DocumentQuery.SingleAsync", (client, token) => Users(client).SingleAsync(token)),
        ("DocumentQuery.SingleAsync (condition)", (client, token) => Users(client).SingleAsync(c => c.Stars > 1, token)),
        ("DocumentQuery.SingleOrDefaultAsync", (client, token) => Users(client).SingleOrDefaultAsync(token)),
        ("DocumentQuery.SingleOrDefaultAsync (condition)", (client, token) => Users(client).SingleOrDefaultAsync(c => c.Stars > 1, token)),
        ("DatastoreClient.ListCollectionsAsync", (client, token) => new DatastoreClient(client).ListCollectionsAsync(token).ToListAsync(token).AsTask()),
        ("DatastoreClient.CreateCollectionAsync", (client, token) => new DatastoreClient(client).CreateCollectionAsync(
            new() { Name = "n" }, token)),
        ("DatastoreClient.UpdateCollectionAsync", (client, token) => new DatastoreClient(client).UpdateCollectionAsync("n", new(), token)));

    private static IEnumerable<KeyValuePair<string, Func<ClientUnderTest, CancellationToken, Task>>> Pairs(
        params IEnumerable<(string Name, Func<ClientUnderTest, CancellationToken, Task> Call)> calls) =>
        calls.Select(call => KeyValuePair.Create(call.Name, call.Call));

    private static DatasetQuery<DomoRow, DatasetFields> Sales(DomoClient client) => new(client, "sales");

    private static DocumentQuery<UserContent, UserColumns> Users(DomoClient client) =>
        CollectionFactory.Create<UserContent, UserColumns>(client, "Users");

    private static DocumentRows<long?> Stars(DomoClient client) => Users(client).Select(c => c.Stars.Sum());

    private static DomoInstance Instance(ClientUnderTest client) => new(client.Http, new()
    {
        BaseAddress = client.Http.BaseAddress,
        DeveloperTokenSource = _ => ValueTask.FromResult<string?>(Secret),
        IsHttpClientTrusted = true,
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
