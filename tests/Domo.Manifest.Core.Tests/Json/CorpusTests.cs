using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Json;

/// <summary>Real manifests, where they lie beside the repository; they are not part of it.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void Every_file_is_judged_as_System_Text_Json_judges_it()
    {
        foreach (string file in Corpus.Files())
        {
            // Not File.ReadAllText, which would drop a byte order mark.
            string text = new System.Text.UTF8Encoding(false).GetString(File.ReadAllBytes(file));

            var tree = JsonParser.Parse(text);

            Assert.True(JsonOracle.IsValid(text) == tree.IsValid, $"{file}: {string.Join("; ", tree.Faults)}");
            TreeAssert.FaultsAreOrderedAndInside(tree);
            TreeAssert.SpansNest(tree);
        }
    }
}
