namespace Domo.Manifest.Generator.Tests.Infrastructure;

/// <summary>The folder of real manifests beside the repository, where there is one.</summary>
internal static class Corpus
{
    /// <summary>The files; none, and a word about it, where the folder is not there.</summary>
    public static IReadOnlyList<string> Files()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Domo.Manifest.sln")))
        {
            directory = directory.Parent;
        }

        string corpus = Path.Combine(directory?.Parent?.FullName ?? "", "shared", "corpus");
        if (!Directory.Exists(corpus))
        {
            TestContext.Current.TestOutputHelper?.WriteLine("There is no ../shared/corpus beside the repository; nothing was checked.");
            return [];
        }

        return Directory.GetFiles(corpus, "*.json");
    }
}
