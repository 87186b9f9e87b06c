using Domo.Manifest.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The emitted fields of a dataset.</summary>
internal sealed class EmittedFields
{
    private readonly Dictionary<string, EmittedField> _byAlias = new(StringComparer.Ordinal);

    private EmittedFields(ITypeSymbol fields)
    {
        Variable = char.ToLowerInvariant(fields.Name[0]).ToString();
        foreach (var member in fields.GetMembers())
        {
            // The alias is only in the emitted source: new("name").
            if (member is IPropertySymbol { Type: INamedTypeSymbol type, DeclaringSyntaxReferences: [var declaration, ..] }
                && declaration.GetSyntax() is PropertyDeclarationSyntax
                {
                    Initializer.Value: BaseObjectCreationExpressionSyntax
                    {
                        ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string alias } }, ..],
                    },
                })
            {
                _byAlias[alias] = new(Variable + "." + member.Name, type);
            }
        }

        Names = DeclaredFields.Of(_byAlias.Keys);
    }

    /// <summary>Gets the parameter name for lambdas over the fields.</summary>
    public string Variable { get; }

    /// <summary>Gets the aliases.</summary>
    public DeclaredFields Names { get; }

    /// <summary>Returns the fields of an emitted client, or null if it has no emitted fields.</summary>
    public static EmittedFields? Of(EmittedClient client)
    {
        foreach (var member in client.Clients.GetMembers(client.Member))
        {
            if (member is IPropertySymbol { Type: INamedTypeSymbol { TypeArguments: [_, var fields] } }
                && SymbolEqualityComparer.Default.Equals(fields.ContainingType, client.Root))
            {
                return new(fields);
            }
        }

        return null;
    }

    /// <summary>Returns the field with an alias, or null.</summary>
    public EmittedField? Find(string alias) => _byAlias.TryGetValue(alias, out var field) ? field : null;
}
