using Domo.Manifest.Binding;
using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Generator.Naming;
using Domo.Manifest.Declarations;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Generator.Requests;

/// <summary>Emits a client with a typed start method for each workflow.</summary>
internal static class WorkflowsEmitter
{
    public const string ClassName = "WorkflowClients";

    /// <summary>The suffix of the type names. It is unique to this section, so sections cannot collide.</summary>
    private const string WorkflowSuffix = "Workflow";

    /// <summary>The additional parameters of a start from outside Domo.</summary>
    private const string Instance = "instance";
    private const string Message = "message";

    public static SourceText Emit(RootClass target, EquatableArray<WorkflowMapping> workflows)
    {
        var byAlias = Entries.ByKey(workflows, workflow => workflow.Alias);
        var chosen = Entries.ChosenNames(byAlias, workflow => workflow.CSharpName);
        var names = NameScope.Assign(byAlias.Keys, CSharpName.Pascal, chosen, [ClassName, .. ReservedMembers.OfObject]);
        return SectionFile.CreateSection(target, Spellings.Workflows, ClassName, byAlias.Keys, alias => names[alias], file =>
        {
            var clients = new List<EmittedClient>(byAlias.Values.Count);
            foreach (var workflow in byAlias.Values)
            {
                string name = names[workflow.Alias];
                clients.Add(new EmittedClient(name, name + WorkflowSuffix, "new(client)", Describe(workflow)));
            }

            SectionFile.EmitClients(file, target, ClassName, "The workflows the app starts, by alias.", clients);
            foreach (var workflow in byAlias.Values)
            {
                EmitClient(file, names[workflow.Alias] + WorkflowSuffix, workflow);
            }
        });
    }

    private static string Describe(WorkflowMapping workflow)
    {
        string version = workflow.Version is { Length: > 0 } given ? $", version {XmlDoc.Code(given)}" : "";
        return $"Workflow {XmlDoc.Code(workflow.Alias)}{version}.";
    }

    private static void EmitClient(SourceWriter file, string type, WorkflowMapping workflow)
    {
        var objectTypes = new ObjectTypes(type);
        var request = new RequestMethod(workflow.Parameters, objectTypes, "");
        var outside = request.Beside(Instance, Message);
        string alias = XmlDoc.Code(workflow.Alias);
        string outsideSignature = outside.Signature($"{ClientNames.Instance} {Instance}", $"{ClientNames.WorkflowMessage} {Message}");
        file.Separate();
        file.Write($$"""
            /// <summary>{{Describe(workflow)}}</summary>
            public sealed partial class {{type}} : {{ClientNames.WorkflowClient}}
            {
                internal {{type}}({{ClientNames.Client}} client)
                    : base(client, {{CSharpLiteral.Text(workflow.Alias)}})
                {
                }

                /// <summary>Starts the workflow {{alias}}.</summary>
                {{request.EmitDocumentation}}
                /// <returns>The started run.</returns>
                public {{ClientNames.Task}}<{{ClientNames.WorkflowRun}}> StartAsync{{request.Signature()}}
                {
                    {{request.EmitBody}}
                    return base.StartAsync({{request.BodyArgument}}, {{RequestMethod.CancellationArgument}});
                }

                /// <summary>Starts the workflow {{alias}} from outside Domo.</summary>
                /// <param name="{{Instance}}">The Domo instance.</param>
                /// <param name="{{Message}}">The message that starts the workflow. Model and version default to those in the manifest.</param>
                {{outside.EmitDocumentation}}
                /// <returns>The started instance.</returns>
                public static {{ClientNames.Task}}<{{ClientNames.WorkflowInstance}}> StartAsync{{outsideSignature}}
                {
                    {{outside.EmitBody}}
                    return {{ClientNames.WorkflowClient}}.StartAsync(
                        {{Instance}},
                        {{Message}},
                        {{CSharpLiteral.TextOrNull(workflow.ModelId)}},
                        {{CSharpLiteral.TextOrNull(workflow.Version)}},
                        {{outside.BodyArgument}},
                        {{RequestMethod.CancellationArgument}});
                }
                {{objectTypes.Emit}}
            }
            """);
    }
}
