using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mutate;

/// <summary>The replacements of operators, literals and calls.</summary>
internal static class Operators
{
    private static readonly Dictionary<string, string> Opposites = Pairs(
        ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("Min", "Max"), ("MinBy", "MaxBy"), ("StartsWith", "EndsWith"),
        ("TrimStart", "TrimEnd"), ("IndexOf", "LastIndexOf"), ("IndexOfAny", "LastIndexOfAny"), ("OrderBy", "OrderByDescending"),
        ("ThenBy", "ThenByDescending"),
        ("ToLowerInvariant", "ToUpperInvariant"), ("Take", "Skip"), ("TakeWhile", "SkipWhile"), ("Floor", "Ceiling"), ("Any", "All"));

    private static readonly HashSet<string> Steps =
    [
        "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "Distinct", "DistinctBy", "Reverse", "Take",
        "Skip", "TakeWhile", "SkipWhile", "Trim", "TrimStart", "TrimEnd", "ToLowerInvariant", "ToUpperInvariant", "Concat", "Append",
        "Prepend", "Replace", "Union", "Except", "Insert", "Substring", "DefaultIfEmpty",
    ];

    /// <summary>Returns the replacements of an operator.</summary>
    public static string[] Replacements(SyntaxKind token) => token switch
    {
        SyntaxKind.EqualsEqualsToken => ["!="],
        SyntaxKind.ExclamationEqualsToken => ["=="],
        SyntaxKind.LessThanToken => ["<=", ">="],
        SyntaxKind.LessThanEqualsToken => ["<", ">"],
        SyntaxKind.GreaterThanToken => [">=", "<="],
        SyntaxKind.GreaterThanEqualsToken => [">", "<"],
        SyntaxKind.AmpersandAmpersandToken => ["||"],
        SyntaxKind.BarBarToken => ["&&"],
        SyntaxKind.PlusToken => ["-"],
        SyntaxKind.MinusToken => ["+"],
        SyntaxKind.AsteriskToken => ["/"],
        SyntaxKind.SlashToken => ["*"],
        SyntaxKind.PercentToken => ["*"],
        SyntaxKind.AmpersandToken => ["|"],
        SyntaxKind.BarToken => ["&"],
        SyntaxKind.LessThanLessThanToken => [">>"],
        SyntaxKind.GreaterThanGreaterThanToken => ["<<"],
        _ => [],
    };

    public static IEnumerable<string> LiteralReplacements(LiteralExpressionSyntax node)
    {
        switch (node.Token.Value)
        {
            case bool value:
                return [value ? "false" : "true"];
            case string when node.IsKind(SyntaxKind.Utf8StringLiteralExpression):
                return ["\"\"u8"];
            case string text when node.IsKind(SyntaxKind.StringLiteralExpression):
                return [text.Length > 0 ? "\"\"" : "\"mutated\""];
            case char value:
                return [SymbolDisplay.FormatLiteral((char)(value + 1), quote: true)];
            case int value:
                return Neighbours(value, "");
            case long value:
                return Neighbours(value, "L");
            case uint value:
                return Neighbours(value, "U");
            case decimal value:
                return [(value + 1).ToString(CultureInfo.InvariantCulture) + "M"];
            case double value:
                return [(value + 1).ToString("R", CultureInfo.InvariantCulture) + "D"];
            default:
                return [];
        }
    }

    /// <summary>Returns the replacement of a method, if it has an opposite.</summary>
    public static string? Opposite(string method, int argumentCount) =>
        method is "Any" or "All" && argumentCount == 0 ? null : Opposites.GetValueOrDefault(method);

    /// <summary>Returns whether a call of a method can be removed from a chain.</summary>
    public static bool IsStep(string method) => Steps.Contains(method);

    /// <summary>Returns whether the order of a method's arguments does not matter.</summary>
    public static bool IsSymmetric(ISymbol? method) =>
        method is null
        || method.Name is "Equals" or "ReferenceEquals" or "Min" or "Max"
        || (method.Name == "Combine" && method.ContainingType.Name == nameof(HashCode));

    /// <summary>Returns whether a number in the constructor of a type only sets its capacity.</summary>
    public static bool HasCapacity(string type) =>
        type is "List" or "Dictionary" or "HashSet" or "StringBuilder" or "MemoryStream" or "Queue" or "Stack";

    private static IEnumerable<string> Neighbours(long value, string suffix)
    {
        yield return (value + 1).ToString(CultureInfo.InvariantCulture) + suffix;
        if (value > 0)
        {
            yield return (value - 1).ToString(CultureInfo.InvariantCulture) + suffix;
        }
    }

    private static Dictionary<string, string> Pairs(params (string First, string Second)[] pairs) =>
        pairs.Concat(pairs.Select(pair => (First: pair.Second, Second: pair.First))).ToDictionary(pair => pair.First, pair => pair.Second);
}
