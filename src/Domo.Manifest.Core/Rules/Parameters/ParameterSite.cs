using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Rules.General;
using Domo.Manifest.Rules.Mappings;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>A parameter, an output, or a child of one, with its context.</summary>
internal sealed class ParameterSite(
    LintContext context,
    MappingKind kind,
    JsonObject owner,
    ParameterReports reports,
    ParameterSite? parent,
    JsonObject json,
    bool isOutput)
{
    /// <summary>The context to report to.</summary>
    public LintContext Context { get; } = context;

    /// <summary>The parameter.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>Gets whether it is an output, or inside one.</summary>
    public bool IsOutput { get; } = isOutput;

    /// <summary>Gets whether it is a child of another parameter.</summary>
    public bool IsChild => parent is not null;

    /// <summary>The property with its name; null if there is none.</summary>
    public JsonMember? NameMember { get; } = json.Find(Spellings.ParameterAlias);

    /// <summary>The property with its type; null if there is none.</summary>
    public JsonMember? TypeMember { get; } = json.Find(Spellings.Type);

    /// <summary>The children.</summary>
    public JsonList<JsonValue> Children { get; } = json.Items(Spellings.Children);

    /// <summary>The wire name, otherwise its own name; null if it has neither.</summary>
    public string? Name => Json.Key(Spellings.ParameterAlias);

    /// <summary>The type that is certainly meant, even if another rule reports its spelling.</summary>
    public ParameterType Type => TypeMember?.Value is JsonString name ? ParameterTypeNames.Meant(name.Value) : ParameterType.Unknown;

    private string? Path => Name is not { } name ? null : Finding.Shorten(parent?.Path is { } outer ? outer + "." + name : name);

    /// <summary>Returns a description for use inside a sentence: <c>parameter 'order.amount' of workflow 'approve'</c>.</summary>
    /// <param name="others">The text after its name, such as the number of others.</param>
    public string Describe(string others = "") => DescribeBare(others) + " of " + MappingRuleSet.Describe(kind, owner);

    /// <summary>Reports a finding. The first argument of the message is the parameter's description.</summary>
    public void Report(RuleMessage message, SourceSpan span, Fix? fix, params string[] arguments) =>
        Context.Report(message, span, fix, [LabelFor(message, Describe()), .. arguments]);

    /// <summary>Reports a finding, combined with equal ones of other parameters of the same owner.</summary>
    public void ReportRepeated(RuleMessage message, SourceSpan span, Fix? fix, params string[] arguments) =>
        reports.Add(message, string.Join("\n", arguments), this, span, fix, label => [LabelFor(message, label), .. arguments]);

    /// <summary>Reports a property of the wrong JSON kind, combined with others of the same owner that have the same value.</summary>
    public void ReportKind(JsonMember member, string expected, Fix? fix)
    {
        string actual = KindRules.Describe(member.Value);
        reports.Add(
            KindRules.Warning.Message,
            member.Name + "\n" + actual,
            this,
            member.Value.Span,
            fix,
            label => [$"'{member.Name}' of {label}", expected, actual]);
    }

    /// <summary>Reports a property under another name, combined with others of the same owner.</summary>
    public void ReportName(Rule rule, JsonMember member, string meant) => reports.Add(
        rule.Message,
        member.Name + "\n" + meant,
        this,
        member.NameSpan,
        JsonEdits.Rename(member, meant),
        label => [member.Name, " of " + label, meant]);

    /// <summary>Creates the site of a child.</summary>
    public ParameterSite Child(JsonObject child) => new(Context, kind, owner, reports, this, child, IsOutput);

    private static string LabelFor(RuleMessage message, string label) =>
        message.Format.StartsWith("{0}", StringComparison.Ordinal) ? char.ToUpperInvariant(label[0]) + label.Substring(1) : label;

    private string DescribeBare(string others)
    {
        bool isWholeOutput = IsOutput && parent is null;
        if (Path is { } path)
        {
            return (isWholeOutput ? "output '" : IsOutput ? "output property '" : "parameter '") + path + "'" + others;
        }

        return isWholeOutput ? "the output" + others
            : parent is null ? "a parameter" + others
            : "a child" + others + " of " + parent.DescribeBare("");
    }
}
