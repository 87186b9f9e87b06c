using Domo.Manifest.Analyzers.CSharp;
using Domo.Manifest.Analyzers.Endpoints;

namespace Domo.Manifest.Completion.Addresses;

/// <summary>Completes Domo URLs: the endpoint, the alias, and the query string of a dataset.</summary>
internal static class AddressSuggestions
{
    /// <summary>Returns the suggestions at the caret.</summary>
    /// <param name="literal">The URL.</param>
    /// <param name="names">The declarations of the manifests.</param>
    public static SuggestionList? At(LiteralAtCaret literal, DeclaredNames names)
    {
        string before = literal.Before;
        var typed = literal.Text.Slice(0, literal.Caret);
        foreach (var (path, kind) in EndpointAddress.Endpoints)
        {
            if (EndpointAddress.StartOf(typed, path) is { } start)
            {
                int alias = start + path.Length;
                return before.IndexOfAny(['/', '?', '#'], alias) < 0
                    ? new(alias, [.. AliasesOf(kind, names)])
                    : kind == EndpointKind.Data ? QueryAt(literal, names) : null;
            }
        }

        return before.Length == 0 || before[0] == '/' ? new(0, [.. EndpointsFrom(before)]) : null;
    }

    private static SuggestionList? QueryAt(LiteralAtCaret literal, DeclaredNames names)
    {
        // Read up to the caret only, because the rest may be incomplete.
        var address = EndpointAddress.Read(literal.Text.Slice(0, literal.Caret));
        return address is { Kind: EndpointKind.Data, Query: { } query }
            ? DataQuerySuggestions.At(query.Value, literal.Caret - query.Length, names.Datasets.Find(address.Alias.Value))
            : null;
    }

    private static IEnumerable<SuggestedText> EndpointsFrom(string before)
    {
        foreach (var (path, kind) in EndpointAddress.Endpoints)
        {
            if (("/" + path).StartsWith(before, StringComparison.Ordinal))
            {
                yield return new("/" + path, DetailOf(kind));
            }
        }
    }

    private static string DetailOf(EndpointKind kind) => kind switch
    {
        EndpointKind.Data => "Rows of a dataset",
        EndpointKind.Sql => "SQL query of a dataset",
        EndpointKind.Collection => "AppDB collection",
        EndpointKind.Function => "Code Engine function",
        _ => "A workflow",
    };

    private static IEnumerable<SuggestedText> AliasesOf(EndpointKind kind, DeclaredNames names)
    {
        var aliases = kind switch
        {
            EndpointKind.Collection => names.Collections.All.Select(collection => (collection.Name, EntryDescription.Describe(collection))),
            EndpointKind.Function => names.Packages.All.Select(function => (function.Alias, "Code Engine function")),
            EndpointKind.Workflow => names.Workflows.All.Select(workflow => (workflow.Alias, "Workflow")),
            _ => names.Datasets.All.Select(dataset => (dataset.Alias, EntryDescription.Describe(dataset))),
        };
        return aliases.Select(alias => new SuggestedText(alias.Item1, alias.Item2, Uri.EscapeDataString(alias.Item1)));
    }
}
