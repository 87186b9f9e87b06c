using Domo.Manifest.Declarations;

namespace Domo.Manifest.Rules.Parameters;

/// <summary>Classifies the type names that authors give to parameters.</summary>
internal static class ParameterTypeNames
{
    private const int MaxLength = 60;

    /// <summary>Type names of other languages, and the corresponding types.</summary>
    private static readonly Dictionary<string, ParameterType> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["str"] = ParameterType.Text,
        ["varchar"] = ParameterType.Text,
        ["char"] = ParameterType.Text,
        ["integer"] = ParameterType.Number,
        ["int"] = ParameterType.Number,
        ["int32"] = ParameterType.Number,
        ["int64"] = ParameterType.Number,
        ["long"] = ParameterType.Number,
        ["bigint"] = ParameterType.Number,
        ["float"] = ParameterType.Decimal,
        ["double"] = ParameterType.Decimal,
        ["real"] = ParameterType.Decimal,
        ["bool"] = ParameterType.Boolean,
        ["timestamp"] = ParameterType.DateTime,
        ["date-time"] = ParameterType.DateTime,
        ["date_time"] = ParameterType.DateTime,
        ["timespan"] = ParameterType.Duration,
        ["interval"] = ParameterType.Duration,
        ["dict"] = ParameterType.Object,
        ["map"] = ParameterType.Object,
        ["record"] = ParameterType.Object,
        ["user"] = ParameterType.Person,
        ["userId"] = ParameterType.Person,
        ["datasource"] = ParameterType.Dataset,
    };

    /// <summary>The documented names, for messages and suggestions.</summary>
    public static IReadOnlyList<string> Documented { get; } =
    [
        "boolean", "date", "dateTime", "decimal", "duration", "number", "object", "person", "dataset", "group", "text", "time", "account",
        "file", "directory",
    ];

    /// <summary>Accepted names that no guide lists: the web editor writes ACCOUNT.</summary>
    public static readonly string[] AlsoFine = ["ACCOUNT"];

    /// <summary>Classifies a name, and returns the name to use instead, if there is one.</summary>
    public static (TypeVerdict Verdict, string? Instead) Judge(string name)
    {
        if (Array.IndexOf(AlsoFine, name) >= 0)
        {
            return (TypeVerdict.Fine, null);
        }

        foreach (string documented in Documented)
        {
            if (string.Equals(documented, name, StringComparison.OrdinalIgnoreCase))
            {
                return (string.Equals(documented, name, StringComparison.Ordinal) ? TypeVerdict.Fine : TypeVerdict.OtherCase, documented);
            }
        }

        return JudgeOther(name);
    }

    /// <summary>Returns the type that a name certainly means, otherwise <see cref="ParameterType.Unknown"/>.</summary>
    public static ParameterType Meant(string name)
    {
        var (verdict, instead) = Judge(name);
        return verdict switch
        {
            TypeVerdict.Fine => ParameterTypes.Parse(name),
            TypeVerdict.OtherCase or TypeVerdict.Foreign => ParameterTypes.Parse(instead!),
            TypeVerdict.Outdated when instead == "text" => ParameterType.Text,
            _ => ParameterType.Unknown,
        };
    }

    private static (TypeVerdict Verdict, string? Instead) JudgeOther(string name)
    {
        if (Is(name, "string") || Is(name, "json"))
        {
            return (TypeVerdict.Outdated, Is(name, "json") ? "object" : "text");
        }

        if (Is(name, "list") || Is(name, "array"))
        {
            return (TypeVerdict.List, null);
        }

        // The maximum length bounds the recursion for lists of lists.
        string element = name.Length > MaxLength ? "" : Element(name);
        if (element.Length > 0)
        {
            var (verdict, instead) = Judge(element);
            return (TypeVerdict.List, verdict is TypeVerdict.Unknown or TypeVerdict.List ? null : instead ?? element);
        }

        return Foreign.TryGetValue(name, out var type)
            ? (TypeVerdict.Foreign, ParameterTypes.NameOf(type))
            : (TypeVerdict.Unknown, Suggestion.Nearest(name, Documented));
    }

    /// <summary>Returns <c>text</c> for <c>text[]</c> or <c>list&lt;text&gt;</c>; empty for other strings.</summary>
    private static string Element(string name)
    {
        if (name.EndsWith("[]", StringComparison.Ordinal))
        {
            return name.Substring(0, name.Length - 2);
        }

        int open = name.IndexOf('<');
        return open > 0
            && name.EndsWith(">", StringComparison.Ordinal)
            && (Is(name.Substring(0, open), "list") || Is(name.Substring(0, open), "array"))
            ? name.Substring(open + 1, name.Length - open - 2)
            : "";
    }

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
