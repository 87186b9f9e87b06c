using Domo.Manifest.Binding;
using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>A parameter, an output, or a child of one, and what it belongs to.</summary>
internal sealed class ParameterSite(LintContext context, MappingKind kind, JsonObject owner, ParameterSite? parent, JsonObject json, bool isOutput)
{
    /// <summary>Where it is reported.</summary>
    public LintContext Context { get; } = context;

    /// <summary>The parameter itself.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>Whether it is an output, or inside one.</summary>
    public bool IsOutput { get; } = isOutput;

    /// <summary>Whether it is a child of another.</summary>
    public bool IsChild => parent is not null;

    /// <summary>Where a finding about something missing in it points.</summary>
    public SourceSpan Brace => new(Json.Span.Start, Math.Min(1, Json.Span.Length));

    /// <summary>The member that names it, on the wire or for itself; null when there is none.</summary>
    public JsonMember? NameMember { get; } = json.Find(Spellings.ParameterAlias);

    /// <summary>The member that says its type; null when there is none.</summary>
    public JsonMember? TypeMember { get; } = json.Find(Spellings.Type);

    /// <summary>What is nested in it.</summary>
    public JsonList<JsonValue> Children { get; } = json.Items(Spellings.Children);

    /// <summary>Its name on the wire, or its own when it has none; null when it has neither.</summary>
    public string? Name => Json.Key(Spellings.ParameterAlias);

    /// <summary>What its type means: also by a name that another rule reports, as long as that says for sure which type is meant.</summary>
    public ParameterType Type => TypeMember?.Value is JsonString name ? TypeNames.Meant(name.Value) : ParameterType.Unknown;

    /// <summary>It in a message, at the start of the sentence: <c>Parameter 'order.amount' of workflow 'approve'</c>.</summary>
    public string Label
    {
        get
        {
            bool isWholeOutput = IsOutput && parent is null;
            var (named, nameless) = isWholeOutput ? ("Output", "The output") : IsOutput ? ("Part", "A part of the output") : ("Parameter", "A parameter");
            return (Path is { } path ? named + " '" + path + "'" : nameless) + " of " + MappingRuleSet.Describe(kind, owner);
        }
    }

    private string? Path => Name is not { } name ? null : Finding.Shorten(parent?.Path is { } outer ? outer + "." + name : name);

    /// <summary>Reports something about it; the label is the message's first argument.</summary>
    public void Report(Rule rule, SourceSpan span, Fixes.Fix? fix, params string[] arguments) =>
        Context.Report(rule, span, fix, [Label, .. arguments]);

    /// <summary>A parameter of the same owner, or a child of this one.</summary>
    public ParameterSite Child(JsonObject child) => new(Context, kind, owner, this, child, IsOutput);
}
