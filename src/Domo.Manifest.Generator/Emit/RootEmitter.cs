using Domo.Manifest.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the root class, with a property for each section.</summary>
internal static class RootEmitter
{
    private static readonly (string Property, string Type, string Summary)[] Sections =
    [
        ("Datasets", DatasetsEmitter.ClassName, "The datasets the app reads."),
        ("Collections", CollectionsEmitter.ClassName, "The AppDB collections the app owns."),
        ("Datastore", ClientNames.DatastoreClient, "The app's AppDB datastore: the collections themselves, their export and who may use them."),
        ("Packages", PackagesEmitter.ClassName, "The Code Engine functions the app calls."),
        ("Workflows", WorkflowsEmitter.ClassName, "The workflows the app starts."),
    ];

    /// <summary>The names of the root class's own members, which the class itself must not have; in no letter case, since the names of emitted files have none.</summary>
    public static HashSet<string> ReservedNames { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        "Client", "Datasets", "Collections", "Datastore", "Packages", "Workflows", AccountsEmitter.ClassName,
        DatasetsEmitter.ClassName, CollectionsEmitter.ClassName, DocumentsEmitter.ClassName, PackagesEmitter.ClassName, WorkflowsEmitter.ClassName,
    };

    public static SourceText Emit(EmitTarget target, string? appName, string? appVersion)
    {
        string app = appName is null ? "The Domo app" : "The Domo app " + XmlDoc.Code(appVersion is null ? appName : appName + " " + appVersion);
        var writer = SectionFile.Open(
            target,
            XmlDoc.Summary(app + ", as " + XmlDoc.Code(target.ManifestName) + " declares it: what the app may touch, typed."),
            SectionFile.GeneratedCode);

        EmitConstructors(writer, target);
        writer
            .Line()
            .Line(XmlDoc.Summary("The client that every request goes through."))
            .Line("public " + ClientNames.Client + " Client { get; }");
        foreach (var (property, type, summary) in Sections)
        {
            writer
                .Line()
                .Line(XmlDoc.Summary(summary))
                .Line("public " + type + " " + property + " { get; }");
        }

        return writer.Close().ToSourceText();
    }

    private static void EmitConstructors(SourceWriter writer, EmitTarget target)
    {
        writer
            .Line(XmlDoc.Summary("The app over an HTTP client, with the client's default options."))
            .Line("/// <param name=\"httpClient\">Its <c>BaseAddress</c> is the app's own origin inside Domo, or the emulator's address. It stays the caller's to dispose.</param>")
            .Open("public " + target.ClassName + "(" + ClientNames.HttpClient + " httpClient)")
            .Line("Client = new " + ClientNames.Client + "(httpClient);");
        EmitSections(writer);
        writer
            .Close()
            .Line()
            .Line(XmlDoc.Summary("The app over a client with options of its own."))
            .Line("/// <param name=\"client\">The client.</param>")
            .Open("public " + target.ClassName + "(" + ClientNames.Client + " client)")
            .Line("global::System.ArgumentNullException.ThrowIfNull(client);")
            .Line("Client = client;");
        EmitSections(writer);
        writer.Close();
    }

    private static void EmitSections(SourceWriter writer)
    {
        foreach (var (property, type, _) in Sections)
        {
            writer.Line(property + " = new " + type + "(Client);");
        }
    }
}
