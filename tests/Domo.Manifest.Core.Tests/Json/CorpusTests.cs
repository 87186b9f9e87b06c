using Domo.Manifest.Syntax.Parsing;

namespace Domo.Manifest.Core.Tests.Json;

/// <summary>Real manifests, which are not part of the repository.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void Agrees_with_System_Text_Json_on_every_file()
    {
        foreach (string file in Corpus.Files())
        {
            // File.ReadAllText would drop a byte order mark.
            string text = new System.Text.UTF8Encoding(false).GetString(File.ReadAllBytes(file));

            var tree = JsonParser.Parse(text);

            Assert.True(JsonOracle.IsValid(text) == tree.IsValid, $"{file}: {string.Join("; ", tree.Faults)}");
            TreeAssert.FaultsAreOrderedAndInside(tree);
            TreeAssert.SpansNest(tree);
        }
    }
}
