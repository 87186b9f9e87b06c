namespace Domo.Manifest.Json;

/// <summary>Says in English what is wrong with a JSON text and what to write instead.</summary>
public static class JsonFaultMessages
{
    /// <summary>The message for the author of the file; one sentence without a full stop.</summary>
    public static string Describe(JsonFault fault) =>
        DescribeText(fault) ?? DescribeStructure(fault) ?? DescribeString(fault) ?? DescribeNumber(fault) ?? "This is not JSON";

    private static string? DescribeText(JsonFault fault) => fault.Kind switch
    {
        JsonFaultKind.EmptyFile => "The file is empty; write at least '{}'",
        JsonFaultKind.ByteOrderMark => "The file starts with a byte order mark, which JSON forbids; save it as UTF-8 without BOM",
        JsonFaultKind.Comment => "JSON has no comments; remove this one",
        JsonFaultKind.UnclosedComment => "This comment has no end, and JSON has no comments; remove it",
        JsonFaultKind.ForbiddenWhitespace => $"{fault.Detail} is not white space in JSON; use a plain space or a line break",
        JsonFaultKind.NulCharacter => "The file holds NUL characters; save it as UTF-8 text",
        JsonFaultKind.UnexpectedCharacter => $"'{fault.Detail}' means nothing here; remove it",
        JsonFaultKind.TemplateMarker => $"The template marker '{fault.Detail}' was not filled in; write what it stands for",
        JsonFaultKind.Ellipsis => $"'{fault.Detail}' stands for something that was left out; write it out or remove this",
        JsonFaultKind.MergeConflict => "This merge conflict was never resolved; choose what stays, and remove the lines that begin with '<', '|', '=' and '>'",
        JsonFaultKind.TextAfterEnd when fault.Detail is "}" or "]" => $"This '{fault.Detail}' closes nothing; remove it",
        JsonFaultKind.TextAfterEnd => $"The JSON ends before '{fault.Detail}'; remove the rest, or put all of it into one object",
        JsonFaultKind.MissingBraces => "The braces around the file are missing; write '{' before this and '}' at the end",
        _ => null,
    };

    private static string? DescribeStructure(JsonFault fault) => fault.Kind switch
    {
        JsonFaultKind.MissingComma when fault.Detail.Length > 0 => $"'{fault.Detail}' separates nothing in JSON; write ','",
        JsonFaultKind.MissingComma => "A comma is missing here; write ',' before what follows",
        JsonFaultKind.TrailingComma => "Nothing follows this comma; remove it",
        JsonFaultKind.LeadingComma => "Nothing stands before this comma; remove it",
        JsonFaultKind.DoubledComma => "One comma is enough; remove this one",
        JsonFaultKind.MissingColon when fault.Detail is "=" or "=>" => $"A name and its value are separated by ':', not '{fault.Detail}'",
        JsonFaultKind.MissingColon when fault.Detail.Length > 0 => $"'{fault.Detail}' has no value; write ':' and a value behind it",
        JsonFaultKind.MissingColon => "A colon is missing between the name and its value; write ':'",
        JsonFaultKind.MissingValue => $"'{fault.Detail}' has no value; write one behind the ':'",
        JsonFaultKind.MissingName => "Every value in an object needs a name; write \"name\": before it",
        JsonFaultKind.DuplicateName => $"'{fault.Detail}' appears twice in this object, and only the last one counts; remove one",
        JsonFaultKind.UnquotedName => $"A name needs double quotes; write \"{fault.Detail}\"",
        JsonFaultKind.UnquotedValue => $"Text needs double quotes; write \"{fault.Detail}\"",
        JsonFaultKind.MemberInArray => $"'{fault.Detail}' is a member, but an array holds values; put '{{' and '}}' around its members",
        JsonFaultKind.UnclosedObject => $"This '{{' is never closed; '{fault.Detail}' is missing",
        JsonFaultKind.UnclosedArray => $"This '[' is never closed; '{fault.Detail}' is missing",
        JsonFaultKind.MissingBracket => "The '[' of this array is missing; write it here",
        JsonFaultKind.MismatchedBracket => $"This bracket has the wrong shape; write '{fault.Detail}'",
        JsonFaultKind.StrayBracket => $"This '{fault.Detail}' closes nothing; remove it",
        _ => null,
    };

    private static string? DescribeString(JsonFault fault) => fault.Kind switch
    {
        JsonFaultKind.UnclosedString => "This string has no closing quote on its line; write '\"' at its end",
        JsonFaultKind.SingleQuotes => $"Strings need double quotes; write \"{fault.Detail}\"",
        JsonFaultKind.TypographicQuotes => $"Strings need straight double quotes, not typographic ones; write \"{fault.Detail}\"",
        JsonFaultKind.BadEscape => $"'{fault.Detail}' is no escape in JSON; write '\\\\' for a backslash",
        JsonFaultKind.BadUnicodeEscape => $"'{fault.Detail}' is cut short; write '\\u' and four hexadecimal digits",
        JsonFaultKind.ControlCharacter when fault.Detail == "U+0009" => "A string cannot hold a tab; write '\\t'",
        JsonFaultKind.ControlCharacter => $"A string cannot hold {fault.Detail}; write '\\u{fault.Detail.Substring(2)}'",
        JsonFaultKind.LoneSurrogate => $"'{fault.Detail}' is half a character; write both halves of the surrogate pair, or remove it",
        _ => null,
    };

    private static string? DescribeNumber(JsonFault fault) => fault.Kind switch
    {
        JsonFaultKind.LeadingZero => $"A number cannot start with 0: '{fault.Detail}'; remove the zeros, or put it in quotes",
        JsonFaultKind.PlusSign => $"A number has no plus sign: '{fault.Detail}'; remove the '+'",
        JsonFaultKind.LeadingDot => $"A number cannot start with a dot: '{fault.Detail}'; write a 0 before it",
        JsonFaultKind.TrailingDot => $"A digit is missing behind the dot: '{fault.Detail}'; write one or remove the dot",
        JsonFaultKind.HexNumber => $"JSON has decimal numbers only: '{fault.Detail}'; write it in decimal",
        JsonFaultKind.NonFiniteNumber => $"JSON has no '{fault.Detail}'; write a number or null",
        JsonFaultKind.BadExponent => $"The exponent has no digits: '{fault.Detail}'; write them or remove it",
        JsonFaultKind.WrongLiteral => $"JSON spells this '{fault.Detail}'",
        _ => null,
    };
}
