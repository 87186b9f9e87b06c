using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>The alias of a workflow or function: the name that the app's code calls it by.</summary>
internal sealed class EntryAliasRules(MappingKind kind) : MappingRuleSet(kind)
{
    private const string Complete = """{ "alias": "approve", %bound%, "parameters": []%output% }""";

    private const string Two = """
        { "alias": "approve", %bound%, "parameters": []%output% },
        { "alias": "reject", %bound%, "parameters": []%output% }
        """;

    private readonly Rule _missing = kind.RuleOnEntries(
        "010",
        RuleSeverity.Error,
        "A %noun% has no alias",
        "A %noun% of '%list%' has no alias, so no code can call it; add an \"alias\"",
        "The alias is the part of the address by which the app calls the %noun%. Without one there is no address.",
        """⟦{⟧ %bound%, "parameters": []%output% }""",
        Complete);

    private readonly Rule _empty = kind.RuleOnEntries(
        "011",
        RuleSeverity.Error,
        "The alias of a %noun% is empty",
        "The alias of a %noun% is {0}, so no code can call it; write a name of letters and digits",
        "The alias is the part of the address by which the app calls the %noun%. An empty part leads nowhere.",
        """{ "alias": ⟦""⟧, %bound%, "parameters": []%output% }""",
        Complete);

    private readonly Rule _notText = kind.RuleOnEntries(
        "012",
        RuleSeverity.Error,
        "The alias of a %noun% is not a text",
        "The alias of a %noun% is {0} and not a text; write a name in quotes",
        "Domo's type definitions declare the alias as a text, and it becomes a part of an address.",
        """{ "alias": ⟦7⟧, %bound%, "parameters": []%output% }""",
        Complete);

    private readonly Rule _placeholder = kind.RuleOnEntries(
        "013",
        RuleSeverity.Warning,
        "The alias of a %noun% is a placeholder",
        "The alias '{0}' is a placeholder that was never filled in, so the %noun% answers only to that; write the name that the app's code uses",
        "Domo takes the text of a template for the name itself, and the code that uses the real name gets a 404.",
        """{ "alias": ⟦"<alias>"⟧, %bound%, "parameters": []%output% }""",
        Complete);

    private readonly Rule _invalid = kind.RuleOnEntries(
        "014",
        RuleSeverity.Warning,
        "The alias of a %noun% is no JavaScript name",
        "The alias '{0}' of a %noun% contains {1}; Domo's editors refuse that, and it must be escaped in the address; write {2}",
        "Domo's editors and the domo init command take only ASCII letters, digits, _ and $ in an alias. domo publish does not check.",
        """{ "alias": ⟦"approve order"⟧, %bound%, "parameters": []%output% }""",
        """{ "alias": "approveOrder", %bound%, "parameters": []%output% }""");

    private readonly Rule _dash = kind.RuleOnEntries(
        "017",
        RuleSeverity.Info,
        "Dash in the alias of a %noun%",
        "The alias '{0}' of a %noun% contains a dash; Domo's editors accept only letters, digits, '_' and '$'",
        "Domo's documentation uses aliases such as approval-flow, and they work in an address. The editors and the domo init command refuse them.",
        """{ "alias": ⟦"approve-order"⟧, %bound%, "parameters": []%output% }""",
        """{ "alias": "approveOrder", %bound%, "parameters": []%output% }""");

    private readonly Rule _duplicate = kind.RuleOnEntries(
        "015",
        RuleSeverity.Error,
        "Two %noun%s have the same alias",
        "The alias '{0}' is also that of an earlier %noun%, so only one of the two can be called; give this one another",
        "An alias is an address, and one address leads to one %noun%.",
        Two.Replace("\"reject\"", "⟦\"approve\"⟧"),
        Two);

    private readonly Rule _caseOnly = kind.RuleOnEntries(
        "016",
        RuleSeverity.Warning,
        "Two aliases of %noun%s differ only by letter case",
        "The alias '{0}' differs from '{1}' only by letter case; Domo tells them apart, and readers do not; give this one another",
        "Aliases are case-sensitive, so both work, and a slip in the code calls the wrong %noun% instead of failing.",
        Two.Replace("\"reject\"", "⟦\"Approve\"⟧"),
        Two);

    private AliasCheck? _alias;

    public override IReadOnlyList<Rule> Rules => Alias.Rules;

    private AliasCheck Alias => _alias ??= new()
    {
        Missing = _missing,
        Empty = _empty,
        NotText = _notText,
        Placeholder = _placeholder,
        Invalid = _invalid,
        Dash = _dash,
        Duplicate = _duplicate,
        CaseOnly = _caseOnly,
        IsSaidElsewhere = entry => (Kind.IsPackages ? KeyNames.OfPackage : KeyNames.OfWorkflow).HasMisspelt(entry, "alias"),
        Hint = name => name is null ? "ASCII letters and digits" : "'" + name + "'",
    };

    protected override void CheckManifest(LintContext context, JsonObject root) =>
        Alias.Check(context, Members.ArraysOf(root, Kind.List));
}
