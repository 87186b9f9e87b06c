using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers;

/// <summary>The emitted symbols that stand for entries with findings. Emitted code itself says which symbol stands for which entry.</summary>
internal sealed class FaultyClients
{
    private const string Namespace = "Domo.Manifest.Client.Emitted.";

    private readonly Dictionary<ISymbol, IReadOnlyList<EntryFinding>> _findings = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public bool IsEmpty => _names.Count == 0;

    public static FaultyClients In(Compilation compilation, EntryFindings findings)
    {
        var result = new FaultyClients();
        var clientsAttribute = compilation.GetTypeByMetadataName(Namespace + "ManifestClientsAttribute");
        var aliasAttribute = compilation.GetTypeByMetadataName(Namespace + "ManifestAliasAttribute");
        if (clientsAttribute is null || aliasAttribute is null)
        {
            return result;
        }

        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, clientsAttribute)
                && attribute.ConstructorArguments is [{ Value: string manifest }, { Value: string list }, { Value: INamedTypeSymbol clients }])
            {
                result.AddAll(clients, aliasAttribute, alias => findings.Find(manifest, list, alias));
            }
        }

        return result;
    }

    /// <summary>Whether a symbol of this name may be one of them: a question that costs nothing.</summary>
    public bool MayBe(string name) => _names.Contains(name);

    /// <summary>What is wrong with the entry that a symbol stands for; null when nothing is, or it stands for none.</summary>
    public IReadOnlyList<EntryFinding>? FindingsOf(SymbolInfo symbol)
    {
        // A call that does not compile, since it is being typed, means the one method of its name.
        var meant = symbol.Symbol ?? (symbol.CandidateSymbols.Length == 1 ? symbol.CandidateSymbols[0] : null);
        return meant is not null && _findings.TryGetValue(meant, out var findings) ? findings : null;
    }

    private void AddAll(INamedTypeSymbol clients, INamedTypeSymbol aliasAttribute, Func<string, IReadOnlyList<EntryFinding>?> find)
    {
        foreach (var member in clients.GetMembers())
        {
            foreach (var attribute in member.GetAttributes())
            {
                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, aliasAttribute)
                    && attribute.ConstructorArguments is [{ Value: string alias }]
                    && find(alias) is { } findings)
                {
                    Add(member, findings);
                    AddTypes(member, clients.ContainingType, findings);
                }
            }
        }
    }

    /// <summary>The client's own type, and that of its rows or documents, stand for the entry as well.</summary>
    private void AddTypes(ISymbol member, INamedTypeSymbol root, IReadOnlyList<EntryFinding> findings)
    {
        if (member is not IPropertySymbol { Type: INamedTypeSymbol { BaseType: { } baseType } client })
        {
            return;
        }

        Add(client, findings);
        foreach (var content in baseType.TypeArguments)
        {
            if (SymbolEqualityComparer.Default.Equals(content.ContainingType, root))
            {
                Add(content, findings);
            }
        }
    }

    private void Add(ISymbol symbol, IReadOnlyList<EntryFinding> findings)
    {
        _findings[symbol] = findings;
        _names.Add(symbol.Name);
    }
}
