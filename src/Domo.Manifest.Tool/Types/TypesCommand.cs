using System.CommandLine;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Types.Pull;

namespace Domo.Manifest.Tool.Types;

/// <summary><c>domo-manifest types</c>: the commands that fill <c>domo.types.json</c>.</summary>
internal static class TypesCommand
{
    public static Command Create(ToolHost host) =>
        new ToolCommand("types", "Writes domo.types.json, which contains the types that a manifest cannot declare.")
    {
        Subcommands = { TypesInferCommand.Create(host), TypesPullCommand.Create(host) },
    };
}
