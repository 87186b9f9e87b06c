using Domo.Manifest.Analyzers.CSharp;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers;

/// <summary>The emitted symbols that stand for entries with findings. Emitted code says which symbol stands for which entry.</summary>
internal sealed class FaultyClients
{
    private readonly Dictionary<ISymbol, IReadOnlyList<EntryFinding>> _findings = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public bool IsEmpty => _names.Count == 0;

    public static FaultyClients In(Compilation compilation, EntryFindings findings)
    {
        var result = new FaultyClients();
        foreach (var client in EmittedClient.In(compilation))
        {
            if (findings.Find(client.Manifest, client.List, client.Alias) is { } found)
            {
                foreach (var member in client.Clients.GetMembers(client.Member))
                {
                    result.Add(member, found);
                    result.AddTypes(member, client.Root, found);
                }
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

    /// <summary>The client's own type, and that of its rows or documents, stand for the entry as well.</summary>
    private void AddTypes(ISymbol member, INamedTypeSymbol? root, IReadOnlyList<EntryFinding> findings)
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
