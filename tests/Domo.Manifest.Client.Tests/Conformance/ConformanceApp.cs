using Domo.Manifest.Client.Emitted;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.Conformance;

// As the generator emits it, by hand.

/// <summary>An app whose manifest declares what the recorded calls name.</summary>
internal sealed class ConformanceApp(DomoClient client, StubServer server) : DomoAppBase(client)
{
    public StubServer Server { get; } = server;

    public ConformanceDatasets Datasets { get; } = new(client);

    public ConformanceCollections Collections { get; } = new(client);

    public PackageClients Packages { get; } = new(client);

    public ConformanceWorkflows Workflows { get; } = new(client);

    /// <summary>The Domo instance as a server sees it.</summary>
    public DomoInstance Instance { get; } =
        new(server.HttpClient, new() { Name = "example", DeveloperTokenSource = _ => new("tok"), IsHttpClientTrusted = true });
}

internal sealed class ConformanceDatasets(DomoClient client)
{
    public DatasetClient<DomoRow, DomoFields> Sales { get; } = new(client, "sales");

    public DatasetClient<DomoRow, DomoFields> Inventory { get; } = new(client, "inventory");

    public DatasetClient<DomoRow, DomoFields> DataAlias { get; } = new(client, "dataAlias");
}

internal sealed class ConformanceCollections(DomoClient client)
{
    public CollectionClient<UserContent, UserColumns> Users { get; } = new(client, "Users");

    public CollectionClient<UserContent, UserColumns> MyUsers { get; } = new(client, "My Users");

    public CollectionClient<DomoAnyContent, CampaignColumns> Campaigns { get; } = new(client, "campaigns");
}

internal sealed class ConformanceWorkflows(DomoClient client)
{
    public Workflow1Client Workflow1 { get; } = new(client);

    public TestWorkflowClient TestWorkflow { get; } = new(client);
}

internal sealed class TestWorkflowClient(DomoClient client) : WorkflowClient(client, "testWorkflow")
{
    public Task<WorkflowRun> StartAsync(
        long exampleInput, DateTimeOffset when, IReadOnlyList<long> list, CancellationToken cancellationToken = default)
    {
        var body = new JsonBody();
        body.Writer.WritePropertyName("exampleInput"u8);
        WireWriter.WriteNumber(body.Writer, exampleInput);
        body.Writer.WritePropertyName("when"u8);
        WireWriter.WriteDateTime(body.Writer, when);
        body.Writer.WritePropertyName("list"u8);
        WireWriter.WriteList(body.Writer, list, static (writer, item) => WireWriter.WriteNumber(writer, item));
        return StartAsync(body, cancellationToken);
    }
}
