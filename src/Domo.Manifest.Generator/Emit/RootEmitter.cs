using Domo.Manifest.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the root class, with a property for each section, and the methods that register it with dependency injection.</summary>
internal static class RootEmitter
{
    private const string HttpClientBuilder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    private const string ServiceCollection = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";

    private static readonly (string Property, string Type, string Summary)[] Sections =
    [
        ("Datasets", DatasetsEmitter.ClassName, "The datasets the app reads."),
        ("Collections", CollectionsEmitter.ClassName, "The AppDB collections the app owns."),
        ("Packages", PackagesEmitter.ClassName, "The Code Engine functions the app calls."),
        ("Workflows", WorkflowsEmitter.ClassName, "The workflows the app starts."),
    ];

    /// <summary>The names of the root class's own members, which the class itself must not have; in no letter case, since the names of emitted files have none.</summary>
    public static HashSet<string> ReservedNames { get; } = new(
        [
            "Client", "Datastore", "Actions", "Files", "FileSets", "Users", "Groups", "Environment", "Ai",
            AccountsEmitter.ClassName, DatasetsEmitter.ClassName, CollectionsEmitter.ClassName, DocumentsEmitter.ClassName,
            PackagesEmitter.ClassName, WorkflowsEmitter.ClassName, .. Array.ConvertAll(Sections, section => section.Property),
        ],
        StringComparer.OrdinalIgnoreCase);

    public static SourceText Emit(EmitTarget target, string? appName, string? appVersion)
    {
        string app = appName is null ? "The Domo app" : "The Domo app " + XmlDoc.Code(appVersion is null ? appName : appName + " " + appVersion);
        var writer = SectionFile.OpenRoot(
            target,
            XmlDoc.Summary(app + ", as " + XmlDoc.Code(target.ManifestName) + " declares it: what the app may touch, typed."),
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
            .Line(XmlDoc.Summary("The app over an HTTP client, with the client's default options."))
            .Line("/// <param name=\"httpClient\">Its <c>BaseAddress</c> is the app's own origin inside Domo, or the emulator's address. It stays the caller's to dispose.</param>")
            .Line("public " + target.ClassName + "(" + ClientNames.HttpClient + " httpClient)")
            .Indent()
            .Line(": this(new " + ClientNames.Client + "(httpClient))")
            .Dedent()
            .Line("{")
            .Line("}")
            .Line()
            .Line(XmlDoc.Summary("The app over a client with options of its own."))
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

    /// <summary>The class's name within other names, where a keyword needs no mark.</summary>
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
            "/// <param name=\"serviceKey\">The key, for services that talk to the app in several Domo instances.</param>");
        writer.Close();
    }

    private static void EmitMethod(SourceWriter writer, EmitTarget target, string verb, string parameter, string argument, string documentation)
    {
        string configure = "global::System.Action<" + ClientNames.AppOptions + ">? configure = null";
        writer
            .Line(XmlDoc.Summary("Registers the app, and the HTTP client that it gets from <c>IHttpClientFactory</c>."))
            .Line("/// <param name=\"services\">Where to.</param>");
        if (documentation.Length > 0)
        {
            writer.Line(documentation);
        }

        writer
            .Line("/// <param name=\"configure\">Says where the app is and how it authenticates; in a browser neither is needed.</param>")
            .Line("/// <returns>The builder of the HTTP client.</returns>")
            .Line("public static " + HttpClientBuilder + " " + verb + NameOf(target) + "(this " + ServiceCollection + " services, " + parameter + configure + ") =>")
            .Indent()
            .Line(ClientNames.Registration + "." + verb + "DomoApp(services, " + argument + "static client => new " + target.ClassName + "(client), configure);")
            .Dedent();
    }
}
