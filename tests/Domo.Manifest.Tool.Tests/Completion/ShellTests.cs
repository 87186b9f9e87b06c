using System.Diagnostics;

namespace Domo.Manifest.Tool.Tests.Completion;

/// <summary>The scripts of <c>completion</c> in their shells: words of the program, and file names elsewhere.</summary>
public sealed class ShellTests
{
    /// <summary>Completes a line like bash and writes one match per line.</summary>
    private const string Bash =
        """
        eval "$(domo-manifest completion bash)"
        complete_line() {
          COMP_LINE="$1"; COMP_POINT=${#1}
          COMP_WORDS=($1); [[ "$1" == *' ' ]] && COMP_WORDS+=('')
          COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
          _domo_manifest
          printf '%s\n' "${COMPREPLY[@]}"
        }
        complete_line "$LINE"
        """;

    private const string Fish = "domo-manifest completion fish | source; complete -C $LINE";

    /// <summary>Types into a separate zsh in a pseudo-terminal and writes its output until the word appears.</summary>
    private const string Zsh =
        """
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell 'stty cols 200; PS1=; autoload -Uz compinit; compinit -u -D; eval "$(domo-manifest completion zsh)"; echo REA""DY'
        zpty -r shell output '*READY*'
        zpty -w -n shell "$LINE"$'\t'
        zpty -r shell output "*$REST*"
        print -r -- "$output"
        zpty -d shell
        """;

    [Theory]
    [InlineData("bash", "domo-manifest vali", "validate")]
    [InlineData("bash", "domo-manifest validate --fail-on ", "error\ninfo\nnever\nwarning")]
    [InlineData("bash", "domo-manifest validate mani", "manifest.json")]
    [InlineData("fish", "domo-manifest vali", "validate")]
    [InlineData("fish", "domo-manifest validate --fail-on ", "error\ninfo\nnever\nwarning")]
    [InlineData("fish", "domo-manifest validate mani", "manifest.json")]
    public async Task Bash_and_fish_offer_completions(string shell, string line, string matches) =>
        Assert.Equal(matches + "\n", await RunAsync(shell, shell == "bash" ? Bash : Fish, line, ""));

    [Theory]
    [InlineData("domo-manifest vali", "date")]
    [InlineData("domo-manifest validate --fail-on n", "ever")]
    [InlineData("domo-manifest validate mani", "fest.json")]
    public async Task Zsh_completes(string line, string rest) =>
        Assert.Contains(rest, await RunAsync("zsh", Zsh, line, rest), StringComparison.Ordinal);

    private static async Task<string> RunAsync(string shell, string script, string line, string rest)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The test requires a shell of Linux or macOS.");
            return "";
        }

        bool isThere = Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, shell)));
        Assert.SkipUnless(isThere, $"{shell} is not installed: apt-get install {shell}");
        using var folder = new TestFolder();
        folder.Write("manifest.json", "{}");
        string command = string.Join(' ', ToolProcess.Arguments.Select(argument => $"'{argument}'"));
        string program = folder.Write("bin/domo-manifest", $"#!/bin/sh\nexec dotnet {command} \"$@\"\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        string[] arguments = shell switch
        {
            "bash" => ["--norc", "-c", script],
            "zsh" => ["-f", "-c", script],
            _ => ["--no-config", "-c", script],
        };
        var start = new ProcessStartInfo(shell, arguments) { WorkingDirectory = folder.Directory };
        start.Environment["PATH"] = folder.PathOf("bin") + ":" + start.Environment["PATH"];
        start.Environment["TERM"] = "xterm";
        start.Environment["LINE"] = line;
        start.Environment["REST"] = rest;
        return (await TestProcess.RunAsync(start)).Output;
    }
}
