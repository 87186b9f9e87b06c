using System.CommandLine;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Edit;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Schema;

/// <summary><c>domo-manifest schema</c>: writes the JSON Schemas for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolHost host) =>
        new ToolCommand("schema", "Prints or writes the JSON Schemas that give editors completion and checks.")
    {
        Subcommands = { CreatePrint(host), CreateWrite(host), CreateInsert(host), SchemaDocumentCommand.Create(host) },
        Examples =
        [
            ("domo-manifest schema print manifest", "Prints the schema of manifest.json."),
            ("domo-manifest schema write -- .domo", "Writes both schemas to a folder."),
            ("domo-manifest schema insert", "Adds a \"$schema\" line to the app's files."),
        ],
    };

    private static ToolCommand CreatePrint(ToolHost host)
    {
        var name = new Argument<string>("name") { Description = "The schema: 'manifest', or 'types' for domo.types.json." };
        name.AcceptOnlyFromAmong([.. SchemaFile.All.Select(schema => schema.Name)]);
        return new ToolCommand("print", "Prints a schema.")
        {
            Arguments = { name },
            Examples = [("domo-manifest schema print manifest > manifest.schema.json", "Writes the schema to a file.")],
        }.Runs(parsed =>
        {
            host.Output.Write(SchemaFile.All.First(schema => schema.Name == parsed.GetValue(name)).Read());
            return ExitCode.Clean;
        });
    }

    private static ToolCommand CreateWrite(ToolHost host)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The folder, which is created if it does not exist.",
            DefaultValueFactory = _ => SchemaFile.Folder,
        };
        return new ToolCommand("write", "Writes both schemas to a folder.")
        {
            Arguments = { folder },
            Examples = [("domo-manifest schema write", $"Writes to {SchemaFile.Folder}, where 'schema insert' looks.")],
        }.Runs(parsed =>
        {
            string target = host.FullPath(parsed.GetValue(folder)!);
            foreach (var schema in SchemaFile.All)
            {
                AtomicFile.Write(host, Path.Combine(target, schema.FileName), schema.Read());
                host.Output.WriteLine(SafeText.OneLine(host.DisplayPath(Path.Combine(target, schema.FileName))));
            }

            return ExitCode.Clean;
        });
    }

    private static ToolCommand CreateInsert(ToolHost host)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files, folders or globs. Default: the app in the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows the changes as a patch and writes nothing." };
        return new ToolCommand("insert", "Adds a \"$schema\" line to files that have none. Domo ignores it.")
        {
            Arguments = { paths },
            Options = { dryRun },
            Examples = [("domo-manifest schema insert --dry-run", "Shows the lines without writing them.")],
        }.Runs((parsed, cancellationToken) =>
        {
            bool isDryRun = parsed.GetValue(dryRun);
            var run = new EditRun(host, isDryRun ? EditMode.Show : EditMode.Write);
            run.ForEach(
                parsed.GetValue(paths) ?? [],
                AppFolder.ManifestName,
                source => SchemaFile.WithLine(source) is { } text ? new EditedText(text) : null,
                cancellationToken);
            return Task.FromResult(run.HasFailed ? ExitCode.Unreadable : isDryRun && run.Changed > 0 ? ExitCode.Findings : ExitCode.Clean);
        });
    }
}
