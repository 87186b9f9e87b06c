namespace Domo.Manifest.Tests.Shared;

/// <summary>Manifests of real apps, in <c>../shared/corpus</c> beside the repository. They are not part of it, and not everybody has them.</summary>
internal static class Corpus
{
    /// <summary>The files; none, and a word about it, where the folder is not there.</summary>
    public static IReadOnlyList<string> Files()
    {
        string corpus = Repository.PathOf("..", "shared", "corpus");
        if (Directory.Exists(corpus))
        {
            return Directory.GetFiles(corpus, "*.json");
        }

        TestContext.Current.TestOutputHelper?.WriteLine("There is no ../shared/corpus beside the repository, so nothing was checked.");
        return [];
    }
}
