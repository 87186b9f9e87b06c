using System.Globalization;
using System.Reflection;
using Domo.Manifest.Binding;
using Domo.Manifest.Generator.Pipeline;

namespace Domo.Manifest.Generator.Emit;

/// <summary>The parts that all emitted files share: the header, the namespace and the root class.</summary>
internal static class SectionFile
{
    private static readonly string Version = typeof(SectionFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
        ?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>Gets the attribute that marks every emitted type as generated for analyzers and coverage tools.</summary>
    public static string GeneratedCode { get; } = string.Format(
        CultureInfo.InvariantCulture,
        "[global::System.CodeDom.Compiler.GeneratedCode(\"Domo.Manifest\", {0})]",
        CSharpLiteral.Text(Version));

    /// <summary>Returns the <c>[Obsolete]</c> attribute, or null. The compiler prints its message where the member is used.</summary>
    /// <param name="obsolete">The replacement, or null if the member is not obsolete.</param>
    public static string? Obsolete(string? obsolete) => obsolete switch
    {
        null => null,
        "" => "[global::System.Obsolete(\"Marked as obsolete in domo.types.json.\")]",
        _ => "[global::System.Obsolete(" + CSharpLiteral.Text(SafeText.OneLine(obsolete)) + ")]",
    };

    /// <summary>Writes the header and opens the root class, in the file with its documentation.</summary>
    /// <param name="target">The root class.</param>
    /// <param name="declaration">The lines that precede the class declaration.</param>
    public static SourceWriter OpenRoot(EmitTarget target, params string[] declaration)
    {
        var writer = OpenNamespace(OpenFile(target), target);
        foreach (string line in declaration)
        {
            writer.Line(line);
        }

        return writer.Open(target.Accessibility + " sealed partial class " + target.ClassName + " : " + ClientNames.AppBase);
    }

    /// <summary>Writes the header and the attribute for the analyzers and opens the root class, in the file of one manifest list.</summary>
    /// <param name="target">The root class.</param>
    /// <param name="list">The list.</param>
    /// <param name="clients">The nested class whose members correspond to the list's entries.</param>
    /// <param name="aliases">The aliases of the entries.</param>
    /// <param name="memberOf">Returns the member for an entry.</param>
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

    /// <summary>Writes the header and opens the root class, in a file that does not belong to a manifest list.</summary>
    /// <param name="target">The root class.</param>
    public static SourceWriter OpenPart(EmitTarget target) =>
        OpenNamespace(OpenFile(target), target).Open("partial class " + target.ClassName);

    /// <summary>Emits a section's class, with a property for each client.</summary>
    /// <param name="writer">The writer of the emitted file.</param>
    /// <param name="target">The root class.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="summary">Its documentation, as XML.</param>
    /// <param name="clients">The clients.</param>
    public static void EmitClients(
        SourceWriter writer,
        EmitTarget target,
        string className,
        string summary,
        IReadOnlyList<EmittedClient> clients)
    {
        // An obsolete entry must cause a warning where it is used, not where it is created.
        bool hasObsolete = false;
        foreach (var client in clients)
        {
            hasObsolete |= client.Obsolete is not null;
        }

        writer
            .Line(XmlDoc.Summary(summary))
            .Line(GeneratedCode)
            .Open("public sealed partial class " + className)
            .LineIf(hasObsolete ? "#pragma warning disable CS0618" : null)
            .Open("internal " + className + "(" + ClientNames.Client + " client)");
        foreach (var client in clients)
        {
            writer.Line((client.Property == "client" ? "this." : "") + client.Property + " = " + client.Creation + ";");
        }

        writer.Close().LineIf(hasObsolete ? "#pragma warning restore CS0618" : null);
        foreach (var client in clients)
        {
            writer
                .Line()
                .Line(XmlDoc.Summary(client.Summary))
                .Line(XmlDoc.DeclaredIn(target))
                .LineIf(Obsolete(client.Obsolete))
                .Line((client.IsPublic ? "public " : "internal ") + client.Type + " " + client.Property + " { get; }");
        }

        writer.Close();
    }

    /// <summary>Opens the class for one alias. It derives from a runtime client, to add the members specific to the alias.</summary>
    /// <param name="writer">The writer of the emitted file.</param>
    /// <param name="target">The root class.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="baseClass">The runtime client to derive from.</param>
    /// <param name="summary">Its documentation, as XML.</param>
    /// <param name="arguments">The arguments of the base constructor after the client.</param>
    public static void EmitClient(
        SourceWriter writer,
        EmitTarget target,
        string className,
        string baseClass,
        string summary,
        string arguments) => writer
        .Line()
        .Line(XmlDoc.Summary(summary))
        .Line(XmlDoc.DeclaredIn(target))
        .Line(GeneratedCode)
        .Open("public sealed partial class " + className + " : " + baseClass)
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
