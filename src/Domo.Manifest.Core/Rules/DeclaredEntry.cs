using Domo.Manifest.Binding;
using Domo.Manifest.Rules.TypesFile;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.Rules;

/// <summary>A dataset, collection, workflow, function or account in a file.</summary>
/// <param name="List">The manifest's list that contains the entry, by the name that the official CLI writes.</param>
/// <param name="Alias">The alias, or the name of a collection.</param>
/// <param name="Span">The span of the entry.</param>
public sealed record DeclaredEntry(string List, string Alias, SourceSpan Span)
{
    /// <summary>Returns the entries of a manifest or of a types file, in the order of their lists.</summary>
    /// <param name="file">The file.</param>
    public static IReadOnlyList<DeclaredEntry> In(LintFile file)
    {
        var entries = new List<DeclaredEntry>();
        if (file.Kind == LintFileKind.Manifest)
        {
            var document = file.Document;
            Add(entries, document, Spellings.Datasets, document.Model.Datasets, static dataset => dataset.Alias);
            Add(entries, document, Spellings.Collections, document.Model.Collections, static collection => collection.Name);
            Add(entries, document, Spellings.Workflows, document.Model.Workflows, static workflow => workflow.Alias);
            Add(entries, document, Spellings.Packages, document.Model.Packages, static package => package.Alias);
            Add(entries, document, Spellings.Accounts, document.Model.Accounts, static account => account.Alias);
        }
        else if (file.Kind == LintFileKind.Types && file.Document.Json.Root is JsonObject root)
        {
            Add(entries, root, Spellings.Datasets, TypesSection.Datasets);
            Add(entries, root, Spellings.Collections, TypesSection.Collections);
            Add(entries, root, Spellings.Workflows, TypesSection.Workflows);
            Add(entries, root, Spellings.Packages, TypesSection.Packages);
        }

        return entries;
    }

    private static void Add<T>(
        List<DeclaredEntry> entries, ManifestDocument document, Spelling list, IReadOnlyList<T> elements, Func<T, string> aliasOf)
        where T : class
    {
        foreach (var element in elements)
        {
            if (document.Locations.SourceOf(element) is { } source)
            {
                entries.Add(new(list.Name, aliasOf(element), source.Span));
            }
        }
    }

    private static void Add(List<DeclaredEntry> entries, JsonObject root, Spelling list, TypesSection section)
    {
        if (root.TryGetMember(section.Part.Name, out var member) && member.Value is JsonObject typed)
        {
            foreach (var entry in typed.Members)
            {
                entries.Add(new(list.Name, entry.Name, entry.Span));
            }
        }
    }
}
