using System.Globalization;
using System.Reflection;
using Domo.Manifest.Binding;
using Domo.Manifest.Generator.Pipeline;

namespace Domo.Manifest.Generator.Emit;

/// <summary>What every emitted file has in common: its header, its namespace and the root class around it.</summary>
internal static class SectionFile
{
    private static readonly string Version = typeof(SectionFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
        ?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>Stands on every emitted type, so that analyzers and coverage tools know it for what it is.</summary>
    public static string GeneratedCode { get; } = string.Format(
        CultureInfo.InvariantCulture,
        "[global::System.CodeDom.Compiler.GeneratedCode(\"Domo.Manifest\", {0})]",
        CSharpLiteral.Text(Version));

    /// <summary>Stands on what is obsolete; null for what is not. The compiler prints the text where the obsolete member is used.</summary>
    /// <param name="obsolete">What is to be used instead; null for what is not obsolete.</param>
    public static string? Obsolete(string? obsolete) => obsolete switch
    {
        null => null,
        "" => "[global::System.Obsolete(\"domo.types.json says that it is obsolete.\")]",
        _ => "[global::System.Obsolete(" + CSharpLiteral.Text(SafeText.OneLine(obsolete)) + ")]",
    };

    /// <summary>Writes the header and opens the root class, in the file that documents it.</summary>
    /// <param name="target">The root class.</param>
    /// <param name="declaration">The lines above the class.</param>
    public static SourceWriter OpenRoot(EmitTarget target, params string[] declaration)
    {
        var writer = OpenNamespace(OpenFile(target), target);
        foreach (string line in declaration)
        {
            writer.Line(line);
        }

        return writer.Open(target.Accessibility + " sealed partial class " + target.ClassName + " : " + ClientNames.AppBase);
    }

    /// <summary>Writes the header and what the analyzers want to know, and opens the root class, in the file of one list.</summary>
    /// <param name="target">The root class.</param>
    /// <param name="list">The list.</param>
    /// <param name="clients">The class in the root class whose members stand for the list's entries.</param>
    /// <param name="aliases">The aliases of the entries.</param>
    /// <param name="memberOf">The member that stands for an entry.</param>
    public static SourceWriter OpenSection(
        EmitTarget target, Spelling list, string clients, IReadOnlyList<string> aliases, Func<string, string> memberOf)
    {
        var writer = OpenFile(target);
        if (aliases.Count > 0)
        {
            writer.Line("[assembly: " + ClientNames.ManifestClients + "(").Indent();
            writer
                .Line(CSharpLiteral.Text(target.ManifestName) + ",")
                .Line(CSharpLiteral.Text(list.Name) + ",")
                .Line("typeof(" + target.Nested(clients) + "),");
            for (int i = 0; i < aliases.Count; i++)
            {
                string end = i == aliases.Count - 1 ? ")]" : ",";
                writer.Line(CSharpLiteral.Text(aliases[i]) + ", " + CSharpLiteral.Text(memberOf(aliases[i])) + end);
            }

            writer.Dedent().Line();
        }

        return OpenNamespace(writer, target).Open("partial class " + target.ClassName);
    }

    /// <summary>Writes the header and opens the root class, in the file of what stands for no list.</summary>
    /// <param name="target">The root class.</param>
    public static SourceWriter OpenPart(EmitTarget target) =>
        OpenNamespace(OpenFile(target), target).Open("partial class " + target.ClassName);

    /// <summary>Emits the class of a section that has a property for each client.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="target">The root class.</param>
    /// <param name="className">The class.</param>
    /// <param name="summary">Its documentation, as XML.</param>
    /// <param name="clients">The clients.</param>
    /// <param name="hidden">The properties that other assemblies do not see; none when null.</param>
    public static void EmitClients(
        SourceWriter writer,
        EmitTarget target,
        string className,
        string summary,
        IReadOnlyList<(string Property, string Type, string Summary, string? Obsolete)> clients,
        HashSet<string>? hidden = null)
    {
        // What is obsolete is warned of where it is used, and not where it is made.
        bool hasObsolete = false;
        foreach (var (_, _, _, obsolete) in clients)
        {
            hasObsolete |= obsolete is not null;
        }

        writer
            .Line(XmlDoc.Summary(summary))
            .Line(GeneratedCode)
            .Open("public sealed partial class " + className)
            .LineIf(hasObsolete ? "#pragma warning disable CS0618" : null)
            .Open("internal " + className + "(" + ClientNames.Client + " client)");
        foreach (var (property, type, _, _) in clients)
        {
            writer.Line((property == "client" ? "this." : "") + property + " = new " + type + "(client);");
        }

        writer.Close().LineIf(hasObsolete ? "#pragma warning restore CS0618" : null);
        foreach (var (property, type, clientSummary, obsolete) in clients)
        {
            writer
                .Line()
                .Line(XmlDoc.Summary(clientSummary))
                .Line(XmlDoc.DeclaredIn(target))
                .LineIf(Obsolete(obsolete))
                .Line((hidden?.Contains(property) == true ? "internal " : "public ") + type + " " + property + " { get; }");
        }

        writer.Close();
    }

    /// <summary>Opens the class of one alias, a client of its own so that there is a place for what the alias alone has.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="target">The root class.</param>
    /// <param name="className">The class.</param>
    /// <param name="baseClass">The runtime client that it is.</param>
    /// <param name="summary">Its documentation, as XML.</param>
    /// <param name="arguments">What the runtime client takes behind the core.</param>
    /// <param name="accessibility">Who sees it.</param>
    /// <param name="obsolete">What is to be used instead; null for what is not obsolete.</param>
    public static void EmitClient(
        SourceWriter writer,
        EmitTarget target,
        string className,
        string baseClass,
        string summary,
        string arguments,
        string accessibility = "public",
        string? obsolete = null) => writer
        .Line()
        .Line(XmlDoc.Summary(summary))
        .Line(XmlDoc.DeclaredIn(target))
        .Line(GeneratedCode)
        .LineIf(Obsolete(obsolete))
        .Open(accessibility + " sealed partial class " + className + " : " + baseClass)
        .Line("internal " + className + "(" + ClientNames.Client + " client)")
        .Indent()
        .Line(": base(client, " + arguments + ")")
        .Dedent()
        .Line("{")
        .Line("}");

    private static SourceWriter OpenFile(EmitTarget target) => new SourceWriter()
        .Line("// <auto-generated>")
        .Line(
            "// Emitted by Domo.Manifest from " + XmlDoc.Escape(target.ManifestName)
            + ". Changes are lost; add members in a partial class.")
        .Line("// </auto-generated>")
        .Line()
        .Line("#nullable enable")
        .Line();

    private static SourceWriter OpenNamespace(SourceWriter writer, EmitTarget target) =>
        target.Namespace.Length > 0 ? writer.Line("namespace " + target.Namespace + ";").Line() : writer;
}
