using Domo.Manifest.Declarations;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Core.Tests.Binding;

/// <summary>Applies the types file to a manifest.</summary>
public class TypesModelTests
{
    [Fact]
    public void Adds_obsolete_datasets_and_collections_after_those_of_the_manifest()
    {
        var types = TypesDocument.Parse("""
            {
              "datasets": {
                "old": { "name": "Old", "obsolete": "Use 'sales'.", "fields": { "a": "LONG", "b": { "type": "DATE", "name": "Bee", "nullable": false } } },
                "gone": { "fields": { "a": "LONG" } },
                "sales": { "obsolete": true },
                "": { "obsolete": true }
              },
              "collections": { "Notes": { "name": "Note", "obsolete": true, "columns": { "text": "STRING" } }, "Deals": { "obsolete": "No." } }
            }
            """).Model;

        var model = types.AddObsoleteTo(types.ApplyTo(ManifestDocument.Parse(
            """{ "mapping": [ { "alias": "sales", "fields": [ { "alias": "x" } ] } ], "collections": [ { "name": "Deals" } ] }""").Model));

        Assert.Equal(
            [
                new("sales", null, new([new FieldMapping("x", null)])) { Obsolete = "" },
                new DatasetMapping(
                    "old",
                    null,
                    new([new FieldMapping("a", "a", ColumnType.Long), new("b", "b", ColumnType.Date) { CSharpName = "Bee", IsNeverNull = true }]))
                {
                    CSharpName = "Old", Obsolete = "Use 'sales'.",
                },
            ],
            model.Datasets);
        Assert.Equal(
            [
                new("Deals") { Obsolete = "No." },
                new CollectionMapping("Notes") { CSharpName = "Note", Obsolete = "", Columns = new([new CollectionColumn("text", "STRING", ColumnType.String)]) },
            ],
            model.Collections);
    }

    [Fact]
    public void A_manifest_without_obsolete_entries_stays_the_same()
    {
        var manifest = ManifestDocument.Parse(FullManifest.Text).Model;

        Assert.Equal(manifest, TypesModel.Empty.AddObsoleteTo(TypesModel.Empty.ApplyTo(manifest)));
    }

    [Fact]
    public void The_first_of_two_entries_with_one_name_wins()
    {
        var types = TypesDocument.Parse("""{ "datasets": { "a": { "name": "One" }, "a": { "name": "Two" } } }""").Model;

        Assert.Equal("One", Assert.Single(types.ApplyTo(ManifestDocument.Parse("""{ "mapping": [ { "alias": "a" } ] }""").Model).Datasets).CSharpName);
    }

    [Theory]
    [InlineData("\"LONG\"", ColumnType.Long)]
    [InlineData("{ \"type\": \"DATE\" }", ColumnType.Date)]
    [InlineData("\"LONG[]\"", ColumnType.Unknown)]
    [InlineData("\"OBJECT\"", ColumnType.Unknown)]
    [InlineData("{ \"name\": \"X\" }", ColumnType.Unknown)]
    public void A_field_cannot_have_a_list_type(string value, ColumnType type)
    {
        var entry = TypesDocument.Parse("""{ "datasets": { "a": { "fields": { "f": """ + value + " } } } }").Model.Datasets[0];

        Assert.Equal(type, entry.TypeOf("f"));
        Assert.Equal(ColumnType.Unknown, entry.TypeOf("other"));
    }

    /// <summary>An explicit type takes precedence, and only objects have children.</summary>
    [Theory]
    [InlineData("""{ "children": { "b": "LONG" } }""", ColumnType.Object, 1)]
    [InlineData("""{ "type": "OBJECT", "children": { "b": "LONG" } }""", ColumnType.Object, 1)]
    [InlineData("""{ "type": "LONG", "children": { "b": "LONG" } }""", ColumnType.Long, 0)]
    [InlineData("""{ "type": "NUMBER", "children": { "b": "LONG" } }""", ColumnType.Unknown, 0)]
    [InlineData("""{ "children": {} }""", ColumnType.Unknown, 0)]
    public void Children_turn_an_untyped_column_into_an_object(string value, ColumnType type, int children)
    {
        var types = TypesDocument.Parse("""{ "collections": { "c": { "columns": { "a": """ + value + " } } } }").Model;

        var column = types.ApplyTo(ManifestDocument.Parse("""{ "collections": [ { "name": "c" } ] }""").Model).Collections[0].Columns[0];

        Assert.Equal((type, children), (column.Type, column.Children.Count));
    }

    [Theory]
    [InlineData("""{ "children": { "b": "text" } }""", ParameterType.Object)]
    [InlineData("""{ "type": "text", "children": { "b": "text" } }""", ParameterType.Text)]
    [InlineData("""{ "type": "wibble", "children": { "b": "text" } }""", ParameterType.Number)]
    public void Children_turn_an_untyped_parameter_into_an_object(string value, ParameterType type)
    {
        var types = TypesDocument.Parse("""{ "packages": { "p": { "parameters": { "a": """ + value + " } } } }").Model;

        var package = types.ApplyTo(ManifestDocument.Parse("""{ "packages": [ { "alias": "p", "parameters": [ { "alias": "a", "type": "number" } ] } ] }""").Model).Packages[0];

        Assert.Equal(type, package.Parameters[0].Type);
    }

    /// <summary>A STRING column that contains JSON can have a more specific type; other types of the schema stay.</summary>
    [Theory]
    [InlineData("STRING", "OBJECT", ColumnType.Object)]
    [InlineData("STRING", "BOOLEAN", ColumnType.Boolean)]
    [InlineData("STRING", "LONG", ColumnType.String)]
    [InlineData("LONG", "OBJECT", ColumnType.Long)]
    [InlineData("LONG", "BOOLEAN", ColumnType.Long)]
    [InlineData("NUMBER", "LONG", ColumnType.Long)]
    [InlineData("NUMBER", "NUMBER", ColumnType.Unknown)]
    public void The_types_file_refines_only_STRING_columns_of_the_schema(string declared, string type, ColumnType expected)
    {
        var types = TypesDocument.Parse($$"""{ "collections": { "c": { "columns": { "a": { "type": "{{type}}", "name": "A", "nullable": false } } } } }""").Model;

        var column = types.ApplyTo(ManifestDocument.Parse(
            $$"""{ "collections": [ { "name": "c", "schema": { "columns": [ { "name": "a", "type": "{{declared}}" } ] } } ] }""").Model).Collections[0].Columns[0];

        Assert.Equal((expected, "A", true), (column.Type, column.CSharpName, column.IsNeverNull));
    }

    [Fact]
    public void Finds_values_by_name_in_lists_of_any_length()
    {
        for (int count = 0; count < 9; count++)
        {
            string fields = string.Join(",", Enumerable.Range(0, count).Select(i => $"\"f{i}\": \"LONG\""));
            var entry = TypesDocument.Parse("""{ "datasets": { "a": { "fields": { """ + fields + " } } } }").Model.Datasets[0];

            Assert.All(Enumerable.Range(0, count), i => Assert.Equal($"f{i}", entry.Find($"f{i}")!.Name));
            Assert.Null(entry.Find("e"));
            Assert.Null(entry.Find("f"));
            Assert.Null(entry.Find("f10"));
            Assert.Null(entry.Find("g"));
        }
    }
}
