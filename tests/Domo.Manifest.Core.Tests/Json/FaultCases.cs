using static Domo.Manifest.Syntax.Faults.JsonFaultKind;

namespace Domo.Manifest.Core.Tests.Json;

/// <summary>Common mistakes in JSON, one fault each.</summary>
internal static class FaultCases
{
    public static readonly FaultCase[] Commas =
    [
        new("missing comma between members", """{"a": 1⟦⟧ "b": 2}""", "{a:1,b:2}", MissingComma),
        new("missing comma between lines", "{\"a\": 1⟦⟧\n\"b\": 2}", "{a:1,b:2}", MissingComma),
        new(
            "missing comma between items",
            """[1⟦⟧ 2⟦⟧ "x"⟦⟧{}⟦⟧[]]""",
            """[1,2,"x",{},[]]""", MissingComma, MissingComma, MissingComma, MissingComma),
        new("semicolon for comma", """{"a": 1⟦;⟧ "b": 2}""", "{a:1,b:2}", MissingComma),
        new("trailing comma in object", """{"a": 1⟦,⟧ }""", "{a:1}", TrailingComma),
        new("trailing comma in array", """[1⟦,⟧]""", "[1]", TrailingComma),
        new("trailing comma before the end", """{"a": ⟦[⟧1,""", "{a:[1]}", UnclosedArray),
        new("leading comma", """[⟦,⟧ 1]""", "[1]", LeadingComma),
        new("leading comma in object", """{⟦,⟧ "a": 1}""", "{a:1}", LeadingComma),
        new("nothing but commas", """[⟦,,⟧]""", "[]", LeadingComma),
        new("doubled comma", """[1,⟦,⟧ 2]""", "[1,2]", DoubledComma),
        new("doubled comma in object", """{"a": 1,⟦,⟧ "b": 2}""", "{a:1,b:2}", DoubledComma),
        new("doubled and trailing comma", """[1⟦,⟧⟦,⟧]""", "[1]", TrailingComma, DoubledComma),
    ];

    public static readonly FaultCase[] Colons =
    [
        new("missing colon", """{"a"⟦⟧ 1, "b": 2}""", "{a:1,b:2}", MissingColon),
        new("missing colon and value", """{"a"⟦⟧, "b": 2}""", "{a:?,b:2}", MissingColon),
        new("missing colon, value and comma", """{"a"⟦⟧ "b": 2}""", "{a:?,b:2}", MissingColon),
        new("equals sign for colon", """{"a" ⟦=⟧ 1}""", "{a:1}", MissingColon),
        new("arrow for colon", """{"a" ⟦=>⟧ 1}""", "{a:1}", MissingColon),
        new("list in braces", """{"a"⟦⟧, "b", "c"}""", "{a:?,b:?,c:?}", MissingColon),
        new("doubled colon", """{"a":⟦:⟧ 1}""", "{a:1}", UnexpectedCharacter),
        new("names that differ only in case among a few", """{"a":0,"A":0}""", "{a:0,A:0}"),
        new("names that differ only in case among 25", Many(25, "A"), Read(25, "A")),
        new("duplicate among 24", Many(24, "⟦a⟧"), Read(24, "a"), DuplicateName),
        new("duplicate among 25", Many(25, "⟦a⟧"), Read(25, "a"), DuplicateName),
        new("missing value", """{"a":⟦⟧, "b": 2}""", "{a:?,b:2}", MissingValue),
        new("missing last value", """{"a": 1, "b":⟦⟧ }""", "{a:1,b:?}", MissingValue),
        new("missing value and comma", "{\"a\":⟦⟧\n \"b\": 2}", "{a:?,b:2}", MissingValue),
        new("missing name", """{⟦⟧: 1, "b": 2}""", "{:1,b:2}", MissingName),
        new("object without a name", """{⟦⟧{"a": 1}, "b": 2}""", "{:{a:1},b:2}", MissingName),
        new("duplicate name", """{"a": 1, "b": 2, ⟦"a"⟧: 3}""", "{a:1,b:2,a:3}", DuplicateName),
        new("duplicate name by escape", """{"a": 1, ⟦"\u0061"⟧: 3}""", "{a:1,a:3}", DuplicateName),
        new(
            "duplicate among many",
            """{"a":0,"b":0,"c":0,"d":0,"e":0,"f":0,"g":0,"h":0,"i":0,⟦"c"⟧:1}""",
            "{a:0,b:0,c:0,d:0,e:0,f:0,g:0,h:0,i:0,c:1}", DuplicateName),
    ];

    public static readonly FaultCase[] Brackets =
    [
        new("unclosed object", """⟦{⟧"a": 1""", "{a:1}", UnclosedObject),
        new("unclosed array in object", """{"a": ⟦[⟧1, {"b": 2}""", "{a:[1,{b:2}]}", UnclosedArray),
        new("file cut off after a colon", """{"a": ⟦{⟧"b":""", "{a:{b:?}}", UnclosedObject),
        new("array closed as object", """{"a": [1, 2⟦}⟧, "b": 3}""", "{a:[1,2],b:3}", MismatchedBracket),
        new(
            "array closed as object before an unquoted name",
            """{"a": [1, 2⟦}⟧, ⟦b⟧: 3}""",
            "{a:[1,2],b:3}", MismatchedBracket, UnquotedName),
        new("object closed as array", """[{"a": 1⟦]⟧, {"b": 2}]""", "[{a:1},{b:2}]", MismatchedBracket),
        new("root closed as array", """{"a": 1⟦]⟧""", "{a:1}", MismatchedBracket),
        new("array not closed before the end of its object", """[{"a": ⟦[⟧1, 2}, {"b": 3}]""", "[{a:[1,2]},{b:3}]", UnclosedArray),
        new("object not closed before the end of its array", """{"x": [⟦{⟧"a": 1 ], "b": 2}""", "{x:[{a:1}],b:2}", UnclosedObject),
        new("array not closed before the next name", """{"a": ⟦[⟧1, 2, "b": 3}""", "{a:[1,2],b:3}", UnclosedArray),
        new("array not closed before an unquoted name", """{"a": ⟦[⟧1, 2, ⟦b⟧: 3}""", "{a:[1,2],b:3}", UnclosedArray, UnquotedName),
        new("array not closed before an unquoted name with a dash", """{"a": ⟦[⟧1, 2, ⟦b-c⟧: 3}""", "{a:[1,2],b-c:3}", UnclosedArray, UnquotedName),
        new("several not closed", """{"x": {"a": [[⟦[⟧1}, "b": 3}""", "{x:{a:[[[1]]]},b:3}", UnclosedArray),
        new("one bracket too many", """{"a": [1]⟦]⟧, "b": 2}""", "{a:[1],b:2}", StrayBracket),
        new("one brace too many", "[1⟦}⟧, 2]", "[1,2]", StrayBracket),
        new("one bracket too many at the end", """{"a": 1}⟦}⟧""", "{a:1}", TextAfterEnd),
        new("object not closed before the next item", """{"x": [⟦{⟧"a": 1, {"a": 2}]}""", "{x:[{a:1},{a:2}]}", UnclosedObject),
        new("object not opened after another", """{"x": [{"a": 1}, ⟦"a"⟧: 2}, {"a": 3}]}""", "{x:[{a:1},{a:2},{a:3}]}", MemberInArray),
        new("empty array not closed", """{"x": ⟦[⟧, "b": 2}""", "{x:[],b:2}", UnclosedArray),
        new("empty array not opened", """{"x": ⟦⟧], "b": 2}""", "{x:[],b:2}", MissingBracket),
        new("array not opened", """{"x": ⟦⟧{"a": 1}, {"a": 2}], "b": 2}""", "{x:[{a:1},{a:2}],b:2}", MissingBracket),
        new("array without brackets", """{"x": ⟦⟧{"a": 1}, {"a": 2}, "b": 2}""", "{x:[{a:1},{a:2}],b:2}", MissingBracket),
        new("array opened as object", """{"x": ⟦{⟧ {"a": 1}, {"a": 2}], "b": 2}""", "{x:[{a:1},{a:2}],b:2}", MismatchedBracket),
        new("array in braces", """{"x": ⟦{⟧ {"a": 1}, {"a": 2}}, "b": 2}""", "{x:[{a:1},{a:2}],b:2}", MismatchedBracket),
        new("members in array", """{"x": [⟦"a"⟧: 1, "b": 2]}""", "{x:[{a:1,b:2}]}", MemberInArray),
        new("missing opening brace in array", """[⟦"a"⟧: 1}, {"a": 2}]""", "[{a:1},{a:2}]", MemberInArray),
        new("unquoted name in array", """[⟦⟦a⟧⟧: 1]""", "[{a:1}]", UnquotedName, MemberInArray),
        new("name without opening quote in array", """[⟦⟦a"⟧⟧: 1]""", "[{a:1}]", UnquotedName, MemberInArray),
        new("number as name in array", """[⟦⟦1⟧⟧: 2]""", "[{1:2}]", UnquotedName, MemberInArray),
        new("closing brace alone", """⟦}⟧ [1]""", "[1]", UnexpectedCharacter),
        new("closing bracket alone", """⟦]⟧ [1]""", "[1]", UnexpectedCharacter),
        new("members, then an object in array", """[⟦"a"⟧: 1, {"a": 2}]""", "[{a:1},{a:2}]", MemberInArray),
    ];

    public static readonly FaultCase[] Names =
    [
        new("unquoted name", """{⟦a⟧: 1, "b": 2}""", "{a:1,b:2}", UnquotedName),
        new("unquoted name of several words", """{⟦First Name⟧: 1}""", "{First Name:1}", UnquotedName),
        new("unquoted number as name", """{⟦1⟧: 2}""", "{1:2}", UnquotedName),
        new("name without opening quote", """{⟦a"⟧: 1, "b": 2}""", "{a:1,b:2}", UnquotedName),
        new("name without closing quote", """{⟦"a⟧: "x", "b": 2}""", """{a:"x",b:2}""", UnclosedString),
        new("name without closing quote before a number", "{⟦\"a⟧: 1,\n \"b\": 2}", "{a:1,b:2}", UnclosedString),
        new("name and comma without closing quotes", """{⟦"a⟧: 1, "b": 2}""", "{a:1,b:2}", UnclosedString),
        new("three quotes", """["", ""⟦"⟧]""", """["",""]""", UnexpectedCharacter),
        new("doubled opening quote", """{⟦"⟧"a": 1, "b": ⟦"⟧"x"}""", """{a:1,b:"x"}""", UnexpectedCharacter, UnexpectedCharacter),
        new("doubled closing quote", """{"a"⟦"⟧: 1, "b": "x"⟦"⟧}""", """{a:1,b:"x"}""", UnexpectedCharacter, UnexpectedCharacter),
        new("word in place of a member", """{⟦a⟧, "b": 2}""", "{a:?,b:2}", UnquotedName),
        new("single quoted name", """{⟦'a'⟧: 1}""", "{a:1}", SingleQuotes),
        new("typographic name", """{⟦“a”⟧: 1}""", "{a:1}", TypographicQuotes),
    ];

    public static readonly FaultCase[] Strings =
    [
        new("single quotes", """{"a": ⟦'it's'⟧, "b": 2}""", """{a:"it's",b:2}""", SingleQuotes),
        new("backticks", """[⟦`a`⟧]""", """["a"]""", SingleQuotes),
        new("typographic quotes", """{"a": ⟦“x”⟧, "b": ⟦‘y’⟧}""", """{a:"x",b:"y"}""",
            TypographicQuotes, TypographicQuotes),
        new("typographic closing quote", """{"a": ⟦"x”⟧}""", """{a:"x"}""", TypographicQuotes),
        new("closing quotes on both sides", """{"proxyId": ⟦”x”⟧}""", """{proxyId:"x"}""", TypographicQuotes),
        new("typographic quotes in a string", """["“x”"]""", """["“x”"]"""),
        new("bad escape", """["a⟦\x⟧b"]""", """["axb"]""", BadEscape),
        new("Windows path", """["C⟦\:⟧⟦\D⟧omo"]""", """["C:Domo"]""", BadEscape, BadEscape),
        new("bad unicode escape", """["a⟦\u12⟧G4"]""", "[\"a\uFFFDG4\"]", BadUnicodeEscape),
        new("raw tab", "[\"a⟦\t⟧b\"]", "[\"a\tb\"]", ControlCharacter),
        new("NUL in string", "[\"a⟦\0⟧b\"]", "[\"a\0b\"]", NulCharacter),
        new("lone raw high surrogate", "[\"a⟦\uD83D⟧b\"]", "[\"a\uFFFDb\"]", LoneSurrogate),
        new("lone raw low surrogate", "[\"⟦\uDE00⟧\"]", "[\"\uFFFD\"]", LoneSurrogate),
        new("lone escaped surrogate", """["⟦\uD83D⟧x"]""", "[\"\uFFFDx\"]", LoneSurrogate),
        new("surrogates in the wrong order", """["⟦\uDE00⟧⟦\uD83D⟧"]""", "[\"\uFFFD\uFFFD\"]", LoneSurrogate, LoneSurrogate),
        new("escaped and raw half", "[\"⟦\\uD83D⟧⟦\uDE00⟧\"]", "[\"\uFFFD\uFFFD\"]", LoneSurrogate, LoneSurrogate),
        new("unclosed string before a comma", "{\"a\": ⟦\"x⟧,\n\"b\": 2}", """{a:"x",b:2}""", UnclosedString),
        new("unclosed string before a bracket", "{\"a\": ⟦\"x⟧ }\n", """{a:"x"}""", UnclosedString),
        new("unclosed string before a closing array", "[⟦\"x⟧ ]\n", """["x"]""", UnclosedString),
        new("unclosed string before several brackets", "[{\"a\": [⟦\"x⟧ ] } ]\n", """[{a:["x"]}]""", UnclosedString),
        new("unclosed string before the next name", """{"a": ⟦"x⟧, "b": 2}""", """{a:"x",b:2}""", UnclosedString),
        new("string over two lines", "{\"a\": ⟦\"x⟧\ny\", \"b\": 2}", """{a:"x",b:2}""", UnclosedString),
        new("file cut off in a string", "{\"a\": ⟦\"x⟧", """{a:"x"}""", UnclosedString),
        new("backslash at the end of a line", "[⟦\"x\\⟧\n]", """["x"]""", UnclosedString),
        new("backslash before a character of two code units", "[\"a⟦\\\uD83D\uDE00⟧b\"]", "[\"a\uD83D\uDE00b\"]", BadEscape),
        new("backslash before half a character", "[\"a⟦\\⟧b\"]".Replace("\\", "\\\uD83D", StringComparison.Ordinal), "[\"a\uD83Db\"]", BadEscape),
    ];

    public static readonly FaultCase[] Values =
    [
        new("leading zero", """[⟦01⟧, ⟦-007⟧]""", "[01,-007]", LeadingZero, LeadingZero),
        new("plus sign", """[⟦+1⟧]""", "[+1]", PlusSign),
        new("leading dot", """[⟦.5⟧]""", "[.5]", LeadingDot),
        new("trailing dot", """[⟦5.⟧, ⟦5.e1⟧]""", "[5.,5.e1]", TrailingDot, TrailingDot),
        new("hexadecimal", """[⟦0xFF⟧, 1]""", "[?,1]", HexNumber),
        new("not finite", """[⟦NaN⟧, ⟦Infinity⟧, ⟦-Infinity⟧]""", "[?,?,?]", NonFiniteNumber, NonFiniteNumber, NonFiniteNumber),
        new("bad exponent", """[⟦1e⟧, ⟦1.5e+⟧]""", "[?,?]", BadExponent, BadExponent),
        new("minus alone", """[⟦-⟧, 1]""", "[?,1]", UnexpectedCharacter),
        new("version without quotes", """{"version": ⟦1.0.0⟧, "b": 2}""", "{version:?,b:2}", UnquotedValue),
        new("ID without quotes", """{"id": ⟦5168da8d-1c72⟧}""", "{id:?}", UnquotedValue),
        new("string without quotes", """{"a": ⟦My App⟧, "b": 2}""", "{a:?,b:2}", UnquotedValue),
        new("URL without quotes", """{"a": ⟦https://x.domo.com/y⟧, "b": 2}""", "{a:?,b:2}", UnquotedValue),
        new("string without opening quote", """{"a": ⟦x"⟧, "b": 2}""", "{a:?,b:2}", UnquotedValue),
        new("literal of the wrong case", """[⟦True⟧, ⟦FALSE⟧, ⟦Null⟧]""", "[TRUE,FALSE,NULL]",
            WrongLiteral, WrongLiteral, WrongLiteral),
        new(
            "literal of another language",
            """[⟦None⟧, ⟦undefined⟧, ⟦nil⟧]""",
            "[NULL,NULL,NULL]", WrongLiteral, WrongLiteral, WrongLiteral),
        new("almost a literal", """[⟦truex⟧]""", "[?]", UnquotedValue),
        new("other characters", """{"a": ⟦@@⟧, "b": 2}""", "{a:?,b:2}", UnexpectedCharacter),
        new("parenthesis after a value", """{"a": "x"⟦)⟧, "b": 2}""", """{a:"x",b:2}""", UnexpectedCharacter),
    ];

    public static readonly FaultCase[] Fillers =
    [
        new("ellipsis for all items", """{"a": [ ⟦...⟧ ], "b": 2}""", "{a:[],b:2}", Ellipsis),
        new("ellipsis after a comma", """["a", ⟦...⟧]""", """["a"]""", Ellipsis),
        new("ellipsis between items", """["a", ⟦…⟧, "b"]""", """["a","b"]""", Ellipsis),
        new("ellipsis for members", """{"a": 1, ⟦...⟧ }""", "{a:1}", Ellipsis),
        new("ellipsis for a value", """{"a": ⟦...⟧, "b": 2}""", "{a:?,b:2}", Ellipsis),
        new(
            "marker for a value",
            """{"a": ⟦<%= x %>⟧, "b": ⟦{{y}}⟧, "c": ⟦${z}⟧}""",
            "{a:?,b:?,c:?}", TemplateMarker, TemplateMarker, TemplateMarker),
        new("marker for an item", """[⟦{{x}}⟧, 1]""", "[?,1]", TemplateMarker),
        new("unescaped marker for an item", """[⟦<%- x %>⟧, 1]""", "[?,1]", TemplateMarker),
        new("marker for an item before a semicolon", """[⟦{{x}}⟧; 1]""", "[?,1]", TemplateMarker),
        new("marker after a word", """[⟦abc⟧⟦<% x %>⟧, 1]""", "[?,1]", UnquotedValue, TemplateMarker),
        new("marker that is cut off", """⟦[⟧⟦a<⟧""", "[?]", UnclosedArray, UnquotedValue),
        new("marker of three braces for an item", """[⟦{{{x}}}⟧, ⟦${x}⟧]""", "[?,?]", TemplateMarker, TemplateMarker),
        new("code alone between brackets", """[⟦{% x %}⟧]""", "[]", TemplateMarker),
        new("ellipsis after string without quotes", """{"a": ⟦My App⟧ ⟦...⟧, "b": 2}""", "{a:?,b:2}", UnquotedValue, Ellipsis),
        new(
            "code between items",
            """[⟦<% each { %>⟧{"a": 1}⟦<% if (x) { %>⟧, ⟦<% }} %>⟧]""",
            "[{a:1}]", TemplateMarker, TemplateMarker, TemplateMarker),
        new("marker in a string", """{"a": "<%= x %>"}""", """{a:"<%= x %>"}"""),
        new("doubled brace", """{⟦⟧{"a": 1}}""", "{:{a:1}}", MissingName),
    ];

    public static readonly FaultCase[] Texts =
    [
        new("line comment", "{\"a\": 1, ⟦// one⟧\n\"b\": 2}", "{a:1,b:2}", Comment),
        new("block comment", """[1, ⟦/* , ] */⟧ 2]""", "[1,2]", Comment),
        new("hash comment", "⟦# x⟧\n[1]", "[1]", Comment),
        new("comment in place of a comma", "{\"a\": 1⟦⟧ ⟦// one⟧\n\"b\": 2}", "{a:1,b:2}", MissingComma, Comment),
        new("unclosed comment", """{"a": 1, ⟦/* "b": 2}⟧""", "{a:1}", UnclosedComment),
        new("byte order mark", "⟦\uFEFF⟧[1]", "[1]", ByteOrderMark),
        new("byte order mark elsewhere", "[1,⟦\uFEFF⟧2]", "[1,2]", ForbiddenWhitespace),
        new("no-break spaces", "{⟦\u00A0\u00A0⟧\"a\": 1}", "{a:1}", ForbiddenWhitespace),
        new("NUL", "[1,⟦\0\0⟧ 2]", "[1,2]", NulCharacter),
        new("empty file", "⟦⟧", "?", EmptyFile),
        new("blank file", " \n ⟦⟧", "?", EmptyFile),
        new("only a byte order mark", "⟦\uFEFF⟧⟦⟧", "?", ByteOrderMark, EmptyFile),
        new(
            "merge conflict",
            "{\"a\": 1,\n⟦<<<<<<< HEAD⟧\n\"b\": 2,\n=======\n\"b\": 3,\n>>>>>>> other\n\"c\": 4}", "{a:1,b:2,c:4}", MergeConflict),
        new(
            "merge conflict with the common ancestor",
            "[1,\r\n⟦<<<<<<< ours⟧\r\n2\r\n||||||| base\r\n3\r\n=======\r\n4\r\n>>>>>>> theirs\r\n]", "[1,2]", MergeConflict),
        new("merge conflict around the file", "⟦<<<<<<<⟧\n{\"a\": 1}\n=======\n{\"a\": 2}\n>>>>>>>\n", "{a:1}", MergeConflict),
        new("two merge conflicts", "[\n⟦<<<<<<< a⟧\n1,\n=======\n2,\n>>>>>>> b\n⟦<<<<<<< a⟧\n3\n=======\n4\n>>>>>>> b\n]", "[1,3]", MergeConflict, MergeConflict),
        new("merge conflict without its end", "[\n⟦<<<<<<< a⟧\n1,\n=======\n2]", "[1,2]", MergeConflict),
        new("merge conflict without its start", "[\n1\n⟦=======⟧\n2\n>>>>>>> b\n]", "[1]", MergeConflict),
        new("end of a merge conflict", "[1\n⟦>>>>>>> b⟧\n]", "[1]", MergeConflict),
        new("text after the end", "{\"a\": 1}⟦, {\"b\": 2}⟧\n", "{a:1}", TextAfterEnd),
        new("prose", "⟦Hello world⟧\nand more", "?", UnquotedValue),
        new("fragment", """⟦"collections"⟧: [{"name": "x"}]""", """{collections:[{name:"x"}]}""", MissingBraces),
        new("fragment of two members", "⟦\"a\"⟧: 1,\n\"b\": 2\n", "{a:1,b:2}", MissingBraces),
        new("fragment with more members", "⟦\"a\"⟧: 1,\n\"b\": 2⟦,⟧\n", "{a:1,b:2}", MissingBraces, TrailingComma),
        new("fragment cut off", """⟦"a"⟧: {"b": ⟦[⟧1""", "{a:{b:[1]}}", MissingBraces, UnclosedArray),
        new("fragment with a closing brace", """⟦"a"⟧: 1, "b": 2}""", "{a:1,b:2}", MissingBraces),
    ];

    public static readonly FaultCase[] Together =
    [
        new(
            "many faults, each reported once",
            """
            {
              ⟦name⟧: ⟦'Sales'⟧, ⟦// the app⟧
              "version": ⟦1.0.0⟧,
              "size": {"width": ⟦03⟧⟦⟧ "height": 2⟦,⟧},
              "mapping": [
                {"alias": "a"⟦⟧ "fields": [⟦...⟧]}⟦,⟧
              ],
              "fullpage": ⟦True⟧
            }
            """,
            """{name:"Sales",version:?,size:{width:03,height:2},mapping:[{alias:"a",fields:[]}],fullpage:TRUE}""",
            UnquotedName, SingleQuotes, Comment, UnquotedValue, LeadingZero, MissingComma, TrailingComma, MissingComma, Ellipsis,
            TrailingComma, WrongLiteral),
    ];

    public static IEnumerable<FaultCase> All =>
        [.. Commas, .. Colons, .. Brackets, .. Names, .. Strings, .. Values, .. Fillers, .. Texts, .. Together];

    /// <summary>An object with a number of members: a, x1, x2, … and a last one.</summary>
    private static string Many(int count, string last)
    {
        string quoted = last.StartsWith('⟦') ? last.Insert(1, "\"").Insert(last.Length, "\"") : "\"" + last + "\"";
        return "{\"a\":0," + string.Concat(Enumerable.Range(1, count - 2).Select(i => $"\"x{i}\":0,")) + quoted + ":0}";
    }

    private static string Read(int count, string last) =>
        "{a:0," + string.Concat(Enumerable.Range(1, count - 2).Select(i => $"x{i}:0,")) + last + ":0}";
}
