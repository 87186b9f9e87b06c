using System.Collections.Immutable;
using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.Documents.Model;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Rules.Project;

namespace Domo.Manifest.Generator.Documents;

/// <summary>Maps document classes to collections and finds the problems that prevent it.</summary>
internal static class DocumentMap
{
    /// <summary>Returns the mappable classes that are the only class of their collection.</summary>
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

    /// <summary>Returns the problems of the classes, located at their attributes.</summary>
    public static EquatableArray<ReportedProblem> Problems(
        ImmutableArray<DeclaredDocument> documents, ImmutableArray<(RootClass Target, ManifestModel Model)> apps)
    {
        var classes = ImmutableArray.CreateRange(documents, document => document.Class);
        var problems = new List<ReportedProblem>();
        foreach (var document in documents)
        {
            if (ProblemOf(document, classes, apps) is { } problem)
            {
                problems.Add(problem);
            }
        }

        return new(problems);
    }

    private static ReportedProblem? ProblemOf(
        DeclaredDocument document, ImmutableArray<DocumentClass> classes, ImmutableArray<(RootClass Target, ManifestModel Model)> apps)
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
            if (apps.IsEmpty)
            {
                return Problem(ProjectRules.NoManifestOfClass, document.Argument, collection);
            }

            string manifests = apps.Length == 1 ? apps[0].Target.ManifestName : "No manifest of this project";
            string meant = Suggestion.Nearest(collection, names) is { } nearest ? $"; did you mean '{nearest}'?" : "";
            return Problem(ProjectRules.UnknownCollection.Message, document.Argument, collection, manifests, meant);
        }

        if (document.Problem is { } problem)
        {
            var rule = problem.IsProperty ? ProjectRules.UnmappableProperty : ProjectRules.UnmappableClass;
            return Problem(rule.Message, document.Attribute, problem.Subject, problem.Reason);
        }

        var rivals = RivalsOf(document.Class, classes);
        return rivals.Count > 1
            ? Problem(ProjectRules.SeveralClasses.Message, document.Argument, collection, MessageText.List(rivals, "and"))
            : ClashOf(document.Class, mapping) is { } clash
            ? Problem(ProjectRules.UnmappableClass.Message, document.Attribute, clash.Class, clash.Reason)
            : null;
    }

    private static ReportedProblem Problem(RuleMessage message, SourcePlace place, params string[] arguments) =>
        new(message, place, new(arguments));

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
