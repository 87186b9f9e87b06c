namespace Domo.Manifest.Model;

/// <summary>What <c>domo.types.json</c> says.</summary>
/// <param name="Datasets">Of datasets and their fields, by dataset alias.</param>
/// <param name="Collections">Of collections and their columns, by collection name.</param>
/// <param name="Packages">Of functions and their parameters, by alias.</param>
/// <param name="Workflows">Of workflows and their parameters, by alias.</param>
public sealed record TypesModel(
    EquatableArray<TypedEntry> Datasets,
    EquatableArray<TypedEntry> Collections,
    EquatableArray<TypedEntry> Packages,
    EquatableArray<TypedEntry> Workflows)
{
    /// <summary>Nothing at all.</summary>
    public static TypesModel Empty { get; } = new(default, default, default, default);

    /// <summary>
    /// Gives what a manifest declares its types and names. A dataset that lists no fields gets those of the types file, since it
    /// returns all columns; a collection gets the columns that its schema lacks.
    /// </summary>
    /// <param name="manifest">The manifest.</param>
    /// <returns>The manifest, typed.</returns>
    public ManifestModel ApplyTo(ManifestModel manifest) => manifest with
    {
        Datasets = Apply(Datasets, manifest.Datasets, static dataset => dataset.Alias, Apply),
        Collections = Apply(Collections, manifest.Collections, static collection => collection.Name, TypedColumns.Apply),
        Packages = Apply(Packages, manifest.Packages, static package => package.Alias, TypedParameters.Apply),
        Workflows = Apply(Workflows, manifest.Workflows, static workflow => workflow.Alias, TypedParameters.Apply),
    };

    /// <summary>
    /// Adds what a manifest no longer has and is obsolete here, with what is said of it here, so that code which uses it is told so
    /// instead of compiling no more.
    /// </summary>
    /// <param name="manifest">The manifest, typed.</param>
    /// <returns>The manifest, with more datasets and collections.</returns>
    public ManifestModel AddObsoleteTo(ManifestModel manifest) => manifest with
    {
        Datasets = AddObsolete(
            Datasets, manifest.Datasets, static dataset => dataset.Alias,
            static entry => Apply(new DatasetMapping(entry.Name, null, entry.Values.Select(ToField)), entry)),
        Collections = AddObsolete(
            Collections, manifest.Collections, static collection => collection.Name,
            static entry => TypedColumns.Apply(new CollectionMapping(entry.Name), entry)),
    };

    /// <summary>The type of a dataset's field. A cell holds one value, so that it is no list and no object.</summary>
    internal static ColumnType FieldTypeOf(TypedValue? field) => field is { IsList: false } ? ColumnTypes.Parse(field.TypeName) : ColumnType.Unknown;

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
            // Of duplicates the first counts.
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
