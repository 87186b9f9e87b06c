using System.Net;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests;

public sealed class WorkflowClientTests
{
    [Fact]
    public async Task Reads_an_instance_with_all_its_fields()
    {
        using var server = new StubServer("""
            {"id":"i","modelId":"m","modelName":"n","modelVersion":"1.0.0","bpmnProcessId":"p","bpmnProcessName":"q","deploymentId":"d",
             "isTestRun":true,"createdBy":"27","createdOn":"2023-11-15T15:28:57.479Z","updatedBy":28,"updatedOn":null,"status":"null"}
            """);
        var instance = await new WorkflowClient(server.Client(), "workflow1").GetInstanceAsync("i");
        Assert.Equal(("i", "m", "n", "1.0.0"), (instance.Id, instance.ModelId, instance.ModelName, instance.ModelVersion));
        Assert.Equal(("p", "q", "d", true), (instance.BpmnProcessId, instance.BpmnProcessName, instance.DeploymentId, instance.IsTestRun));
        Assert.Equal((new UserId(27), new UserId(28), (DateTimeOffset?)null), (instance.CreatedBy, instance.UpdatedBy, instance.UpdatedOn));
        Assert.Equal(new DateTimeOffset(2023, 11, 15, 15, 28, 57, 479, TimeSpan.Zero), instance.CreatedOn);
        Assert.Equal(WorkflowStatus.None, instance.Status);
    }

    [Fact]
    public async Task Requests_metrics_with_all_parameters_and_reads_them()
    {
        using var server = new StubServer("""
            {"modelId":"m","version":"1.1.0","completedWorkflows":2,"inProgressWorkflows":4,"failedWorkflows":1,"canceledWorkflows":3,"averageCycleTime":1.5,
             "instanceMetric":[{"instanceId":"i","modelId":"m","version":"1.1.0","creatorId":"8811501","workflowStartTime":"2023-11-15T15:28:57.522Z",
              "workflowEndTime":null,"workflowCancelTime":null,"workflowCycleTime":0.5,"status":"IN_PROGRESS"}]}
            """);
        var metrics = await new WorkflowClient(server.Client(), "workflow1").GetMetricsAsync(new()
        {
            Limit = 5,
            Offset = 10,
            After = DateTimeOffset.UnixEpoch.AddSeconds(1),
            Until = DateTimeOffset.UnixEpoch.AddSeconds(2),
            Status = [WorkflowStatus.InProgress, WorkflowStatus.Canceled],
        });

        Assert.Equal(
            "/domo/workflow/v1/models/workflow1/overall?limit=5&offset=10&after=1000&until=2000&status=IN_PROGRESS%2CCANCELED", server.Request.Target);
        Assert.Equal((2, 4, 1, 3), (metrics.CompletedCount, metrics.InProgressCount, metrics.FailedCount, metrics.CanceledCount));
        Assert.Equal(("m", "1.1.0", 1.5), (metrics.ModelId, metrics.Version, metrics.AverageCycleTime));
        var instance = Assert.Single(metrics.Instances);
        Assert.Equal(("i", "m", "1.1.0", new UserId(8811501)), (instance.InstanceId, instance.ModelId, instance.Version, instance.CreatedBy));
        Assert.Equal(new DateTimeOffset(2023, 11, 15, 15, 28, 57, 522, TimeSpan.Zero), instance.StartedOn);
        Assert.Equal(
            (null, null, 0.5, WorkflowStatus.InProgress), (instance.EndedOn, instance.CanceledOn, instance.CycleTime, instance.Status));
    }

    [Fact]
    public void Keeps_an_unknown_status()
    {
        Assert.Equal("PAUSED", new WorkflowStatus("PAUSED").Value);
        Assert.False(new WorkflowStatus("PAUSED").IsFinal);
        Assert.True(new WorkflowStatus("FAILED").IsFinal);
        Assert.Equal([WorkflowStatus.None, WorkflowStatus.None, WorkflowStatus.None], [new WorkflowStatus(null), new(""), new("null")]);
        Assert.Equal("", default(WorkflowStatus).Value);
    }

    [Fact]
    public async Task Polls_at_growing_intervals_until_the_instance_ends()
    {
        using var server = Statuses("null", "null", "IN_PROGRESS", "IN_PROGRESS", "PAUSED", "IN_PROGRESS", "IN_PROGRESS", "COMPLETED");
        var clock = new SkippingTimeProvider();
        var run = await new Workflow1Client(server.Client(new() { TimeProvider = clock })).StartAsync(10, 20);
        Assert.Equal(("i", WorkflowStatus.None), (run.Id, run.Instance.Status));

        var end = await run.WaitForCompletionAsync();

        Assert.Equal(WorkflowStatus.Completed, end.Status);
        Assert.Equal([1, 2, 4, 8, 16, 30, 30], clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal("/domo/workflow/v1/models/workflow1/instance/i", server.Requests[^1].Target);
    }

    [Fact]
    public async Task Polls_a_last_time_at_the_timeout()
    {
        using var server = Statuses("IN_PROGRESS");
        var clock = new SkippingTimeProvider();
        var run = await new Workflow1Client(server.Client(new() { TimeProvider = clock })).StartAsync(10, 20);
        var exception = await Assert.ThrowsAsync<TimeoutException>(() => run.WaitForCompletionAsync(TimeSpan.FromSeconds(5)));
        Assert.Equal("Workflow 'workflow1', instance i: not ended after 00:00:05; its status is IN_PROGRESS.", exception.Message);
        Assert.Equal([1, 2, 2], clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(4, server.Requests.Count);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => run.WaitForCompletionAsync(TimeSpan.FromSeconds(-5)));
    }

    [Fact]
    public async Task Does_not_poll_an_ended_run_and_can_be_cancelled()
    {
        using var ended = Statuses("CANCELED");
        var run = await new Workflow1Client(ended.Client()).StartAsync(10, 20);
        Assert.Equal(WorkflowStatus.Canceled, (await run.WaitForCompletionAsync()).Status);
        Assert.Single(ended.Requests);

        using var running = Statuses("IN_PROGRESS");
        run = await new Workflow1Client(running.Client()).StartAsync(10, 20);
        using var cancellation = new CancellationTokenSource();
        var wait = run.WaitForCompletionAsync(cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public async Task Waits_for_an_instance_that_another_process_started()
    {
        using var server = Statuses("IN_PROGRESS", "NOBODY_DOCUMENTS_THIS", "COMPLETED");
        var clock = new SkippingTimeProvider();
        var workflow = new WorkflowClient(server.Client(new() { TimeProvider = clock }), "workflow1");

        Assert.Equal(WorkflowStatus.Completed, (await workflow.WaitForCompletionAsync("i")).Status);

        Assert.Equal([1, 2], clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.All(server.Requests, request => Assert.Equal("/domo/workflow/v1/models/workflow1/instance/i", request.Target));
        await Assert.ThrowsAsync<ArgumentException>(() => workflow.WaitForCompletionAsync(""));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => workflow.WaitForCompletionAsync("i", TimeSpan.FromSeconds(-5)));
    }

    // The last status repeats.
    private static StubServer Statuses(params string[] statuses) =>
        new(i => StubServer.Answer($$"""{"id":"i","status":"{{statuses[Math.Min(i, statuses.Length - 1)]}}"}""", HttpStatusCode.OK));
}
