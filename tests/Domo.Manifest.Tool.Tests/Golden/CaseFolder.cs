using System.CommandLine;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Golden;

/// <summary>A folder with the files of a case, in which its commands run.</summary>
internal sealed class CaseFolder : IDisposable
{
    private const string Terminal = "terminal";
    private static readonly string[] Inputs = ["stdin", Terminal];

    private readonly string _directory = Directory.CreateTempSubdirectory("domo-manifest-tool-").FullName;
    private readonly GoldenCase _case;

    public CaseFolder(GoldenCase @case)
    {
        _case = @case;
        foreach (var file in @case.Files.Where(file => !Inputs.Contains(file.Name)))
        {
            string path = Path.Combine(_directory, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes());
        }
    }

    /// <summary>Runs a command and returns its result.</summary>
    public async Task<GoldenStep> RunAsync(GoldenStep step)
    {
        var words = ShellWords.Split(step.CommandLine);
        var variables = words.TakeWhile(word => word.Contains('=', StringComparison.Ordinal))
            .Select(word => word.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        Assert.Equal("domo-manifest", words[variables.Count]);

        using var output = new MemoryStream();
        using var error = new MemoryStream();
        bool isColored = ToolHost.IsColored(isTerminal: false, variables.GetValueOrDefault);
        var result = new GoldenStep(step.CommandLine);
        var input = _case.Files.FirstOrDefault(file => Inputs.Contains(file.Name));
        using (var host = new ToolHost
        {
            Input = new MemoryStream(input?.Bytes() ?? []),
            IsInteractive = input?.Name == Terminal,
            Output = new ToolWriter(output, isColored),
            Error = new ToolWriter(error, isColored),
            CurrentDirectory = _directory,
            Variable = variables.GetValueOrDefault,
        })
        {
            result.ExitCode = (int)await ToolRunner.RunAsync(words[(variables.Count + 1)..], host, TestContext.Current.CancellationToken);
        }

        result.Set("stdout", Shown(output.ToArray()));
        result.Set("stderr", Shown(error.ToArray()));
        foreach (string file in step.Files)
        {
            string path = Path.Combine(_directory, file);
            result.Set(file, File.Exists(path) ? Shown(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))
                : "(the file does not exist)\n");
        }

        return result;
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private string Shown(byte[] bytes)
    {
        string text = System.Text.Encoding.UTF8.GetString(bytes)
            .Replace(_directory, "{cwd}", StringComparison.Ordinal)
            .Replace(RootCommand.ExecutableName, ToolCommandLine.Program, StringComparison.Ordinal)
            .Replace($"\"semanticVersion\": \"{ToolCommandLine.Version}\"", "\"semanticVersion\": \"{version}\"", StringComparison.Ordinal)
            .Replace('\u001b', '␛')
            .Replace('\r', '␍')
            .Replace("\ufeff", "{BOM}", StringComparison.Ordinal);
        return text.Length == 0 || text.EndsWith('\n') ? text : text + "\n{no line end}\n";
    }
}
