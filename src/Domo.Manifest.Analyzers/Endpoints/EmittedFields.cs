using Domo.Manifest.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The tokens of a dataset's fields, as they were emitted.</summary>
internal sealed class EmittedFields
{
    private readonly Dictionary<string, EmittedField> _byAlias = new(StringComparer.Ordinal);

    private EmittedFields(ITypeSymbol fields)
    {
        Variable = char.ToLowerInvariant(fields.Name[0]).ToString();
        foreach (var member in fields.GetMembers())
        {
            // The alias stands in the emitted code alone: new DataTextField("name").
            if (member is IPropertySymbol { Type: INamedTypeSymbol type, DeclaringSyntaxReferences: [var declaration, ..] }
                && declaration.GetSyntax() is PropertyDeclarationSyntax
                {
                    Initializer.Value: ObjectCreationExpressionSyntax
                    {
                        ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string alias } }, ..],
                    },
                })
            {
                _byAlias[alias] = new(Variable + "." + member.Name, type);
            }
        }

        Names = DatasetFields.Of(_byAlias.Keys);
    }

    /// <summary>The name of the parameter of a lambda over the fields.</summary>
    public string Variable { get; }

    /// <summary>The aliases.</summary>
    public DatasetFields Names { get; }

    /// <summary>The fields of an emitted client; null when it has none of its own.</summary>
    public static EmittedFields? Of(EmittedClient client)
    {
        foreach (var member in client.Clients.GetMembers(client.Member))
        {
            if (member is IPropertySymbol { Type.BaseType.TypeArguments: [_, var fields] }
                && SymbolEqualityComparer.Default.Equals(fields.ContainingType, client.Root))
            {
                return new(fields);
            }
        }

        return null;
    }

    /// <summary>The token of a field; null when none has this alias.</summary>
    public EmittedField? Find(string alias) => _byAlias.TryGetValue(alias, out var field) ? field : null;
}
