using System.CommandLine;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Schema;

/// <summary><c>domo-manifest schema</c>: JSON Schemas.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolHost host) => new ToolCommand("schema", "Writes JSON Schemas.")
    {
        Subcommands = { SchemaDocumentCommand.Create(host) },
    };
}
