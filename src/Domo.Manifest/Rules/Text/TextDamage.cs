using Domo.Manifest.Json;

namespace Domo.Manifest.Rules.Text;

/// <summary>How far a text with faults can be trusted.</summary>
internal static class TextDamage
{
    /// <summary>
    /// Whether something may be in the file that the tree does not have, or has in another place. A rule that misses something
    /// stays silent then: the fault is the mistake.
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
    /// Whether it is a guess where values begin and end. Only the faults themselves are to be mended then: an edit of what was read
    /// may land inside of something else.
    /// </summary>
    public static bool BlursPlaces(JsonTree json)
    {
        foreach (var fault in json.Faults)
        {
            bool isPlain = fault.Kind
                is JsonFaultKind.MergeConflict or JsonFaultKind.Ellipsis or JsonFaultKind.TemplateMarker or JsonFaultKind.NulCharacter or JsonFaultKind.MissingBraces;
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
