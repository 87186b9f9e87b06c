using Domo.Manifest.Analyzers.CSharp;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.ManifestFiles;

/// <summary>The emitted symbols of entries with findings, according to the assembly attributes in the emitted code.</summary>
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
                    foreach (var type in client.EmittedTypesOf(member))
                    {
                        result.Add(type, found);
                    }
                }
            }
        }

        return result;
    }

    /// <summary>Returns whether a symbol with this name may be one of them. A cheap check to call first.</summary>
    public bool MayBe(string name) => _names.Contains(name);

    /// <summary>Returns the findings of the entry that a symbol represents, or null.</summary>
    public IReadOnlyList<EntryFinding>? FindingsOf(SymbolInfo symbol)
    {
        // A call may not compile while it is being typed; it then refers to the only candidate.
        var meant = symbol.Symbol ?? (symbol.CandidateSymbols.Length == 1 ? symbol.CandidateSymbols[0] : null);
        return meant is not null && _findings.TryGetValue(meant, out var findings) ? findings : null;
    }

    private void Add(ISymbol symbol, IReadOnlyList<EntryFinding> findings)
    {
        _findings[symbol] = findings;
        _names.Add(symbol.Name);
    }
}
