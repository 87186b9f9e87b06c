namespace Domo.Manifest.Syntax.Faults;

/// <summary>Creates messages that say what is wrong with a JSON text, and what to write instead.</summary>
public static class JsonFaultMessages
{
    /// <summary>Returns the message for the author of the file, without a final period.</summary>
    public static string Describe(JsonFault fault) =>
        DescribeText(fault) ?? DescribeStructure(fault) ?? DescribeString(fault) ?? DescribeNumber(fault) ?? "Invalid JSON";

    private static string? DescribeText(JsonFault fault) => fault.Kind switch
    {
        JsonFaultKind.EmptyFile => "The file is empty; write a JSON object",
        JsonFaultKind.ByteOrderMark => "The file starts with a byte order mark; save it as UTF-8 without BOM",
        JsonFaultKind.Comment => "JSON does not allow comments",
        JsonFaultKind.UnclosedComment => "This comment is never closed, and JSON does not allow comments",
        JsonFaultKind.ForbiddenWhitespace => $"{fault.Detail} is not JSON whitespace; use a space or a line break",
        JsonFaultKind.NulCharacter => "The file contains NUL characters; save it as UTF-8",
        JsonFaultKind.UnexpectedCharacter => $"Unexpected '{fault.Detail}'",
        JsonFaultKind.TemplateMarker => $"Unreplaced template marker '{fault.Detail}'",
        JsonFaultKind.Ellipsis => $"Replace '{fault.Detail}' with the omitted content, or remove it",
        JsonFaultKind.MergeConflict => "Unresolved merge conflict; resolve it and remove the conflict markers",
        JsonFaultKind.TextAfterEnd when fault.Detail is "}" or "]" => $"Unmatched '{fault.Detail}'",
        JsonFaultKind.TextAfterEnd => $"Unexpected '{fault.Detail}' after the end of the JSON value",
        JsonFaultKind.MissingBraces => "Enclose the properties of the file in '{' and '}'",
        _ => null,
    };

    private static string? DescribeStructure(JsonFault fault) => fault.Kind switch
    {
        JsonFaultKind.MissingComma when fault.Detail.Length > 0 => $"Expected ',' instead of '{fault.Detail}'",
        JsonFaultKind.MissingComma => "Missing ','",
        JsonFaultKind.TrailingComma => "Trailing comma",
        JsonFaultKind.LeadingComma => "Unexpected ',' before the first item",
        JsonFaultKind.DoubledComma => "Duplicate comma",
        JsonFaultKind.MissingColon when fault.Detail is "=" or "=>" => $"Expected ':' instead of '{fault.Detail}'",
        JsonFaultKind.MissingColon when fault.Detail.Length > 0 => $"Property '{fault.Detail}' has no ':' and no value",
        JsonFaultKind.MissingColon => "Missing ':' after the property name",
        JsonFaultKind.MissingValue => $"Property '{fault.Detail}' has no value",
        JsonFaultKind.MissingName => "This value has no property name",
        JsonFaultKind.DuplicateName => $"Duplicate property '{fault.Detail}'; only the last value counts",
        JsonFaultKind.UnquotedName => $"Property names require double quotes: \"{fault.Detail}\"",
        JsonFaultKind.UnquotedValue => $"Strings require double quotes: \"{fault.Detail}\"",
        JsonFaultKind.MemberInArray => $"Property '{fault.Detail}' is directly in an array; enclose it in '{{' and '}}'",
        JsonFaultKind.UnclosedObject => $"This '{{' has no closing '{fault.Detail}'",
        JsonFaultKind.UnclosedArray => $"This '[' has no closing '{fault.Detail}'",
        JsonFaultKind.MissingBracket => "Missing '[' at the start of the array",
        JsonFaultKind.MismatchedBracket => $"Expected '{fault.Detail}' to match the opening bracket",
        JsonFaultKind.StrayBracket => $"Unmatched '{fault.Detail}'",
        _ => null,
    };

    private static string? DescribeString(JsonFault fault) => fault.Kind switch
    {
        JsonFaultKind.UnclosedString => "This string has no closing '\"'",
        JsonFaultKind.SingleQuotes => $"Strings require double quotes: \"{fault.Detail}\"",
        JsonFaultKind.TypographicQuotes => $"Strings require straight double quotes: \"{fault.Detail}\"",
        JsonFaultKind.BadEscape => $"Invalid escape '{fault.Detail}'; write '\\\\' for a backslash",
        JsonFaultKind.BadUnicodeEscape => $"Incomplete escape '{fault.Detail}'; '\\u' requires four hexadecimal digits",
        JsonFaultKind.ControlCharacter when fault.Detail == "U+0009" => "Unescaped tab in a string; write '\\t'",
        JsonFaultKind.ControlCharacter => $"Unescaped control character {fault.Detail} in a string; write '\\u{fault.Detail.Substring(2)}'",
        JsonFaultKind.LoneSurrogate => $"Unpaired surrogate '{fault.Detail}'; write both halves of the pair, or remove it",
        _ => null,
    };

    private static string? DescribeNumber(JsonFault fault) => fault.Kind switch
    {
        JsonFaultKind.LeadingZero => $"Leading zeros in '{fault.Detail}'; remove them, or quote the value",
        JsonFaultKind.PlusSign => $"Remove the '+' from '{fault.Detail}'",
        JsonFaultKind.LeadingDot => $"Write a digit before the decimal point of '{fault.Detail}'",
        JsonFaultKind.TrailingDot => $"Write a digit after the decimal point of '{fault.Detail}'",
        JsonFaultKind.HexNumber => $"JSON has no hexadecimal numbers; write '{fault.Detail}' in decimal",
        JsonFaultKind.NonFiniteNumber => $"JSON has no '{fault.Detail}'; use a number or null",
        JsonFaultKind.BadExponent => $"The exponent of '{fault.Detail}' has no digits",
        JsonFaultKind.WrongLiteral => $"Invalid literal; write '{fault.Detail}'",
        _ => null,
    };
}
