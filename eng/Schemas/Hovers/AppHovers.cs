namespace Domo.Manifest.Schemas.Hovers;

/// <summary>The hover texts of the app's own properties, its size and its channels.</summary>
internal static class AppHovers
{
    private const string MayAsk = "Whether the app may ask the browser for ";
    private const string Absent = ". Domo's App Wrapper reads it; absent, it may not.";
    private const string WebApp = "Of web-app manifests. Domo ignores it.";

    public static readonly IReadOnlyDictionary<string, Hover> OfApp = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["$schema"] = new("The schema of this file, for editors. Domo ignores it.", SchemaLine.ManifestSchema),
        ["name"] = new("The app's name, as Domo's Asset Library shows it. domo publish refuses a manifest without it.", "Sales"),
        ["version"] = new(
            "The app's version: three numbers, as node-semver takes them. Publishing a version again overwrites it; one that was "
            + "released is locked.",
            "1.0.0"),
        ["description"] = new("What the app is for.", "Sales by region"),
        ["id"] = new("The id of the app's design. domo publish writes it the first time; without it each publish creates another app."),
        ["proxyId"] = new(
            "The id of an instance of the app: the first part of the address of its frame on a card. Local requests to collections, "
            + "workflows, functions and SQL go through it; the published app needs none."),
        ["size"] = new(
            "The card's size, in units of the page's grid. Without it the card is 1 by 1, and domo dev fails.",
            new Dictionary<string, int> { ["width"] = 4, ["height"] = 3 }),
        ["fullpage"] = new("Whether the app fills the page.", true),
        ["datasetsMapping"] = new(
            "The datasets that the app reads, each under an alias: /data/v1/{alias}. An app has at most 100 data connections."),
        ["collectionsMapping"] = new(
            "The AppDB collections in which the app keeps documents. After a change, save the card in Domo anew. Locally they need "
            + "a proxyId."),
        ["workflowsMapping"] = new(
            "The workflows that the app starts: /domo/workflow/v1/models/{alias}/start. Locally they need a proxyId."),
        ["packagesMapping"] = new(
            "The Code Engine functions that the app calls: /domo/codeengine/v2/packages/{alias}. Locally they need a proxyId."),
        ["accountsMapping"] = new(
            "The accounts that the app's requests name as accountAlias. Who sets up the card chooses an account for each."),
        ["actionsMapping"] = new("The Domo Actions that the app starts."),
        ["databasesMapping"] = new("Databases. No source of Domo's says what stands in it, and none has more than an empty list."),
        ["channels"] = new(
            "The channels on which apps of one page talk to each other. On a page in Domo an app that uses another channel gets an "
            + "error."),
        ["ignore"] = new("Globs of files that domo publish leaves out, besides node_modules.", (object)new[] { "docs/**" }),
        ["fileName"] = new("The name of this file. domo publish writes it, and overwrites any other value.", "manifest.json"),
        ["flags"] = new(
            "Switches of Domo's, true or false by name.",
            new Dictionary<string, bool> { ["authentication-cookies-disabled"] = true }),
        ["scopes"] = new("The OAuth scopes that the app asks for, besides domoapps.", (object)new[] { "user" }),
        ["oAuthEnabled"] = new("Whether the app signs its user in by OAuth.", true),
        ["draft"] = new("Whether the design is a draft. Domo's web editor writes it."),
        ["publicAssetsEnabled"] = new("Whether the app's files can be read without signing in."),
        ["allowGeolocation"] = new(MayAsk + "the place" + Absent),
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
        ["homepage"] = new("Of package.json. Domo ignores it."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfSize = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["width"] = new(
            "Columns of the page's grid, in Domo's guide from 1 to 6, in its publish action up to 12. 1 is 225 pixels. Fractions "
            + "work.",
            1, 2, 3, 4, 5, 6),
        ["height"] = new(
            "Rows of the page's grid, in Domo's guide from 0.5 to 6, in its publish action up to 12. 1 is 250 pixels. Fractions "
            + "work.",
            1, 2, 3, 4, 5, 6),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfChannels = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["publishes"] = new("The channels that the app sends messages on."),
        ["subscribes"] = new("The channels that the app listens to."),
    };

    public static readonly IReadOnlyDictionary<string, Hover> OfChannel = new Dictionary<string, Hover>(StringComparer.Ordinal)
    {
        ["name"] = new(
            "The channel's exact name, by convention namespace:event. Names that begin with domo: are Domo's own.",
            "sales:picked"),
        ["description"] = new("What its messages say. Who builds a page sees it; Domo's guide requires it.", "A sale was picked"),
        ["sticky"] = new("Whether an app that subscribes late gets the last message. False when absent.", true),
        ["schema"] = new("A JSON Schema of the messages. Domo checks nothing by it."),
    };
}
