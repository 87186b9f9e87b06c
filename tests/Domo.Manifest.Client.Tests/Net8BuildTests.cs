using System.Diagnostics;
using System.Text;

namespace Domo.Manifest.Client.Tests;

/// <summary>
/// Runs all other tests of this project again, with the client's build for .NET 8. They run on the same runtime as before, which loads
/// that build: this shows that its code is equivalent, but not that it works with the libraries of .NET 8.
/// </summary>
[Trait("NotForMutants", "All tests run again.")]
public class Net8BuildTests
{
    private const string ClientFile = "Domo.Manifest.Client.dll";

    [Fact]
    public async Task All_tests_pass_with_the_build_for_net8_0()
    {
        string build = Path.Combine(AppContext.BaseDirectory, "net8.0");

        // In the output folder, because tests read files of the repository that they find above their own.
        string folder = Path.Combine(build, "tests");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        CopyFolder(AppContext.BaseDirectory, folder, except: build);
        File.Copy(Path.Combine(build, ClientFile), Path.Combine(folder, ClientFile), overwrite: true);
        Assert.Contains(
            ".NETCoreApp,Version=v8.0",
            Encoding.Latin1.GetString(
                await File.ReadAllBytesAsync(Path.Combine(folder, ClientFile), TestContext.Current.CancellationToken)),
            StringComparison.Ordinal);

        string tests = Path.Combine(folder, Path.GetFileName(typeof(Net8BuildTests).Assembly.Location));
        var result = await TestProcess.RunAsync(
            new ProcessStartInfo("dotnet", [tests, "-class-", typeof(Net8BuildTests).FullName!, "-noColor"]), TimeSpan.FromMinutes(14));

        string[] failed =
            [.. result.Output.Split('\n').Where(line => line.Contains("[FAIL]", StringComparison.Ordinal)).Select(line => line.Trim())];
        Assert.True(failed.Length == 0, string.Join('\n', failed));
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Matches(@"Total: [1-9]\d{2,}", result.Output);
    }

    private static void CopyFolder(string source, string target, string except)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.GetDirectories(source).Where(folder => folder != except))
        {
            CopyFolder(folder, Path.Combine(target, Path.GetFileName(folder)), except);
        }
    }
}
