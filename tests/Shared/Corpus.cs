namespace Domo.Manifest.Tests.Shared;

/// <summary>Manifests of real apps, in <c>../shared/corpus</c> next to the repository. They are not part of it.</summary>
internal static class Corpus
{
    /// <summary>The paths of the manifests. The calling test is skipped if the folder does not exist.</summary>
    public static IReadOnlyList<string> Files()
    {
        string corpus = Repository.PathOf("..", "shared", "corpus");
        Assert.SkipUnless(Directory.Exists(corpus), "The folder ../shared/corpus does not exist next to the repository.");
        return Directory.GetFiles(corpus, "*.json");
    }
}
