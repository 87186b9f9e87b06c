using Domo.Manifest.Generator.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>How objects are serialized to JSON, as far as it is known.</summary>
/// <param name="Naming">How properties are named.</param>
/// <param name="HasOwnConverters">Whether values may be written in forms other than those of their types.</param>
/// <param name="SyncsMoments">Whether timestamps are written in the form that syncs.</param>
internal sealed record JsonWriting(JsonNaming Naming, bool HasOwnConverters = false, bool SyncsMoments = false)
{
    /// <summary>Gets the serialization by emitted code.</summary>
    public static JsonWriting Emitted { get; } = new(JsonNaming.Columns, SyncsMoments: true);

    /// <summary>Gets the serialization by System.Text.Json with the web defaults, which the methods that send JSON use.</summary>
    public static JsonWriting Web { get; } = new(JsonNaming.CamelCase);

    /// <summary>Gets the serialization by System.Text.Json without options.</summary>
    public static JsonWriting Default { get; } = new(JsonNaming.AsDeclared);

    private static JsonWriting Unknown { get; } = new(JsonNaming.Unknown, HasOwnConverters: true);

    /// <summary>Reads the serialization from an argument: options, or a type's contract from a source-generated context.</summary>
    public static JsonWriting Of(ExpressionSyntax argument, SemanticModel model, CancellationToken cancellationToken)
    {
        if (argument.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return Web;
        }

        if (argument is not MemberAccessExpressionSyntax access
            || model.GetSymbolInfo(access, cancellationToken).Symbol is not IPropertySymbol { ContainingType: var type } property)
        {
            return Unknown;
        }

        // Another instance of the context may have different options.
        return (type.Name, property.Name) switch
        {
            ("JsonSerializerOptions", "Web") => Web,
            ("JsonSerializerOptions", "Default") => Default,
            _ => type.BaseType?.Name == "JsonSerializerContext"
                && model.GetSymbolInfo(access.Expression, cancellationToken).Symbol is IPropertySymbol { Name: "Default", IsStatic: true }
                ? OfContext(type)
                : Unknown,
        };
    }

    private static JsonWriting OfContext(INamedTypeSymbol context)
    {
        if (JsonAttributes.Find(context, "JsonSourceGenerationOptions") is not { } attribute)
        {
            return Default;
        }

        // JsonSerializerDefaults.Web
        var writing = attribute.ConstructorArguments is [{ Value: 1 }] ? Web : Default;
        foreach (var argument in attribute.NamedArguments)
        {
            writing = argument switch
            {
                { Key: "PropertyNamingPolicy", Value.Value: int policy } => writing with { Naming = NamingOf(policy) },
                { Key: "Converters" or "NumberHandling" } => writing with { HasOwnConverters = true },
                _ => writing,
            };
        }

        return writing;
    }

    /// <summary>Maps the values of <c>JsonKnownNamingPolicy</c>.</summary>
    private static JsonNaming NamingOf(int policy) => policy switch
    {
        0 => JsonNaming.AsDeclared,
        1 => JsonNaming.CamelCase,
        _ => JsonNaming.Unknown,
    };
}
