using Domo.Manifest.Generator.CSharp;

namespace Domo.Manifest.Generator.Apps;

/// <summary>The names of the runtime client types that emitted code references.</summary>
internal static class ClientNames
{
    public const string Namespace = "Domo::";

    /// <summary>The namespace of APIs for emitted code only, hidden from completion.</summary>
    private const string CompilerServices = "Wire::";

    private const string Datastores = Namespace + "Datastores.";

    /// <summary>The metadata name of the attribute that maps a class to a collection.</summary>
    public const string DocumentAttribute = "Domo.Manifest.Client.DomoDocumentAttribute";

    public const string AppBase = Namespace + "DomoAppBase";
    public const string AppOptions = Namespace + "DomoAppOptions";
    public const string Registration = Namespace + "DomoServiceCollectionExtensions";
    public const string Client = Namespace + "DomoClient";
    public const string ClientOptions = Namespace + "DomoClientOptions";
    public const string Value = Namespace + "DomoValue";
    public const string Row = Namespace + "DomoRow";
    public const string Fields = Namespace + "DatasetFields";
    public const string Content = Namespace + "DomoContent";
    public const string DocumentFields = Namespace + "DocumentFields";
    public const string DocumentPath = Namespace + "DocumentPath";
    public const string DocumentObjectField = Namespace + "DocumentObjectField";
    public const string DocumentListField = Namespace + "DocumentListField";
    public const string JsonObject = CompilerServices + "IJsonObject";
    public const string Properties = CompilerServices + "JsonProperties";
    public const string PropertyNames = CompilerServices + "PropertyNames";
    public const string Writable = CompilerServices + "IJsonWritable";
    public const string Reader = CompilerServices + "WireReader";
    public const string Writer = CompilerServices + "WireWriter";
    public const string Body = CompilerServices + "JsonBody";
    public const string ManifestClients = "global::Domo.Manifest.Client.CompilerServices.ManifestClients";
    public const string DocumentQuery = Namespace + "DocumentQuery";
    public const string DocumentFilter = Namespace + "DocumentFilter";
    public const string CollectionDefinition = Datastores + "CollectionDefinition";
    public const string CollectionColumn = Datastores + "CollectionColumn";
    public const string CollectionPermissions = Datastores + "CollectionPermissions";
    public const string FilterRule = Datastores + "FilterRule";
    public const string FilterMethods = Datastores + "FilterMethods";
    public const string FilterTarget = Datastores + "FilterTarget";
    public const string DatasetQuery = Namespace + "DatasetQuery";
    public const string CollectionFactory = CompilerServices + "CollectionFactory";
    public const string FunctionClient = CompilerServices + "FunctionClient";
    public const string WorkflowClient = Namespace + "WorkflowClient";
    public const string WorkflowInstance = Namespace + "WorkflowInstance";
    public const string WorkflowMessage = Namespace + "ProductApi.WorkflowMessage";
    public const string Instance = Namespace + "ProductApi.DomoInstance";
    public const string WorkflowRun = Namespace + "WorkflowRun";

    public const string JsonReader = "global::System.Text.Json.Utf8JsonReader";
    public const string JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
    public const string HttpClient = "global::System.Net.Http.HttpClient";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";

    /// <summary>
    /// Emits the aliases of the client's namespaces. A name after <c>::</c> cannot be hidden by a member, a type or a namespace, as
    /// after <c>global::</c>.
    /// </summary>
    public static void EmitAliases(SourceWriter file) => file.Write("""
        using Domo = global::Domo.Manifest.Client;
        using Wire = global::Domo.Manifest.Client.CompilerServices;
        """);

    /// <summary>Returns a type name as Roslyn displays it: without the alias.</summary>
    public static string Qualify(string type) => type.StartsWith(Namespace, StringComparison.Ordinal)
        ? "global::Domo.Manifest.Client." + type.Substring(Namespace.Length)
        : type;
}
