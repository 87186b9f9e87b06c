using Domo.Manifest.Json;

namespace Domo.Manifest.Tests.Json;

/// <summary>Real manifests, where they lie beside the repository; they are not part of it.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void Every_file_is_judged_as_System_Text_Json_judges_it()
    {
        var files = CorpusFiles();
        if (files.Length == 0)
        {
            TestContext.Current.TestOutputHelper?.WriteLine("There is no corpus beside the repository; nothing was read.");
        }

        foreach (string file in files)
        {
            // Not File.ReadAllText, which would drop a byte order mark.
            string text = new System.Text.UTF8Encoding(false).GetString(File.ReadAllBytes(file));

            var tree = JsonParser.Parse(text);

            Assert.True(JsonOracle.IsValid(text) == tree.IsValid, $"{file}: {string.Join("; ", tree.Faults)}");
            TreeAssert.FaultsAreOrderedAndInside(tree);
            TreeAssert.SpansNest(tree);
        }
    }

    private static string[] CorpusFiles()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Domo.Manifest.sln")))
        {
            folder = folder.Parent;
        }

        string? corpus = folder is null ? null : Path.Combine(folder.FullName, "..", "shared", "corpus");
        return Directory.Exists(corpus) ? Directory.GetFiles(corpus, "*.json") : [];
    }
}
