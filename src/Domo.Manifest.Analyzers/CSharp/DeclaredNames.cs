using Domo.Manifest.Analyzers.ManifestFiles;
using Domo.Manifest.Declarations;
using Domo.Manifest.Syntax;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Analyzers.CSharp;

/// <summary>The declarations of all manifests of a project, including overrides. A URL may refer to any of them.</summary>
internal sealed class DeclaredNames
{
    private readonly Dictionary<string, (string Kind, string Alias)> _ids = new(StringComparer.OrdinalIgnoreCase);

    private DeclaredNames(List<ManifestModel> models, bool isCertain)
    {
        Datasets = new(models, static model => model.Datasets, static dataset => dataset.Alias);
        Collections = new(models, static model => model.Collections, static collection => collection.Name);
        Workflows = new(models, static model => model.Workflows, static workflow => workflow.Alias);
        Packages = new(models, static model => model.Packages, static package => package.Alias);
        Accounts = new(models, static model => model.Accounts, static account => account.Alias);
        IsCertain = isCertain;
        foreach (var model in models)
        {
            foreach (var dataset in model.Datasets)
            {
                AddId("dataset", dataset.DataSetId, dataset.Alias);
            }

            foreach (var collection in model.Collections)
            {
                AddId("collection", collection.Id, collection.Name);
            }

            foreach (var workflow in model.Workflows)
            {
                AddId("workflow", workflow.ModelId, workflow.Alias);
            }
        }
    }

    /// <summary>Gets whether all manifests were fully readable, so that a missing name is certainly undeclared.</summary>
    public bool IsCertain { get; }

    public DeclaredList<DatasetMapping> Datasets { get; }

    public DeclaredList<CollectionMapping> Collections { get; }

    public DeclaredList<WorkflowMapping> Workflows { get; }

    public DeclaredList<PackageMapping> Packages { get; }

    public DeclaredList<AccountMapping> Accounts { get; }

    /// <summary>Returns what an ID identifies and its alias in a manifest, or null if no manifest contains the ID.</summary>
    public (string Kind, string Alias)? FindId(string id) => _ids.TryGetValue(id, out var named) ? named : null;

    /// <summary>Collects the declarations of the files.</summary>
    public static DeclaredNames Of(IReadOnlyList<AnalyzedFile> files)
    {
        var models = new List<ManifestModel>();
        bool isCertain = false;
        bool hasFaults = false;
        foreach (var file in files)
        {
            hasFaults |= file.Content.Document.Json.Faults.Count > 0;
            if (file.File.IsManifest)
            {
                isCertain |= file.Content.Document.IsReadable;
                var types = TypesBeside(file, files);
                models.Add(types.ApplyTo(file.Content.Document.Model));
                AddOverridden(models, file, files, types);
            }
        }

        return new(models, isCertain && !hasFaults);
    }

    private static void AddOverridden(
        List<ManifestModel> models, AnalyzedFile manifest, IReadOnlyList<AnalyzedFile> files, TypesModel types)
    {
        foreach (var file in files)
        {
            if (file.File.Kind == "Overrides" && manifest.Content.Document.Json.Root is JsonObject)
            {
                var overrides = ManifestOverrides.Parse(file.Content.Text);
                foreach (string environment in overrides.Environments)
                {
                    models.Add(types.ApplyTo(ManifestDocument.Parse(manifest.Content.Text, overrides, environment).Model));
                }
            }
        }
    }

    private static TypesModel TypesBeside(AnalyzedFile manifest, IReadOnlyList<AnalyzedFile> files)
    {
        foreach (var file in files)
        {
            if (file.File.Kind == "Types" && string.Equals(file.File.Directory, manifest.File.Directory, StringComparison.OrdinalIgnoreCase))
            {
                return TypesDocument.Parse(file.Content.Text).Model;
            }
        }

        return TypesModel.Empty;
    }

    private void AddId(string kind, string? id, string alias)
    {
        if (id is not null && !_ids.ContainsKey(id))
        {
            _ids.Add(id, (kind, alias));
        }
    }
}
