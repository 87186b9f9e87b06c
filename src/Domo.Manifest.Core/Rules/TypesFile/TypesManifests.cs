using Domo.Manifest.Declarations;
using Domo.Manifest.Rules.Files;

namespace Domo.Manifest.Rules.TypesFile;

/// <summary>The entries of the manifests next to domo.types.json, by name, including duplicates.</summary>
internal sealed class TypesManifests
{
    private readonly Dictionary<string, List<DatasetMapping>> _datasets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CollectionMapping>> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PackageMapping>> _packages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<WorkflowMapping>> _workflows = new(StringComparer.Ordinal);
    private readonly Dictionary<TypesSection, KnownNames> _names = [];

    private TypesManifests(List<ManifestModel> manifests)
    {
        foreach (var section in TypesSection.All)
        {
            _names.Add(section, new KnownNames());
        }

        foreach (var manifest in manifests)
        {
            Add(TypesSection.Datasets, _datasets, manifest.Datasets, static dataset => dataset.Alias);
            Add(TypesSection.Collections, _collections, manifest.Collections, static collection => collection.Name);
            Add(TypesSection.Packages, _packages, manifest.Packages, static package => package.Alias);
            Add(TypesSection.Workflows, _workflows, manifest.Workflows, static workflow => workflow.Alias);
        }
    }

    /// <summary>Returns the manifests in the folder of a types file; null if there are none, or if one cannot be read completely.</summary>
    public static TypesManifests? Beside(LintContext context) =>
        context.File.Kind == LintFileKind.Types && ProjectFiles.Beside(context) is { Count: > 0 } manifests ? new(manifests) : null;

    /// <summary>Returns the names of a section's entries.</summary>
    public KnownNames NamesOf(TypesSection section) => _names[section];

    /// <summary>Returns the datasets with an alias.</summary>
    public IReadOnlyList<DatasetMapping> Datasets(string alias) => Find(_datasets, alias);

    /// <summary>Returns the collections with a name.</summary>
    public IReadOnlyList<CollectionMapping> Collections(string name) => Find(_collections, name);

    /// <summary>Returns the functions with an alias.</summary>
    public IReadOnlyList<PackageMapping> Packages(string alias) => Find(_packages, alias);

    /// <summary>Returns the parameters of the functions or workflows with an alias, or the outputs of these functions.</summary>
    public List<ParameterMapping> Parameters(TypesScope scope)
    {
        var parameters = new List<ParameterMapping>();
        foreach (var package in ReferenceEquals(scope.Entry.Section, TypesSection.Packages) ? Packages(scope.Entry.Name) : [])
        {
            if (!scope.IsOutput)
            {
                parameters.AddRange(package.Parameters);
            }
            else if (package.Output is { } output)
            {
                parameters.Add(output);
            }
        }

        foreach (var workflow in ReferenceEquals(scope.Entry.Section, TypesSection.Workflows) ? Find(_workflows, scope.Entry.Name) : [])
        {
            parameters.AddRange(workflow.Parameters);
        }

        return parameters;
    }

    private static List<T> Find<T>(Dictionary<string, List<T>> entries, string name) => entries.TryGetValue(name, out var same) ? same : [];

    private void Add<T>(TypesSection section, Dictionary<string, List<T>> entries, EquatableArray<T> declared, Func<T, string> nameOf)
        where T : IEquatable<T>
    {
        foreach (var entry in declared)
        {
            string name = nameOf(entry);
            _names[section].Add(name);
            if (!entries.TryGetValue(name, out var same))
            {
                entries.Add(name, same = []);
            }

            same.Add(entry);
        }
    }
}
