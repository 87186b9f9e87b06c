using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Faults;

namespace Domo.Manifest.Rules.Json;

/// <summary>Determines how far a text with faults can be trusted.</summary>
internal static class TextDamage
{
    /// <summary>
    /// Returns whether the file may contain properties that the tree lacks or has in another place. Rules about missing
    /// properties then report nothing: the fault is the mistake.
    /// </summary>
    public static bool HidesMembers(JsonTree json)
    {
        foreach (var fault in json.Faults)
        {
            if (HidesMembers(fault.Kind))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns whether the spans of values are guesses. Then only the faults themselves are fixed: an edit based on the tree
    /// could hit something else.
    /// </summary>
    public static bool BlursPlaces(JsonTree json)
    {
        foreach (var fault in json.Faults)
        {
            bool isPlain = fault.Kind
                is JsonFaultKind.MergeConflict or JsonFaultKind.Ellipsis or JsonFaultKind.TemplateMarker
                or JsonFaultKind.NulCharacter or JsonFaultKind.MissingBraces;
            if (HidesMembers(fault.Kind) && !isPlain)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HidesMembers(JsonFaultKind kind) => kind
        is JsonFaultKind.MergeConflict or JsonFaultKind.UnclosedComment or JsonFaultKind.NulCharacter or JsonFaultKind.UnexpectedCharacter
        or JsonFaultKind.TemplateMarker or JsonFaultKind.Ellipsis or JsonFaultKind.TextAfterEnd or JsonFaultKind.MissingBraces
        or JsonFaultKind.MissingColon or JsonFaultKind.MissingName or JsonFaultKind.MemberInArray or JsonFaultKind.UnclosedObject
        or JsonFaultKind.UnclosedArray or JsonFaultKind.MissingBracket or JsonFaultKind.MismatchedBracket
        or JsonFaultKind.StrayBracket or JsonFaultKind.UnclosedString;
}
