using Domo.Manifest.Binding;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Datasets;
using Domo.Manifest.Schemas.Hovers;
using Domo.Manifest.Schemas.Writing;
using NJsonSchema;

namespace Domo.Manifest.Schemas.Manifests;

/// <summary>
/// The schema of <c>manifest.json</c>: it rejects what the rules report as an error or a warning, as far as a schema can express it, and no
/// property for its name.
/// </summary>
internal static class ManifestSchema
{
    private static readonly Spelling[] Lists =
        [Spellings.Datasets, Spellings.Collections, Spellings.Workflows, Spellings.Packages, Spellings.Accounts, Spellings.Actions];

    private static readonly Spelling[] UsersOfProxyId = [Spellings.Collections, Spellings.Workflows, Spellings.Packages];

    public static JsonSchema Build()
    {
        var root = Node.Object().Requiring(Spellings.Name.Name, Spellings.Version.Name);
        root.Title = "manifest.json of a Domo app";
        root.Describe(
            "The name, version and size of a Domo custom app, and what it can access: datasets, AppDB collections, workflows, Code Engine "
            + "functions and accounts.");
        var definitions = new Definitions(root);
        var parts = new SharedParts(definitions);
        var app = new ObjectNode(root, AppHovers.OfApp);
        var values = Values(definitions, parts);
        foreach (var property in Spellings.OfApp)
        {
            app.Add(property, values.TryGetValue(property.Name, out var value) ? value : Node.Anything);
        }

        // Domo ignores the list that authors call accounts, so it may contain anything.
        app.AddOld(Spellings.Accounts.Name, "accounts", Node.Anything());
        AddIgnored(app);
        AddDependencies(root);
        return root;
    }

    private static Dictionary<string, Func<JsonSchemaProperty>> Values(Definitions definitions, SharedParts parts)
    {
        var size = definitions.Add("size", Size());
        var dataset = definitions.Add("dataset", DatasetSchema.Build(definitions, parts));
        var collection = definitions.Add("collection", CollectionSchema.Build(definitions, parts));
        var parameters = new ParameterParts(definitions);
        var workflow = definitions.Add("workflow", CallSchema.Workflow(definitions, parts, parameters));
        var package = definitions.Add("function", CallSchema.Package(definitions, parts, parameters));
        var account = definitions.Add("account", AccountSchema.Account(parts));
        var action = definitions.Add("action", AccountSchema.Action(parts));
        var channels = definitions.Add("channels", ChannelSchema.Build(definitions));
        var values = new Dictionary<string, Func<JsonSchemaProperty>>(StringComparer.Ordinal)
        {
            ["$schema"] = Node.Anything,
            [Spellings.Name.Name] = () => Node.Text(Patterns.WithoutSpacesAround, "Use a name without leading or trailing spaces."),
            [Spellings.Version.Name] = () => Node.Text(Patterns.Version, "Use three numbers, such as 1.0.0."),
            [Spellings.Id.Name] = parts.Id,
            [Spellings.ProxyId.Name] = parts.Id,
            [Spellings.Size.Name] = () => Node.Ref(size),
            [Spellings.Datasets.Name] = () => Limited(Node.List(Item(dataset))),
            [Spellings.Collections.Name] = () => Node.List(Item(collection), orNull: true),
            [Spellings.Workflows.Name] = () => Node.List(Item(workflow), orNull: true),
            [Spellings.Packages.Name] = () => Node.List(Item(package), orNull: true),
            [Spellings.Accounts.Name] = () => Node.List(Item(account), orNull: true),
            [Spellings.Actions.Name] = () => Node.List(Item(action), orNull: true),
            [Spellings.Databases.Name] = () => Node.List(orNull: true),
            [Spellings.Channels.Name] = () => Node.Ref(channels),
            [Spellings.Ignore.Name] = Ignore,
            ["flags"] = () => Node.Map(Node.Flag(), orNull: true),
            ["scopes"] = () => Node.List(Node.Text(), orNull: true),
        };
        foreach (string name in SettingRules.Booleans)
        {
            values[name] = Node.Flag;
        }

        return values;
    }

    private static JsonSchema Item(JsonSchema definition) => new() { Reference = definition };

    private static JsonSchemaProperty Limited(JsonSchemaProperty list)
    {
        list.MaxItems = DatasetListRules.MaxDatasets;
        return list;
    }

    /// <summary>The official CLI treats values that are falsy in JavaScript as missing.</summary>
    private static JsonSchemaProperty Ignore() => Node.AnyOf(
        Node.List(Node.Text(), orNull: true),
        Node.Exactly(false),
        Node.OneOf([""]));

    private static JsonSchemaProperty Size()
    {
        var size = new ObjectNode(Node.Object().Requiring(Spellings.Width.Name, Spellings.Height.Name), AppHovers.OfSize);
        return size.Add(Spellings.Width, Dimension).Add(Spellings.Height, Dimension).Node;

        static JsonSchemaProperty Dimension() =>
            new() { Type = JsonObjectType.Number, ExclusiveMinimum = 0 };
    }

    private static void AddIgnored(ObjectNode app)
    {
        foreach (var (name, instead) in UnknownPropertyRules.Instead)
        {
            app.AddDeprecated(name, Node.Anything(), $"Domo ignores this property; {instead}.");
        }

        foreach (string name in UnknownPropertyRules.OfCollections)
        {
            app.AddDeprecated(name, Node.Anything(), "Domo ignores this property here; move it into an entry of 'collectionsMapping'.");
        }

        foreach (var dimension in new[] { Spellings.Width, Spellings.Height })
        {
            app.AddDeprecated(dimension.Name, Node.Anything(), "Domo ignores this property outside 'size'.");
        }
    }

    private static void AddDependencies(JsonSchema root)
    {
        root.AllOf.Add(Node.AnyOf([.. Names(Spellings.Size).Select(name => Node.Has(name))]));
        foreach (var list in Lists)
        {
            // Names that no part of Domo reads are ignored next to the right one.
            string other = list.Alternatives[0];
            root.AllOf.Add(Node.Not(Node.Has(list.Name, other), $"'{list.Name}' and '{other}' are two names of one list; keep one."));
        }

        var uses = Node.AnyOf([.. UsersOfProxyId.SelectMany(Names).Select(name => Node.Has(name, Node.FilledList()))]);
        var hasProxyId = Node.AnyOf([.. Names(Spellings.ProxyId).Select(name => Node.Has(name, Node.NotNull()))]);
        root.AllOf.Add(Node.If(uses, hasProxyId, "Local development with collections, workflows and functions needs 'proxyId'."));
    }

    private static IEnumerable<string> Names(Spelling property) => [property.Name, .. property.Alternatives];
}
