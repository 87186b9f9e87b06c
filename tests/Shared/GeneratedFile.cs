namespace Domo.Manifest.Tests.Shared;

/// <summary>A file of the repository that is generated: <c>eng/update</c> writes it, and a test finds it stale.</summary>
internal static class GeneratedFile
{
    /// <summary>Whether tests write the files instead of comparing them.</summary>
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("UPDATE_GENERATED") == "1";

    /// <summary>Asserts that a file has the generated text, or writes it.</summary>
    /// <param name="path">The path in the repository.</param>
    /// <param name="text">The generated text.</param>
    public static void AssertCurrent(string path, string text)
    {
        string full = Repository.PathOf(path);
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        string current = File.Exists(full) ? File.ReadAllText(full).ReplaceLineEndings("\n") : "(missing)";
        Assert.True(current == text, $"{path} is stale: run eng/update and look at the difference.");
    }
}
