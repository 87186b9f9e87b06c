using System.Text;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests;

/// <summary>A folder of files in which the program runs, inside the process of the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("domo-manifest-tool-").FullName;

    /// <summary>The environment variables of the program.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string PathOf(string name) => Path.Combine(Directory, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = PathOf(name);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Runs the program.</summary>
    public Task<TestRun> RunAsync(params string[] args) => RunAsync(args, null, TestContext.Current.CancellationToken);

    /// <summary>Runs the program and copies its standard output to a stream.</summary>
    public async Task<TestRun> RunAsync(string[] args, Stream? output, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        using var error = new MemoryStream();
        ExitCode exitCode;
        using (var host = new ToolHost
        {
            Input = Stream.Null,
            Output = new ToolWriter(output ?? kept, isColored: false),
            Error = new ToolWriter(error, isColored: false),
            CurrentDirectory = Directory,
            Variable = name => Variables.GetValueOrDefault(name),
        })
        {
            exitCode = await ToolRunner.RunAsync(args, host, cancellationToken);
        }

        return new(exitCode, Encoding.UTF8.GetString(kept.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
