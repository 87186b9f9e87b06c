using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Pipeline;
using Domo.Manifest.Model;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the workflows: a client for each, with a typed start.</summary>
internal static class WorkflowsEmitter
{
    public const string ClassName = "WorkflowClients";

    /// <summary>Ends the name of every type this section emits; no other section's names end so, hence sections cannot collide.</summary>
    private const string WorkflowSuffix = "Workflow";

    public static SourceText Emit(EmitTarget target, EquatableArray<WorkflowMapping> workflows)
    {
        var byAlias = Entries.ByKey(workflows, workflow => workflow.Alias);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, [ClassName, .. ReservedMembers.OfObject]);
        var writer = SectionFile.Open(target);

        writer
            .Line(XmlDoc.Summary("The workflows the app starts, by alias."))
            .Line(SectionFile.GeneratedCode)
            .Open("public sealed partial class " + ClassName)
            .Open("internal " + ClassName + "(" + ClientNames.Client + " client)");
        foreach (var workflow in byAlias.Values)
        {
            writer.Line(names[workflow.Alias] + " = new " + target.Nested(names[workflow.Alias] + WorkflowSuffix) + "(client);");
        }

        writer.Close();
        foreach (var workflow in byAlias.Values)
        {
            writer
                .Line()
                .Line(XmlDoc.Summary("Workflow " + XmlDoc.Code(workflow.Alias) + "."))
                .Line("public " + target.Nested(names[workflow.Alias] + WorkflowSuffix) + " " + names[workflow.Alias] + " { get; }");
        }

        writer.Close();
        foreach (var workflow in byAlias.Values)
        {
            EmitClient(writer, target, names[workflow.Alias] + WorkflowSuffix, workflow);
        }

        return writer.Close().ToSourceText();
    }

    private static void EmitClient(SourceWriter writer, EmitTarget target, string type, WorkflowMapping workflow)
    {
        var objectTypes = new ObjectTypes(target.Nested(type), type);
        var request = new RequestMethod(workflow.Parameters, objectTypes, "");
        string version = workflow.Version is { Length: > 0 } pinned ? ", version " + XmlDoc.Code(pinned) : "";

        writer
            .Line()
            .Line(XmlDoc.Summary("The workflow " + XmlDoc.Code(workflow.Alias) + version + "."))
            .Line(SectionFile.GeneratedCode)
            .Open("public sealed partial class " + type + " : " + ClientNames.WorkflowClient)
            .Line("internal " + type + "(" + ClientNames.Client + " client)")
            .Indent()
            .Line(": base(client, " + CSharpLiteral.Text(workflow.Alias) + ")")
            .Dedent()
            .Line("{")
            .Line("}")
            .Line()
            .Line(XmlDoc.Summary("Starts the workflow " + XmlDoc.Code(workflow.Alias) + "."));
        request.EmitDocumentation(writer);
        writer
            .Line("/// <returns>The run that was started.</returns>")
            .Open("public " + ClientNames.Task + "<" + ClientNames.WorkflowRun + "> StartAsync" + request.Signature());
        request.EmitBody(writer);
        writer
            .Line("return base.StartAsync(" + RequestMethod.BodyArgument + ", " + RequestMethod.CancellationArgument + ");")
            .Close();
        objectTypes.Emit(writer);
        writer.Close();
    }
}
