using Domo.Manifest.Binding;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.TypesFile;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>The schema of a collection.</summary>
internal static class CollectionSchema
{
    public static JsonSchemaProperty Build(Definitions definitions, SharedParts parts)
    {
        var schema = definitions.Add("schema", Schema(definitions));
        var filter = definitions.Add("filter", FilterSchema.Build(definitions));
        var values = new Dictionary<string, Func<JsonSchemaProperty>>(StringComparer.Ordinal)
        {
            [Spellings.CollectionName.Name] = () => Node.Text(
                Patterns.CollectionName,
                "Use letters, digits, _ and -, which need no escaping in a URL, and not the collection's UUID."),
            [Spellings.CollectionId.Name] = parts.Id,
            [Spellings.Schema.Name] = () => Node.Ref(schema),
            [Spellings.SyncEnabled.Name] = Node.Flag,
            [Spellings.DefaultPermission.Name] = () => Node.List(Permission(), orNull: true),
            ["requiredAuthorities"] = Authorities,
            [Spellings.Filters.Name] = () => Node.List(new JsonSchema { Reference = filter }, orNull: true),
        };
        var collection = new ObjectNode(Node.Object().Requiring(Spellings.CollectionName.Name), CollectionHovers.OfCollection);
        foreach (string name in CollectionKeys.OfCollection)
        {
            collection.Add(name, values[name]());
        }

        foreach (var (property, value) in new (Spelling, Func<JsonSchemaProperty>)[]
        {
            (Spellings.CollectionName, Node.Anything),
            (Spellings.CollectionId, values[Spellings.CollectionId.Name]),
            (Spellings.DefaultPermission, values[Spellings.DefaultPermission.Name]),
        })
        {
            foreach (string old in property.Alternatives)
            {
                collection.AddOld(property.Name, old, value());
            }
        }

        var filters = new JsonSchemaProperty { Type = JsonObjectType.Array | JsonObjectType.Object };
        collection.Node.Properties["documents"] = Node
            .Not(Node.Has(Spellings.Filters.Name, filters), "Domo ignores 'filters' here; move them to the collection.")
            .With("doNotSuggest", true);
        var isSynced = Node.Has(Spellings.SyncEnabled.Name, Node.Exactly(true));
        var hasColumns = Node.Has(Spellings.Schema.Name, FilledSchema());
        collection.Node.AllOf.Add(Node.If(isSynced, hasColumns, "A synced collection needs a 'schema' with columns."));
        return collection.Node;
    }

    /// <summary>A collection's schema may be empty, but a schema with any property must have columns.</summary>
    private static JsonSchemaProperty Schema(Definitions definitions)
    {
        var column = definitions.Add("column", Column(definitions));
        var schema = new ObjectNode(Node.Object(orNull: true), CollectionHovers.OfSchema)
            .Add(Spellings.Columns, () => Node.List(new JsonSchema { Reference = column }))
            .Node;
        var isFilled = new JsonSchema { Type = JsonObjectType.Object, MinProperties = 1 };
        schema.AllOf.Add(Node.If(isFilled, Node.Has(Spellings.Columns.Name), "A schema needs 'columns'."));
        return schema;
    }

    private static JsonSchemaProperty FilledSchema()
    {
        var schema = Node.Object().Requiring(Spellings.Columns.Name);
        schema.Properties[Spellings.Columns.Name] = Node.FilledList();
        return schema;
    }

    private static JsonSchemaProperty Column(Definitions definitions)
    {
        var type = definitions.Add("columnType", ColumnTypeNode.Build());
        return new ObjectNode(Node.Object().Requiring(Spellings.Name.Name, Spellings.Type.Name), CollectionHovers.OfColumn)
            .Add(Spellings.Name, () => Node.Text(Patterns.ColumnName, "Use the name of a top-level property, without spaces around it."))
            .Add(Spellings.Type, () => Node.Ref(type))
            .Node;
    }

    /// <summary>A permission in any case. The enumeration contains the names that editors suggest.</summary>
    private static JsonSchemaProperty Permission() => Node.AnyOf(
        Node.OneOf(CollectionPropertyRules.Permissions),
        Node.Text(Patterns.AnyCaseOf(CollectionPropertyRules.Permissions), "Use one of Domo's permissions."));

    /// <summary>Authors cannot add their own names: the names are keys from a fixed list.</summary>
    private static JsonSchemaProperty Authorities()
    {
        var authorities = Node.Object(orNull: true);
        authorities.AllowAdditionalProperties = false;
        foreach (string operation in CollectionPropertyRules.Operations)
        {
            authorities.Properties[operation] = Node.List(Node.Text());
        }

        authorities.PatternProperties[Patterns.AnyCaseOf(CollectionPropertyRules.Operations)] = Node.List(Node.Text());

        return authorities;
    }
}
