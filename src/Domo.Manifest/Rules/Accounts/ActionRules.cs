using Domo.Manifest.Binding;

namespace Domo.Manifest.Rules.Accounts;

/// <summary>The aliases of the Domo Actions. No source says what else an entry consists of, so nothing here is an error but a clash.</summary>
internal sealed class ActionRules : RuleSet
{
    public static readonly Rule Missing = new(
        "DOMO6030",
        RuleSeverity.Warning,
        "An action has no alias",
        "This action has no alias, so the app has no name for it; write \"alias\": \"addRow\" with a name of your own")
    {
        Why = "Entries of Domo's mappings are known to the app by their aliases. What else an action consists of is not documented.",
        Bad = AccountExamples.Actions("""⟦{⟧ "id": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938" }"""),
        Good = AccountExamples.Actions("""{ "alias": "addRow", "id": "b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938" }"""),
    };

    public static readonly Rule NotText = new(
        "DOMO6031",
        RuleSeverity.Warning,
        "An action's alias is not a text",
        "The action alias {0} is not a text; write a name in quotes")
    {
        Why = "Entries of Domo's mappings are known to the app by their aliases, which are texts.",
        Bad = AccountExamples.Actions("""{ "alias": ⟦12⟧ }"""),
        Good = AccountExamples.Actions("""{ "alias": "12" }"""),
    };

    public static readonly Rule Empty = new(
        "DOMO6032",
        RuleSeverity.Warning,
        "An action's alias is empty",
        "The action's alias is {0}, so the app has no name for it; write a name, such as \"addRow\"")
    {
        Why = "Entries of Domo's mappings are known to the app by their aliases; an empty one names nothing.",
        Bad = AccountExamples.Actions("""{ "alias": ⟦""⟧ }"""),
        Good = AccountExamples.Actions("""{ "alias": "addRow" }"""),
    };

    public static readonly Rule Placeholder = new(
        "DOMO6033",
        RuleSeverity.Warning,
        "An action's alias is a placeholder",
        "The action alias '{0}' is a placeholder of a template; write a name of your own, such as \"addRow\"")
    {
        Why = "Templates and guides leave such texts to be filled in. Domo takes them as they are.",
        Bad = AccountExamples.Actions("""{ "alias": ⟦"<alias>"⟧ }"""),
        Good = AccountExamples.Actions("""{ "alias": "addRow" }"""),
    };

    public static readonly Rule Invalid = new(
        "DOMO6034",
        RuleSeverity.Warning,
        "An action's alias is no JavaScript name",
        "The action alias '{0}' has {1} in it, with which only some of Domo's tools work; {2}")
    {
        Why = "The official CLI takes letters, digits, $ and _ when it asks for an alias; domo publish checks nothing.",
        Bad = AccountExamples.Actions("""{ "alias": ⟦"add row"⟧ }"""),
        Good = AccountExamples.Actions("""{ "alias": "addRow" }"""),
    };

    public static readonly Rule Duplicate = new(
        "DOMO6035",
        RuleSeverity.Error,
        "Two actions have one alias",
        "Another action has the alias '{0}' already, so the app can name only one of the two; give each its own alias")
    {
        Why = "Entries of Domo's mappings are known to the app by their aliases: one alias, one entry. domo publish does not notice a second one.",
        Bad = AccountExamples.Actions("""{ "alias": "addRow" }""", """{ "alias": ⟦"addRow"⟧ }"""),
        Good = AccountExamples.Actions("""{ "alias": "addRow" }""", """{ "alias": "removeRow" }"""),
    };

    public static readonly Rule CaseOnly = new(
        "DOMO6036",
        RuleSeverity.Warning,
        "Two actions' aliases differ by letter case alone",
        "The action aliases '{1}' and '{0}' differ by letter case alone, so a slip of the shift key runs the wrong action; rename one of them")
    {
        Why = "Aliases are case-sensitive, so both actions can be named, and a mistake in the code runs the other one instead of failing.",
        Bad = AccountExamples.Actions("""{ "alias": "addRow" }""", """{ "alias": ⟦"addrow"⟧ }"""),
        Good = AccountExamples.Actions("""{ "alias": "addRow" }""", """{ "alias": "addRows" }"""),
    };

    public static readonly Rule OtherName = new(
        "DOMO6037",
        RuleSeverity.Warning,
        "An action's alias stands under another name",
        "An action is known to the app by its 'alias', and this one has only '{0}'; write 'alias'")
    {
        Why = "Entries of Domo's mappings are known to the app by their aliases, except for collections, which have names.",
        Bad = AccountExamples.Actions("""{ ⟦"actionAlias"⟧: "addRow" }"""),
        Good = AccountExamples.Actions("""{ "alias": "addRow" }"""),
    };

    private static readonly AliasCheck Alias = new()
    {
        Missing = Missing,
        NotText = NotText,
        Empty = Empty,
        Placeholder = Placeholder,
        Invalid = Invalid,
        Duplicate = Duplicate,
        CaseOnly = CaseOnly,
        OtherName = OtherName,
        Synonyms = ["actionAlias", "aliasName", "aliasedName"],
    };

    public override IReadOnlyList<Rule> Rules => Alias.Rules;

    public override void Check(LintContext context) => Alias.Check(context, Spellings.Actions);
}
