using System.Collections.Immutable;
using Domo.Manifest.Analyzers.ManifestFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>The manifest declarations and emitted clients of a compilation.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="options">The analyzer options with the additional files.</param>
/// <param name="cancellationToken">Cancels reading the files.</param>
internal sealed class DomoCompilation(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
{
    /// <summary>The type whose presence identifies a compilation that uses Domo.</summary>
    private const string ClientName = "Domo.Manifest.Client.DomoClient";

    private readonly Lazy<DeclaredNames?> _names = new(() => AnalyzedProject.Of(options, cancellationToken)?.Names);
    private readonly Lazy<IAssemblySymbol?> _library = new(() => compilation.GetTypeByMetadataName(ClientName)?.ContainingAssembly);
    private readonly Lazy<IReadOnlyList<EmittedClient>> _clients = new(() => EmittedClient.In(compilation));
    private readonly Lazy<Dictionary<ISymbol, EmittedClient>> _clientsOfTypes = new(() => TypesOf(EmittedClient.In(compilation)));

    /// <summary>Gets the assembly of the client library, or null if the compilation does not reference it.</summary>
    public IAssemblySymbol? Library => _library.Value;

    /// <summary>
    /// Gets the declarations of the manifests, or null if there are none or they are incomplete because of syntax errors.
    /// </summary>
    public DeclaredNames? Names => _names.Value is { IsCertain: true } names ? names : null;

    /// <summary>Gets the emitted clients.</summary>
    public IReadOnlyList<EmittedClient> Clients => _clients.Value;

    /// <summary>Returns whether a type is the client library's type with this name.</summary>
    public bool IsOfClient(ITypeSymbol? type, string name) =>
        type is { ContainingType: null } && string.Equals(type.Name, name, StringComparison.Ordinal)
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Library);

    /// <summary>Returns the emitted client of an entry, or null.</summary>
    /// <param name="list">The entry's list, in the spelling of the official CLI.</param>
    /// <param name="alias">The entry's alias.</param>
    public EmittedClient? FindClient(string list, string alias)
    {
        foreach (var client in Clients)
        {
            if (string.Equals(client.List, list, StringComparison.Ordinal) && string.Equals(client.Alias, alias, StringComparison.Ordinal))
            {
                return client;
            }
        }

        return null;
    }

    /// <summary>Returns the emitted client to which a type belongs as its class, row, document or field class, or null.</summary>
    public EmittedClient? FindClient(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (_clientsOfTypes.Value.TryGetValue(current, out var client))
            {
                return client;
            }

            foreach (var argument in (current as INamedTypeSymbol)?.TypeArguments ?? ImmutableArray<ITypeSymbol>.Empty)
            {
                if (_clientsOfTypes.Value.TryGetValue(argument, out client))
                {
                    return client;
                }
            }
        }

        return null;
    }

    /// <summary>Returns the emitted client that a member or type represents, or null.</summary>
    public EmittedClient? FindClient(ISymbol symbol)
    {
        foreach (var client in Clients)
        {
            if (string.Equals(client.Member, symbol.Name, StringComparison.Ordinal)
                && SymbolEqualityComparer.Default.Equals(client.Clients, symbol.ContainingType))
            {
                return client;
            }
        }

        return FindClient(symbol as ITypeSymbol);
    }

    /// <summary>Returns the emitted client that a query starts from, as in <c>domo.Datasets.Sales.Where(…)</c>, or null.</summary>
    public EmittedClient? FindClient(ExpressionSyntax query, SemanticModel model, CancellationToken cancellationToken)
    {
        if (FindClient(model.GetTypeInfo(query, cancellationToken).Type) is { } client)
        {
            return client;
        }

        // Datasets without fields share their types, so only the member identifies the dataset.
        for (bool isFollowed = false; ;)
        {
            while (query is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call })
            {
                query = call.Expression;
            }

            var symbol = model.GetSymbolInfo(query, cancellationToken).Symbol;
            if (isFollowed
                || symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var reference, ..] }
                || reference.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value })
            {
                return symbol is null ? null : FindClient(symbol);
            }

            (query, isFollowed) = (value, true);
        }
    }

    /// <summary>
    /// Returns the emitted client that an enclosing call is made on, such as the one whose <c>Where</c> contains the lambda.
    /// </summary>
    public EmittedClient? FindClientAround(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var outer = node.Parent; outer is not null and not MemberDeclarationSyntax; outer = outer.Parent)
        {
            if (outer is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }
                && FindClient(call.Expression, model, cancellationToken) is { } client)
            {
                return client;
            }
        }

        return null;
    }

    private static Dictionary<ISymbol, EmittedClient> TypesOf(IReadOnlyList<EmittedClient> clients)
    {
        var types = new Dictionary<ISymbol, EmittedClient>(SymbolEqualityComparer.Default);
        foreach (var client in clients)
        {
            foreach (var member in client.Clients.GetMembers(client.Member))
            {
                foreach (var type in client.EmittedTypesOf(member))
                {
                    types[type] = client;
                }
            }
        }

        return types;
    }
}
