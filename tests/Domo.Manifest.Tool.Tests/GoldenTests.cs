using Domo.Manifest.Tool.Tests.Golden;

namespace Domo.Manifest.Tool.Tests;

/// <summary>
/// Every command and format, by the text files in <c>Cases</c>: files, command, and the exact output and exit code. <c>eng/update</c>
/// replaces the expected results with the current ones; review the diff before you commit it.
/// </summary>
public sealed class GoldenTests
{
    private const string Folder = "tests/Domo.Manifest.Tool.Tests/Cases";

    public static TheoryData<string> Cases() =>
        [.. Directory.GetFiles(Repository.PathOf(Folder), "*.txt", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.PathOf(Folder), path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_output_matches_the_case_file(string file)
    {
        string path = Repository.PathOf(Folder, file);
        string text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var expected = GoldenCase.Parse(text);
        var actual = GoldenCase.Parse(text);
        using var folder = new CaseFolder(expected);
        for (int i = 0; i < expected.Steps.Count; i++)
        {
            actual.Steps[i] = await folder.RunAsync(expected.Steps[i]);
        }

        if (GeneratedFile.IsUpdating)
        {
            await File.WriteAllTextAsync(path, actual.ToString(), TestContext.Current.CancellationToken);
            return;
        }

        Assert.Equal(expected.ToString(), actual.ToString());
    }
}
