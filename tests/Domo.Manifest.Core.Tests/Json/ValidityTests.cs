using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Json;

/// <summary>Edge cases of the JSON grammar, compared with System.Text.Json.</summary>
public sealed class ValidityTests
{
    private static readonly (string Name, string Text)[] Accepted =
    [
        ("object", "{}"), ("array", "[]"), ("string", "\"\""), ("number", "0"), ("true", "true"), ("false", "false"), ("null", "null"),
        ("all white space", " \t\r\n[ \t\r\n1 \t\r\n, \t\r\n2 \t\r\n] \t\r\n"), ("white space in object", "{ \"a\" \n:\r 1\t}"),
        ("minus zero", "[-0]"), ("zero with fraction", "[0.0]"), ("long fraction", "[-123.000000000000000000000001]"),
        ("exponents", "[1e1,1E1,1e+1,1e-1,0e0,-0E-0,1.5e+07]"), ("huge exponent", "[1e99999]"),
        ("many digits", "[123456789012345678901234567890]"),
        ("all escapes", """["\"\\\/\b\f\n\r\t\u0000\uFFFF\u00e9\u00E9"]"""), ("escaped quote at the end", """["\\\""]"""),
        ("escaped backslash at the end", """["\\"]"""), ("escaped NUL", """["\u0000"]"""), ("escaped pair", """["\uD83D\uDE00"]"""),
        ("raw pair", "[\"😀\"]"), ("raw pair in name", "{\"😀\":1}"), ("non-characters", "[\"\uFFFE\uFFFF\uFDD0\"]"),
        ("delete", "[\"\u007F\"]"),
        ("C1 control", "[\"\u0085\"]"), ("line separators in string", "[\"\u2028\u2029\"]"),
        ("byte order mark in string", "[\"\uFEFF\"]"),
        ("comment in string", "[\"// /* */ #\"]"), ("empty name", "{\"\":0}"), ("duplicate names", "{\"a\":1,\"a\":2}"),
        ("name with NUL escape", """{"\u0000":1}"""),
        ("nested", "[[[],{}],{\"a\":{\"b\":[null]}}]"), ("no spaces", "{\"a\":[1,\"b\",true,null]}"), ("trailing line break", "1\n"),
        ("string root", " \"x\" "),
    ];

    private static readonly (string Name, string Text)[] Rejected =
    [
        ("empty", ""), ("blank", " "), ("only BOM", "\uFEFF"), ("BOM", "\uFEFF{}"), ("UTF-16 read as bytes", "\0{\0}"),
        ("NUL at the end", "1\0"),
        ("form feed", "[\f]"), ("vertical tab", "[\v]"), ("no-break space", "[\u00A0]"), ("next line", "[\u0085]"),
        ("line separator", "[\u2028]"),
        ("zero width space", "[\u200B]"), ("ideographic space", "[1,\u30002]"),
        ("two roots", "1 2"), ("two objects", "{}{}"), ("comma after root", "[],"), ("comma as root", ","), ("colon as root", ":"),
        ("bracket as root", "]"), ("brace as root", "}"),
        ("unclosed array", "["), ("unclosed object", "{"), ("comma, then end", "[1,"), ("name, then end", "{\"a\""),
        ("colon, then end", "{\"a\":"), ("value, then end", "{\"a\":1"),
        ("mismatch", "[1}"), ("other mismatch", "{\"a\":1]"), ("extra bracket", "[]]"), ("trailing comma", "[1,]"),
        ("trailing comma in object", "{\"a\":1,}"),
        ("lone comma", "[,]"), ("doubled comma", "[1,,2]"), ("leading comma", "[,1]"), ("no comma", "[1 2]"),
        ("no comma between strings", "[\"a\" \"b\"]"), ("no comma between objects", "[{}{}]"),
        ("colon in array", "[\"a\":1]"), ("colon alone in array", "[:]"), ("no colon", "{\"a\" 1}"), ("doubled colon", "{\"a\"::1}"),
        ("comma for colon", "{\"a\",1}"), ("no value", "{\"a\":}"),
        ("no name", "{:1}"), ("number as name", "{1:1}"), ("literal as name", "{null:1}"), ("array as name", "{[]:1}"),
        ("unquoted name", "{a:1}"), ("single quotes", "{'a':1}"), ("only value", "{\"a\"}"),
        ("leading zero", "[01]"), ("negative leading zero", "[-01]"), ("two zeros", "[00]"), ("plus", "[+1]"), ("two minuses", "[--1]"),
        ("minus", "[-]"), ("minus at the end", "-"), ("space after minus", "[- 1]"),
        ("leading dot", "[.5]"), ("negative leading dot", "[-.5]"), ("trailing dot", "[1.]"), ("dot", "[.]"),
        ("dot before exponent", "[1.e1]"), ("two dots", "[1.2.3]"), ("no exponent", "[1e]"), ("sign for exponent", "[1e+]"),
        ("fraction in exponent", "[1e1.5]"), ("two exponents", "[1e1e1]"), ("hex", "[0x1]"), ("suffix", "[1f]"),
        ("digit separator", "[1_000]"), ("full width digit", "[\uFF11]"), ("NaN", "[NaN]"), ("Infinity", "[-Infinity]"),
        ("capital literal", "[True]"), ("cut literal", "[tru]"), ("long literal", "[nulll]"), ("literal and string", "[true\"x\"]"),
        ("number and literal", "[1true]"), ("number and array", "[1[]]"), ("undefined", "undefined"),
        ("unclosed string", "\""), ("unclosed string in array", "[\"a]"), ("escaped closing quote", "[\"a\\\"]"),
        ("backslash at the end", "\"\\"), ("raw line feed", "[\"a\nb\"]"), ("raw return", "[\"a\rb\"]"),
        ("raw tab", "[\"\t\"]"), ("raw NUL", "[\"\0\"]"), ("raw unit separator", "[\"\u001F\"]"), ("unknown escape", """["\x"]"""),
        ("escaped quote of the wrong kind", """["\'"]"""), ("escaped letter", """["\a"]"""),
        ("capital unicode escape", """["\U0041"]"""), ("short unicode escape", """["\u004"]"""), ("no digits", """["\u"]"""),
        ("wrong digits", """["\u00G0"]"""), ("escape cut by end", "\"\\u00"), ("escaped emoji", "[\"\\😀\"]"),
        ("lone high escape", """["\uD800"]"""), ("lone low escape", """["\uDC00"]"""), ("two high escapes", """["\uD800\uD800"]"""),
        ("high escape and letter", """["\uD800A"]"""), ("high escape and other escape", """["\uD800\n"]"""),
        ("high escape and BMP escape", """["\uD800\u0041"]"""), ("lone escape in name", """{"\uDC00":1}"""), ("raw high", "[\"\uD800\"]"),
        ("raw low", "[\"\uDC00\"]"), ("raw high, escaped low", "[\"\uD800\\uDC00\"]"), ("escaped high, raw low", "[\"\\uD800\uDC00\"]"),
        ("raw surrogate outside a string", "[\uD800]"), ("line comment", "[1]//x"), ("block comment", "[1/**/]"),
        ("unclosed comment", "[1]/*"), ("hash comment", "#\n[1]"), ("slash", "[/]"), ("surrogate in comment", "//\uD800\n1"),
        ("ellipsis", "[...]"), ("marker", "{{x}}"), ("control character", "[\u0001]"), ("typographic quotes", "[“a”]"),
        ("equals", "{\"a\"=1}"), ("semicolon", "[1;2]"), ("parentheses", "(1)"), ("emoji", "[😀]"),
    ];

    public static TheoryData<string, string> AcceptedTexts => Data(Accepted);

    public static TheoryData<string, string> RejectedTexts => Data(Rejected);

    [Theory]
    [MemberData(nameof(AcceptedTexts))]
    public void Accepts_valid_JSON(string name, string text) => Verify(name, text, isValid: true);

    [Theory]
    [MemberData(nameof(RejectedTexts))]
    public void Rejects_invalid_JSON(string name, string text) => Verify(name, text, isValid: false);

    private static TheoryData<string, string> Data((string Name, string Text)[] cases) => new(cases);

    private static void Verify(string name, string text, bool isValid)
    {
        var tree = JsonParser.Parse(text);

        Assert.True(JsonOracle.IsValid(text) == isValid, $"System.Text.Json disagrees on '{name}'");
        Assert.True(tree.IsValid == isValid, $"'{name}' should{(isValid ? string.Empty : " not")} be valid");
        TreeAssert.FaultsAreOrderedAndInside(tree);
        TreeAssert.SpansNest(tree);
    }
}
