namespace Domo.Manifest.Rules.General;

/// <summary>
/// The rules about aliases, by which an app refers to its datasets, fields, workflows, functions, accounts and actions.
/// <see cref="AliasCheck"/> reports them. The first two arguments of every message are what the entry is (<c>field</c>), and where
/// it is (<c> of dataset 'sales'</c>, or empty).
/// </summary>
internal static class AliasRules
{
    /// <summary>The entry has no alias.</summary>
    public static readonly Rule Missing = new("DOMO5010", RuleSeverity.Error, "Missing alias", "This {0}{1} has no 'alias'")
    {
        Why = "The alias is how the app names the entry: it is part of the URL of every request, as in `/data/v1/{alias}`. Without "
            + "an alias the entry cannot be reached. `domo publish` does not check.",
        Bad = Datasets("⟦{⟧" + Sales + " }"),
        Good = Datasets("""{ "alias": "sales",""" + Sales + " }"),
    };

    /// <summary>The alias is in another property. Further argument: that property.</summary>
    public static readonly Rule Misnamed = new(
        "DOMO5011", RuleSeverity.Error, "Alias in the wrong property", "This {0}{1} has '{2}' instead of 'alias'; rename the property")
    {
        Why = "Domo ignores properties that it does not know, so the entry has no alias. Only collections have a `name` instead.",
        Bad = Datasets("""{ ⟦"name"⟧: "sales",""" + Sales + " }"),
        Good = Datasets("""{ "alias": "sales",""" + Sales + " }"),
    };

    /// <summary>The alias is not a string. Further argument: the value.</summary>
    public static readonly Rule NotString = new(
        "DOMO5012", RuleSeverity.Error, "Alias is not a string", "The alias of this {0}{1} must be a string, not {2}")
    {
        Why = "The alias becomes part of a URL or the name of a property. Domo's type definitions declare it as a string.",
        Bad = Datasets("""{ "alias": ⟦2027⟧,""" + Sales + " }"),
        Good = Datasets("""{ "alias": "2027",""" + Sales + " }"),
    };

    /// <summary>The alias is null or blank. Further argument: <c>null</c> or <c>empty</c>.</summary>
    public static readonly Rule Empty = new("DOMO5013", RuleSeverity.Error, "Empty alias", "The alias of this {0}{1} is {2}")
    {
        Why = "The alias is how the app names the entry. Domo cannot find an entry by an empty alias, or by `null`.",
        Bad = Datasets("""{ "alias": ⟦""⟧,""" + Sales + " }"),
        Good = Datasets("""{ "alias": "sales",""" + Sales + " }"),
    };

    /// <summary>The alias is a placeholder. Further argument: the alias.</summary>
    public static readonly Rule Placeholder = new(
        "DOMO5014", RuleSeverity.Warning, "Placeholder as alias", "The {0} alias{1} is still the placeholder '{2}'; use your own name")
    {
        Why = "Templates and guides mark the names to replace. Domo uses the placeholder as the alias, and code that uses the "
            + "real name gets a 404.",
        Bad = Datasets("""{ "alias": ⟦"<alias>"⟧,""" + Sales + " }"),
        Good = Datasets("""{ "alias": "sales",""" + Sales + " }"),
    };

    /// <summary>
    /// The alias is not an identifier. Further arguments: the alias, the first character that is not allowed, the suggestion.
    /// </summary>
    public static readonly Rule NotIdentifier = new(
        "DOMO5015", RuleSeverity.Warning, "Alias is not an identifier", "The {0} alias '{2}'{1} contains {3}; use {4}")
    {
        Why = "Domo's editors and `domo init` accept only ASCII letters, digits, `_` and `$` in an alias; `domo publish` does not check. "
            + "Other characters must be escaped in every URL, and such an alias cannot be used unquoted in JavaScript or SQL.",
        Bad = Datasets("""{ "alias": ⟦"my sales"⟧,""" + Sales + " }"),
        Good = Datasets("""{ "alias": "mySales",""" + Sales + " }"),
    };

    /// <summary>An earlier entry has the same alias. Further argument: the alias.</summary>
    public static readonly Rule Duplicate = new("DOMO5016", RuleSeverity.Error, "Duplicate alias", "Duplicate {0} alias '{2}'{1}")
    {
        Why = "One alias names one entry: the app can reach only one of the two. In the rows of a dataset, one key holds one value. "
            + "`domo publish` does not check.",
        Bad = Datasets("""{ "alias": "sales",""" + Sales + " }", """{ "alias": ⟦"sales"⟧,""" + Costs + " }"),
        Good = Datasets("""{ "alias": "sales",""" + Sales + " }", """{ "alias": "costs",""" + Costs + " }"),
    };

    /// <summary>An earlier alias differs only in case. Further arguments: the alias, the earlier alias.</summary>
    public static readonly Rule CaseOnly = new(
        "DOMO5017",
        RuleSeverity.Warning,
        "Aliases that differ only in case",
        "The {0} aliases '{3}' and '{2}'{1} differ only in case; rename one")
    {
        Why = "Aliases are case-sensitive, so both entries can be reached, and a typo in the code uses the wrong one instead of failing. "
            + "SQL, whose names are not case-sensitive, cannot tell the two apart.",
        Bad = Datasets("""{ "alias": "sales",""" + Sales + " }", """{ "alias": ⟦"Sales"⟧,""" + Costs + " }"),
        Good = Datasets("""{ "alias": "sales",""" + Sales + " }", """{ "alias": "costs",""" + Costs + " }"),
    };

    /// <summary>
    /// The alias of a workflow or function is an identifier except for dashes. Further arguments: the alias, the suggestion.
    /// </summary>
    public static readonly Rule Dash = new(
        "DOMO5018", RuleSeverity.Info, "Dash in an alias", "The {0} alias '{2}'{1} contains a dash, which Domo's editors reject; use {3}")
    {
        Why = "Domo's documentation uses aliases of workflows and functions such as `approval-flow`, and they work in a URL. Domo's "
            + "editors and `domo init` accept only ASCII letters, digits, `_` and `$`.",
        Bad = Workflows("""{ "alias": ⟦"approve-order"⟧,""" + Approve + " }"),
        Good = Workflows("""{ "alias": "approveOrder",""" + Approve + " }"),
    };

    /// <summary>All rules of this class.</summary>
    public static readonly IReadOnlyList<Rule> All =
        [Missing, Misnamed, NotString, Empty, Placeholder, NotIdentifier, Duplicate, CaseOnly, Dash];

    private const string Sales = """ "dataSetId": "5168da8d-1c72-4e31-ba74-f609f73071dd", "fields": []""";
    private const string Costs = """ "dataSetId": "0c1bb4a6-93a1-4c9e-a0b6-3a5c2f6d8e11", "fields": []""";
    private const string Approve = """ "modelId": "2f0b5d0e-8c1c-4a57-9d3c-5e3f3c1b7a10", "version": "1.0.2", "startName": "Start", "parameters": []""";

    private static RuleExample Datasets(params string[] entries) => new(
        $$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "datasetsMapping": [
            {{string.Join(",\n    ", entries)}}
          ]
        }
        """);

    private static RuleExample Workflows(params string[] entries) => new(
        $$"""
        {
          "name": "Sales",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "datasetsMapping": [],
          "workflowsMapping": [
            {{string.Join(",\n    ", entries)}}
          ]
        }
        """);
}
