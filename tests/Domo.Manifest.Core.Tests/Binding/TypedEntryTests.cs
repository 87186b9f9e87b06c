using Domo.Manifest.Declarations;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Core.Tests.Binding;

/// <summary>The properties and entries that a types file adds to a manifest.</summary>
public class TypedEntryTests
{
    private static readonly TypesModel Types = TypesDocument.Parse(
        """
        {
          "datasets": {
            "sales": { "name": "Deals", "obsolete": "Use b.", "fields": { "a": { "type": "LONG", "name": "Alpha", "nullable": false } } },
            "old": { "name": "Older", "obsolete": true, "fields": { "a": { "type": "DATE", "name": "Alpha" } } },
            "other": { "fields": { "a": "LONG" } }
          },
          "collections": {
            "notes": { "name": "Memos", "obsolete": "Use c.", "columns": { "a": { "type": "LONG", "name": "Alpha" } } },
            "drafts": { "name": "Sketches", "obsolete": true, "columns": { "a": { "type": "DATE", "name": "Alpha" } } },
            "others": { "columns": { "a": "LONG" } }
          },
          "packages": { "f": { "name": "Function", "parameters": { "a": { "type": "decimal", "name": "alpha" } }, "output": "double" } },
          "workflows": { "w": { "name": "Flow", "parameters": { "a": { "type": "decimal", "name": "alpha" } } } }
        }
        """).Model;

    private static readonly ManifestModel Manifest = ManifestDocument.Parse(
        """
        {
          "datasetsMapping": [ { "alias": "sales", "fields": [ { "alias": "a", "columnName": "A" }, { "alias": "b", "columnName": "B" } ] }, { "alias": "plain" } ],
          "collectionsMapping": [ { "name": "notes" }, { "name": "plain" } ],
          "packagesMapping": [ { "alias": "f", "parameters": [ { "alias": "a", "type": "number" } ], "output": { "alias": "o", "type": "text" } } ],
          "workflowsMapping": [ { "alias": "w", "parameters": [ { "aliasedName": "a", "type": "number" } ] } ]
        }
        """).Model;

    [Fact]
    public void The_types_file_sets_the_name_types_and_obsoletion_of_an_entry()
    {
        var typed = Types.ApplyTo(Manifest);

        Assert.Equal([("sales", "Deals", "Use b."), ("plain", null, null)], typed.Datasets.Select(dataset => (dataset.Alias, dataset.CSharpName, dataset.Obsolete)));
        Assert.Equal(
            [("a", "Alpha", ColumnType.Long, true), ("b", null, ColumnType.Unknown, false)],
            typed.Datasets[0].Fields.Select(field => (field.Alias, field.CSharpName, field.Type, field.IsNeverNull)));
        Assert.Equal(
            [("notes", "Memos", "Use c."), ("plain", null, null)],
            typed.Collections.Select(collection => (collection.Name, collection.CSharpName, collection.Obsolete)));
        Assert.Equal([("a", "Alpha", ColumnType.Long)], typed.Collections[0].Columns.Select(column => (column.Name, column.CSharpName, column.Type)));
        Assert.Equal(("Function", "alpha", ParameterType.Decimal, ParameterType.Double), (
            typed.Packages[0].CSharpName,
            typed.Packages[0].Parameters[0].CSharpName,
            typed.Packages[0].Parameters[0].Type,
            typed.Packages[0].Output!.Type));
        Assert.Equal(("Flow", "alpha", ParameterType.Decimal), (
            typed.Workflows[0].CSharpName, typed.Workflows[0].Parameters[0].CSharpName, typed.Workflows[0].Parameters[0].Type));
    }

    [Fact]
    public void Adds_obsolete_entries_that_the_manifest_no_longer_declares()
    {
        var all = Types.AddObsoleteTo(Types.ApplyTo(Manifest));

        Assert.Equal(
            [("sales", "Deals", "Use b."), ("plain", null, null), ("old", "Older", "")],
            all.Datasets.Select(dataset => (dataset.Alias, dataset.CSharpName, dataset.Obsolete)));
        Assert.Equal([("a", "Alpha", ColumnType.Date)], all.Datasets[2].Fields.Select(field => (field.Alias, field.CSharpName, field.Type)));
        Assert.Equal(
            [("notes", "Memos", "Use c."), ("plain", null, null), ("drafts", "Sketches", "")],
            all.Collections.Select(collection => (collection.Name, collection.CSharpName, collection.Obsolete)));
        Assert.Equal([("a", "Alpha", ColumnType.Date)], all.Collections[2].Columns.Select(column => (column.Name, column.CSharpName, column.Type)));
    }
}
