using System.Globalization;

namespace Domo.Manifest.Client;

/// <summary>The paths of all requests, as <c>ryuu.js</c> sends them.</summary>
internal static class DomoEndpoints
{
    public const string Collections = Datastores + "/collections";

    /// <summary>Domo's example and its toolkit have the slash.</summary>
    public const string CollectionList = Collections + "/";

    /// <summary>The Product API, outside of apps.</summary>
    public const string ProductWorkflowStart = ProductWorkflows + "/instances/message";

    public const string FileDetailList = DataFiles + "/details/";

    public const string UploadSessions = DataFiles + "/multipart";

    public const string FileSets = "/domo/files/v1/filesets";

    public const string Groups = "/domo/groups/v1";

    public const string Users = "/domo/users/v1";

    /// <summary>The guide of <c>ryuu.js</c> has the slash, Domo's toolkit does not.</summary>
    public const string Environment = "/domo/environment/v1/";

    public const string StoredAvatars = "/domo/avatars/v1";

    private const string ProductWorkflows = "/api/workflow/v1";

    private const string Datastores = "/domo/datastores/v1";

    private const string DataFiles = "/domo/data-files/v1";

    public static string Data(string alias, DataApiVersion version) => $"/data/{Word(version)}/{Segment(alias, "dataset alias")}";

    public static string Sql(string alias, SqlApiVersion version) => version switch
    {
        SqlApiVersion.V1 => "/sql/v1/" + Segment(alias, "dataset alias"),
        SqlApiVersion.V2 => $"/data/v2/{Segment(alias, "dataset alias")}/sql",
        _ => throw UnknownVersion(version),
    };

    public static string Collection(string name) => $"{Collections}/{Segment(name, "collection name")}";

    public static string Permission(string collection, string entity, string entityId) =>
        $"{Collection(collection)}/permission/{entity}/{Segment(entityId, "entity id")}";

    public static string Export(bool includeRelatedCollections) =>
        Datastores + "/export" + (includeRelatedCollections ? "?includeRelatedCollections=true" : "");

    /// <summary>To create a document; Domo's pages have no trailing slash here, unlike in <see cref="DocumentList"/>.</summary>
    public static string Documents(string collection, DocumentApiVersion version) =>
        $"/domo/datastores/{Word(version)}/collections/{Segment(collection, "collection name")}/documents";

    public static string DocumentList(string collection, DocumentApiVersion version, long offset) => offset == 0
        ? Documents(collection, version) + "/"
        : string.Create(CultureInfo.InvariantCulture, $"{Documents(collection, version)}/?offset={offset}");

    public static string Document(string collection, DocumentApiVersion version, string id) =>
        $"{Documents(collection, version)}/{Segment(id, "document id")}";

    public static string DocumentQuery(string collection, DocumentApiVersion version) => Documents(collection, version) + "/query";

    public static string DocumentUpdate(string collection, DocumentApiVersion version) => Documents(collection, version) + "/update";

    public static string DocumentBulk(string collection, DocumentApiVersion version) => Documents(collection, version) + "/bulk";

    public static string Function(string alias) => "/domo/codeengine/v2/packages/" + Segment(alias, "function alias");

    public static string WorkflowStart(string alias) => Workflow(alias) + "/start";

    public static string WorkflowInstance(string alias, string instanceId) =>
        $"{Workflow(alias)}/instance/{Segment(instanceId, "workflow instance id")}";

    public static string WorkflowMetrics(string alias, WorkflowMetricsQuery query) => WithQuery(
        Workflow(alias) + "/overall",
        ("limit", query.Limit is { } limit ? Number(limit) : null),
        ("offset", query.Offset is { } offset ? Number(offset) : null),
        ("after", query.After is { } after ? Number(after.ToUnixTimeMilliseconds()) : null),
        ("until", query.Until is { } until ? Number(until.ToUnixTimeMilliseconds()) : null),
        ("status", query.Status.Count == 0 ? null : string.Join(',', query.Status.Select(status => status.Value))));

    public static string ProductWorkflowCancel(string instanceId) =>
        $"{ProductWorkflows}/instances/{Segment(instanceId, "workflow instance id")}/cancel";

    public static string ProductWorkflowPermissions(string modelId) =>
        $"{ProductWorkflows}/models/{Segment(modelId, "workflow id")}/permissions";

    public static string NewFile(string name, string description, bool isPublic) => WithQuery(
        DataFiles, ("name", name), ("description", description), ("public", Word(isPublic)));

    public static string File(long fileId) => $"{DataFiles}/{Number(fileId)}";

    public static string FileRevision(long fileId, long revisionId) => $"{File(fileId)}/revisions/{Number(revisionId)}";

    public static string FileDetails(long fileId, string? expand) => WithQuery(File(fileId) + "/details", ("expand", expand));

    public static string FileDetailsOf(string? ids, string? expand, bool limitToOwned) => WithQuery(
        FileDetailList, ("limitToOwned", Word(limitToOwned)), ("ids", ids), ("expand", expand));

    public static string FilePermissions(long fileId) => File(fileId) + "/permissions";

    public static string RevisionUploadSessions(long fileId) => File(fileId) + "/multipart";

    public static string UploadPart(string sessionId, int index, string? checksum) => WithQuery(
        $"{UploadSession(sessionId)}/part/{Number(index)}", ("checksum", checksum));

    public static string CommitUpload(string sessionId) => UploadSession(sessionId) + "/commit";

    public static string AbortUpload(string sessionId) => UploadSession(sessionId) + "/abort";

    public static string FileSet(string fileSetId) => $"{FileSets}/{Segment(fileSetId, "FileSet id")}";

    public static string FileSetSearch(int limit, long offset) => WithQuery(
        FileSets + "/search", ("limit", Number(limit)), ("offset", Number(offset)));

    public static string FileSetFiles(string fileSetId) => FileSet(fileSetId) + "/files";

    public static string FileSetFile(string fileSetId, string fileId) => $"{FileSetFiles(fileSetId)}/{Segment(fileId, "file id")}";

    public static string FileSetPath(string fileSetId, string path) => WithQuery(FileSet(fileSetId) + "/path", ("path", path));

    public static string FileSetFileSearch(
        string fileSetId, string? directory, bool immediateChildren, int? limit, string? next) => WithQuery(
        FileSetFiles(fileSetId) + "/search",
        ("directoryPath", directory),
        ("immediateChildren", immediateChildren ? "true" : null),
        ("limit", limit is { } number ? Number(number) : null),
        ("next", next));

    public static string Group(GroupId groupId) => $"{Groups}/{Segment(groupId.Value, "group id")}";

    public static string GroupByName(string name) => WithQuery(Groups + "/name", ("groupName", name));

    public static string GroupsOfUser(UserId userId) => $"{Groups}/user/{Segment(userId.Value, "user id")}";

    public static string UserList(bool includeDetails, int limit, long offset) => WithQuery(
        Users, ("includeDetails", Word(includeDetails)), ("limit", Number(limit)), ("offset", Number(offset)));

    public static string User(UserId userId, bool includeDetails) => WithQuery(
        $"{Users}/{Segment(userId.Value, "user id")}", ("includeDetails", Word(includeDetails)));

    public static string Avatar(
        string entityType, string entityId, string size, string? foreground, string? background, string? text) => WithQuery(
        $"/domo/avatars/v2/{Segment(entityType, "entity type")}/{Segment(entityId, "entity id")}",
        ("size", size),
        ("defaultForeground", foreground),
        ("defaultBackground", background),
        ("defaultText", text));

    /// <summary>The key is a path, whose segments are escaped separately.</summary>
    public static string StoredAvatar(string key, string? size) => WithQuery(
        $"{StoredAvatars}/{string.Join('/', key.Split('/').Select(step => Segment(step, "step of an avatar key")))}", ("size", size));

    public static string Ai(string service) => "/domo/ai/v1/" + service;

    public static string ProcessAction(string actionId, (string Name, string Value) account, string scope) => WithQuery(
        $"/domo/actions/v1/{Segment(actionId, "action id")}/process", (account.Name, account.Value), ("scope", scope));

    private static string UploadSession(string sessionId) => $"{UploadSessions}/{Segment(sessionId, "session id")}";

    private static string Workflow(string alias) => "/domo/workflow/v1/models/" + Segment(alias, "workflow alias");

    private static string Word(DataApiVersion version) => version switch
    {
        DataApiVersion.V1 => "v1",
        DataApiVersion.V2 => "v2",
        _ => throw UnknownVersion(version),
    };

    private static string Word(DocumentApiVersion version) => version switch
    {
        DocumentApiVersion.V1 => "v1",
        DocumentApiVersion.V2 => "v2",
        _ => throw UnknownVersion(version),
    };

    private static ArgumentOutOfRangeException UnknownVersion(object version) =>
        new(nameof(version), version, "Not a defined version.");

    private static string Word(bool value) => value ? "true" : "false";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string WithQuery(string path, params (string Name, string? Value)[] parameters)
    {
        var query = parameters.Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={RequestText.Escape(parameter.Value!)}");
        return string.Join('?', new[] { path, string.Join('&', query) }.Where(part => part.Length > 0));
    }

    // System.Uri and servers resolve a segment of dots, even if it is escaped, and an empty segment is the list: the request would reach
    // another endpoint.
    private static string Segment(string value, string what) =>
        value is "" or "." or ".." ? throw new ArgumentException($"'{value}' cannot be a {what}.") : RequestText.Escape(value);
}
