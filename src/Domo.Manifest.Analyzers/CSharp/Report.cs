using System.Collections.Immutable;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>Creates diagnostics in C# with the data for their code fixes.</summary>
internal static class Report
{
    /// <summary>The diagnostic property with the correct source text for the location.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>Creates a diagnostic.</summary>
    /// <param name="message">The message.</param>
    /// <param name="location">The location.</param>
    /// <param name="replacement">The correct source text, or null if it is unknown.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public static Diagnostic Create(RuleMessage message, Location location, string? replacement, params string[] arguments)
    {
        var properties = replacement is null
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Replacement, replacement);
        return Create(message, location, mended: null, properties, arguments);
    }

    /// <summary>Creates a diagnostic with its own code fix.</summary>
    /// <param name="message">The message.</param>
    /// <param name="location">The location.</param>
    /// <param name="mended">The location that the code fix changes, possibly in another file, or null.</param>
    /// <param name="properties">The data for the code fix.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public static Diagnostic Create(
        RuleMessage message, Location location, Location? mended, ImmutableDictionary<string, string?> properties,
        params string[] arguments)
    {
        string text = SafeText.OneLine(Finding.Create(message, default, fix: null, arguments).Message);
        return Diagnostic.Create(RuleDescriptors.Of(message.Rule), location, mended is null ? null : [mended], properties, text);
    }

    /// <inheritdoc cref="Create(RuleMessage, Location, string?, string[])"/>
    public static Diagnostic Create(RuleMessage message, SyntaxTree tree, TextSpan span, string? replacement, params string[] arguments) =>
        Create(message, Location.Create(tree, span), replacement, arguments);

    /// <summary>Returns the end of a message about an unknown name.</summary>
    public static string DidYouMean(string? meant) => meant is null ? "" : $"; did you mean '{meant}'?";

    /// <summary>
    /// Returns the string, or null if it is null or contains characters that must be escaped in some kinds of string literals or that are
    /// invisible.
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
