using Domo.Manifest.Rules.Fixes;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Faults;
using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Rules.Json;

/// <summary>
/// The fixes of faults that change how the text is parsed: brackets, braces and the ends of strings. The position of the missing
/// character is a guess, so each guess is parsed, and offered only if it has fewer faults than before.
/// </summary>
internal static class StructureFixes
{
    /// <summary>The maximum length of a text that is parsed again for each fault, since this runs while the author types.</summary>
    private const int MaxLength = 100_000;

    public static Fix? For(LintContext context, JsonFault fault)
    {
        var json = context.Document.Json;
        if (fault.Kind == JsonFaultKind.DuplicateName)
        {
            return ForDuplicate(json, fault);
        }

        if (json.Text.Length > MaxLength || !IsWhole(context))
        {
            return null;
        }

        foreach (var guess in Guesses(json.Text, fault))
        {
            if (Helps(json, guess))
            {
                return guess;
            }
        }

        return null;
    }

    /// <summary>Returns whether a text has fewer faults after a fix. Next to other faults, even an obvious one may be misread.</summary>
    public static bool Helps(JsonTree json, Fix fix) =>
        json.Text.Length > MaxLength || JsonParser.Parse(fix.ApplyTo(json.Text)).Faults.Count < json.Faults.Count;

    /// <summary>Returns false for a manifest that was only partly pasted: completing its brackets would hide the missing part.</summary>
    private static bool IsWhole(LintContext context) =>
        context.File.Kind != LintFileKind.Manifest
        || (context.Root is { } root
            && root.TryGetMember("name", out _)
            && root.TryGetMember("version", out _)
            && root.TryGetMember("size", out _));

    private static IEnumerable<Fix> Guesses(string text, JsonFault fault)
    {
        int end = text.Length;
        while (end > 0 && JsonCharacters.IsBlank(text[end - 1]))
        {
            end--;
        }

        switch (fault.Kind)
        {
            case JsonFaultKind.UnexpectedCharacter or JsonFaultKind.StrayBracket or JsonFaultKind.UnclosedComment:
            case JsonFaultKind.TextAfterEnd when fault.Detail is "}" or "]":
                yield return TextFixes.Replace("Remove", fault.Span, "", isSafe: false);
                break;
            case JsonFaultKind.Ellipsis:
                // Alone, or after a comma that separates it.
                yield return TextFixes.Replace("Remove", fault.Span, "", isSafe: false);
                yield return TextFixes.Replace("Remove", WithCommaBefore(text, fault.Span), "", isSafe: false);
                break;
            case JsonFaultKind.MissingBraces:
                yield return new("Add the braces", [new(new(fault.Span.Start, 0), "{ "), new(new(end, 0), " }")], IsSafe: false);
                yield return TextFixes.Replace("Add the brace", new(fault.Span.Start, 0), "{ ", isSafe: false);
                break;
            case JsonFaultKind.MemberInArray:
                yield return TextFixes.Replace("Add the brace", new(fault.Span.Start, 0), "{ ", isSafe: false);
                foreach (int close in ClosingBrackets(text, fault.Span.End))
                {
                    int behind = Before(text, close + 1);
                    yield return new("Add the braces", [new(new(fault.Span.Start, 0), "{ "), new(new(behind, 0), " }")], IsSafe: false);
                }

                break;
            case JsonFaultKind.UnclosedObject or JsonFaultKind.UnclosedArray:
                // Usually the end of the file is missing; otherwise the missing bracket belongs just before the last one.
                yield return TextFixes.Replace($"Add '{fault.Detail}'", new(end, 0), fault.Detail, isSafe: false);
                yield return TextFixes.Replace($"Add '{fault.Detail}'", new(Before(text, end), 0), fault.Detail, isSafe: false);
                break;
            case JsonFaultKind.MissingBracket:
                yield return TextFixes.Replace("Add '['", fault.Span, "[", isSafe: false);
                break;
            case JsonFaultKind.MismatchedBracket:
                yield return TextFixes.Replace($"Change to '{fault.Detail}'", fault.Span, fault.Detail, isSafe: false);
                break;
            case JsonFaultKind.UnclosedString:
                yield return TextFixes.Replace("Add the quote", new(fault.Span.End, 0), "\"", isSafe: false);
                break;
        }
    }

    /// <summary>Returns the next few brackets that could close the array at an offset.</summary>
    private static IEnumerable<int> ClosingBrackets(string text, int start)
    {
        const int Few = 5;
        int close = text.IndexOf(']', start);
        for (int i = 0; i < Few && close >= 0; i++)
        {
            yield return close;
            close = text.IndexOf(']', close + 1);
        }
    }

    private static SourceSpan WithCommaBefore(string text, SourceSpan span)
    {
        int start = span.Start;
        while (start > 0 && JsonCharacters.IsBlank(text[start - 1]))
        {
            start--;
        }

        return start > 0 && text[start - 1] == ',' ? SourceSpan.FromBounds(start - 1, span.End) : span;
    }

    /// <summary>Returns the offset before a bracket that ends there, and before the preceding whitespace.</summary>
    private static int Before(string text, int end)
    {
        int position = Math.Max(0, end - 1);
        while (position > 0 && JsonCharacters.IsBlank(text[position - 1]))
        {
            position--;
        }

        return position;
    }

    /// <summary>Removes the first of the duplicates, which has no effect.</summary>
    private static Fix? ForDuplicate(JsonTree json, JsonFault fault)
    {
        if (!json.IsValid || OwnerOf(json.Root, fault.Span) is not { } owner)
        {
            return null;
        }

        foreach (var member in owner.Members)
        {
            if (string.Equals(member.Name, fault.Detail, StringComparison.Ordinal))
            {
                return JsonEdits.Remove(json.Text, owner, member, isSafe: false) with { Title = $"Remove the first '{member.Name}'" };
            }
        }

        return null;
    }

    private static JsonObject? OwnerOf(JsonValue root, SourceSpan name)
    {
        JsonValue? value = root;
        while (value is not null)
        {
            JsonValue? next = null;
            if (value is JsonObject owner)
            {
                foreach (var member in owner.Members)
                {
                    if (member.NameSpan == name)
                    {
                        return owner;
                    }

                    next = Holds(member.Value, name) ? member.Value : next;
                }
            }
            else if (value is JsonArray array)
            {
                foreach (var item in array.Items)
                {
                    next = Holds(item, name) ? item : next;
                }
            }

            value = next;
        }

        return null;
    }

    private static bool Holds(JsonValue value, SourceSpan span) => value.Span.Start <= span.Start && span.End <= value.Span.End;
}
