namespace Domo.Manifest.Syntax.Faults;

/// <summary>The kinds of faults in a JSON text.</summary>
public enum JsonFaultKind
{
    /// <summary>The file contains no value.</summary>
    EmptyFile,

    /// <summary>The file starts with U+FEFF.</summary>
    ByteOrderMark,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>A block comment without an end.</summary>
    UnclosedComment,

    /// <summary>Whitespace or invisible characters other than space, tab and line breaks.</summary>
    ForbiddenWhitespace,

    /// <summary>U+0000, in or outside a string.</summary>
    NulCharacter,

    /// <summary>Characters that have no meaning here.</summary>
    UnexpectedCharacter,

    /// <summary>A template placeholder such as <c>&lt;%= x %&gt;</c> or <c>{{x}}</c> that was not replaced.</summary>
    TemplateMarker,

    /// <summary>An ellipsis in place of content.</summary>
    Ellipsis,

    /// <summary>Merge conflict markers. The parser reads the first of the versions.</summary>
    MergeConflict,

    /// <summary>Text after the root value.</summary>
    TextAfterEnd,

    /// <summary>Properties without the surrounding braces, as pasted from a page.</summary>
    MissingBraces,

    /// <summary>A missing comma between two items or properties, or something else in its place.</summary>
    MissingComma,

    /// <summary>A comma after the last item or property.</summary>
    TrailingComma,

    /// <summary>A comma before the first item or property.</summary>
    LeadingComma,

    /// <summary>A comma directly after another comma.</summary>
    DoubledComma,

    /// <summary>A missing colon after a name, or something else in its place.</summary>
    MissingColon,

    /// <summary>A missing value after a colon.</summary>
    MissingValue,

    /// <summary>A value in an object without a name.</summary>
    MissingName,

    /// <summary>A name that the object already has; the last one counts.</summary>
    DuplicateName,

    /// <summary>A name without quotes.</summary>
    UnquotedName,

    /// <summary>Text without quotes in place of a value.</summary>
    UnquotedValue,

    /// <summary>A property directly in an array.</summary>
    MemberInArray,

    /// <summary>An object without its closing brace.</summary>
    UnclosedObject,

    /// <summary>An array without its closing bracket.</summary>
    UnclosedArray,

    /// <summary>A missing opening bracket before several objects or a closing bracket.</summary>
    MissingBracket,

    /// <summary>A bracket of the wrong kind.</summary>
    MismatchedBracket,

    /// <summary>A closing bracket without an opening one.</summary>
    StrayBracket,

    /// <summary>A string whose closing quote is missing at the end of the line or file.</summary>
    UnclosedString,

    /// <summary>A string in single quotes or backticks.</summary>
    SingleQuotes,

    /// <summary>A string in typographic quotes.</summary>
    TypographicQuotes,

    /// <summary>A backslash before a character that cannot be escaped.</summary>
    BadEscape,

    /// <summary><c>\u</c> without four hexadecimal digits.</summary>
    BadUnicodeEscape,

    /// <summary>An unescaped control character in a string.</summary>
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
