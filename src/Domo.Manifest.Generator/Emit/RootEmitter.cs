using Domo.Manifest.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the root class, with a property for each section, and its dependency injection extensions.</summary>
internal static class RootEmitter
{
    private const string HttpClientBuilder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    private const string ServiceCollection = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";

    private static readonly (string Property, string Type, string Summary)[] Sections =
    [
        ("Datasets", DatasetsEmitter.ClassName, "The datasets the app reads."),
        ("Collections", CollectionsEmitter.ClassName, "The AppDB collections the app owns."),
        ("Functions", FunctionsEmitter.ClassName, "The Code Engine functions the app calls."),
        ("Workflows", WorkflowsEmitter.ClassName, "The workflows the app starts."),
    ];

    /// <summary>
    /// Gets the member names of the root class, which the class itself must not have. Case-insensitive, because emitted file names are.
    /// </summary>
    public static HashSet<string> ReservedNames { get; } = new(
        [
            "Client", "Datastore", "Actions", "Files", "FileSets", "Users", "Groups", "Environment", "Ai",
            AccountsEmitter.ClassName, DatasetsEmitter.ClassName, CollectionsEmitter.ClassName,
            CollectionDefinitionsEmitter.ClassName, DocumentsEmitter.ClassName,
            FunctionsEmitter.ClassName, WorkflowsEmitter.ClassName, .. Array.ConvertAll(Sections, section => section.Property),
        ],
        StringComparer.OrdinalIgnoreCase);

    public static SourceText Emit(EmitTarget target, string? appName, string? appVersion)
    {
        string app = appName is null ? "The Domo app" : "The Domo app " + XmlDoc.Code(appVersion is null ? appName : appName + " " + appVersion);
        var writer = SectionFile.OpenRoot(
            target,
            XmlDoc.Summary(app + ": typed access to the resources that " + XmlDoc.Code(target.ManifestName) + " declares."),
            SectionFile.GeneratedCode);

        EmitConstructors(writer, target);
        foreach (var (property, type, summary) in Sections)
        {
            writer
                .Line()
                .Line(XmlDoc.Summary(summary))
                .Line("public " + type + " " + property + " { get; }");
        }

        EmitRegistration(writer.Close().Line(), target);
        return writer.ToSourceText();
    }

    private static void EmitConstructors(SourceWriter writer, EmitTarget target)
    {
        writer
            .Line(XmlDoc.Summary("Creates the app with an HTTP client."))
            .Line("/// <param name=\"httpClient\">The HTTP client; the app does not dispose it. Its <c>BaseAddress</c> is the app's origin in Domo or the emulator's URL.</param>")
            .Line("/// <param name=\"options\">The options for authentication, logging and time, or null for the defaults, which suit an app inside Domo.</param>")
            .Line("public " + target.ClassName + "(" + ClientNames.HttpClient + " httpClient, " + ClientNames.ClientOptions + "? options = null)")
            .Indent()
            .Line(": this(new " + ClientNames.Client + "(httpClient, options))")
            .Dedent()
            .Line("{")
            .Line("}")
            .Line()
            .Line(XmlDoc.Summary("Creates the app with a client."))
            .Line("/// <param name=\"client\">The client.</param>")
            .Line("public " + target.ClassName + "(" + ClientNames.Client + " client)")
            .Indent()
            .Line(": base(client)")
            .Dedent()
            .Line("{")
            .Indent();
        foreach (var (property, type, _) in Sections)
        {
            writer.Line(property + " = new " + type + "(client);");
        }

        writer.Dedent().Line("}");
    }

    /// <summary>Returns the class's name without <c>@</c>, for use within other names.</summary>
    private static string NameOf(EmitTarget target) => target.ClassName.TrimStart('@');

    private static void EmitRegistration(SourceWriter writer, EmitTarget target)
    {
        writer
            .Line(XmlDoc.Summary("Registers " + XmlDoc.Code(target.ClassName) + " with dependency injection."))
            .Line(SectionFile.GeneratedCode)
            .Open(target.Accessibility + " static class " + NameOf(target) + "ServiceCollectionExtensions");
        EmitMethod(writer, target, "Add", "", "", "");
        EmitMethod(
            writer.Line(),
            target,
            "AddKeyed",
            "object serviceKey, ",
            "serviceKey, ",
            "/// <param name=\"serviceKey\">The service key, for services that use several Domo instances.</param>");
        writer.Close();
    }

    private static void EmitMethod(
        SourceWriter writer, EmitTarget target, string verb, string parameter, string argument, string documentation)
    {
        string configure = "global::System.Action<" + ClientNames.AppOptions + ">? configure = null";
        writer
            .Line(XmlDoc.Summary("Registers the app and its HTTP client, which <c>IHttpClientFactory</c> creates."))
            .Line("/// <param name=\"services\">The service collection.</param>");
        if (documentation.Length > 0)
        {
            writer.Line(documentation);
        }

        writer
            .Line("/// <param name=\"configure\">Configures the app's URL and authentication; neither is needed in a browser.</param>")
            .Line("/// <returns>The HTTP client builder.</returns>")
            .Line("public static " + HttpClientBuilder + " " + verb + NameOf(target) + "(this " + ServiceCollection + " services, " + parameter + configure + ") =>")
            .Indent()
            .Line(ClientNames.Registration + "." + verb + "DomoApp(services, " + argument + "static client => new " + target.ClassName + "(client), configure);")
            .Dedent();
    }
}
