namespace Domo.Manifest.Json;

/// <summary>What can be wrong with a JSON text.</summary>
public enum JsonFaultKind
{
    /// <summary>The file holds no value.</summary>
    EmptyFile,

    /// <summary>The file starts with U+FEFF.</summary>
    ByteOrderMark,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A block comment that never ends.</summary>
    UnclosedComment,

    /// <summary>White space or invisible characters other than space, tab and line breaks.</summary>
    ForbiddenWhitespace,

    /// <summary>U+0000, in or outside a string.</summary>
    NulCharacter,

    /// <summary>Characters that mean nothing here.</summary>
    UnexpectedCharacter,

    /// <summary>A template marker such as <c>&lt;%= x %&gt;</c> or <c>{{x}}</c> that was not filled in.</summary>
    TemplateMarker,

    /// <summary>An ellipsis in place of content.</summary>
    Ellipsis,

    /// <summary>The markers of a merge that was never finished. What is before the first separator counts.</summary>
    MergeConflict,

    /// <summary>Text behind the outermost value.</summary>
    TextAfterEnd,

    /// <summary>Members without the braces around them, as pasted from a page.</summary>
    MissingBraces,

    /// <summary>No comma between two items or members, or something else in its place.</summary>
    MissingComma,

    /// <summary>A comma behind the last item or member.</summary>
    TrailingComma,

    /// <summary>A comma before the first item or member.</summary>
    LeadingComma,

    /// <summary>A comma behind a comma.</summary>
    DoubledComma,

    /// <summary>No colon behind a name, or something else in its place.</summary>
    MissingColon,

    /// <summary>Nothing behind a colon.</summary>
    MissingValue,

    /// <summary>A value in an object without a name.</summary>
    MissingName,

    /// <summary>A name that its object has already; the last one counts.</summary>
    DuplicateName,

    /// <summary>A name without quotes.</summary>
    UnquotedName,

    /// <summary>Text without quotes where a value belongs.</summary>
    UnquotedValue,

    /// <summary>A member directly in an array.</summary>
    MemberInArray,

    /// <summary>An object that never ends.</summary>
    UnclosedObject,

    /// <summary>An array that never ends.</summary>
    UnclosedArray,

    /// <summary>No bracket in front of several objects or of a closing bracket.</summary>
    MissingBracket,

    /// <summary>A bracket of the wrong shape.</summary>
    MismatchedBracket,

    /// <summary>A closing bracket that closes nothing.</summary>
    StrayBracket,

    /// <summary>A string, or its line, ends without the closing quote.</summary>
    UnclosedString,

    /// <summary>A string in single quotes or backticks.</summary>
    SingleQuotes,

    /// <summary>A string in the quotes that word processors make.</summary>
    TypographicQuotes,

    /// <summary>A backslash before a character that it cannot escape.</summary>
    BadEscape,

    /// <summary><c>\u</c> without four hexadecimal digits.</summary>
    BadUnicodeEscape,

    /// <summary>A control character in a string.</summary>
    ControlCharacter,

    /// <summary>Half of a surrogate pair, raw or escaped.</summary>
    LoneSurrogate,

    /// <summary>A number such as <c>01</c>.</summary>
    LeadingZero,

    /// <summary>A number such as <c>+1</c>.</summary>
    PlusSign,

    /// <summary>A number such as <c>.5</c>.</summary>
    LeadingDot,

    /// <summary>A number such as <c>5.</c>.</summary>
    TrailingDot,

    /// <summary>A number such as <c>0xFF</c>.</summary>
    HexNumber,

    /// <summary>NaN or Infinity.</summary>
    NonFiniteNumber,

    /// <summary>A number such as <c>1e</c>.</summary>
    BadExponent,

    /// <summary>true, false or null in the spelling of another language.</summary>
    WrongLiteral,
}
