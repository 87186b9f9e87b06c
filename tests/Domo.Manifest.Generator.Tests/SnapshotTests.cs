using Domo.Manifest.Generator.Tests.Infrastructure;

namespace Domo.Manifest.Generator.Tests;

/// <summary>
/// Compares the emitted files with the checked-in ones in <c>Snapshots</c>, so that a change of an emitter is reviewed as a change of its
/// output. Run with the environment variable UPDATE_GENERATED=1 to write the files anew.
/// </summary>
public class SnapshotTests
{
    private const string Snapshots = "tests/Domo.Manifest.Generator.Tests/Snapshots";
    private const string Extension = ".txt";

    [Theory]
    [InlineData("Realistic", Snapshots + "/Realistic", "Acme")]
    [InlineData("Awkward", Snapshots + "/Awkward", "Acme")]
    [InlineData("Quickstart", "samples/Quickstart", "Roastery")]
    public void Emitted_files_are_as_reviewed(string name, string inputs, string rootNamespace)
    {
        var project = TestProject.WithManifest(Read(inputs, "manifest.json"))
            .Types(Read(inputs, "domo.types.json"))
            .Property("RootNamespace", rootNamespace);
        string folder = Repository.PathOf(Snapshots, name);
        foreach (string source in Directory.GetFiles(folder, "*.cs" + Extension).Where(path => !IsEmitted(path)))
        {
            project.Source(File.ReadAllText(source));
        }

        var run = project.Run().AssertClean();

        if (GeneratedFile.IsUpdating)
        {
            Array.ForEach(EmittedFilesIn(folder), File.Delete);
        }

        foreach (string file in run.FileNames)
        {
            GeneratedFile.AssertCurrent($"{Snapshots}/{name}/{file}{Extension}", WithoutVersion(run.File(file)));
        }

        Assert.Equal(
            run.FileNames.Select(file => file + Extension).Order(StringComparer.Ordinal),
            EmittedFilesIn(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    private static string Read(string folder, string file) => File.ReadAllText(Repository.PathOf(folder, file));

    private static bool IsEmitted(string path) => path.EndsWith(".g.cs" + Extension, StringComparison.Ordinal);

    private static string[] EmittedFilesIn(string folder) => [.. Directory.GetFiles(folder).Where(IsEmitted)];

    /// <summary>Replaces the version of the package, so that a release does not change the files.</summary>
    private static string WithoutVersion(string emitted)
    {
        string version = typeof(DomoManifestGenerator).Assembly.GetName().Version!.ToString(3);
        return emitted.Replace($"GeneratedCode(\"Domo.Manifest\", \"{version}\")", "GeneratedCode(\"Domo.Manifest\", \"1.2.3\")", StringComparison.Ordinal);
    }
}
