using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.Filters;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>The schema of a collection's filter rule.</summary>
internal static class FilterSchema
{
    public static JsonSchemaProperty Build(Definitions definitions)
    {
        var target = definitions.Add("target", Target());
        var query = Node.Ref(new QuerySchema(definitions).Query);
        query.Type = JsonObjectType.Object;
        var values = new Dictionary<string, JsonSchemaProperty>(StringComparer.Ordinal)
        {
            [Spellings.Name.Name] = Node.NotNull(),
            [Spellings.ApplyOn.Name] = Operations(),
            [Spellings.ApplyTo.Name] = Node.List(new JsonSchema { Reference = target }),
            [Spellings.ApplyToAll.Name] = Node.Flag(),
            [Spellings.LimitToOwner.Name] = Node.Flag(),
            [Spellings.Query.Name] = query,
        };
        string[] required = [.. FilterRules.Required.Select(property => property.Name)];
        var filter = new ObjectNode(Node.Object().Requiring(required), CollectionHovers.OfFilter);
        foreach (string name in CollectionKeys.OfFilter)
        {
            filter.Add(name, values.TryGetValue(name, out var value) ? value : Node.Anything());
        }

        // With applyToAll, targets have no effect.
        filter.Node.AllOf.Add(Node.Not(
            Node.Has((Spellings.ApplyToAll.Name, Node.Exactly(true)), (Spellings.ApplyTo.Name, Node.FilledList())),
            "'applyToAll' overrides 'applyTo'; use [] for 'applyTo'."));
        return filter.Node;
    }

    private static JsonSchemaProperty Operations()
    {
        var operations = Node.List(Node.OneOf(FilterRules.Operations));
        operations.MinItems = 1;
        return operations;
    }

    private static JsonSchemaProperty Target() =>
        new ObjectNode(Node.Object().Requiring(Spellings.Type.Name, Spellings.Values.Name), CollectionHovers.OfTarget)
            .Add(Spellings.Type, () => Node.OneOf(FilterTargetRules.Types))
            .Add(Spellings.Values, Node.FilledList)
            .Node;
}
