using System.Collections.Immutable;
using Domo.Manifest.Generator.Diagnostics;
using Domo.Manifest.Generator.Pipeline;
using Domo.Manifest.Model;
using Domo.Manifest.Rules;
using Microsoft.CodeAnalysis;

namespace Domo.Manifest.Generator.Documents;

/// <summary>Which class is the content of which collection's documents, and what stands against it.</summary>
internal static class DocumentMap
{
    /// <summary>The classes of a manifest's collections: those that are the only one of a collection and can be mapped.</summary>
    public static EquatableArray<DocumentClass> Of(EquatableArray<CollectionMapping> collections, ImmutableArray<DocumentClass> classes)
    {
        var result = new List<DocumentClass>();
        foreach (var document in classes)
        {
            if (document.Shapes.Count > 0
                && Find(collections, document.Collection) is { } collection
                && RivalsOf(document, classes).Count == 1
                && ClashOf(document, collection) is null)
            {
                result.Add(document);
            }
        }

        return new(result);
    }

    /// <summary>What is wrong with the classes, at their attributes.</summary>
    public static EquatableArray<Diagnostic> Problems(
        ImmutableArray<DeclaredDocument> documents, ImmutableArray<(EmitTarget Target, ManifestModel Model)> apps)
    {
        var classes = ImmutableArray.CreateRange(documents, document => document.Class);
        var problems = new List<Diagnostic>();
        foreach (var document in documents)
        {
            if (ProblemOf(document, classes, apps) is { } problem)
            {
                problems.Add(problem);
            }
        }

        return new(problems);
    }

    private static Diagnostic? ProblemOf(
        DeclaredDocument document, ImmutableArray<DocumentClass> classes, ImmutableArray<(EmitTarget Target, ManifestModel Model)> apps)
    {
        string collection = document.Class.Collection;
        var names = new List<string>();
        CollectionMapping? mapping = null;
        foreach (var (_, model) in apps)
        {
            mapping ??= Find(model.Collections, collection);
            foreach (var known in model.Collections)
            {
                names.Add(known.Name);
            }
        }

        if (mapping is null)
        {
            string missing = apps.IsEmpty
                ? "there is no manifest in this project"
                : apps[0].Target.ManifestName + (apps.Length == 1 ? " has no such collection" : " and the others have no such collection");
            return Descriptors.Create(
                Descriptors.UnknownCollection, document.Argument.ToLocation(), collection, missing + Suggestion.For(collection, names));
        }

        if (document.Problem is { } problem)
        {
            return Descriptors.Create(
                problem.IsProperty ? Descriptors.UnmappableProperty : Descriptors.UnmappableClass,
                document.Attribute.ToLocation(), problem.Subject, problem.Reason);
        }

        var rivals = RivalsOf(document.Class, classes);
        return rivals.Count > 1
            ? Descriptors.Create(Descriptors.SeveralClasses, document.Argument.ToLocation(), collection, string.Join("', '", rivals))
            : ClashOf(document.Class, mapping) is { } clash
            ? Descriptors.Create(Descriptors.UnmappableClass, document.Attribute.ToLocation(), clash.Class, clash.Reason)
            : null;
    }

    private static CollectionMapping? Find(EquatableArray<CollectionMapping> collections, string name)
    {
        foreach (var collection in collections)
        {
            if (collection.Name == name)
            {
                return collection;
            }
        }

        return null;
    }

    private static List<string> RivalsOf(DocumentClass document, ImmutableArray<DocumentClass> classes)
    {
        var rivals = new List<string>();
        foreach (var other in classes)
        {
            if (other.Collection == document.Collection)
            {
                rivals.Add(other.Name);
            }
        }

        return rivals;
    }

    private static (string Class, string Reason)? ClashOf(DocumentClass document, CollectionMapping collection)
    {
        for (int i = 0; i < document.Shapes.Count; i++)
        {
            if (DocumentNames.Clash(document.Shapes[i], i == 0 ? collection.Columns : default) is { } clash)
            {
                return (document.Shapes[i].Name, $"its properties '{clash.First}' and '{clash.Second}' are both '{clash.JsonName}' in JSON");
            }
        }

        return null;
    }
}
