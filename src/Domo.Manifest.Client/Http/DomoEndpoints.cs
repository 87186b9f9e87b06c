using System.Globalization;

namespace Domo.Manifest.Client;

/// <summary>Every path that the client requests, as <c>ryuu.js</c> sends it. The one place that knows them.</summary>
internal static class DomoEndpoints
{
    public const string Collections = Datastores + "/collections";

    /// <summary>Domo's example and its toolkit put the slash there.</summary>
    public const string CollectionList = Collections + "/";

    /// <summary>The Product API, outside of an app.</summary>
    public const string ProductWorkflowStart = ProductWorkflows + "/instances/message";

    private const string ProductWorkflows = "/api/workflow/v1";

    private const string Datastores = "/domo/datastores/v1";

    public static string Data(string alias, DomoApiVersion version) => $"/data/{Word(version)}/{Segment(alias, "dataset alias")}";

    public static string Sql(string alias, DomoApiVersion version) => version == DomoApiVersion.V1
        ? "/sql/v1/" + Segment(alias, "dataset alias")
        : $"/data/{Word(version)}/{Segment(alias, "dataset alias")}/sql";

    public static string Collection(string name) => $"{Collections}/{Segment(name, "collection name")}";

    public static string Permission(string collection, string entity, string entityId) =>
        $"{Collection(collection)}/permission/{entity}/{Segment(entityId, "entity id")}";

    public static string Export(bool includeRelatedCollections) =>
        Datastores + "/export" + (includeRelatedCollections ? "?includeRelatedCollections=true" : "");

    /// <summary>Creating: Domo's pages print it without the trailing slash that <see cref="DocumentList"/> has.</summary>
    public static string Documents(string collection, DomoApiVersion version) =>
        $"/domo/datastores/{Word(version)}/collections/{Segment(collection, "collection name")}/documents";

    public static string DocumentList(string collection, DomoApiVersion version, long offset) => offset == 0
        ? Documents(collection, version) + "/"
        : string.Create(CultureInfo.InvariantCulture, $"{Documents(collection, version)}/?offset={offset}");

    public static string Document(string collection, DomoApiVersion version, string id) =>
        $"{Documents(collection, version)}/{Segment(id, "document id")}";

    public static string DocumentQuery(string collection, DomoApiVersion version) => Documents(collection, version) + "/query";

    public static string DocumentUpdate(string collection, DomoApiVersion version) => Documents(collection, version) + "/update";

    public static string DocumentBulk(string collection, DomoApiVersion version) => Documents(collection, version) + "/bulk";

    public static string Function(string alias) => "/domo/codeengine/v2/packages/" + Segment(alias, "function alias");

    public static string WorkflowStart(string alias) => Workflow(alias) + "/start";

    public static string WorkflowInstance(string alias, string instanceId) =>
        $"{Workflow(alias)}/instance/{Segment(instanceId, "workflow instance id")}";

    public static string WorkflowMetrics(string alias, WorkflowMetricsQuery query)
    {
        var parameters = new List<string>();
        Add("limit", query.Limit);
        Add("offset", query.Offset);
        Add("after", query.After?.ToUnixTimeMilliseconds());
        Add("until", query.Until?.ToUnixTimeMilliseconds());
        if (query.Statuses.Count > 0)
        {
            parameters.Add("status=" + string.Join(',', query.Statuses.Select(status => Uri.EscapeDataString(status.Value))));
        }

        return Workflow(alias) + "/overall" + (parameters.Count == 0 ? "" : "?" + string.Join('&', parameters));

        void Add(string name, long? value)
        {
            if (value is { } number)
            {
                parameters.Add(string.Create(CultureInfo.InvariantCulture, $"{name}={number}"));
            }
        }
    }

    public static string ProductWorkflowCancel(string instanceId) =>
        $"{ProductWorkflows}/instances/{Segment(instanceId, "workflow instance id")}/cancel";

    public static string ProductWorkflowPermissions(string modelId) =>
        $"{ProductWorkflows}/models/{Segment(modelId, "workflow id")}/permissions";

    private static string Workflow(string alias) => "/domo/workflow/v1/models/" + Segment(alias, "workflow alias");

    private static string Word(DomoApiVersion version) => version switch
    {
        DomoApiVersion.V1 => "v1",
        DomoApiVersion.V2 => "v2",
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "There is no such version."),
    };

    // A segment of dots is a step in the tree to System.Uri and to servers, escaped or not: it would reach another endpoint.
    private static string Segment(string value, string what) =>
        value is "." or ".." ? throw new ArgumentException($"'{value}' cannot be a {what}.") : Uri.EscapeDataString(value);
}
