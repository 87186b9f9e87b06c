namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover texts of the app's own properties, its size and its channels.</summary>
internal static class AppHovers
{
    private const string MayAsk = "Whether the app can ask the browser for access to ";
    private const string Absent = ". Domo's App Wrapper reads this setting. The default is `false`.";
    private const string WebApp = "A property of web app manifests. Domo ignores it.";

    public static readonly IReadOnlyDictionary<string, Hover> OfApp = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["$schema"] = new("The JSON Schema of this file, for editors. Domo ignores it.", SchemaLine.ManifestSchema),
        ["name"] = new("The app's name in Domo's Asset Library. `domo publish` requires it.", "Sales"),
        ["version"] = new(
            "The app's version: three numbers, such as `1.0.0`. Publishing the same version again overwrites it. A released version is "
            + "locked.",
            "1.0.0"),
        ["description"] = new("The purpose of the app.", "Sales by region"),
        ["id"] = new("The ID of the app's design. `domo publish` writes it the first time. Without it, each publish creates another app."),
        ["proxyId"] = new(
            "The ID of an app instance: the UUID at the start of the URL of the app's iframe on a card. Local requests to collections, "
            + "workflows, functions and SQL use it. The published app does not need it."),
        ["size"] = new(
            "The size of the card, in grid units of the page. Without it, the card is 1 by 1 and `domo dev` fails.",
            new Dictionary<string, int> { ["width"] = 4, ["height"] = 3 }),
        ["fullpage"] = new("Whether the app fills the page.", true),
        ["datasetsMapping"] = new(
            "The datasets that the app reads with `/data/v1/{alias}`. An app can have at most 100 data connections."),
        ["collectionsMapping"] = new(
            "The AppDB collections that store the app's documents. After a change, save the card in Domo again. Local requests need "
            + "`proxyId`."),
        ["workflowsMapping"] = new(
            "The workflows that the app starts with `/domo/workflow/v1/models/{alias}/start`. Local requests need `proxyId`."),
        ["packagesMapping"] = new(
            "The Code Engine functions that the app calls with `/domo/codeengine/v2/packages/{alias}`. Local requests need `proxyId`."),
        ["accountsMapping"] = new(
            "The accounts that requests name as `accountAlias`. An account is chosen for each alias when the card is set up."),
        ["actionsMapping"] = new("The Domo Actions that the app starts."),
        ["databasesMapping"] = new("Databases. Domo does not document the entries, and its examples contain only an empty list."),
        ["channels"] = new(
            "The channels over which the apps of a page exchange messages. In Domo, using a channel that is not declared is an error."),
        ["ignore"] = new("Globs of files that `domo publish` excludes, in addition to `node_modules`.", (object)new[] { "docs/**" }),
        ["fileName"] = new("The name of this file. `domo publish` overwrites any other value.", "manifest.json"),
        ["flags"] = new(
            "Feature flags of Domo: an object of booleans.",
            new Dictionary<string, bool> { ["authentication-cookies-disabled"] = true }),
        ["scopes"] = new("The OAuth scopes that the app requests, in addition to `domoapps`.", (object)new[] { "user" }),
        ["oAuthEnabled"] = new("Whether the app signs in its user with OAuth.", true),
        ["draft"] = new("Whether the design is a draft. Domo's web editor writes this property."),
        ["publicAssetsEnabled"] = new("Whether the app's files are readable without signing in."),
        ["allowGeolocation"] = new(MayAsk + "the user's location" + Absent),
        ["allowCamera"] = new(MayAsk + "the camera" + Absent),
        ["allowMic"] = new(MayAsk + "the microphone" + Absent),
        ["allowBluetooth"] = new(MayAsk + "Bluetooth" + Absent),
        ["allowNFC"] = new(MayAsk + "NFC" + Absent),
        ["short_name"] = new(WebApp),
        ["icons"] = new(WebApp),
        ["start_url"] = new(WebApp),
        ["display"] = new(WebApp),
        ["theme_color"] = new(WebApp),
        ["background_color"] = new(WebApp),
        ["homepage"] = new("A property of `package.json`. Domo ignores it."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfSize = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["width"] = new(
            "The width in columns of the page's grid: 1 to 6 in Domo's guide, up to 12 in its publish action. One column is 225 pixels. "
            + "Fractions are allowed.",
            1, 2, 3, 4, 5, 6),
        ["height"] = new(
            "The height in rows of the page's grid: 0.5 to 6 in Domo's guide, up to 12 in its publish action. One row is 250 pixels. "
            + "Fractions are allowed.",
            1, 2, 3, 4, 5, 6),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfChannels = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["publishes"] = new("The channels to which the app sends messages."),
        ["subscribes"] = new("The channels from which the app receives messages."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfChannel = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["name"] = new(
            "The channel's exact name, by convention `namespace:event`. Domo reserves names that begin with `domo:`.",
            "sales:picked"),
        ["description"] = new(
            "A description of the messages. Domo shows it when apps are connected on a page, and its guide requires it.",
            "A sale was picked"),
        ["sticky"] = new("Whether an app that subscribes later receives the last message. The default is `false`.", true),
        ["schema"] = new("A JSON Schema of the messages. Domo does not validate messages with it."),
    };
}
