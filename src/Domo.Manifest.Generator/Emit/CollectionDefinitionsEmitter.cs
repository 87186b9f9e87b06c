using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits the collection definitions of the manifest, from which an app can create the collections.</summary>
internal static class CollectionDefinitionsEmitter
{
    public const string ClassName = "CollectionDefinitions";

    // The names in Domo's URLs. CREATE has no counterpart, because the permissions apply to an existing collection.
    private static readonly Dictionary<string, string> Permissions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ADMIN"] = "Admin",
        ["WRITE"] = "Write",
        ["UPDATE"] = "Write",
        ["READ"] = "Read",
        ["SHARE"] = "Share",
        ["DELETE"] = "Delete",
        ["CREATE_CONTENT"] = "CreateContent",
        ["UPDATE_CONTENT"] = "UpdateContent",
        ["READ_CONTENT"] = "ReadContent",
        ["DELETE_CONTENT"] = "DeleteContent",
    };

    private static readonly Dictionary<string, string> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["READ"] = "Read",
        ["UPDATE"] = "Update",
        ["DELETE"] = "Delete",
    };

    /// <summary>Emits the class with a property for each collection.</summary>
    public static void Emit(SourceWriter writer, IReadOnlyList<CollectionMapping> collections, Dictionary<string, string> names)
    {
        writer
            .Line()
            .Line(XmlDoc.Summary(
                "The collection definitions of the manifest. Pass one to <c>Datastore.CreateCollectionAsync</c> to create a missing collection."))
            .Line(SectionFile.GeneratedCode)
            .Open("public static partial class " + ClassName);
        for (int i = 0; i < collections.Count; i++)
        {
            Emit(i > 0 ? writer.Line() : writer, collections[i], names[collections[i].Name]);
        }

        writer.Close();
    }

    private static void Emit(SourceWriter writer, CollectionMapping collection, string name)
    {
        writer
            .Line(XmlDoc.Summary("The definition of collection " + XmlDoc.Code(collection.Name) + "."))
            .Open("public static " + ClientNames.CollectionDefinition + " " + name + " => new()")
            .Line("Name = " + CSharpLiteral.Text(collection.Name) + ",");
        if (collection.HasSchema)
        {
            writer.Open("Schema = new " + ClientNames.CollectionColumn + "[]");
            foreach (var column in collection.Columns)
            {
                if (column.DeclaredType is { Length: > 0 } type)
                {
                    writer.Line("new(" + CSharpLiteral.Text(column.Name) + ", " + CSharpLiteral.Text(type) + "),");
                }
            }

            writer.Close(",");
        }

        if (collection.SyncEnabled is { } syncEnabled)
        {
            writer.Line("SyncEnabled = " + (syncEnabled ? "true" : "false") + ",");
        }

        if (FlagsOf(ClientNames.CollectionPermissions, Permissions, collection.DefaultPermission) is { } permissions)
        {
            writer.Line("DefaultPermissions = " + permissions + ",");
        }

        EmitFilters(writer, collection.Filters);
        writer.Close(";");
    }

    private static void EmitFilters(SourceWriter writer, EquatableArray<CollectionFilter> filters)
    {
        if (filters.Count == 0)
        {
            return;
        }

        writer.Open("Filters = new " + ClientNames.FilterRule + "[]");
        foreach (var filter in filters)
        {
            writer
                .Open("new()")
                .Line("Name = " + CSharpLiteral.Text(filter.Name ?? "") + ",")
                .Line("ApplyOn = " + (FlagsOf(ClientNames.FilterMethods, Methods, filter.ApplyOn) ?? ClientNames.FilterMethods + ".None") + ",");
            EmitTargets(writer, filter.ApplyTo);
            if (filter.ApplyToAll == true)
            {
                writer.Line("ApplyToAll = true,");
            }

            if (filter.LimitToOwner == true)
            {
                writer.Line("LimitToOwner = true,");
            }

            if (filter.Query is { } query)
            {
                writer.Line("Query = " + ClientNames.DocumentFilter + ".Parse(" + CSharpLiteral.Text(query) + "),");
            }

            writer.Close(",");
        }

        writer.Close(",");
    }

    private static void EmitTargets(SourceWriter writer, EquatableArray<CollectionFilterTarget> targets)
    {
        if (targets.Count == 0)
        {
            return;
        }

        writer.Open("ApplyTo = new " + ClientNames.FilterTarget + "[]");
        foreach (var target in targets)
        {
            string values = string.Join(", ", target.Values.Select(CSharpLiteral.Text));
            writer.Line("new(" + CSharpLiteral.Text(target.Type ?? "") + ", new string[] { " + values + " }),");
        }

        writer.Close(",");
    }

    /// <summary>Returns the flags for the known words, or null if there are none. The analyzer reports unknown words.</summary>
    private static string? FlagsOf(string type, Dictionary<string, string> flags, EquatableArray<string> words)
    {
        var known = new List<string>();
        foreach (string word in words)
        {
            if (flags.TryGetValue(word.Trim(), out string? flag) && !known.Contains(type + "." + flag))
            {
                known.Add(type + "." + flag);
            }
        }

        return known.Count > 0 ? string.Join(" | ", known) : null;
    }
}
