using Domo.Manifest.Binding;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules.Mappings;

/// <summary>Rules about the entries of workflows or of functions.</summary>
internal abstract class MappingRuleSet(MappingKind kind) : RuleSet
{
    /// <summary>The list.</summary>
    protected MappingKind Kind { get; } = kind;

    /// <inheritdoc/>
    public override void Check(LintContext context)
    {
        if (context.File.Kind == LintFileKind.Manifest && context.Root is { } root)
        {
            CheckManifest(context, root);
        }
    }

    /// <summary>Checks a manifest.</summary>
    protected virtual void CheckManifest(LintContext context, JsonObject root)
    {
        foreach (var entry in context.Entries(Kind.List))
        {
            CheckEntry(context, entry);
        }
    }

    /// <summary>Checks one workflow or function.</summary>
    protected virtual void CheckEntry(LintContext context, JsonObject entry)
    {
    }

    /// <summary>Describes an entry in a message: <c>workflow 'approve'</c>.</summary>
    protected string Describe(JsonObject entry) => Describe(Kind, entry);

    /// <summary>Describes an entry in a message: <c>workflow 'approve'</c>.</summary>
    internal static string Describe(MappingKind kind, JsonObject entry) =>
        entry.Key(Spellings.Alias) is { } alias ? kind.Noun + " '" + Finding.Shorten(alias) + "'" : "a " + kind.Noun;

    /// <summary>Describes an entry at the start of a sentence: <c>Workflow 'approve'</c>.</summary>
    protected string DescribeFirst(JsonObject entry)
    {
        string text = Describe(entry);
        return char.ToUpperInvariant(text[0]) + text.Substring(1);
    }
}
