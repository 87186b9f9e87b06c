using Domo.Manifest.Generator.Accounts;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Collections;
using Domo.Manifest.Generator.Datasets;
using Domo.Manifest.Generator.DocumentJson;
using Domo.Manifest.Generator.Requests;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Apps;

/// <summary>Emits the root class, with a property for each section, and its dependency injection extensions.</summary>
internal static class RootEmitter
{
    private const string HttpClientBuilder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    private const string ServiceCollection = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Configure = $"global::System.Action<{ClientNames.AppOptions}>? configure = null";

    /// <summary>
    /// Gets the member names of the root class, which the class itself must not have. Case-insensitive, because emitted file names are.
    /// </summary>
    public static HashSet<string> ReservedNames { get; } = new(
        [
            "Client", "Datastore", "Actions", "Files", "FileSets", "Users", "Groups", "Environment", "Ai",
            "Datasets", "Collections", "Functions", "Workflows", AccountsEmitter.ClassName, DatasetsEmitter.ClassName, CollectionsEmitter.ClassName,
            CollectionDefinitionsEmitter.ClassName, DocumentsEmitter.ClassName, FunctionsEmitter.ClassName, WorkflowsEmitter.ClassName,
        ],
        StringComparer.OrdinalIgnoreCase);

    public static SourceText Emit(RootClass target, string? appName, string? appVersion)
    {
        string app = appName is null ? "" : " " + XmlDoc.Code(appVersion is null ? appName : appName + " " + appVersion);

        // Without @, for use within other names.
        string name = target.ClassName.TrimStart('@');
        return SectionFile.Create(target, file => file.Write($$"""
            /// <summary>The Domo app{{app}}: typed access to the resources that {{XmlDoc.Code(target.ManifestName)}} declares.</summary>
            {{SectionFile.GeneratedCode}}
            {{target.Accessibility}} sealed partial class {{target.ClassName}} : {{ClientNames.AppBase}}
            {
                /// <summary>Creates the app with an HTTP client.</summary>
                /// <param name="httpClient">The HTTP client; the app does not dispose it. Its <c>BaseAddress</c> is the app's origin in Domo or the emulator's URL.</param>
                /// <param name="options">The options for authentication, logging and time, or null for the defaults, which suit an app inside Domo.</param>
                public {{target.ClassName}}({{ClientNames.HttpClient}} httpClient, {{ClientNames.ClientOptions}}? options = null)
                    : this(new {{ClientNames.Client}}(httpClient, options))
                {
                }

                /// <summary>Creates the app with a client.</summary>
                /// <param name="client">The client.</param>
                public {{target.ClassName}}({{ClientNames.Client}} client)
                    : base(client)
                {
                    Datasets = new {{DatasetsEmitter.ClassName}}(client);
                    Collections = new {{CollectionsEmitter.ClassName}}(client);
                    Functions = new {{FunctionsEmitter.ClassName}}(client);
                    Workflows = new {{WorkflowsEmitter.ClassName}}(client);
                }

                /// <summary>The datasets the app reads.</summary>
                public {{DatasetsEmitter.ClassName}} Datasets { get; }

                /// <summary>The AppDB collections the app owns.</summary>
                public {{CollectionsEmitter.ClassName}} Collections { get; }

                /// <summary>The Code Engine functions the app calls.</summary>
                public {{FunctionsEmitter.ClassName}} Functions { get; }

                /// <summary>The workflows the app starts.</summary>
                public {{WorkflowsEmitter.ClassName}} Workflows { get; }
            }

            /// <summary>Registers {{XmlDoc.Code(target.ClassName)}} with dependency injection.</summary>
            {{SectionFile.GeneratedCode}}
            {{target.Accessibility}} static class {{name}}ServiceCollectionExtensions
            {
                /// <summary>Registers the app and its HTTP client, which <c>IHttpClientFactory</c> creates.</summary>
                /// <param name="services">The service collection.</param>
                /// <param name="configure">Configures the app's URL and authentication; neither is needed in a browser.</param>
                /// <returns>The HTTP client builder.</returns>
                public static {{HttpClientBuilder}} Add{{name}}(this {{ServiceCollection}} services, {{Configure}}) =>
                    {{ClientNames.Registration}}.AddDomoApp(services, static client => new {{target.ClassName}}(client), configure);

                /// <summary>Registers the app and its HTTP client, which <c>IHttpClientFactory</c> creates.</summary>
                /// <param name="services">The service collection.</param>
                /// <param name="serviceKey">The service key, for services that use several Domo instances.</param>
                /// <param name="configure">Configures the app's URL and authentication; neither is needed in a browser.</param>
                /// <returns>The HTTP client builder.</returns>
                public static {{HttpClientBuilder}} AddKeyed{{name}}(this {{ServiceCollection}} services, object serviceKey, {{Configure}}) =>
                    {{ClientNames.Registration}}.AddKeyedDomoApp(services, serviceKey, static client => new {{target.ClassName}}(client), configure);
            }
            """));
    }
}
