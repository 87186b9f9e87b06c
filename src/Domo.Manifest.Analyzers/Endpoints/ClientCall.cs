using System.Collections.Immutable;
using Domo.Manifest.Analyzers.CSharp;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The call of an emitted client that says the same as a request, from the root class on.</summary>
/// <param name="Start">The call; where it takes the body of the request, what is before it.</param>
/// <param name="End">What is behind the body of the request; null when it has none.</param>
internal sealed record ClientCall(string Start, string? End = null)
{
    private const string RootKey = "ClientRoot";
    private const string StartKey = "ClientCall";
    private const string EndKey = "ClientCallEnd";
    private const string Library = "global::Domo.Manifest.Client.";

    /// <summary>The call that says the same as an address; null when it says more than can be told here.</summary>
    public static ClientCall? Of(EndpointAddress address, string path, EmittedClient client) => address switch
    {
        { Kind: EndpointKind.Data } when DataQueryTranslation.Of(address.Query, client) is { } query => new(path + query + ".ToListAsync()"),
        { Kind: EndpointKind.Sql, Query: null } => new(path + ".SqlTableAsync(" + Library + "SqlQuery.FromText(", "))"),
        { Kind: EndpointKind.Collection, Rest: "/documents" or "/documents/", Query: null } => new(path + ".ToListAsync()"),
        { Kind: EndpointKind.Collection, Rest: "/documents/query", Query: null } =>
            new(path + ".Where(_ => " + Library + "DocumentFilter.Parse(", ")).ToListAsync()"),
        _ => null,
    };

    /// <summary>Reads what <see cref="Write"/> wrote: the call, and the metadata name of the root class. Null when there is nothing.</summary>
    public static (ClientCall Call, string Root)? Read(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(StartKey, out string? start) && start is not null
        && diagnostic.Properties.TryGetValue(RootKey, out string? root) && root is not null
            ? (new ClientCall(start, diagnostic.Properties.TryGetValue(EndKey, out string? end) ? end : null), root)
            : null;

    /// <summary>Puts the call into the properties of a diagnostic, for the code fix.</summary>
    public ImmutableDictionary<string, string?> Write(INamedTypeSymbol root)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(StartKey, Start)
            .Add(RootKey, root.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat));
        return End is null ? properties : properties.Add(EndKey, End);
    }
}
