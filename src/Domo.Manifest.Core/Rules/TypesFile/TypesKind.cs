using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Collections;
using Domo.Manifest.Rules.Parameters;

namespace Domo.Manifest.Rules.TypesFile;

/// <summary>The kind of value that a type in domo.types.json describes, with its allowed types.</summary>
internal sealed class TypesKind
{
    private static readonly Dictionary<string, string> ContentSynonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BOOL"] = "BOOLEAN",
        ["BIT"] = "BOOLEAN",
        ["JSON"] = "OBJECT",
        ["MAP"] = "OBJECT",
    };

    private readonly Func<string, (string[] Fitting, bool IsSure)> _instead;

    private TypesKind(IReadOnlyList<string> names, bool isNested, Func<string, (string[] Fitting, bool IsSure)> instead)
    {
        Names = names;
        IsNested = isNested;
        _instead = instead;
    }

    /// <summary>A dataset's field: one value of the six types.</summary>
    public static TypesKind Field { get; } = new(ColumnTypes.Names, isNested: false, InsteadOfColumn);

    /// <summary>A document's property: any JSON.</summary>
    public static TypesKind Column { get; } = new(ColumnTypes.ContentNames, isNested: true, InsteadOfContent);

    /// <summary>A parameter, an output or a property of these.</summary>
    public static TypesKind Parameter { get; } = new(ParameterTypes.OverrideNames, isNested: true, InsteadOfParameter);

    /// <summary>The names of the allowed types.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Gets whether lists, and objects with children, are allowed.</summary>
    public bool IsNested { get; }

    /// <summary>The name of the object type.</summary>
    public string? ObjectName => NameOf("OBJECT");

    /// <summary>Returns the property names that a value's settings can have.</summary>
    public string[] Properties(bool isOutput)
    {
        var names = new List<string> { Spellings.Type.Name, Spellings.Nullable.Name };
        if (!isOutput)
        {
            names.Add(Spellings.Name.Name);
        }

        if (IsNested)
        {
            names.Add(Spellings.Children.Name);
        }

        return [.. names];
    }

    /// <summary>Returns the exact name of a type, ignoring case; null for an unknown type.</summary>
    public string? NameOf(string type)
    {
        foreach (string name in Names)
        {
            if (string.Equals(name, type, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Returns the types that an unknown name may mean, the most likely first, and whether the first is certain.</summary>
    public (string[] Fitting, bool IsSure) Instead(string type) => _instead(type);

    private static (string[] Fitting, bool IsSure) InsteadOfColumn(string type)
    {
        string? best = ColumnTypeNames.Best(type);
        string[] fitting = [.. ColumnTypeNames.Fitting(type)];
        if (best is not null)
        {
            // Of several numeric types, the one that can hold any number comes first.
            fitting = [best, .. Array.FindAll(fitting, name => name != best)];
        }

        return (fitting, ColumnTypeNames.IsCertain(type));
    }

    private static (string[] Fitting, bool IsSure) InsteadOfContent(string type)
    {
        string? meant = ContentSynonyms.TryGetValue(type, out string? synonym) ? synonym : Suggestion.Nearest(type, ["BOOLEAN", "OBJECT"]);
        return meant is not null ? ([meant], synonym is not null)
            : ColumnTypeNames.Best(type) is null ? ([.. ColumnTypes.ContentNames], false)
            : InsteadOfColumn(type);
    }

    private static (string[] Fitting, bool IsSure) InsteadOfParameter(string type)
    {
        var (verdict, instead) = ParameterTypeNames.Judge(type);
        return instead is null || verdict == TypeVerdict.List
            ? ([.. ParameterTypes.OverrideNames], false)
            : ([instead], verdict != TypeVerdict.Unknown);
    }
}
