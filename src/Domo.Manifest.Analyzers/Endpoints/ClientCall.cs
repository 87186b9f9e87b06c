using System.Collections.Immutable;
using Domo.Manifest.Analyzers.CSharp;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The call of an emitted client that is equivalent to a request, starting with the member of the root class.</summary>
/// <param name="Start">The call, or the part that precedes the request body.</param>
/// <param name="End">The part that follows the request body; null if there is none.</param>
internal sealed record ClientCall(string Start, string? End = null)
{
    private const string RootKey = "ClientRoot";
    private const string StartKey = "ClientCall";
    private const string EndKey = "ClientCallEnd";
    private const string BodyKey = "ClientCallHasBody";
    private const string Library = "global::Domo.Manifest.Client.";

    /// <summary>Gets whether the call contains the request body.</summary>
    public bool HasBody { get; init; }

    /// <summary>Returns the equivalent call, or null if the request cannot be translated.</summary>
    public static ClientCall? Of(EndpointAddress address, string path, EmittedClient client) => address switch
    {
        { Kind: EndpointKind.Data } when DataQueryTranslation.Of(address.Query, client) is { } query => new(path + query + ".ToListAsync()"),
        { Kind: EndpointKind.Sql, Query: null } => new(path + ".SqlTableAsync(" + Library + "SqlQuery.FromText(", "))"),
        { Kind: EndpointKind.Collection, Rest: "/documents" or "/documents/", Query: null } => new(path + ".ToListAsync()"),
        { Kind: EndpointKind.Collection, Rest: "/documents/query", Query: null } =>
            new(path + ".Where(" + Library + "DocumentFilter.Parse(", ")).ToListAsync()"),
        _ => null,
    };

    /// <summary>
    /// Reads the data from <see cref="Write"/>: the call and the metadata name of the root class. Returns null if there is none.
    /// </summary>
    public static (ClientCall Call, string Root)? Read(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(StartKey, out string? start) && start is not null
        && diagnostic.Properties.TryGetValue(RootKey, out string? root) && root is not null
            ? (new ClientCall(start, diagnostic.Properties.TryGetValue(EndKey, out string? end) ? end : null)
            {
                HasBody = diagnostic.Properties.ContainsKey(BodyKey),
            }, root)
            : null;

    /// <summary>Creates diagnostic properties with the call, for the code fix.</summary>
    public ImmutableDictionary<string, string?> Write(INamedTypeSymbol root)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(StartKey, Start)
            .Add(RootKey, root.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat));
        properties = HasBody ? properties.Add(BodyKey, "") : properties;
        return End is null ? properties : properties.Add(EndKey, End);
    }
}
