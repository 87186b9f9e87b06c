using Domo.Manifest.EndToEnd.Tests.Infrastructure;

namespace Domo.Manifest.EndToEnd.Tests;

/// <summary>The schemas of the package, where editors find them.</summary>
public class SchemaCopyTests(PackageFeed feed)
{
    private static readonly string[] Schemas = ["manifest.schema.json", "domo.types.schema.json"];

    [Fact]
    public async Task A_build_copies_the_schemas_into_the_folder_that_a_property_names_and_into_no_other()
    {
        using var project = ConsumerProject.Console(feed).Write("Program.cs", "System.Console.WriteLine(typeof(Consumer.DomoApp));")
            .Write("manifest.json", """{ "$schema": "./.domo/manifest.schema.json", "name": "Sales", "version": "1.0.0", "size": { "width": 1, "height": 1 } }""");
        string folder = Path.Combine(project.Directory, ".domo");

        (await project.DotNetAsync("build")).AssertSuccess().AssertNoWarning();
        Assert.False(Directory.Exists(folder));

        (await project.DotNetAsync("build", "-p:DomoManifestSchemaDirectory=.domo")).AssertSuccess().AssertNoWarning();
        Assert.All(Schemas, schema => Assert.Equal(File.ReadAllText(Repository.PathOf("schemas", schema)), project.Read(".domo/" + schema)));

        // What an author has changed comes back, since the files are the package's.
        project.Write(".domo/manifest.schema.json", "{}");
        (await project.DotNetAsync("build", "-p:DomoManifestSchemaDirectory=.domo")).AssertSuccess();
        Assert.NotEqual("{}", project.Read(".domo/manifest.schema.json"));
    }
}
