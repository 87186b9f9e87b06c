namespace Domo.Manifest.Generator.Emit;

/// <summary>The names of the runtime client that emitted code mentions.</summary>
internal static class ClientNames
{
    private const string Namespace = "global::Domo.Manifest.Client.";

    public const string Client = Namespace + "DomoClient";
    public const string Value = Namespace + "DomoValue";
    public const string Row = Namespace + "DomoRow";
    public const string Content = Namespace + "DomoContent";
    public const string Readable = Namespace + "IJsonReadable";
    public const string Writable = Namespace + "IJsonWritable";
    public const string Reader = Namespace + "WireReader";
    public const string Writer = Namespace + "WireWriter";
    public const string Body = Namespace + "JsonBody";
    public const string DatasetClient = Namespace + "DatasetClient";
    public const string CollectionClient = Namespace + "CollectionClient";
    public const string CodeEngineClient = Namespace + "CodeEngineClient";
    public const string WorkflowClient = Namespace + "WorkflowClient";
    public const string WorkflowRun = Namespace + "WorkflowRun";

    public const string JsonReader = "global::System.Text.Json.Utf8JsonReader";
    public const string JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
    public const string HttpClient = "global::System.Net.Http.HttpClient";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
}
