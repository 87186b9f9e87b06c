using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>The schema of a workflow or a Code Engine function.</summary>
internal static class CallSchema
{
    public static JsonSchemaProperty Workflow(Definitions definitions, SharedParts parts, ParameterParts parameterParts)
    {
        var parameters = new ParameterSchema(definitions, parameterParts, "workflow", MappingKind.Workflows);
        var values = new Dictionary<string, Func<JsonSchemaProperty>>(StringComparer.Ordinal)
        {
            [Spellings.Alias.Name] = parts.CallAlias,
            [Spellings.Parameters.Name] = () => Node.List(new JsonSchema { Reference = parameters.Parameter }),
            [Spellings.ModelId.Name] = parts.Id,
            [Spellings.Version.Name] = parts.Version,
            [Spellings.StartName.Name] = Node.Anything,
        };
        var workflow = new ObjectNode(Node.Object().Requiring(Spellings.Alias.Name, Spellings.Parameters.Name), CallHovers.OfWorkflow);
        foreach (string name in KeyNames.OfWorkflow.Names)
        {
            workflow.Add(name, values[name]());
        }

        foreach (string old in Spellings.ModelId.Alternatives)
        {
            workflow.AddOld(Spellings.ModelId.Name, old, parts.Id());
        }

        foreach (string id in (string[])[Spellings.ModelId.Name, .. Spellings.ModelId.Alternatives])
        {
            var hasStart = Node.Has(Spellings.StartName.Name, NotEmpty());
            workflow.Node.AllOf.Add(Node.If(Node.Has(id, Node.Text()), hasStart, "A workflow with a 'modelId' needs 'startName'."));
        }

        return workflow.Node;
    }

    public static JsonSchemaProperty Package(Definitions definitions, SharedParts parts, ParameterParts parameterParts)
    {
        var parameters = new ParameterSchema(definitions, parameterParts, "function", MappingKind.Packages);
        var output = definitions.Add("output", parameters.Output());
        var values = new Dictionary<string, Func<JsonSchemaProperty>>(StringComparer.Ordinal)
        {
            [Spellings.Alias.Name] = parts.CallAlias,
            [Spellings.PackageId.Name] = parts.Id,
            [Spellings.Version.Name] = parts.Version,
            [Spellings.FunctionName.Name] = Node.Anything,
            [Spellings.Parameters.Name] = () => Node.List(new JsonSchema { Reference = parameters.Parameter }),
            [Spellings.Output.Name] = () => Node.Ref(output),
        };
        var package = new ObjectNode(
            Node.Object().Requiring(Spellings.Alias.Name, Spellings.Parameters.Name, Spellings.Output.Name),
            CallHovers.OfPackage);
        foreach (string name in KeyNames.OfPackage.Names)
        {
            package.Add(name, values[name]());
        }

        package.Add(Spellings.Name, Node.Anything);

        // Either completely bound or not at all.
        var begun = Node.AnyOf(
            Node.Has(Spellings.PackageId.Name),
            Node.Has(Spellings.FunctionName.Name),
            Node.Has(Spellings.Version.Name, Node.Text()));
        var whole = Node.Has((Spellings.PackageId.Name, Node.NotNull()), (Spellings.FunctionName.Name, NotEmpty()));
        package.Node.AllOf.Add(Node.If(begun, whole, "Set both 'packageId' and 'functionName', or neither of them and no 'version'."));
        return package.Node;
    }

    private static JsonSchemaProperty NotEmpty()
    {
        var node = Node.NotNull();
        node.MinLength = 1;
        return node;
    }
}
