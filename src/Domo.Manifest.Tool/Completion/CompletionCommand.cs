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
        return new ToolCommand("completion", "Prints a script that adds tab completion to a shell.")
        {
            Arguments = { shell },
            Examples =
            [
                ("eval \"$(domo-manifest completion bash)\"", "Add to ~/.bashrc; for zsh, use 'zsh' and add to ~/.zshrc."),
                ("domo-manifest completion fish > ~/.config/fish/completions/domo-manifest.fish", "Installs the script for fish."),
                ("domo-manifest completion pwsh | Out-String | Invoke-Expression", "Add to the PowerShell profile."),
            ],
        }.Runs(parsed =>
        {
            host.Output.Write(CompletionScripts.All[parsed.GetValue(shell)!]);
            return ExitCode.Clean;
        });
    }
}
