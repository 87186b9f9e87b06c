using Domo.Manifest.Model;

namespace Domo.Manifest.Generator.Emit;

/// <summary>Emits what the manifest declares of a collection as a property of its client, with which an app can create it.</summary>
internal static class CollectionDefinitionEmitter
{
    // As Domo's addresses name them. CREATE has no counterpart there: nobody creates a collection that exists.
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

    /// <summary>Emits the property, into the open class of the client.</summary>
    public static void Emit(SourceWriter writer, CollectionMapping collection)
    {
        writer
            .Line()
            .Line(XmlDoc.Summary(
                "What the manifest declares of the collection, for <c>Datastore.CreateCollectionAsync</c> where Domo did not create it."))
            .Open("public " + ClientNames.CollectionDefinition + " Definition => new()")
            .Line("Name = " + CSharpLiteral.Text(collection.Name) + ",");
        if (collection.HasSchema)
        {
            writer.Open("Columns = new " + ClientNames.CollectionColumn + "[]");
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

    private static void EmitFilters(SourceWriter writer, EquatableArray<DocumentFilter> filters)
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

    private static void EmitTargets(SourceWriter writer, EquatableArray<DocumentFilterTarget> targets)
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

    /// <summary>The flags that words mean; null when none means any. What is no such word has a diagnostic.</summary>
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
