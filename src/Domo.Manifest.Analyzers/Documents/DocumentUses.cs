using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Documents;

/// <summary>Finds the uses of classes as document content.</summary>
internal static class DocumentUses
{
    /// <summary>The metadata name of the attribute for document classes.</summary>
    public const string AttributeName = "Domo.Manifest.Client.DomoDocumentAttribute";

    private static readonly string[] Creating = ["CreateAsync", "CreateManyAsync"];
    private static readonly string[] Replacing = ["ReplaceAsync", "UpsertManyAsync"];

    /// <summary>Returns the use at a node, or null.</summary>
    public static DocumentUse? Of(
        SyntaxNode node, SemanticModel model, DomoCompilation domo, CancellationToken cancellationToken) => node switch
    {
        AttributeSyntax attribute => OfAttribute(attribute, model, cancellationToken),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "As" } } call =>
            OfContract(call, model, domo, cancellationToken),
        _ => null,
    };

    private static DocumentUse? OfAttribute(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (attribute is not { ArgumentList.Arguments: [{ Expression: var argument }], Parent.Parent: TypeDeclarationSyntax declaration }
            || NameOf(attribute.Name) is not ("DomoDocument" or "DomoDocumentAttribute")
            || model.GetSymbolInfo(attribute, cancellationToken).Symbol?.ContainingType?.ToDisplayString() != AttributeName
            || model.GetConstantValue(argument, cancellationToken).Value is not string collection
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type)
        {
            return null;
        }

        return new(collection, type, attribute.GetLocation(), JsonWriting.Emitted);
    }

    /// <summary>Finds <c>domo.Collections.Deals.As(MyJsonContext.Default.Deal)</c>.</summary>
    private static DocumentUse? OfContract(
        InvocationExpressionSyntax call, SemanticModel model, DomoCompilation domo, CancellationToken cancellationToken)
    {
        var receiver = ((MemberAccessExpressionSyntax)call.Expression).Expression;
        if (call.ArgumentList.Arguments is not [{ Expression: var contract }]
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol
            {
                ContainingType: { Name: "DocumentQuery" }, TypeArguments: [INamedTypeSymbol type],
            }
            || !IsOwn(type)
            || domo.FindClient(receiver, model, cancellationToken) is not { } client
            || client.List != Spellings.Collections.Name)
        {
            return null;
        }

        var use = new DocumentUse(client.Alias, type, contract.GetLocation(), JsonWriting.Of(contract, model, cancellationToken));
        if (call.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } member)
        {
            return use;
        }

        string method = member.Name.Identifier.ValueText;
        bool replaces = Array.IndexOf(Replacing, method) >= 0;
        return use with { Writes = replaces || Array.IndexOf(Creating, method) >= 0, Replaces = replaces };
    }

    private static bool IsOwn(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.IsEmpty: false }
        && JsonForms.Of(type) == JsonForm.Object;

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
