using System.CommandLine;
using Domo.Manifest.Rules.Pages;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Init;

/// <summary><c>domo-manifest init</c>: creates a manifest, from questions or from options.</summary>
internal static class InitCommand
{
    public static Command Create(ToolHost host)
    {
        var options = new InitOptions();
        var command = new ToolCommand("init", "Creates a manifest. In a terminal, asks for the values that no option sets.")
        {
            Arguments = { options.Path },
            Examples =
            [
                ("domo-manifest init", "Asks for all values and writes manifest.json to the current folder."),
                (
                    "domo-manifest init --name Sales --dataset sales=5168da8d-1c72-4e31-ba74-f609f73071dd --dataset-field "
                        + "'sales:amount=Sales Amount'",
                    "An app that reads a dataset."),
                (
                    "domo-manifest init --yes --collection Deals --collection-column Deals:region=STRING --collection-column "
                        + "Deals:amount=DECIMAL",
                    "An app with a synced AppDB collection, named after its folder. Asks nothing."),
            ],
        };
        foreach (var option in options.All)
        {
            command.Options.Add(option);
        }

        return command.Runs((parsed, cancellationToken) => RunAsync(host, options.Read(parsed, host), cancellationToken));
    }

    private static async Task<ExitCode> RunAsync(ToolHost host, InitRequest request, CancellationToken cancellationToken)
    {
        if (!request.Replaces && !request.ToOutput && Path.Exists(request.FullPath))
        {
            throw IsThere(host, request.FullPath);
        }

        var check = new DraftCheck(host, request.FullPath);
        if (request.Asks)
        {
            using var questions = new InitQuestions(host, request, check);
            await questions.AskAsync(cancellationToken);
        }

        check.RequireNoFaults(request.Draft);
        Write(host, request, request.Draft.ToText());
        if (check.LackingProxyId(request.Draft) is { } lacks)
        {
            host.Error.WriteLine($"After the first publish: {SafeText.OneLine(RulePage.Sentence(lacks.Message))} ({lacks.Rule.Id})");
        }

        return ExitCode.Clean;
    }

    private static void Write(ToolHost host, InitRequest request, string text)
    {
        if (request.ToOutput)
        {
            host.Output.Write(text);
            return;
        }

        if (request.Replaces)
        {
            AtomicFile.Write(host, request.FullPath, text);
        }
        else if (!AtomicFile.TryCreate(host, request.FullPath, text))
        {
            throw IsThere(host, request.FullPath);
        }

        host.Output.WriteLine($"{SafeText.OneLine(host.DisplayPath(request.FullPath))} written.");
    }

    private static ToolException IsThere(ToolHost host, string fullPath) =>
        ToolException.BadUsage($"{host.DisplayPath(fullPath)} already exists; use --force to replace it");
}
