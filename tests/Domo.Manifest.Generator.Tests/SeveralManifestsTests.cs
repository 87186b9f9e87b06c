using Domo.Manifest.Generator.Tests.Infrastructure;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests projects with several manifests, and files that only look like manifests.</summary>
public class SeveralManifestsTests
{
    [Fact]
    public void Two_manifests_with_the_same_content_do_not_clash()
    {
        var run = new TestProject()
            .Add("manifest.json", "Manifest", SampleManifest.Text)
            .Add("manifest.production.json", "Manifest", SampleManifest.Text)
            .Run().AssertClean();

        Assert.Contains("Acme.DomoApp.g.cs", run.FileNames);
        Assert.Contains("Acme.DomoAppProduction.g.cs", run.FileNames);
    }

    [Fact]
    public void Files_with_the_same_name_are_distinguished_by_their_folders_and_the_usual_one_keeps_the_default_name()
    {
        var run = new TestProject()
            .Add("manifest.json", "Manifest", SampleManifest.Text)
            .Add("env/dev/manifest.json", "Manifest", SampleManifest.Text)
            .Add("env/qa/manifest.json", "Manifest", SampleManifest.Text)
            .Add("/elsewhere/shared/manifest.json", "Manifest", "{}")
            .Add("c/manifest.json", "Manifest", "{}", ("ClassName", "Third"), ("Namespace", "Other"), ("Accessibility", "internal"))
            .Run().AssertClean();

        Assert.Equal(
            ["Acme.DomoApp.g.cs", "Acme.DomoAppEnvDev.g.cs", "Acme.DomoAppEnvQa.g.cs", "Acme.DomoAppShared.g.cs", "Other.Third.g.cs"],
            run.FileNames.Where(name => name.Count(c => c == '.') == 3).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Classes_that_still_collide_are_numbered() =>
        Assert.Contains("Acme.DomoApp2.g.cs", new TestProject()
            .Add("manifest.json", "Manifest", "{}").Add("public/manifest.json", "Manifest", "{}").Run().AssertClean().FileNames);

    [Fact]
    public void Each_manifest_uses_the_types_file_in_its_folder()
    {
        var run = new TestProject()
            .Add("a/manifest.json", "Manifest", SampleManifest.Text, ("ClassName", "A"))
            .Add("b/manifest.json", "Manifest", SampleManifest.Text, ("ClassName", "B"))
            .Add("b/domo.types.json", "Types", SampleManifest.Types)
            .Run().AssertClean();

        Assert.Contains("DomoValue Amount", run.File("Acme.A.Datasets.g.cs"), StringComparison.Ordinal);
        Assert.Contains("decimal? Amount", run.File("Acme.B.Datasets.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_listed_twice_is_one_file() =>
        TestProject.WithManifest(SampleManifest.Text).Add("manifest.json", "Manifest", SampleManifest.Text).Run().AssertClean();

    [Theory]
    [InlineData("/app/manifest.json", "/app/./manifest.json")]
    [InlineData("/app/manifest.json", "/app//manifest.json")]
    [InlineData("/app/manifest.json", "/app/public/../manifest.json")]
    [InlineData("/app/manifest.json", "/app/a/./b/../../manifest.json")]
    [InlineData("/app/manifest.json", "/app\\manifest.json")]
    [InlineData("./manifest.json", "manifest.json")]
    [InlineData("C:\\app\\manifest.json", "c:/App/x/../Manifest.json")]
    public void One_file_under_two_spellings_of_its_path_is_one_file(string first, string second)
    {
        var expected = TestProject.WithManifest(SampleManifest.Text).Run();

        var run = new TestProject().Add(first, "Manifest", SampleManifest.Text).Add(second, "Manifest", SampleManifest.Text).Run().AssertClean();

        Assert.Equal(expected.FileNames, run.FileNames);
    }

    [Theory]
    [InlineData("/app/Manifest.json")] // Other systems than Windows tell letter cases apart.
    [InlineData("/app/../manifest.json")]
    [InlineData("/app/.hidden/manifest.json")]
    public void Another_file_of_the_same_name_is_another_app(string path)
    {
        var run = TestProject.WithManifest(SampleManifest.Text).Add(path, "Manifest", SampleManifest.Text).Run().AssertClean();

        Assert.Equal(12, run.FileNames.Count());
    }

    [Theory]
    [InlineData("/app/x/../manifest.json", "/app/domo.types.json")]
    [InlineData("/app/manifest.json", "/app/public/../domo.types.json")]
    [InlineData("C:/app/manifest.json", "c:\\App\\domo.types.json")]
    public void The_types_beside_a_manifest_are_found_however_their_paths_are_spelt(string manifest, string types)
    {
        var run = new TestProject().Add(manifest, "Manifest", SampleManifest.Text).Add(types, "Types", SampleManifest.Types).Run().AssertClean();

        Assert.Contains("decimal? Amount", run.File("Acme.DomoApp.Datasets.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_is_documented_by_its_path_below_the_project_however_it_is_spelt()
    {
        var run = new TestProject().Add("/app/x/../public/manifest.json", "Manifest", "{}").Property("MSBuildProjectDirectory", "/app/y/../").Run().AssertClean();

        Assert.Contains("that <c>public/manifest.json</c> declares", run.File("Acme.DomoApp.g.cs"), StringComparison.Ordinal);
    }

    /// <summary>Hint names of emitted files are case-insensitive, and some projects write the files to disk.</summary>
    [Theory]
    [InlineData("App", "APP", "APP2")]
    [InlineData("app", "App", "App2")]
    [InlineData("App", "AppServiceCollectionExtensions", "AppServiceCollectionExtensionsClient")]
    public void Classes_that_differ_only_in_case_have_separate_files(string first, string second, string emitted)
    {
        var run = new TestProject()
            .Add("a.json", "Manifest", SampleManifest.Text, ("ClassName", first))
            .Add("b.json", "Manifest", SampleManifest.Text, ("ClassName", second))
            .Run().AssertClean();

        Assert.Contains($"Acme.{first}.g.cs", run.FileNames);
        Assert.Contains($"Acme.{emitted}.g.cs", run.FileNames);
        Assert.Equal(12, run.FileNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("Documents")]
    [InlineData("documentJson")]
    [InlineData("datasets")]
    [InlineData("Collections")]
    [InlineData("PACKAGES")]
    [InlineData("Workflows")]
    [InlineData("Accounts")]
    public void A_class_named_like_a_file_of_another_app_has_a_separate_file(string className)
    {
        var run = new TestProject()
            .Add("a.json", "Manifest", SampleManifest.Text, ("Namespace", "Acme"), ("ClassName", "App"))
            .Add("b.json", "Manifest", SampleManifest.Text, ("Namespace", "Acme.App"), ("ClassName", className))
            .Source("[Domo.Manifest.Client.DomoDocument(\"Bare\")] internal class Bare;")
            .Run();

        run.AssertNoException();
        Assert.Equal(14, run.FileNames.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void The_first_candidate_one_folder_down_is_emitted()
    {
        var run = new TestProject()
            .Add("Zeta/manifest.json", "Manifest", "[ this one // is broken", ("Candidate", "true"))
            .Add("Zeta/domo.types.json", "Types", "{")
            .Add("app/manifest.json", "Manifest", "{}", ("Candidate", "true"))
            .Run().AssertClean();

        Assert.Contains("app/manifest.json", run.File("Acme.DomoApp.g.cs"), StringComparison.Ordinal);
        Assert.Equal(6, run.FileNames.Count());
    }

    [Fact]
    public void The_metadata_and_not_the_name_identifies_a_manifest()
    {
        var run = new TestProject().Add("manifest.json", "", SampleManifest.Text).Add("settings.txt", "Manifest", "{}").Run().AssertClean();

        Assert.Contains("settings.txt", run.File("Acme.DomoApp.g.cs"), StringComparison.Ordinal);
    }
}
