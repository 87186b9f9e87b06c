using System.Diagnostics;

namespace Domo.Manifest.Tool.Tests.Fixing;

/// <summary><c>git apply</c> and <c>patch</c> apply the patches of <c>--dry-run</c> with the same result as the command.</summary>
public sealed class PatchTests
{
    private const string Text = """
        {
          "name": " N ",
          "version": "1.0.0",
          "size": { "width": 1, "height": 1, },
          "datasetsMapping": [],

          "a": 1,
          "b": 2,
          "c": 3,
          "d": 4,
          "e": [5, ]
        }
        """;

    public static TheoryData<string, string, string> Texts
    {
        get
        {
            var texts = new TheoryData<string, string, string>();
            foreach (string[] program in (string[][])[["git", "apply"], ["patch", "-p1"]])
            {
                string name = string.Join(' ', program);
                texts.Add(name, "manifest.json", Text + "\n");
                texts.Add(name, "manifest.json", Text);
                texts.Add(name, "manifest.json", Text.Replace("\n", "\r", StringComparison.Ordinal));
                texts.Add(name, "manifest.json", Text.Replace("\n", "\r", StringComparison.Ordinal) + "\r");
                texts.Add(name, "manifest.json", Text.Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\n");
                texts.Add(name, "manifest.json", Text.Replace(",\n", ",\r", StringComparison.Ordinal) + "\n");
                texts.Add(name, "manifest.json", Text.Replace("{\n", "{\r\r\n", StringComparison.Ordinal) + "\n");
                texts.Add(name, "manifest.json", "\ufeff" + Text + "\n");
                texts.Add(name, "manifest.json", Text.Replace(" N ", " \u2028\u0085é ", StringComparison.Ordinal) + "\n");
                texts.Add(name, "a b/manifest.json", Text + "\n");
                texts.Add(name, "é/manifest.json", Text + "\n");
                texts.Add(name, "a\"b/manifest.json", Text + "\n");
                texts.Add(name, "a\tb/manifest.json", Text + "\n");
                texts.Add(name, "@a/manifest.json", Text + "\n");
            }

            return texts;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_patch_of_a_dry_run_has_the_same_result_as_fix(string program, string name, string text)
    {
        using var folder = new TestFolder();
        string path = folder.Write(name, text);
        var shown = await folder.RunAsync("fix", "--dry-run", "--", name);
        string patch = folder.Write("fix.patch", shown.Output);

        await ApplyAsync(program, patch, folder);
        byte[] patched = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        folder.Write(name, text);
        await folder.RunAsync("fix", "--", name);

        Assert.Equal(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), patched);
        Assert.NotEqual(System.Text.Encoding.UTF8.GetBytes(text), patched);
    }

    private static async Task ApplyAsync(string program, string patch, TestFolder folder)
    {
        string[] words = program.Split(' ');
        var start = new ProcessStartInfo(words[0], words[0] == "git" ? [.. words[1..], patch] : [.. words[1..], "--input", patch])
        {
            WorkingDirectory = folder.Directory,
        };
        var result = await TestProcess.RunAsync(start, TimeSpan.FromMinutes(1));
        Assert.True(
            result.ExitCode == 0,
            result.Output + result.Error + await File.ReadAllTextAsync(patch, TestContext.Current.CancellationToken));
    }
}
