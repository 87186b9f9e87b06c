using System.Diagnostics;
using System.Text.Json;

namespace Domo.Manifest.Schemas.Tests;

/// <summary>The same comparisons with ajv in strict mode, which is closer to the validator of VS Code.</summary>
public class AjvTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Domo.Manifest.Schemas.Tests", "ajv");

    [Fact]
    public async Task Agrees_on_examples_and_complete_files_and_evaluates_every_keyword()
    {
        RequireAjv();
        var keywords =
            from row in KeywordTests.Cases
            let schema = row.Data.Item1
            let found = KeywordTests.Find(schema, row.Data.Item2)
            select new { name = found.Name, schema, without = found.Without, text = found.Text, taken = found.IsTaken };

        await AskAsync(
            [.. Instances.Examples(), .. Instances.MoreExamples(), .. Instances.Complete.SelectMany(row => Instances.Changed(row.Data))],
            keywords);
    }

    [Fact]
    public async Task Agrees_on_real_manifests()
    {
        RequireAjv();

        await AskAsync(Instances.OfCorpus(), []);
    }

    private static void RequireAjv()
    {
        bool isThere = Directory.Exists(Path.Combine(Folder, "node_modules", "ajv"))
            && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
        Assert.SkipUnless(
            isThere,
            "ajv needs Node.js: apt-get install -y nodejs npm && npm ci --prefix tests/Domo.Manifest.Schemas.Tests/ajv");
    }

    private static async Task AskAsync(IEnumerable<Instance> instances, IEnumerable<object> keywords)
    {
        var asked = instances.Select(instance => new
        {
            name = instance.Name,
            schema = instance.Schema,
            text = instance.File.Text,
            must = instance.MustBeRejected,
            may = instance.MayBeRejected,
        }).ToArray();
        object[] questions = [.. keywords];
        string file = Path.GetTempFileName();
        try
        {
            var everything = new { schemas = Validators.Files, instances = asked, keywords = questions };
            await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(everything), TestContext.Current.CancellationToken);

            string answer = await RunAsync(file);
            Assert.True(answer == $"{asked.Length} instances, {questions.Length} keywords", answer);
            Assert.NotEmpty(asked);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> RunAsync(string file)
    {
        var node = await TestProcess.RunAsync(new ProcessStartInfo("node", [Path.Combine(Folder, "validate.mjs"), file]));
        return (node.Output + node.Error).Trim();
    }
}
