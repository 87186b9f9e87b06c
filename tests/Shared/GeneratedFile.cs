namespace Domo.Manifest.Tests.Shared;

/// <summary>Generated files of the repository. <c>eng/update</c> writes them, and tests report stale ones.</summary>
internal static class GeneratedFile
{
    /// <summary>Whether tests write the files instead of comparing them.</summary>
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("UPDATE_GENERATED") == "1";

    /// <summary>Asserts that a file contains the generated text, or writes it.</summary>
    /// <param name="path">The path relative to the repository.</param>
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
        Assert.True(current == text, $"{path} is stale: run eng/update and review the diff.");
    }
}
