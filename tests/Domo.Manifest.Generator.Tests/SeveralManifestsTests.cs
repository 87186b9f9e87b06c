using Domo.Manifest.Generator.Tests.Infrastructure;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Projects with more than one manifest, and files that only look like one.</summary>
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
    public void Files_of_the_same_name_are_told_apart_by_their_folders_and_the_usual_one_keeps_the_usual_name()
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
    public void A_class_called_like_the_section_of_another_app_is_no_clash_of_files() => new TestProject()
        .Add("a.json", "Manifest", SampleManifest.Text, ("Namespace", "Acme"), ("ClassName", "App"))
        .Add("b.json", "Manifest", SampleManifest.Text, ("Namespace", "Acme.App"), ("ClassName", "datasets"))
        .Run().AssertNoException();

    [Fact]
    public void Each_manifest_has_the_types_beside_it()
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

    [Fact]
    public void Of_the_candidates_one_folder_down_the_first_counts()
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
    public void A_file_is_a_manifest_by_its_metadata_and_not_by_its_name()
    {
        var run = new TestProject().Add("manifest.json", "", SampleManifest.Text).Add("settings.txt", "Manifest", "{}").Run().AssertClean();

        Assert.Contains("settings.txt", run.File("Acme.DomoApp.g.cs"), StringComparison.Ordinal);
    }
}
