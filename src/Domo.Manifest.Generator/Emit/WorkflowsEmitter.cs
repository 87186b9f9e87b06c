using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits a client with a typed start method for each workflow.</summary>
internal static class WorkflowsEmitter
{
    public const string ClassName = "WorkflowClients";

    /// <summary>The suffix of the type names. It is unique to this section, so sections cannot collide.</summary>
    private const string WorkflowSuffix = "Workflow";

    /// <summary>The additional parameters of a start from outside Domo.</summary>
    private const string Instance = "instance";
    private const string Message = "message";

    public static SourceText Emit(EmitTarget target, EquatableArray<WorkflowMapping> workflows)
    {
        var byAlias = Entries.ByKey(workflows, workflow => workflow.Alias);
        var chosen = Entries.ChosenNames(byAlias, workflow => workflow.CSharpName);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, chosen, [ClassName, .. ReservedMembers.OfObject]);
        var writer = SectionFile.OpenSection(target, Spellings.Workflows, ClassName, byAlias.Keys, alias => names[alias]);

        SectionFile.EmitClients(
            writer,
            target,
            ClassName,
            "The workflows the app starts, by alias.",
            [.. ClientsOf(target, byAlias.Values, names)]);
        foreach (var workflow in byAlias.Values)
        {
            EmitClient(writer, target, names[workflow.Alias] + WorkflowSuffix, workflow);
        }

        return writer.Close().ToSourceText();
    }

    private static IEnumerable<EmittedClient> ClientsOf(
        EmitTarget target, IReadOnlyList<WorkflowMapping> workflows, Dictionary<string, string> names)
    {
        foreach (var workflow in workflows)
        {
            string name = names[workflow.Alias];
            yield return new EmittedClient(name, target.Nested(name + WorkflowSuffix), "new(client)", Describe(workflow));
        }
    }

    private static string Describe(WorkflowMapping workflow) =>
        "Workflow " + XmlDoc.Code(workflow.Alias) + (workflow.Version is { Length: > 0 } version ? ", version " + XmlDoc.Code(version) : "") + ".";

    private static void EmitClient(SourceWriter writer, EmitTarget target, string type, WorkflowMapping workflow)
    {
        var objectTypes = new ObjectTypes(target.Nested(type), type);
        var request = new RequestMethod(workflow.Parameters, objectTypes, "");
        SectionFile.EmitClient(writer, target, type, ClientNames.WorkflowClient, Describe(workflow), CSharpLiteral.Text(workflow.Alias));
        writer
            .Line()
            .Line(XmlDoc.Summary("Starts the workflow " + XmlDoc.Code(workflow.Alias) + "."));
        request.EmitDocumentation(writer);
        writer
            .Line("/// <returns>The started run.</returns>")
            .Open("public " + ClientNames.Task + "<" + ClientNames.WorkflowRun + "> StartAsync" + request.Signature());
        request.EmitBody(writer);
        writer
            .Line("return base.StartAsync(" + request.BodyArgument + ", " + RequestMethod.CancellationArgument + ");")
            .Close();
        EmitStartFromOutside(writer, workflow, request.Beside(Instance, Message));
        objectTypes.Emit(writer);
        writer.Close();
    }

    private static void EmitStartFromOutside(SourceWriter writer, WorkflowMapping workflow, RequestMethod request)
    {
        writer
            .Line()
            .Line(XmlDoc.Summary("Starts the workflow " + XmlDoc.Code(workflow.Alias) + " from outside Domo."))
            .Line("/// <param name=\"" + Instance + "\">The Domo instance.</param>")
            .Line(
                "/// <param name=\"" + Message + "\">The message that starts the workflow. "
                + "Model and version default to those in the manifest.</param>");
        request.EmitDocumentation(writer);
        writer
            .Line("/// <returns>The started instance.</returns>")
            .Open("public static " + ClientNames.Task + "<" + ClientNames.WorkflowInstance + "> StartAsync" + request.Signature(
                ClientNames.Instance + " " + Instance, ClientNames.WorkflowMessage + " " + Message));
        request.EmitBody(writer);
        writer
            .Line("return " + ClientNames.WorkflowClient + ".StartAsync(")
            .Indent()
            .Line(Instance + ",")
            .Line(Message + ",")
            .Line(CSharpLiteral.TextOrNull(workflow.ModelId) + ",")
            .Line(CSharpLiteral.TextOrNull(workflow.Version) + ",")
            .Line(request.BodyArgument + ",")
            .Line(RequestMethod.CancellationArgument + ");")
            .Dedent()
            .Close();
    }
}
