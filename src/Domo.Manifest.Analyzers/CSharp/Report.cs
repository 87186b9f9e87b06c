using System.Collections.Immutable;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>Makes diagnostics of findings in C#, and says in them how to mend what they are about.</summary>
internal static class Report
{
    /// <summary>The property of a diagnostic that holds what its place should be instead.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>A diagnostic of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="location">The place.</param>
    /// <param name="replacement">The source text that mends it there; null where a machine cannot know.</param>
    /// <param name="arguments">What the rule's message is filled in with.</param>
    public static Diagnostic Create(Rule rule, Location location, string? replacement, params string[] arguments)
    {
        var properties = replacement is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Replacement, replacement);
        return Create(rule, location, mended: null, properties, arguments);
    }

    /// <summary>A diagnostic of a rule that a code fix of its own mends.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="location">The place.</param>
    /// <param name="mended">The place of what the code fix changes, which may be in another file; null for none.</param>
    /// <param name="properties">What the code fix needs to know.</param>
    /// <param name="arguments">What the rule's message is filled in with.</param>
    public static Diagnostic Create(
        Rule rule, Location location, Location? mended, ImmutableDictionary<string, string?> properties, params string[] arguments)
    {
        string message = SafeText.OneLine(Finding.Create(rule, default, fix: null, arguments).Message);
        return Diagnostic.Create(RuleDescriptors.Of(rule), location, mended is null ? null : [mended], properties, message);
    }

    /// <summary>A diagnostic of a rule at a place in a tree.</summary>
    public static Diagnostic Create(Rule rule, SyntaxTree tree, TextSpan span, string? replacement, params string[] arguments) =>
        Create(rule, Location.Create(tree, span), replacement, arguments);

    /// <summary>The end of a message about an unknown name.</summary>
    public static string DidYouMean(string? meant) => meant is null ? "" : $"; did you mean '{meant}'?";

    /// <summary>
    /// A text as it stands in every kind of string literal alike; null when there is none, or it has characters that some kinds escape or
    /// that a reader of the code would not see.
    /// </summary>
    public static string? Plain(string? text)
    {
        foreach (char c in text ?? "")
        {
            if (c is '"' or '\\' or '{' or '}' || char.IsSurrogate(c) || SafeText.IsControl(c))
            {
                return null;
            }
        }

        return text;
    }
}
