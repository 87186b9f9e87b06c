using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Domo.Manifest.Tool.CheckData;
using Domo.Manifest.Tool.Completion;
using Domo.Manifest.Tool.Diff;
using Domo.Manifest.Tool.Explain;
using Domo.Manifest.Tool.Fixing;
using Domo.Manifest.Tool.Fmt;
using Domo.Manifest.Tool.Init;
using Domo.Manifest.Tool.Schema;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Types;
using Domo.Manifest.Tool.Validate;

namespace Domo.Manifest.Tool.CommandLine;

/// <summary>Builds the command line with all commands.</summary>
internal static class ToolCommandLine
{
    /// <summary>The name of the program.</summary>
    public const string Program = "domo-manifest";

    /// <summary>The published version of the program.</summary>
    public static string Version { get; } = typeof(ToolCommandLine).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Creates the command line.</summary>
    /// <param name="host">The host of the commands.</param>
    public static RootCommand Create(ToolHost host)
    {
        var root = new RootCommand("Checks, fixes and compares the manifest.json of Domo custom apps, without a compiler.")
        {
            InitCommand.Create(host),
            ValidateCommand.Create(host),
            FixCommand.Create(host),
            FmtCommand.Create(host),
            DiffCommand.Create(host),
            CheckDataCommand.Create(host),
            ExplainCommand.Create(host),
            RulesCommand.Create(host),
            TypesCommand.Create(host),
            SchemaCommand.Create(host),
            CompletionCommand.Create(host),
        };
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new ExamplesHelpAction((HelpAction)option.Action!);
        }

        foreach (var directive in root.Directives.OfType<SuggestDirective>())
        {
            directive.Action = new SuggestAction(directive, (SynchronousCommandLineAction)directive.Action!);
        }

        return root;
    }

    /// <summary>Returns a command as it is typed, starting with the program's name.</summary>
    public static string Path(Command command)
    {
        string path = command is RootCommand ? Program : command.Name;
        foreach (var parent in command.Parents.OfType<Command>())
        {
            return Path(parent) + " " + path;
        }

        return path;
    }
}
