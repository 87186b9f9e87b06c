using System.Net;
using System.Text.Json.Nodes;
using Domo.Manifest.Client;
using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.ProductApi;
using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests;

public sealed class WorkflowTests
{
    private const string Manifest =
        """
        {
          "workflowsMapping": [
            {
              "alias": "approve",
              "modelId": "1d4d1ff6-4c54-4b39-a4f5-0d9b1f9c0d2e",
              "version": "2.1.0",
              "parameters": [
                { "aliasedName": "amount", "type": "number", "list": false },
                { "aliasedName": "reason", "type": "text", "list": false, "value": "none" },
                { "aliasedName": "note", "type": "text", "list": false, "required": false }
              ]
            },
            { "alias": "other" }
          ]
        }
        """;

    private const string Approve = "/domo/workflow/v1/models/approve";

    [Fact]
    public async Task An_instance_is_in_progress_until_its_delegate_returns()
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        string? arguments = null;
        await using var app = await TestApp.StartAsync(Manifest, options => options.AddWorkflow("approve", async (values, cancellationToken) =>
        {
            arguments = values.ToJsonString();
            await end.Task.WaitAsync(cancellationToken);
        }));

        var started = await app.PostAsync(Approve + "/start", """{"amount":5}""");
        string id = started.Json["id"]!.GetValue<string>();
        string expected =
            """
            {"id":"ID","modelId":"1d4d1ff6-4c54-4b39-a4f5-0d9b1f9c0d2e","modelName":"approve","modelVersion":"2.1.0","createdBy":"27",
            "createdOn":"2026-04-23T12:00:00.250Z","updatedBy":"27","updatedOn":"2026-04-23T12:00:00.250Z","status":"IN_PROGRESS"}
            """.ReplaceLineEndings("").Replace("ID", id, StringComparison.Ordinal);
        Assert.Equal(expected.Replace("IN_PROGRESS", "null", StringComparison.Ordinal), started.Ok());
        Assert.Equal(expected, (await app.GetAsync($"{Approve}/instance/{id}")).Ok());

        end.SetResult();

        Assert.Equal("COMPLETED", (await EndOfAsync(app, id))["status"]!.GetValue<string>());
        Assert.Equal("""{"amount":5,"reason":"none"}""", arguments);
    }

    [Fact]
    public async Task Metrics_count_all_instances_and_list_the_requested_ones()
    {
        await using var app = await TestApp.StartAsync(Manifest, options => options
            .AddWorkflow("approve", async (values, cancellationToken) =>
                await Task.Delay(values["amount"]!.GetValue<int>() == 1 ? Timeout.Infinite : 0, cancellationToken)));
        var client = Client(app);
        var instance = Instance(app);
        await (await client.StartAsync(0)).WaitForCompletionAsync();
        var running = await client.StartAsync(1);
        var canceled = await client.StartAsync(1);
        Assert.Equal(WorkflowStatus.Canceled, (await instance.Workflows.CancelAsync(canceled.Id)).Status);

        var metrics = await client.GetMetricsAsync();
        Assert.Equal((1, 1, 0, 1), (metrics.CompletedCount, metrics.InProgressCount, metrics.FailedCount, metrics.CanceledCount));
        Assert.Equal(3, metrics.Instances.Count);
        var shown = await client.GetMetricsAsync(new() { Status = [WorkflowStatus.InProgress, WorkflowStatus.Canceled], Limit = 5 });
        Assert.Equal(new[] { running.Id, canceled.Id }.Order(), shown.Instances.Select(metric => metric.InstanceId).Order());
        Assert.Empty((await client.GetMetricsAsync(new() { After = DateTimeOffset.MaxValue })).Instances);
        Assert.Equal(2, (await client.GetMetricsAsync(new() { Offset = 1 })).Instances.Count);
    }

    [Fact]
    public async Task The_Product_API_starts_workflows_by_ID_and_requires_a_token()
    {
        await using var app = await TestApp.StartAsync(Manifest, options => options.AddWorkflow("approve", _ => { }));
        var message = new WorkflowMessage("Start approve") { ModelId = "1d4d1ff6-4c54-4b39-a4f5-0d9b1f9c0d2e", Version = "2.1.0" };
        var workflows = Instance(app).Workflows;

        var started = await workflows.StartAsync(message, new JsonObject { ["amount"] = 5 });
        Assert.Equal(("approve", "2.1.0", WorkflowStatus.None), (started.ModelName, started.ModelVersion, started.Status));
        Assert.Equal("COMPLETED", (await EndOfAsync(app, started.Id))["status"]!.GetValue<string>());
        await workflows.SetPermissionsAsync(message.ModelId, [new("27", WorkflowPermissions.Read | WorkflowPermissions.Execute)]);

        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(workflows.StartAsync(message)));
        Assert.Equal(
            HttpStatusCode.NotFound, await StatusAsync(workflows.StartAsync(message with { Version = "9.0.0" }, new JsonObject { ["amount"] = 5 })));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(workflows.CancelAsync("nobody")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Instance(app, "").Workflows.CancelAsync("nobody")));
    }

    [Fact]
    public async Task An_instance_fails_when_its_delegate_throws()
    {
        await using var app = await TestApp.StartAsync(
            Manifest, options => options.AddWorkflow("approve", _ => throw new InvalidOperationException("Refused.")));

        var instance = await EndOfAsync(app, (await app.PostAsync(Approve + "/start", """{"amount":5}""")).Json["id"]!.GetValue<string>());

        Assert.Equal("FAILED", instance["status"]!.GetValue<string>());
        Assert.Equal("InvalidOperationException: Refused.", instance["emulatorFailure"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_workflow_without_a_delegate_completes_immediately()
    {
        await using var app = await TestApp.StartAsync(Manifest);

        var started = await app.PostAsync(Approve + "/start", """{"amount":5}""");

        Assert.Equal("null", started.Json["status"]!.GetValue<string>());
        Assert.Equal("COMPLETED", (await app.GetAsync($"{Approve}/instance/{started.Json["id"]}")).Json["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_running_workflow_does_not_prevent_the_emulator_from_stopping()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var canceled = new TaskCompletionSource();
        var app = await TestApp.StartAsync(Manifest, options => options.AddWorkflow("other", async (_, cancellationToken) =>
        {
            using var registration = cancellationToken.Register(canceled.SetResult);
            started.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }));
        (await app.PostAsync("/domo/workflow/v1/models/other/start")).Ok();
        await started.Task.WaitAsync(TestContext.Current.CancellationToken);

        await app.DisposeAsync();

        Assert.True(canceled.Task.IsCompleted);
    }

    [Fact]
    public async Task Rejects_invalid_requests()
    {
        await using var app = await TestApp.StartAsync(Manifest);
        string id = (await app.PostAsync(Approve + "/start", """{"amount":5}""")).Json["id"]!.GetValue<string>();

        Assert.Equal(
            "The workflow 'approve' rejects these arguments. 'amount' is declared as number and requires a whole number, not 1.5.",
            (await app.PostAsync(Approve + "/start", """{"amount":1.5}""")).ErrorMessage(HttpStatusCode.BadRequest));
        Assert.Equal(
            "The manifest declares no workflow with the alias 'aprove'; did you mean 'approve'? Declared workflows: 'approve', 'other'.",
            (await app.PostAsync("/domo/workflow/v1/models/aprove/start")).ErrorMessage(HttpStatusCode.NotFound));
        Assert.Equal(
            $"The workflow 'other' has no instance '{id}'.",
            (await app.GetAsync($"/domo/workflow/v1/models/other/instance/{id}")).ErrorMessage(HttpStatusCode.NotFound));
    }

    private static async Task<JsonNode> EndOfAsync(TestApp app, string id)
    {
        while (true)
        {
            var instance = (await app.GetAsync($"{Approve}/instance/{id}")).Json;
            if (instance["status"]!.GetValue<string>() != "IN_PROGRESS")
            {
                return instance;
            }

            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<HttpStatusCode?> StatusAsync(Task call) =>
        (await Assert.ThrowsAsync<DomoApiException>(() => call)).StatusCode;

    private static ApproveClient Client(TestApp app) => new(new DomoClient(app.Http));

    private static DomoInstance Instance(TestApp app, string token = "token") =>
        new(app.Http, new() { BaseAddress = app.Http.BaseAddress, DeveloperTokenSource = _ => new(token), IsHttpClientTrusted = true });

    private sealed class ApproveClient(DomoClient client) : WorkflowClient(client, "approve")
    {
        public Task<WorkflowRun> StartAsync(int amount)
        {
            var body = new JsonBody();
            body.Writer.WriteNumber("amount", amount);
            return StartAsync(body);
        }
    }
}
