using System.CommandLine;
using System.CommandLine.Help;
using Domo.Manifest.Tool.Explain;
using Domo.Manifest.Tool.Schema;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Types;
using Domo.Manifest.Tool.Validate;

namespace Domo.Manifest.Tool.CommandLine;

/// <summary>All commands there are.</summary>
internal static class ToolCommandLine
{
    /// <summary>The name of the program.</summary>
    public const string Program = "domo-manifest";

    /// <summary>Builds the command line.</summary>
    /// <param name="host">What the commands run in.</param>
    public static RootCommand Create(ToolHost host)
    {
        var root = new RootCommand("Checks the manifest.json of Domo custom apps: the rules of Domo.Manifest, without a compiler.")
        {
            ValidateCommand.Create(host),
            ExplainCommand.Create(host),
            RulesCommand.Create(host),
            TypesCommand.Create(host),
            SchemaCommand.Create(host),
        };
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new ExamplesHelpAction((HelpAction)option.Action!);
        }

        return root;
    }

    /// <summary>A command as it is typed, from the program's name on.</summary>
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
