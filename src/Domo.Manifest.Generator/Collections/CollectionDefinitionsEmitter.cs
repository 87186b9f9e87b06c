using Domo.Manifest.Generator.Apps;
using Domo.Manifest.Generator.CSharp;
using Domo.Manifest.Declarations;

namespace Domo.Manifest.Generator.Collections;

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
    public static void Emit(SourceWriter file, IReadOnlyList<CollectionMapping> collections, Dictionary<string, string> names)
    {
        file.Separate();
        file.Write($$"""
            /// <summary>The collection definitions of the manifest. Pass one to <c>Datastore.CreateCollectionAsync</c> to create a missing collection.</summary>
            public static partial class {{ClassName}}
            {
                {{Definitions}}
            }
            """);

        void Definitions(SourceWriter body)
        {
            foreach (var collection in collections)
            {
                EmitDefinition(body, collection, names[collection.Name]);
            }
        }
    }

    private static void EmitDefinition(SourceWriter body, CollectionMapping collection, string name)
    {
        string? permissions = FlagsOf(ClientNames.CollectionPermissions, Permissions, collection.DefaultPermission);
        body.Separate();
        body.Write($$"""
            /// <summary>The definition of collection {{XmlDoc.Code(collection.Name)}}.</summary>
            public static {{ClientNames.CollectionDefinition}} {{name}} => new()
            {
                Name = {{CSharpLiteral.Text(collection.Name)}},
                {{Schema}}
                {{(collection.SyncEnabled is { } syncEnabled ? $"SyncEnabled = {(syncEnabled ? "true" : "false")}," : null)}}
                {{(permissions is null ? null : $"DefaultPermissions = {permissions},")}}
                {{Filters}}
            };
            """);

        void Schema(SourceWriter lines)
        {
            if (collection.HasSchema)
            {
                lines.Write($$"""
                    Schema = new {{ClientNames.CollectionColumn}}[]
                    {
                        {{Columns}}
                    },
                    """);
            }
        }

        void Columns(SourceWriter lines)
        {
            foreach (var column in collection.Columns)
            {
                if (column.DeclaredType is { Length: > 0 } type)
                {
                    lines.Write($"new({CSharpLiteral.Text(column.Name)}, {CSharpLiteral.Text(type)}),");
                }
            }
        }

        void Filters(SourceWriter lines)
        {
            if (collection.Filters.Count > 0)
            {
                lines.Write($$"""
                    Filters = new {{ClientNames.FilterRule}}[]
                    {
                        {{Rules}}
                    },
                    """);
            }
        }

        void Rules(SourceWriter lines)
        {
            foreach (var filter in collection.Filters)
            {
                EmitFilter(lines, filter);
            }
        }
    }

    private static void EmitFilter(SourceWriter body, CollectionFilter filter)
    {
        string methods = FlagsOf(ClientNames.FilterMethods, Methods, filter.ApplyOn) ?? $"{ClientNames.FilterMethods}.None";
        string? query = filter.Query is null ? null : $"Query = {ClientNames.DocumentFilter}.Parse({CSharpLiteral.Text(filter.Query)}),";
        body.Write($$"""
            new()
            {
                Name = {{CSharpLiteral.Text(filter.Name ?? "")}},
                ApplyOn = {{methods}},
                {{Targets}}
                {{(filter.ApplyToAll == true ? "ApplyToAll = true," : null)}}
                {{(filter.LimitToOwner == true ? "LimitToOwner = true," : null)}}
                {{query}}
            },
            """);

        void Targets(SourceWriter lines)
        {
            if (filter.ApplyTo.Count > 0)
            {
                lines.Write($$"""
                    ApplyTo = new {{ClientNames.FilterTarget}}[]
                    {
                        {{TargetList}}
                    },
                    """);
            }
        }

        void TargetList(SourceWriter lines)
        {
            foreach (var target in filter.ApplyTo)
            {
                string values = string.Join(", ", target.Values.Select(CSharpLiteral.Text));
                lines.Write($$"""new({{CSharpLiteral.Text(target.Type ?? "")}}, new string[] { {{values}} }),""");
            }
        }
    }

    /// <summary>Returns the flags for the known words, or null if there are none. The analyzer reports unknown words.</summary>
    private static string? FlagsOf(string type, Dictionary<string, string> flags, EquatableArray<string> words)
    {
        var known = new List<string>();
        foreach (string word in words)
        {
            if (flags.TryGetValue(word.Trim(), out string? flag) && !known.Contains($"{type}.{flag}"))
            {
                known.Add($"{type}.{flag}");
            }
        }

        return known.Count > 0 ? string.Join(" | ", known) : null;
    }
}
