namespace Domo.Manifest.Tests.Shared;

/// <summary>Manifests of real apps, in <c>../shared/corpus</c> beside the repository. They are not part of it, and not everybody has them.</summary>
internal static class Corpus
{
    /// <summary>The files. Where the folder is not there, the test is skipped.</summary>
    public static IReadOnlyList<string> Files()
    {
        string corpus = Repository.PathOf("..", "shared", "corpus");
        Assert.SkipUnless(Directory.Exists(corpus), "There is no ../shared/corpus beside the repository.");
        return Directory.GetFiles(corpus, "*.json");
    }
}
