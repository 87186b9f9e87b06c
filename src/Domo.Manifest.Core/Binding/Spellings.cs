namespace Domo.Manifest.Binding;

/// <summary>
/// The manifest's property names: which objects have which properties, and how each may be spelled.
/// docs/manifest-format.md lists the source of each spelling.
/// </summary>
public static class Spellings
{
    /// <summary>The name of an entry.</summary>
    public static readonly Spelling Name = new("name");

    /// <summary>An ID assigned by Domo.</summary>
    public static readonly Spelling Id = new("id");

    /// <summary>The version of the app, of a workflow or of a package.</summary>
    public static readonly Spelling Version = new("version");

    /// <summary>A description, of the app or of a channel.</summary>
    public static readonly Spelling Description = new("description");

    /// <summary>The alias of a dataset, field, workflow, function, account or action.</summary>
    public static readonly Spelling Alias = new("alias");

    /// <summary>The type of a field, column, parameter or filter target.</summary>
    public static readonly Spelling Type = new("type");

    /// <summary>The parameters of a workflow or function.</summary>
    public static readonly Spelling Parameters = new("parameters");

    // The app.

    /// <summary>The ID of the app instance that local requests are proxied to.</summary>
    public static readonly Spelling ProxyId = new("proxyId", "appContextId", "cardId");

    /// <summary>The card's size.</summary>
    public static readonly Spelling Size = new("size", "sizing");

    /// <summary>The width of the card.</summary>
    public static readonly Spelling Width = new("width");

    /// <summary>The height of the card.</summary>
    public static readonly Spelling Height = new("height");

    /// <summary>Whether the app fills the page.</summary>
    public static readonly Spelling FullPage = new("fullpage", "fullPage", "full-page");

    /// <summary>The datasets.</summary>
    public static readonly Spelling Datasets = new("datasetsMapping", "mapping");

    /// <summary>The AppDB collections.</summary>
    public static readonly Spelling Collections = new("collectionsMapping", "collections");

    /// <summary>The workflows.</summary>
    public static readonly Spelling Workflows = new("workflowsMapping", "workflowMapping");

    /// <summary>The Code Engine functions.</summary>
    public static readonly Spelling Packages = new("packagesMapping", "packageMapping", "packages");

    /// <summary>The accounts.</summary>
    public static readonly Spelling Accounts = new("accountsMapping", "accountMapping", "accounts");

    /// <summary>The Domo Actions.</summary>
    public static readonly Spelling Actions = new("actionsMapping", "actionMapping");

    /// <summary>The databases; only seen empty.</summary>
    public static readonly Spelling Databases = new("databasesMapping");

    /// <summary>The broadcast channels.</summary>
    public static readonly Spelling Channels = new("channels");

    /// <summary>The channels the app publishes.</summary>
    public static readonly Spelling Publishes = new("publishes");

    /// <summary>The channels the app listens to.</summary>
    public static readonly Spelling Subscribes = new("subscribes");

    /// <summary>Whether late subscribers of a channel get its last message.</summary>
    public static readonly Spelling Sticky = new("sticky");

    /// <summary>Glob patterns of files that are not published.</summary>
    public static readonly Spelling Ignore = new("ignore");

    // Datasets.

    /// <summary>The dataset's UUID.</summary>
    public static readonly Spelling DataSetId = new("dataSetId", "dataSourceId", "datasetId", "id");

    /// <summary>The fields of a dataset.</summary>
    public static readonly Spelling Fields = new("fields");

    /// <summary>The column of a field.</summary>
    public static readonly Spelling ColumnName = new("columnName");

    // Collections.

    /// <summary>A collection's name.</summary>
    public static readonly Spelling CollectionName = new("name", "alias");

    /// <summary>A collection's UUID.</summary>
    public static readonly Spelling CollectionId = new("id", "collectionId");

    /// <summary>A collection's schema.</summary>
    public static readonly Spelling Schema = new("schema");

    /// <summary>The columns of a schema.</summary>
    public static readonly Spelling Columns = new("columns");

    /// <summary>Whether the documents are copied into a dataset.</summary>
    public static readonly Spelling SyncEnabled = new("syncEnabled");

    /// <summary>What every user of the app may do with the documents.</summary>
    public static readonly Spelling DefaultPermission = new("defaultPermission", "defaultPermissions");

    /// <summary>The rules that hide or lock documents.</summary>
    public static readonly Spelling Filters = new("filters");

    /// <summary>The operations a filter rule restricts.</summary>
    public static readonly Spelling ApplyOn = new("applyOn");

    /// <summary>Whom a filter rule applies to.</summary>
    public static readonly Spelling ApplyTo = new("applyTo");

    /// <summary>Whether a filter rule applies to everybody.</summary>
    public static readonly Spelling ApplyToAll = new("applyToAll");

    /// <summary>Whether a filter rule shows a user only the user's own documents.</summary>
    public static readonly Spelling LimitToOwner = new("limitToOwner");

    /// <summary>The MongoDB query of a filter rule.</summary>
    public static readonly Spelling Query = new("query");

    /// <summary>The IDs or names of a filter target.</summary>
    public static readonly Spelling Values = new("values");

    // Workflows and Code Engine packages.

    /// <summary>A workflow's UUID.</summary>
    public static readonly Spelling ModelId = new("modelId", "workflowId");

    /// <summary>The name of a workflow's start event.</summary>
    public static readonly Spelling StartName = new("startName");

    /// <summary>A Code Engine package's UUID.</summary>
    public static readonly Spelling PackageId = new("packageId");

    /// <summary>A function's own name in its package.</summary>
    public static readonly Spelling FunctionName = new("functionName");

    /// <summary>What a function returns.</summary>
    public static readonly Spelling Output = new("output");

    /// <summary>
    /// The wire name of a parameter. Workflows use aliasedName (aliasName in some official examples), packages use alias. The
    /// last resort is name, the parameter's own name in the workflow or package.
    /// </summary>
    public static readonly Spelling ParameterAlias = new("aliasedName", "aliasName", "alias", "name");

    /// <summary>
    /// Whether a parameter is a list: documented as list for workflows and isList for packages; the web editor writes isList for both.
    /// </summary>
    public static readonly Spelling IsList = new("isList", "list");

    /// <summary>Whether a parameter may be null.</summary>
    public static readonly Spelling Nullable = new("nullable");

    /// <summary>A parameter's own name in the workflow or package.</summary>
    public static readonly Spelling ParameterName = new("name");

    /// <summary>Whether a workflow requires a parameter.</summary>
    public static readonly Spelling Required = new("required");

    /// <summary>The properties of an object parameter.</summary>
    public static readonly Spelling Children = new("children");

    /// <summary>The value that Domo uses when the app sends none.</summary>
    public static readonly Spelling DefaultValue = new("value");

    // Accounts and actions.

    /// <summary>An account's alias; one real file uses name.</summary>
    public static readonly Spelling AccountAlias = new("alias", "name");

    /// <summary>The kind of an account. The name of this property is documented only in a screenshot in Domo's guide.</summary>
    public static readonly Spelling DataProviderKey = new("dataProviderKey", "dataProviderType", "type");

    // Documented properties that are not read here but must not count as unknown.

    private static readonly Spelling[] AppSettings =
    [
        new("fileName"), new("flags"), new("scopes"), new("oAuthEnabled", "oauthEnabled"), new("draft"), new("publicAssetsEnabled"),
        new("allowGeolocation"), new("allowCamera"), new("allowMic"), new("allowBluetooth"), new("allowNFC"), new("$schema"),
    ];

    private static readonly Spelling[] WebAppSettings =
    [
        new("short_name"), new("icons"), new("start_url"), new("display"), new("theme_color"), new("background_color"), new("homepage"),
    ];

    /// <summary>The documented properties of the app itself.</summary>
    public static IReadOnlyList<Spelling> OfApp { get; } =
    [
        Name, Version, Description, Id, ProxyId, Size, FullPage, Datasets, Collections, Workflows, Packages, Accounts, Actions,
        Databases, Channels, Ignore, .. AppSettings, .. WebAppSettings,
    ];

    /// <summary>The app's lists for which code is generated.</summary>
    internal static Spelling[] Lists { get; } = [Datasets, Collections, Workflows, Packages, Accounts, Actions];

    private static readonly HashSet<string> Documented = CollectNames();

    /// <summary>Returns whether a top-level property is documented, under any of its names.</summary>
    /// <param name="name">The name in the file.</param>
    public static bool IsDocumented(string name) => Documented.Contains(name);

    private static HashSet<string> CollectNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spelling in OfApp)
        {
            names.UnionWith(spelling.All);
        }

        return names;
    }

    /// <summary>Returns whether a property belongs to web app manifests, which Domo's own tutorial mixes in.</summary>
    internal static bool IsWebApp(Spelling property) => Array.IndexOf(WebAppSettings, property) >= 0;
}
