using Domo.Manifest.Generator.Documents;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>Maps .NET types to their JSON forms.</summary>
internal static class JsonForms
{
    /// <summary>Returns the form of a type's values.</summary>
    public static JsonForm Of(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return OfSpecial(type.SpecialType) is var form && form != JsonForm.Unknown ? form
            : type.SpecialType != SpecialType.None ? JsonForm.Unknown
            : OfOther(type);
    }

    /// <summary>Returns whether a form is a number.</summary>
    public static bool IsNumber(this JsonForm form) => form is >= JsonForm.SmallInteger and <= JsonForm.Decimal;

    /// <summary>Returns a form's description for messages.</summary>
    public static string Describe(this JsonForm form) => form switch
    {
        JsonForm.Text => "a string",
        JsonForm.OtherText => "a string that is not a date",
        JsonForm.Day => "a date like '2026-04-23'",
        JsonForm.Moment => "a date and time like '2026-04-23T12:00:00.123+02:00'",
        JsonForm.Boolean => "true or false",
        JsonForm.List => "an array",
        JsonForm.Object => "an object",
        _ => "a number",
    };

    private static JsonForm OfSpecial(SpecialType type) => type switch
    {
        SpecialType.System_String or SpecialType.System_Char => JsonForm.Text,
        SpecialType.System_Boolean => JsonForm.Boolean,
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 => JsonForm.SmallInteger,
        SpecialType.System_Int64 => JsonForm.Integer,
        SpecialType.System_UInt64 => JsonForm.LargeInteger,
        SpecialType.System_Single => JsonForm.Single,
        SpecialType.System_Double => JsonForm.Double,
        SpecialType.System_Decimal => JsonForm.Decimal,
        SpecialType.System_DateTime => JsonForm.Moment,
        _ => JsonForm.Unknown,
    };

    private static JsonForm OfOther(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType.SpecialType == SpecialType.System_Byte ? JsonForm.OtherText : JsonForm.List;
        }

        if (type is not INamedTypeSymbol named || named.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
        {
            return JsonForm.Unknown;
        }

        string space = named.ContainingNamespace?.ToDisplayString() ?? "";
        return space switch
        {
            "System" => named.Name switch
            {
                "DateOnly" => JsonForm.Day,
                "DateTimeOffset" => JsonForm.Moment,
                "TimeOnly" or "TimeSpan" or "Guid" or "Uri" or "Version" => JsonForm.OtherText,
                _ => JsonForm.Unknown,
            },
            "System.Text.Json.Nodes" => named.Name switch
            {
                "JsonArray" => JsonForm.List,
                "JsonObject" => JsonForm.Object,
                _ => JsonForm.Unknown,
            },
            _ => OfCollection(named) ?? OfOwn(named),
        };
    }

    private static JsonForm? OfCollection(INamedTypeSymbol type)
    {
        if (type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) != true)
        {
            return null;
        }

        bool isDictionary = type.Name.IndexOf("Dictionary", StringComparison.Ordinal) >= 0;
        return isDictionary ? JsonForm.Object : type is { IsGenericType: true } ? JsonForm.List : JsonForm.Unknown;
    }

    /// <summary>Returns the form of a user-defined type: an object, unless it has a converter or is enumerable.</summary>
    private static JsonForm OfOwn(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface || type.IsAbstract || (type.DeclaringSyntaxReferences.IsEmpty && !type.IsAnonymousType)
            || JsonAttributes.Has(type, "JsonConverter"))
        {
            return JsonForm.Unknown;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
            {
                return JsonForm.Unknown;
            }
        }

        return JsonForm.Object;
    }
}
