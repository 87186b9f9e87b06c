using Domo.Manifest.Client.Ai;
using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Client.Files;
using Domo.Manifest.Client.ProductApi;

namespace Domo.Manifest.Client.Tests.Support;

/// <content>Functions, workflows, files, people, AI and actions.</content>
internal static partial class ClientCalls
{
    private static IEnumerable<KeyValuePair<string, Func<ClientUnderTest, CancellationToken, Task>>> Platform() => Pairs(
        ("FunctionClient.RunAsync (output)", (client, token) => new FunctionClients(client).AwesomeFunctionAsync(1, 2, token)),
        ("WorkflowClient.GetInstanceAsync", (client, token) => new WorkflowClient(client, "w").GetInstanceAsync("i", token)),
        ("WorkflowClient.GetMetricsAsync", (client, token) => new WorkflowClient(client, "w").GetMetricsAsync(cancellationToken: token)),
        ("WorkflowClient.WaitForCompletionAsync", (client, token) => new WorkflowClient(client, "w").WaitForCompletionAsync(
            "i", TimeSpan.Zero, token)),
        ("DomoInstanceWorkflows.StartAsync", (client, token) => Instance(client).Workflows.StartAsync(
            new("Start x") { ModelId = "m", Version = "1.0.0" }, cancellationToken: token)),
        ("DomoInstanceWorkflows.CancelAsync", (client, token) => Instance(client).Workflows.CancelAsync("i", token)),
        ("FileClient.UploadAsync", (client, token) => new FileClient(client).UploadAsync("a", "text/plain", Bytes(), cancellationToken: token)),
        ("FileClient.UploadAsync (bytes)", (client, token) => new FileClient(client).UploadAsync(
            "a", "text/plain", new byte[1], cancellationToken: token)),
        ("FileClient.UploadRevisionAsync (bytes)", (client, token) => new FileClient(client).UploadRevisionAsync(
            1, "a", "text/plain", new byte[1], token)),
        ("FileClient.UploadRevisionAsync", (client, token) => new FileClient(client).UploadRevisionAsync(1, "a", "text/plain", Bytes(), token)),
        ("FileClient.ListAsync", (client, token) => new FileClient(client).ListAsync(cancellationToken: token).ToListAsync(token).AsTask()),
        ("FileClient.GetAsync", (client, token) => new FileClient(client).GetAsync(1, cancellationToken: token)),
        ("FileClient.GetPermissionsAsync", (client, token) => new FileClient(client).GetPermissionsAsync(1, token)),
        ("FileClient.CreateSessionAsync", (client, token) => new FileClient(client).CreateSessionAsync(
            "a", "text/plain", cancellationToken: token)),
        ("FileClient.CreateRevisionSessionAsync", (client, token) => new FileClient(client).CreateRevisionSessionAsync(
            1, "a", "text/plain", cancellationToken: token)),
        ("FileClient.CommitAsync", (client, token) => new FileClient(client).CommitAsync(new("s", "text/plain"), token)),
        ("FileClient.UploadInPartsAsync", (client, token) => new FileClient(client).UploadInPartsAsync(
            "a", "text/plain", Bytes(), cancellationToken: token)),
        ("FileClient.UploadRevisionInPartsAsync", (client, token) => new FileClient(client).UploadRevisionInPartsAsync(
            1, "a", "text/plain", Bytes(), cancellationToken: token)),
        ("FileSetClient.ListAsync", (client, token) => new FileSetClient(client).ListAsync(cancellationToken: token).ToListAsync(token).AsTask()),
        ("FileSetClient.CreateAsync", (client, token) => new FileSetClient(client).CreateAsync(new() { Name = "n" }, token)),
        ("FileSetClient.GetAsync", (client, token) => new FileSetClient(client).GetAsync("1", token)),
        ("FileSetClient.UpdateAsync", (client, token) => new FileSetClient(client).UpdateAsync("1", "n", cancellationToken: token)),
        ("FileSetClient.DeleteAsync", (client, token) => new FileSetClient(client).DeleteAsync("1", token)),
        ("FileSetClient.UploadFileAsync", (client, token) => new FileSetClient(client).UploadFileAsync(
            "1", "a", "text/plain", Bytes(), cancellationToken: token)),
        ("FileSetClient.GetFileAsync", (client, token) => new FileSetClient(client).GetFileAsync("1", "2", token)),
        ("FileSetClient.GetFileByPathAsync", (client, token) => new FileSetClient(client).GetFileByPathAsync("1", "a/b", token)),
        ("FileSetClient.UploadFileAsync (bytes)", (client, token) => new FileSetClient(client).UploadFileAsync(
            "1", "a", "text/plain", new byte[1], cancellationToken: token)),
        ("FileSetClient.ListFilesAsync", (client, token) => new FileSetClient(client).ListFilesAsync("1", cancellationToken: token)
            .ToListAsync(token).AsTask()),
        ("FileSetClient.GetFilePageAsync", (client, token) => new FileSetClient(client).GetFilePageAsync("1", cancellationToken: token)),
        ("FileSetClient.QueryFilesAsync", (client, token) => new FileSetClient(client).QueryFilesAsync("1", "q", cancellationToken: token)),
        ("FileSetClient.DeleteFileAsync", (client, token) => new FileSetClient(client).DeleteFileAsync("1", "2", token)),
        ("FileSetClient.DeleteFileByPathAsync", (client, token) => new FileSetClient(client).DeleteFileByPathAsync("1", "a", token)),
        ("GroupClient.ListAsync", (client, token) => new GroupClient(client).ListAsync(token).ToListAsync(token).AsTask()),
        ("GroupClient.GetAsync", (client, token) => new GroupClient(client).GetAsync(new(1), token)),
        ("GroupClient.GetByNameAsync", (client, token) => new GroupClient(client).GetByNameAsync("n", token)),
        ("GroupClient.ListForUserAsync", (client, token) => new GroupClient(client).ListForUserAsync(new(1), token).ToListAsync(token).AsTask()),
        ("UserClient.ListAsync", (client, token) => new UserClient(client).ListAsync(cancellationToken: token).ToListAsync(token).AsTask()),
        ("UserClient.GetAsync", (client, token) => new UserClient(client).GetAsync(new(1), cancellationToken: token)),
        ("EnvironmentClient.GetAsync", (client, token) => new EnvironmentClient(client).GetAsync(token)),
        ("AiClient.GenerateTextAsync", (client, token) => new AiClient(client).GenerateTextAsync("i", cancellationToken: token)),
        ("AiClient.TextToSqlAsync", (client, token) => new AiClient(client).TextToSqlAsync("i", cancellationToken: token)),
        ("AiClient.TextToBeastModeAsync", (client, token) => new AiClient(client).TextToBeastModeAsync("i", cancellationToken: token)),
        ("AiClient.SummarizeAsync", (client, token) => new AiClient(client).SummarizeAsync("i", cancellationToken: token)),
        ("AiClient.ImageToTextAsync", (client, token) => new AiClient(client).ImageToTextAsync(
            "i", AiImage.FromBytes(new byte[1], "image/png"), cancellationToken: token)),
        ("ActionClient.ProcessAsync (node)", (client, token) => new ActionClient(client).ProcessAsync(
            "1", ActionAccount.FromId(new(1)), ActionScope.Personal, [], token)),
        ("ActionClient.ProcessAsync (own)", (client, token) => new ActionClient(client).ProcessAsync(
            "1", ActionAccount.FromId(new(1)), ActionScope.Personal, new CustomUser { Username = "u" },
            CustomJsonContext.Default.CustomUser,
            CustomJsonContext.Default.CustomUser, token)));
}
