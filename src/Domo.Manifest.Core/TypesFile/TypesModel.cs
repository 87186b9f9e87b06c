using Domo.Manifest.Declarations;

namespace Domo.Manifest.TypesFile;

/// <summary>The types and C# names that <c>domo.types.json</c> declares.</summary>
/// <param name="Datasets">The datasets with their fields, by alias.</param>
/// <param name="Collections">The collections with their columns, by name.</param>
/// <param name="Packages">The functions with their parameters, by alias.</param>
/// <param name="Workflows">The workflows with their parameters, by alias.</param>
public sealed record TypesModel(
    EquatableArray<TypedEntry> Datasets,
    EquatableArray<TypedEntry> Collections,
    EquatableArray<TypedEntry> Packages,
    EquatableArray<TypedEntry> Workflows)
{
    /// <summary>A types file that declares nothing.</summary>
    public static TypesModel Empty { get; } = new(default, default, default, default);

    /// <summary>
    /// Adds types and C# names to a manifest. A dataset that lists no fields gets those of the types file, since Domo returns
    /// all of its columns; a collection gets the columns that its schema lacks.
    /// </summary>
    /// <param name="manifest">The manifest.</param>
    /// <returns>The manifest with types.</returns>
    public ManifestModel ApplyTo(ManifestModel manifest) => manifest with
    {
        Datasets = Apply(Datasets, manifest.Datasets, static dataset => dataset.Alias, Apply),
        Collections = Apply(Collections, manifest.Collections, static collection => collection.Name, TypedColumns.Apply),
        Packages = Apply(Packages, manifest.Packages, static package => package.Alias, TypedParameters.Apply),
        Workflows = Apply(Workflows, manifest.Workflows, static workflow => workflow.Alias, TypedParameters.Apply),
    };

    /// <summary>
    /// Adds the obsolete datasets and collections that the manifest no longer has, so that code that uses them gets an obsolete
    /// warning instead of a compile error.
    /// </summary>
    /// <param name="manifest">The manifest with types.</param>
    /// <returns>The manifest, with the obsolete datasets and collections.</returns>
    public ManifestModel AddObsoleteTo(ManifestModel manifest) => manifest with
    {
        Datasets = AddObsolete(
            Datasets, manifest.Datasets, static dataset => dataset.Alias,
            static entry => Apply(new DatasetMapping(entry.Name, null, entry.Values.Select(ToField)), entry)),
        Collections = AddObsolete(
            Collections, manifest.Collections, static collection => collection.Name,
            static entry => TypedColumns.Apply(new CollectionMapping(entry.Name), entry)),
    };

    /// <summary>Returns the type of a dataset's field. A cell holds one value, so lists and objects are not valid.</summary>
    internal static ColumnType FieldTypeOf(TypedValue? field) =>
        field is { IsList: false } ? ColumnTypes.Parse(field.TypeName) : ColumnType.Unknown;

    private static EquatableArray<T> Apply<T>(
        EquatableArray<TypedEntry> entries, EquatableArray<T> declared, Func<T, string> nameOf, Func<T, TypedEntry, T> apply)
        where T : IEquatable<T>
    {
        if (entries.Count == 0)
        {
            return declared;
        }

        var byName = new Dictionary<string, TypedEntry>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            // The first of several duplicates wins.
            if (!byName.ContainsKey(entry.Name))
            {
                byName.Add(entry.Name, entry);
            }
        }

        return declared.Select(item => byName.TryGetValue(nameOf(item), out var entry) ? apply(item, entry) : item);
    }

    private static EquatableArray<T> AddObsolete<T>(
        EquatableArray<TypedEntry> entries, EquatableArray<T> declared, Func<T, string> nameOf, Func<TypedEntry, T> make)
        where T : IEquatable<T>
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<T>();
        foreach (var item in declared)
        {
            known.Add(nameOf(item));
            all.Add(item);
        }

        foreach (var entry in entries)
        {
            if (entry.Obsolete is not null && entry.Name.Length > 0 && known.Add(entry.Name))
            {
                all.Add(make(entry));
            }
        }

        return all.Count == declared.Count ? declared : new(all);
    }

    private static DatasetMapping Apply(DatasetMapping dataset, TypedEntry entry) => dataset with
    {
        CSharpName = entry.CSharpName,
        Obsolete = entry.Obsolete,
        Fields = dataset.ReturnsAllColumns
            ? entry.Values.Select(value => Apply(ToField(value), value))
            : dataset.Fields.Select(field => Apply(field, entry.Find(field.Alias))),
    };

    private static FieldMapping ToField(TypedValue value) => new(value.Name, value.Name);

    private static FieldMapping Apply(FieldMapping field, TypedValue? value) => value is null
        ? field
        : field with { Type = FieldTypeOf(value), IsNeverNull = value.IsNullable == false, CSharpName = value.CSharpName };
}
