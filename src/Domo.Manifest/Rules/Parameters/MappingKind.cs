using Domo.Manifest.Binding;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>
/// One of the two lists whose entries take parameters, and what is said differently about it. The rules for both are written once:
/// with <c>%</c> around the words that differ, and numbers that follow the digit of the category.
/// </summary>
internal sealed class MappingKind
{
    /// <summary>Workflows: DOMO4xxx.</summary>
    public static readonly MappingKind Workflows = new("4", Spellings.Workflows, Spellings.ModelId, "aliasedName", new()
    {
        ["%noun%"] = "workflow",
        ["%list%"] = "workflowsMapping",
        ["%id%"] = "modelId",
        ["%code%"] = "starting the workflow answers 404",
        ["%key%"] = "aliasedName",
        ["%otherKey%"] = "alias",
        ["%bound%"] = "\"modelId\": \"2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10\", \"version\": \"1.0.2\", \"startName\": \"Start\"",
        ["%behindId%"] = "\"version\": \"1.0.2\", \"startName\": \"Start\"",
        ["%beforeVersion%"] = "\"modelId\": \"2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10\", \"startName\": \"Start\"",
        ["%output%"] = "",
        ["%alias%"] = "\"aliasedName\"",
        ["%rest%"] = "\"isList\": false",
        ["%list-rest%"] = "\"isList\": true",
    });

    /// <summary>Code Engine functions: DOMO5xxx.</summary>
    public static readonly MappingKind Packages = new("5", Spellings.Packages, Spellings.PackageId, "alias", new()
    {
        ["%noun%"] = "function",
        ["%list%"] = "packagesMapping",
        ["%id%"] = "packageId",
        ["%code%"] = "calling the function fails",
        ["%key%"] = "alias",
        ["%otherKey%"] = "aliasedName",
        ["%bound%"] = "\"name\": \"pricing\", \"packageId\": \"b0f2c1de-5a64-4f7e-8f0a-0f9b7a1c2d3e\", \"version\": \"1.0.2\", \"functionName\": \"quote\"",
        ["%behindId%"] = "\"name\": \"pricing\", \"version\": \"1.0.2\", \"functionName\": \"quote\"",
        ["%beforeVersion%"] = "\"name\": \"pricing\", \"packageId\": \"b0f2c1de-5a64-4f7e-8f0a-0f9b7a1c2d3e\", \"functionName\": \"quote\"",
        ["%output%"] = ",\n  \"output\": { \"alias\": \"result\", \"type\": \"object\", \"nullable\": false, \"isList\": false }",
        ["%alias%"] = "\"alias\"",
        ["%rest%"] = "\"nullable\": false, \"isList\": false",
        ["%list-rest%"] = "\"nullable\": false, \"isList\": true",
    });

    private readonly string _digit;
    private readonly Dictionary<string, string> _words;

    private MappingKind(string digit, Spelling list, Spelling id, string aliasKey, Dictionary<string, string> words)
    {
        _digit = digit;
        List = list;
        Id = id;
        AliasKey = aliasKey;
        _words = words;
    }

    /// <summary>The list in the manifest.</summary>
    public Spelling List { get; }

    /// <summary>The id of what an entry stands for.</summary>
    public Spelling Id { get; }

    /// <summary>How a parameter's name on the wire is called here.</summary>
    public string AliasKey { get; }

    /// <summary>Whether these are functions, which have an output.</summary>
    public bool IsPackages => ReferenceEquals(this, Packages);

    /// <summary>What an entry is.</summary>
    public string Noun => _words["%noun%"];

    /// <summary>A rule with examples that differ in the list of entries.</summary>
    public Rule RuleOnList(string number, RuleSeverity severity, string title, string message, string why, string bad, string good) =>
        new("DOMO" + _digit + number, severity, Fill(title), Fill(message)) { Why = Fill(why), Bad = new(Manifest(bad)), Good = new(Manifest(good)) };

    /// <summary>A rule with examples that differ in the entries.</summary>
    public Rule RuleOnEntries(string number, RuleSeverity severity, string title, string message, string why, string bad, string good) =>
        RuleOnList(number, severity, title, message, why, Brackets(bad), Brackets(good));

    /// <summary>A rule with examples that differ in the parameters of one entry.</summary>
    public Rule RuleOnParameters(string number, RuleSeverity severity, string title, string message, string why, string bad, string good) =>
        RuleOnEntries(number, severity, title, message, why, Entry(bad), Entry(good));

    private static string Brackets(string items) => "[\n  " + Indent(items) + "\n]";

    private string Entry(string parameters) => $$"""
        {
          "alias": "approve",
          %bound%,
          "parameters": {{Indent(Brackets(parameters))}}{{_words["%output%"]}}
        }
        """;

    private static string Indent(string text) => text.Replace("\n", "\n  ");

    private string Manifest(string list) => Fill($$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "datasetsMapping": [],
          "%list%": {{Indent(list)}}
        }
        """);

    private string Fill(string text)
    {
        foreach (var word in _words)
        {
            text = text.Replace(word.Key, word.Value);
        }

        return text;
    }
}
