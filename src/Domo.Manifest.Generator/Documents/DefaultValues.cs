using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Domo.Manifest.Generator.Documents;

/// <summary>Formats default values of parameters as C#.</summary>
internal static class DefaultValues
{
    /// <summary>Returns the default value as a C# expression, or null if the parameter has none.</summary>
    public static string? Of(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
        {
            return null;
        }

        object? value = parameter.ExplicitDefaultValue;
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : parameter.Type;
        return value switch
        {
            null => "default!",
            double.NaN => "(0d / 0d)",
            double.PositiveInfinity => "(1d / 0d)",
            double.NegativeInfinity => "(-1d / 0d)",
            float.NaN => "(0f / 0f)",
            float.PositiveInfinity => "(1f / 0f)",
            float.NegativeInfinity => "(-1f / 0f)",
            _ => "(" + type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ")("
                + SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) + SuffixOf(value) + ")",
        };
    }

    private static string SuffixOf(object value) => value switch
    {
        decimal => "m",
        double => "d",
        float => "f",
        _ => "",
    };
}
