using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.App;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.Datasets;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Binding;

/// <summary>Binds the tree of a manifest to its model, leniently and with every spelling of <see cref="Spellings"/>.</summary>
internal sealed class ManifestBinder
{
    private readonly ManifestLocations _locations;
    private readonly ParameterBinder _parameters;

    public ManifestBinder(ManifestLocations locations)
    {
        _locations = locations;
        _parameters = new ParameterBinder(locations);
    }

    public ManifestModel Bind(JsonObject root)
    {
        var channels = root.Object(Spellings.Channels);
        return _locations.Add(
            new ManifestModel
            {
                Name = root.Text(Spellings.Name),
                Version = root.Text(Spellings.Version),
                Description = root.Text(Spellings.Description),
                Id = root.Text(Spellings.Id),
                ProxyId = root.Text(Spellings.ProxyId),
                Size = BindSize(root),
                FullPage = root.Flag(Spellings.FullPage),
                Datasets = BindAll(Items(root, Spellings.Datasets), BindDataset),
                Collections = BindAll(Items(root, Spellings.Collections), BindCollection),
                Workflows = BindAll(Items(root, Spellings.Workflows), BindWorkflow),
                Packages = BindAll(Items(root, Spellings.Packages), BindPackage),
                Accounts = BindAll(Items(root, Spellings.Accounts), BindAccount),
                Actions = BindAll(Items(root, Spellings.Actions), BindAction),
                PublishedChannels = BindAll(channels?.Items(Spellings.Publishes) ?? default, BindChannel),
                SubscribedChannels = BindAll(channels?.Items(Spellings.Subscribes) ?? default, BindChannel),
                Ignore = root.Texts(Spellings.Ignore),
                UnknownProperties = BindUnknown(root),
            },
            root);
    }

    /// <summary>
    /// Returns the items of a list, even under a misspelled name: Domo ignores it, but one error about the name is better than
    /// one for each use of its entries.
    /// </summary>
    private static JsonList<JsonValue> Items(JsonObject root, Spelling list)
    {
        var items = root.ItemsOfAll(list);
        if (items.Count > 0)
        {
            return items;
        }

        foreach (var (misspelt, meant) in NearMisses.Lists(root))
        {
            if (ReferenceEquals(meant, list) && misspelt.Value is JsonArray array)
            {
                return array.Items;
            }
        }

        return items;
    }

    /// <summary>Binds the valid items; the delegate returns null for the others.</summary>
    private EquatableArray<T> BindAll<T>(JsonList<JsonValue> items, Func<JsonObject, T?> bind)
        where T : class, IEquatable<T>
    {
        var bound = new List<T>(items.Count);
        foreach (var item in items)
        {
            if (item is JsonObject entry && bind(entry) is { } element)
            {
                bound.Add(_locations.Add(element, entry));
            }
        }

        return new(bound);
    }

    private CardSize? BindSize(JsonObject root) => root.Object(Spellings.Size) is { } size
        ? _locations.Add(new CardSize(size.Number(Spellings.Width), size.Number(Spellings.Height)), size)
        : null;

    private DatasetMapping? BindDataset(JsonObject entry)
    {
        if ((entry.Address(Spellings.Alias) ?? DatasetAliasRules.Misspelt(entry)) is not { } alias)
        {
            return null;
        }

        var fields = BindFields(entry.Find(Spellings.Fields) is null ? FieldListRules.Misspelt(entry) : entry.Items(Spellings.Fields));
        return new DatasetMapping(alias, entry.Text(Spellings.DataSetId), fields) { ReturnsAllColumns = fields.Count == 0 };
    }

    private EquatableArray<FieldMapping> BindFields(JsonList<JsonValue> items)
    {
        var fields = new List<FieldMapping>(items.Count);
        foreach (var item in items)
        {
            // Some authors list bare names. Domo rejects them, but their meaning is clear.
            var field = item switch
            {
                JsonString { Value.Length: > 0 } name => new FieldMapping(name.Value, name.Value),
                JsonObject entry when (entry.Key(Spellings.Alias) ?? entry.Key(Spellings.ColumnName)) is { } alias =>
                    new FieldMapping(alias, entry.Text(Spellings.ColumnName)),
                _ => null,
            };

            if (field is not null)
            {
                fields.Add(_locations.Add(field, item));
            }
        }

        return new(fields);
    }

    private CollectionMapping? BindCollection(JsonObject entry)
    {
        if (entry.Address(Spellings.CollectionName) is not { } name)
        {
            return null;
        }

        var schema = entry.Object(Spellings.Schema) ?? CollectionKeys.MisspeltSchema(entry);
        return new CollectionMapping(name)
        {
            Id = entry.Text(Spellings.CollectionId),
            HasSchema = schema is not null,
            Columns = BindAll(schema?.Items(Spellings.Columns) ?? default, BindColumn),
            SyncEnabled = entry.Flag(Spellings.SyncEnabled),
            DefaultPermission = entry.Texts(Spellings.DefaultPermission),
            Filters = BindAll(entry.Items(Spellings.Filters), BindFilter),
        };
    }

    private static CollectionColumn? BindColumn(JsonObject entry)
    {
        string? type = entry.Text(Spellings.Type);
        return entry.Key(Spellings.Name) is { } name ? new CollectionColumn(name, type, ColumnTypes.Parse(type)) : null;
    }

    private CollectionFilter BindFilter(JsonObject entry) => new()
    {
        Name = entry.Text(Spellings.Name),
        ApplyOn = entry.Texts(Spellings.ApplyOn),
        ApplyTo = BindAll(
            entry.Items(Spellings.ApplyTo),
            target => new CollectionFilterTarget(target.Text(Spellings.Type), target.Texts(Spellings.Values))),
        ApplyToAll = entry.Flag(Spellings.ApplyToAll),
        LimitToOwner = entry.Flag(Spellings.LimitToOwner),
        Query = entry.Find(Spellings.Query) is { } query ? CompactJson.Write(query.Value) : null,
    };

    private WorkflowMapping? BindWorkflow(JsonObject entry) => Alias(entry, KeyNames.OfWorkflow) is { } alias
        ? new WorkflowMapping(alias)
        {
            ModelId = entry.Text(Spellings.ModelId),
            Version = entry.Text(Spellings.Version),
            StartName = entry.Text(Spellings.StartName),
            Parameters = _parameters.BindAll(Parameters(entry, KeyNames.OfWorkflow)),
        }
        : null;

    private PackageMapping? BindPackage(JsonObject entry) => Alias(entry, KeyNames.OfPackage) is { } alias
        ? new PackageMapping(alias)
        {
            PackageName = entry.Text(Spellings.Name),
            PackageId = entry.Text(Spellings.PackageId),
            Version = entry.Text(Spellings.Version),
            FunctionName = entry.Text(Spellings.FunctionName),
            Parameters = _parameters.BindAll(Parameters(entry, KeyNames.OfPackage)),
            Output = KeyNames.OfPackage.Find(entry, Spellings.Output)?.Value is JsonObject output ? _parameters.BindOutput(output) : null,
        }
        : null;

    private static string? Alias(JsonObject entry, KeyNames keys) =>
        entry.Address(Spellings.Alias)
        ?? (keys.Find(entry, Spellings.Alias)?.Value is JsonString { Value: { Length: > 0 } and not ("." or "..") } text ? text.Value : null);

    private static JsonList<JsonValue> Parameters(JsonObject entry, KeyNames keys) =>
        keys.Find(entry, Spellings.Parameters)?.Value is JsonArray parameters ? parameters.Items : default;

    private static AccountMapping? BindAccount(JsonObject entry) => entry.Key(Spellings.AccountAlias) is { } alias
        ? new AccountMapping(alias, entry.Text(Spellings.DataProviderKey))
        : null;

    private static ActionMapping? BindAction(JsonObject entry) =>
        entry.Key(Spellings.Alias) is { } alias ? new ActionMapping(alias) : null;

    private static ChannelMapping? BindChannel(JsonObject entry) => entry.Key(Spellings.Name) is { } name
        ? new ChannelMapping(name, entry.Text(Spellings.Description), entry.Flag(Spellings.Sticky))
        : null;

    private static EquatableArray<UnknownProperty> BindUnknown(JsonObject root)
    {
        var unknown = new SortedDictionary<string, UnknownProperty>(StringComparer.Ordinal);
        foreach (var member in root.Members)
        {
            if (!Spellings.IsDocumented(member.Name))
            {
                unknown[member.Name] = new UnknownProperty(member.Name, CompactJson.Write(member.Value));
            }
        }

        return new([.. unknown.Values]);
    }
}
