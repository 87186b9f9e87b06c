using Domo.Manifest.Generator.Tests.Infrastructure;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests projects whose <c>DomoManifestClients</c> is false: by choice, or because their framework has no client.</summary>
public class RulesOnlyTests
{
    [Theory]
    [InlineData("false")]
    [InlineData(" False ")]
    public void Nothing_is_emitted(string value)
    {
        var run = TestProject.WithManifest(SampleManifest.Text).Types(SampleManifest.Types).Property("DomoManifestClients", value).Run();

        Assert.Empty(run.AssertClean().FileNames);
    }

    [Theory]
    [InlineData("")]
    [InlineData("true")]
    [InlineData("no")]
    public void Clients_are_emitted_for_every_other_value(string value) =>
        Assert.NotEmpty(TestProject.WithManifest(SampleManifest.Text).Property("DomoManifestClients", value).Run().AssertClean().FileNames);

    [Fact]
    public void Document_classes_are_ignored()
    {
        var run = TestProject.WithManifest(SampleManifest.Text).Property("DomoManifestClients", "false").Source("""
            /// <summary>A note.</summary>
            [Domo.Manifest.Client.DomoDocument("Notez")]
            public abstract class Note
            {
            }
            """).Run();

        Assert.Empty(run.AssertClean().FileNames);
    }
}
