namespace Domo.Manifest.Generator.Emit;

/// <summary>The names of the runtime client that emitted code mentions.</summary>
internal static class ClientNames
{
    public const string Namespace = "global::Domo.Manifest.Client.";

    /// <summary>What only emitted code calls, out of the way of those who look for what to use.</summary>
    private const string Emitted = Namespace + "Emitted.";

    /// <summary>The attribute that maps a class to a collection, as metadata calls it.</summary>
    public const string DocumentAttribute = "Domo.Manifest.Client.DomoDocumentAttribute";

    public const string AppBase = Namespace + "DomoAppBase";
    public const string AppOptions = Namespace + "DomoAppOptions";
    public const string Registration = Namespace + "DomoServiceCollectionExtensions";
    public const string Client = Namespace + "DomoClient";
    public const string Value = Namespace + "DomoValue";
    public const string Row = Namespace + "DomoRow";
    public const string Fields = Namespace + "DomoFields";
    public const string Content = Namespace + "DomoContent";
    public const string DocumentFields = Namespace + "DocumentFields";
    public const string DocumentPath = Namespace + "DocumentPath";
    public const string DocumentObjectField = Namespace + "DocumentObjectField";
    public const string DocumentListField = Namespace + "DocumentListField";
    public const string Readable = Emitted + "IJsonReadable";
    public const string Writable = Emitted + "IJsonWritable";
    public const string Reader = Emitted + "WireReader";
    public const string Writer = Emitted + "WireWriter";
    public const string Body = Emitted + "JsonBody";
    public const string ManifestClients = Emitted + "ManifestClients";
    public const string DocumentClient = Namespace + "DocumentClient";
    public const string DocumentFilter = Namespace + "DocumentFilter";
    public const string CollectionDefinition = Namespace + "DomoCollectionDefinition";
    public const string CollectionColumn = Namespace + "DomoCollectionColumn";
    public const string CollectionPermissions = Namespace + "DomoCollectionPermissions";
    public const string FilterRule = Namespace + "DomoFilterRule";
    public const string FilterMethods = Namespace + "DomoFilterMethods";
    public const string FilterTarget = Namespace + "DomoFilterTarget";
    public const string DatasetClient = Namespace + "DatasetClient";
    public const string CollectionClient = Namespace + "CollectionClient";
    public const string CodeEngineClient = Emitted + "CodeEngineClient";
    public const string WorkflowClient = Namespace + "WorkflowClient";
    public const string WorkflowInstance = Namespace + "WorkflowInstance";
    public const string WorkflowMessage = Namespace + "WorkflowMessage";
    public const string Instance = Namespace + "DomoInstance";
    public const string WorkflowRun = Namespace + "WorkflowRun";

    public const string JsonReader = "global::System.Text.Json.Utf8JsonReader";
    public const string JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
    public const string HttpClient = "global::System.Net.Http.HttpClient";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
}
