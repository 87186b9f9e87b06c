using System.CommandLine;
using Domo.Manifest.Rules;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Schema;

/// <summary><c>domo-manifest schema document</c>: writes the JSON Schema of one collection's documents.</summary>
internal static class SchemaDocumentCommand
{
    public static Command Create(ToolHost host)
    {
        var collection = new Argument<string>("collection") { Description = "The collection's name." };
        var manifest = CommandManifest.CreateOption();
        return new ToolCommand("document", "Prints the JSON Schema (draft 7) of a collection's documents.")
        {
            Arguments = { collection },
            Options = { manifest },
            Examples = [("domo-manifest schema document Deals > deals.schema.json",
                "Writes the schema that documents of 'Deals' must match to sync.")],
        }.Runs(parsed =>
        {
            string name = parsed.GetValue(collection)!;
            var model = CommandManifest.Read(host, parsed.GetValue(manifest)).ReadTypedModel(host);
            var found = model.Collections.FirstOrDefault(entry => entry.Name == name)
                ?? throw ToolException.BadUsage($"The manifest has no collection "
                    + $"'{name}'{Suggestion.For(name, model.Collections.Select(entry => entry.Name))}");
            host.Output.WriteLine(DocumentSchema.Create(found));
            return ExitCode.Clean;
        });
    }
}
