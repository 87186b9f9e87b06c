using Domo.Manifest.Binding;
using Domo.Manifest.Declarations;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Core.Tests.Binding;

/// <summary>The model of a manifest, its source locations and its equality.</summary>
public class ManifestDocumentTests
{
    private const string Text = """
        {
          "name": "App", "version": "1.0.0", "id": "i", "fullpage": true, "ignore": ["docs/**", 7],
          "collections": [ {
            "name": "Notes", "id": "c", "syncEnabled": true, "defaultPermission": ["READ", "CREATE_CONTENT"],
            "schema": { "columns": [ { "name": "due", "type": "DATE" }, { "name": "n", "type": "NUMBER" } ] },
            "filters": [ { "name": "own", "applyOn": ["READ"], "applyTo": [ { "type": "GROUP_ID", "values": [12, "15"] } ], "applyToAll": false, "limitToOwner": true, "query": { "content.a": 1 } } ]
          } ],
          "workflowsMapping": [ { "alias": "w", "modelId": "m", "version": "1.0.2", "startName": "Start", "parameters": [
            { "aliasedName": "n", "type": "number", "isList": false, "nullable": true, "required": false, "value": 2, "children": [] } ] } ],
          "packagesMapping": [ { "alias": "f", "name": "pack", "packageId": "p", "version": "2.0.0", "functionName": "fn", "parameters": [
            { "alias": "o", "type": "object", "children": [ { "alias": "inner", "type": "dateTime", "isList": true } ] } ], "output": { "type": "ACCOUNT" } } ],
          "channels": { "publishes": [ { "name": "app:sold", "description": "Sold", "sticky": true } ], "subscribes": [ { "name": "app:bought", "description": "Bought" } ] }
        }
        """;

    [Fact]
    public void Binds_every_documented_property()
    {
        var model = ManifestDocument.Parse(Text).Model;

        Assert.Equal(("App", "1.0.0", "i", true), (model.Name, model.Version, model.Id, model.FullPage));
        Assert.Equal(["docs/**", "7"], model.Ignore);
        var collection = Assert.Single(model.Collections);
        Assert.True(collection.HasSchema);
        Assert.Equal([new("due", "DATE", ColumnType.Date), new("n", "NUMBER", ColumnType.Unknown)], collection.Columns);
        Assert.Equal(["READ", "CREATE_CONTENT"], collection.DefaultPermission);
        var filter = Assert.Single(collection.Filters);
        Assert.Equal(("own", true, """{"content.a":1}"""), (filter.Name, filter.LimitToOwner, filter.Query));
        Assert.Equal(["12", "15"], Assert.Single(filter.ApplyTo).Values);
        Assert.Equal(
            new WorkflowMapping("w")
            {
                ModelId = "m",
                Version = "1.0.2",
                StartName = "Start",
                Parameters = new([new("n", "number", ParameterType.Number) { IsNullable = true, IsRequired = false, DefaultJson = "2" }]),
            },
            Assert.Single(model.Workflows));
        var package = Assert.Single(model.Packages);
        Assert.Equal(("pack", "p", "2.0.0", "fn"), (package.PackageName, package.PackageId, package.Version, package.FunctionName));
        Assert.Equal(new("inner", "dateTime", ParameterType.DateTime) { IsList = true }, package.Parameters[0].Children[0]);
        Assert.Equal(new("", "ACCOUNT", ParameterType.Account), package.Output);
        Assert.Equal(new("app:sold", "Sold", true), Assert.Single(model.PublishedChannels));
        Assert.Equal("app:bought", Assert.Single(model.SubscribedChannels).Name);
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("{ ", "{\t\t")]
    [InlineData("\"id\": \"i\", \"fullpage\": true", "\"fullpage\": true, \"id\": \"i\"")]
    [InlineData("\"n\"", "\"\\u006e\"")]
    [InlineData("{ \"content.a\": 1 }", "{\"content.a\":1}")]
    public void Equivalent_texts_have_equal_models(string before, string after)
    {
        string other = Text.Replace(before, after, StringComparison.Ordinal);

        Assert.NotEqual(Text, other);
        Assert.Equal(ManifestDocument.Parse(Text).Model, ManifestDocument.Parse(other).Model);
        Assert.Equal(ManifestDocument.Parse(Text).Model.GetHashCode(), ManifestDocument.Parse(other).Model.GetHashCode());
    }

    [Theory]
    [InlineData("\"due\"", "\"dew\"")]
    [InlineData("\"value\": 2", "\"value\": 3")]
    [InlineData("\"content.a\": 1", "\"content.a\": 2")]
    [InlineData("GROUP_ID", "USER_ID")]
    [InlineData("\"sticky\": true", "\"sticky\": false")]
    [InlineData("\"isList\": true", "\"isList\": false")]
    public void Different_texts_have_different_models(string before, string after) =>
        Assert.NotEqual(
            ManifestDocument.Parse(Text).Model, ManifestDocument.Parse(Text.Replace(before, after, StringComparison.Ordinal)).Model);

    [Fact]
    public void Elements_have_source_locations()
    {
        var document = ManifestDocument.Parse(Text);
        var column = document.Model.Collections[0].Columns[1];

        var type = document.Locations.MemberOf(column, Spellings.Type)!;

        Assert.Equal("\"NUMBER\"", Text.Substring(type.Value.Span.Start, type.Value.Span.Length));
        Assert.Equal("\"type\"", Text.Substring(type.NameSpan.Start, type.NameSpan.Length));
        Assert.StartsWith("{ \"name\": \"n\"", Text[document.Locations.SourceOf(column)!.Span.Start..], StringComparison.Ordinal);
        Assert.Null(document.Locations.MemberOf(column, Spellings.DefaultValue));
        Assert.Null(document.Locations.SourceOf(column with { Name = "n" }));
    }

    [Fact]
    public void Equal_entries_have_separate_locations()
    {
        var document = ManifestDocument.Parse("""{"mapping":[{"alias":"a"},{"alias":"a"}]}""");

        Assert.Equal(document.Model.Datasets[0], document.Model.Datasets[1]);
        Assert.Equal([12, 26], document.Model.Datasets.Select(dataset => document.Locations.SourceOf(dataset)!.Span.Start));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[{}]")]
    [InlineData("\"{}\"")]
    public void Text_that_is_not_an_object_is_not_readable(string text)
    {
        var document = ManifestDocument.Parse(text);

        Assert.False(document.IsReadable);
        Assert.Equal(ManifestModel.Empty, document.Model);
    }

    [Fact]
    public void Binds_deeply_nested_text_without_unbounded_recursion()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"children\":[{\"alias\":\"a\",\"x\":", 20_000));

        var model = ManifestDocument.Parse("{\"unknown\":" + deep + "1,\"packages\":[{\"alias\":\"p\",\"parameters\":[" + deep).Model;

        Assert.Equal("unknown", Assert.Single(model.UnknownProperties).Name);
    }

    [Fact]
    public void Applies_types_to_fields_and_to_collections_without_a_schema()
    {
        var types = TypesDocument.Parse("""
            {
              "datasets": { "sales": { "fields": { "amount": "DECIMAL", "day": { "type": "date" }, "odd": "NUMBER", "": "LONG" } }, "all": { "fields": { "b": "LONG", "a": "STRING" } } },
              "collections": { "Notes": { "columns": { "due": "DATE" } }, "Typed": { "columns": { "due": "DATE" } } }
            }
            """).Model;

        var model = types.ApplyTo(ManifestDocument.Parse("""
            {
              "mapping": [ { "alias": "sales", "fields": [ { "alias": "amount" }, { "alias": "day" }, { "alias": "odd" }, { "alias": "name" } ] }, { "alias": "all", "fields": [] }, { "alias": "none" } ],
              "collections": [ { "name": "Notes" }, { "name": "Typed", "schema": { "columns": [ { "name": "text", "type": "STRING" } ] } } ]
            }
            """).Model);

        Assert.Equal(
            [ColumnType.Decimal, ColumnType.Date, ColumnType.Unknown, ColumnType.Unknown],
            model.Datasets[0].Fields.Select(field => field.Type));
        Assert.Equal([("a", ColumnType.String), ("b", ColumnType.Long)], model.Datasets[1].Fields.Select(field => (field.Alias, field.Type)));
        Assert.Empty(model.Datasets[2].Fields);
        Assert.Equal([new("due", "DATE", ColumnType.Date)], model.Collections[0].Columns);
        Assert.Equal(["text", "due"], model.Collections[1].Columns.Select(column => column.Name));
    }

    [Fact]
    public void A_schema_takes_precedence_over_the_types_file()
    {
        var types = TypesDocument.Parse("""
            { "collections": { "c": { "name": "Cs", "columns": {
              "id": { "type": "STRING", "name": "Number", "nullable": false }, "tags": "STRING[]", "odd": "DOUBLE",
              "address": { "children": { "zip": "LONG", "city": { "type": "STRING" } } }, "any": "OBJECT[]", "none": "NUMBER[]"
            } } } }
            """).Model;

        var collection = types.ApplyTo(ManifestDocument.Parse("""
            { "collections": [ { "name": "c", "schema": { "columns": [
              { "name": "id", "type": "LONG" }, { "name": "tags", "type": "STRING" }, { "name": "odd", "type": "NUMBER" }
            ] } } ] }
            """).Model).Collections[0];

        Assert.Equal("Cs", collection.CSharpName);
        Assert.Equal(
            [
                new("id", "LONG", ColumnType.Long) { CSharpName = "Number", IsNeverNull = true },
                new("tags", "STRING", ColumnType.String) { IsList = true },
                new("odd", "DOUBLE", ColumnType.Double),
                new("address", "OBJECT", ColumnType.Object)
                {
                    Children = new([new CollectionColumn("city", "STRING", ColumnType.String), new("zip", "LONG", ColumnType.Long)]),
                },
                new("any", "OBJECT", ColumnType.Object) { IsList = true },
                new CollectionColumn("none", "", ColumnType.Unknown),
            ],
            collection.Columns);
    }

    [Fact]
    public void Applies_types_to_parameters_and_outputs()
    {
        var types = TypesDocument.Parse("""
            {
              "packages": { "p": { "name": "Run", "parameters": {
                "n": { "type": "double", "name": "amount" }, "o": { "nullable": false, "children": { "x": "text[]" } },
                "l": "date", "c": { "children": { "d": "decimal", "unknown": "text" } }, "unknown": "text"
              }, "output": { "type": "object[]", "nullable": false } } },
              "workflows": { "w": { "name": "Go", "parameters": { "n": { "nullable": true } } } }
            }
            """).Model;

        var model = types.ApplyTo(ManifestDocument.Parse("""
            {
              "packagesMapping": [ { "alias": "p", "parameters": [
                { "alias": "n", "type": "number", "value": 3 }, { "alias": "o", "type": "object", "nullable": true }, { "alias": "l", "type": "text", "isList": true },
                { "alias": "c", "type": "object", "children": [ { "alias": "d", "type": "number" } ] }
              ], "output": { "alias": "r", "type": "object" } } ],
              "workflowsMapping": [ { "alias": "w", "parameters": [ { "aliasedName": "n", "type": "number" } ] } ]
            }
            """).Model);

        Assert.Equal("Run", model.Packages[0].CSharpName);
        Assert.Equal(
            [
                new("n", "double", ParameterType.Double) { CSharpName = "amount", DefaultJson = "3" },
                new("o", "object", ParameterType.Object)
                {
                    IsNeverNull = true, Children = new([new ParameterMapping("x", "text", ParameterType.Text) { IsList = true }]),
                },
                new("l", "date", ParameterType.Date) { IsList = true },
                new ParameterMapping("c", "object", ParameterType.Object) { Children = new([new ParameterMapping("d", "decimal", ParameterType.Decimal)]) },
            ],
            model.Packages[0].Parameters);
        Assert.Equal(new("r", "object", ParameterType.Object) { IsList = true, IsNeverNull = true }, model.Packages[0].Output);
        Assert.Equal("Go", model.Workflows[0].CSharpName);
        Assert.Equal(new("n", "number", ParameterType.Number) { IsNullable = true }, model.Workflows[0].Parameters[0]);
    }

    [Fact]
    public void Binds_a_deeply_nested_types_file_without_unbounded_recursion()
    {
        string deep = string.Concat(Enumerable.Repeat("{\"children\":{\"a\":", 20_000));

        var column = TypesDocument.Parse("{\"collections\":{\"c\":{\"columns\":{\"a\":" + deep).Model.Collections[0].Values[0];

        Assert.Equal("a", column.Children[0].Children[0].Name);
    }

    [Theory]
    [InlineData("Amount", true)]
    [InlineData("_1", true)]
    [InlineData("Größe", true)]
    [InlineData("", false)]
    [InlineData("1st", false)]
    [InlineData("a b", false)]
    [InlineData("@a", false)]
    [InlineData("class", false)]
    [InlineData("record", false)]
    [InlineData("a\u200bb", false)]
    [InlineData("😀", false)]
    public void Recognizes_CSharp_identifiers(string name, bool isName) => Assert.Equal(isName, CSharpNames.IsName(name));

    [Fact]
    public void Names_of_types_round_trip()
    {
        Assert.All(ColumnTypes.Names, name => Assert.Equal(name, ColumnTypes.NameOf(ColumnTypes.Parse(name))));
        Assert.All(
            Enum.GetValues<ParameterType>().Where(type => type is not (ParameterType.Unknown or ParameterType.Double)),
            type => Assert.Equal(type, ParameterTypes.Parse(ParameterTypes.NameOf(type))));
        Assert.All(ColumnTypes.ContentNames, name => Assert.Equal(name, ColumnTypes.NameOf(ColumnTypes.ParseContent(name))));
        Assert.All(ParameterTypes.OverrideNames, name => Assert.Equal(name, ParameterTypes.NameOf(ParameterTypes.ParseOverride(name))));
        Assert.Equal([ColumnType.Unknown, ColumnType.Unknown], new[] { "BOOLEAN", "OBJECT" }.Select(ColumnTypes.Parse)); // Domo syncs neither.
        Assert.Equal(ParameterType.Unknown, ParameterTypes.Parse("double"));
        Assert.Equal(ParameterType.Unknown, ParameterTypes.Parse(ParameterTypes.NameOf(ParameterType.Unknown)));
    }

    [Theory]
    [InlineData("string", ParameterType.Text)]
    [InlineData("STRING", ParameterType.Text)]
    [InlineData("integer", ParameterType.Number)]
    [InlineData("ACCOUNT", ParameterType.Account)]
    [InlineData("datetime", ParameterType.DateTime)]
    [InlineData("list", ParameterType.Unknown)]
    [InlineData("file", ParameterType.File)]
    [InlineData("directory", ParameterType.Directory)]
    [InlineData(null, ParameterType.Unknown)]
    public void Parses_types_in_the_spellings_of_authors(string? name, ParameterType type) =>
        Assert.Equal(type, ParameterTypes.Parse(name));
}
