using Domo.Manifest.Generator.Tests.Infrastructure;

namespace Domo.Manifest.Generator.Tests;

/// <summary>Tests manifests of real apps. They are not part of the repository; the test runs if they are next to it.</summary>
public class CorpusTests
{
    [Fact]
    public void Emits_code_that_compiles_for_every_manifest()
    {
        var files = Corpus.Files();
        int valid = 0;
        int clients = 0;
        foreach (string file in files)
        {
            var run = TestProject.WithManifest(File.ReadAllText(file)).Run();

            Assert.True(run.Result.Results[0].Exception is null, file);
            Assert.True(!run.CompilerErrors.Any(), file + ": " + string.Join('\n', run.CompilerErrors));
            valid += ManifestDocument.Parse(File.ReadAllText(file)).Json.IsValid ? 1 : 0;
            clients += run.Members("Acme.DomoApp+DatasetClients").Count() + run.Members("Acme.DomoApp+CollectionClients").Count()
                + run.Members("Acme.DomoApp+FunctionClients").Count() + run.Members("Acme.DomoApp+WorkflowClients").Count();
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{files.Count} manifests: {valid} valid, {files.Count - valid} with faults; {clients} clients emitted.");
        Assert.True(clients > 0);
    }
}
