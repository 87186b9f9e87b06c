using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests;

/// <summary>The schemas of the package in the folders where editors find them.</summary>
public class SchemaCopyTests(PackageFeed feed)
{
    private static readonly string[] Schemas = ["manifest.schema.json", "domo.types.schema.json"];

    [Fact]
    public async Task A_build_copies_the_schemas_only_to_the_folder_of_the_property()
    {
        using var project = ConsumerProject.Console(feed).Write("Program.cs", "System.Console.WriteLine(typeof(Consumer.DomoApp));")
            .Write("manifest.json", """{ "$schema": "./.domo/manifest.schema.json", "name": "Sales", "version": "1.0.0", "size": { "width": 1, "height": 1 } }""");
        string folder = Path.Combine(project.Directory, ".domo");

        (await project.DotNetAsync("build")).AssertSuccess().AssertNoWarning();
        Assert.False(Directory.Exists(folder));

        (await project.DotNetAsync("build", "-p:DomoManifestSchemaDirectory=.domo")).AssertSuccess().AssertNoWarning();
        Assert.All(Schemas, schema => Assert.Equal(File.ReadAllText(Repository.PathOf("schemas", schema)), project.Read(".domo/" + schema)));

        // The build restores changed schemas, because they belong to the package.
        project.Write(".domo/manifest.schema.json", "{}");
        (await project.DotNetAsync("build", "-p:DomoManifestSchemaDirectory=.domo")).AssertSuccess();
        Assert.NotEqual("{}", project.Read(".domo/manifest.schema.json"));
    }
}
