using Domo.Manifest.Client.CompilerServices;
using Domo.Manifest.Client.ProductApi;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.Conformance;

// A hand-written copy of emitted code.

/// <summary>An app whose manifest declares the entries of the recorded calls.</summary>
internal sealed class ConformanceApp(DomoClient client, StubServer server) : DomoAppBase(client)
{
    public StubServer Server { get; } = server;

    public ConformanceDatasets Datasets { get; } = new(client);

    public ConformanceCollections Collections { get; } = new(client);

    public FunctionClients Functions { get; } = new(client);

    public ConformanceWorkflows Workflows { get; } = new(client);

    /// <summary>The Domo instance, called from a server.</summary>
    public DomoInstance Instance { get; } =
        new(server.HttpClient, new() { Name = "example", DeveloperTokenSource = _ => new("tok"), IsHttpClientTrusted = true });
}

internal sealed class ConformanceDatasets(DomoClient client)
{
    public DatasetQuery<DomoRow, DatasetFields> Sales { get; } = new(client, "sales");

    public DatasetQuery<DomoRow, DatasetFields> Inventory { get; } = new(client, "inventory");

    public DatasetQuery<DomoRow, DatasetFields> DataAlias { get; } = new(client, "dataAlias");
}

internal sealed class ConformanceCollections(DomoClient client)
{
    public DocumentQuery<UserContent, UserColumns> Users { get; } = CollectionFactory.Create<UserContent, UserColumns>(client, "Users");

    public DocumentQuery<UserContent, UserColumns> MyUsers { get; } = CollectionFactory.Create<UserContent, UserColumns>(client, "My Users");

    public DocumentQuery<UntypedContent, CampaignColumns> Campaigns { get; } =
        CollectionFactory.Create<UntypedContent, CampaignColumns>(client, "campaigns");
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
