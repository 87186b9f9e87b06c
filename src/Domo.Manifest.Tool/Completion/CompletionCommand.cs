using System.CommandLine;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Completion;

/// <summary><c>domo-manifest completion</c>: writes scripts for the completion of command lines in shells.</summary>
internal static class CompletionCommand
{
    public static Command Create(ToolHost host)
    {
        var shell = new Argument<string>("shell") { Description = "The shell." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.All.Keys]);
        return new ToolCommand("completion", "Prints the script that completes command lines in a shell.")
        {
            Arguments = { shell },
            Examples =
            [
                ("eval \"$(domo-manifest completion bash)\"", "In ~/.bashrc; with zsh in ~/.zshrc."),
                ("domo-manifest completion fish > ~/.config/fish/completions/domo-manifest.fish", "For fish."),
                ("domo-manifest completion pwsh | Out-String | Invoke-Expression", "In the profile of PowerShell."),
            ],
        }.Runs(parsed =>
        {
            host.Output.Write(CompletionScripts.All[parsed.GetValue(shell)!]);
            return ExitCode.Clean;
        });
    }
}
