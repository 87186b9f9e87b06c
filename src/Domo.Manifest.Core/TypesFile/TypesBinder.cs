using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.Syntax;

namespace Domo.Manifest.TypesFile;

/// <summary>Binds a types file to its model.</summary>
internal static class TypesBinder
{
    /// <summary>The maximum nesting of objects, as in <see cref="ParameterBinder"/>.</summary>
    private const int MaxDepth = 16;

    public static TypesModel Bind(JsonObject root) => new(
        BindAll(root.Object(TypesSpellings.Datasets), Spellings.Fields),
        BindAll(root.Object(TypesSpellings.Collections), Spellings.Columns),
        BindAll(root.Object(TypesSpellings.Packages), Spellings.Parameters),
        BindAll(root.Object(TypesSpellings.Workflows), Spellings.Parameters));

    /// <summary>Splits a type into its name and whether it ends with the <c>[]</c> of a list.</summary>
    public static (string Name, bool IsList) SplitList(string type) => type.EndsWith("[]", StringComparison.Ordinal)
        ? (type.Substring(0, type.Length - 2), true)
        : (type, false);

    /// <summary>Binds one typed value.</summary>
    public static TypedValue Bind(JsonMember member) => Bind(member.Name, member.Value, depth: 0);

    private static EquatableArray<TypedEntry> BindAll(JsonObject? entries, Spelling values)
    {
        var bound = new List<TypedEntry>();
        foreach (var member in entries?.Members ?? default)
        {
            if (member.Value is JsonObject entry)
            {
                bound.Add(new TypedEntry(member.Name, BindValues(entry.Object(values), depth: 0))
                {
                    CSharpName = NameOf(entry),
                    Obsolete = ObsoleteOf(entry),
                    Output = entry.Find(Spellings.Output) is { } output ? Bind("", output.Value, depth: 0) : null,
                });
            }
        }

        return new(bound);
    }

    private static string? ObsoleteOf(JsonObject entry) => entry.Find(TypesSpellings.Obsolete)?.Value switch
    {
        JsonString text => text.Value,
        { Kind: JsonKind.True } => "",
        _ => null,
    };

    private static EquatableArray<TypedValue> BindValues(JsonObject? values, int depth)
    {
        // Sorted by name: property order in JSON has no meaning, so it must not change the generated code.
        var bound = new SortedDictionary<string, TypedValue>(StringComparer.Ordinal);
        foreach (var member in values?.Members ?? default)
        {
            if (member.Name.Length > 0)
            {
                bound[member.Name] = Bind(member.Name, member.Value, depth);
            }
        }

        return new([.. bound.Values]);
    }

    private static TypedValue Bind(string name, JsonValue value, int depth)
    {
        var settings = value as JsonObject;
        string? text = (value as JsonString)?.Value ?? settings?.Text(Spellings.Type);
        var (type, isList) = text is null ? (null, false) : SplitList(text);
        return new TypedValue(name)
        {
            TypeName = type,
            IsList = isList,
            IsNullable = settings?.Flag(Spellings.Nullable),
            CSharpName = settings is null ? null : NameOf(settings),
            Children = settings is not null && depth < MaxDepth ? BindValues(settings.Object(Spellings.Children), depth + 1) : default,
        };
    }

    private static string? NameOf(JsonObject source) => source.Text(Spellings.Name) is { } name && CSharpNames.IsName(name) ? name : null;
}
