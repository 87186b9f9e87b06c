using System.CommandLine;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Records;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.CheckData;

/// <summary><c>domo-manifest check-data</c>: checks documents or rows before an import.</summary>
internal static class CheckDataCommand
{
    public static Command Create(ToolHost host)
    {
        var name = new Argument<string>("name") { Description = "The collection's name, or the dataset's alias." };
        var file = new Argument<string>("file")
        {
            Description = "The data file: CSV if its name ends in .csv or .tsv, otherwise JSON (an array, JSON Lines or one document).",
        };
        var manifest = CommandManifest.CreateOption();
        var format = new Option<string>("--format") { Description = "The output format.", DefaultValueFactory = _ => "human" };
        format.AcceptOnlyFromAmong(DataOutput.Formats);
        var maxFindings = new Option<int>("--max-findings")
        {
            Description = "The number of findings to show. All are counted.",
            DefaultValueFactory = _ => 100,
        };
        return new ToolCommand("check-data", "Checks documents of a collection, or rows of a dataset, before an import.")
        {
            Arguments = { name, file },
            Options = { manifest, format, maxFindings },
            Examples =
            [
                ("domo-manifest check-data -- Customers customers.json", "Checks documents: types, date formats and unknown columns."),
                ("domo-manifest check-data --format oneline -- sales sales.csv", "Checks rows, with one finding per line."),
            ],
        }.Runs((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(maxFindings) < 0)
            {
                throw ToolException.BadUsage("--max-findings must be 0 or greater");
            }

            var shape = DataShape.Find(CommandManifest.Read(host, parsed.GetValue(manifest)).ReadTypedModel(host), parsed.GetValue(name)!);
            var report = new DataReport(shape, parsed.GetValue(maxFindings));
            string path = parsed.GetValue(file)!;
            Check(host, path, shape, report, cancellationToken);
            report.Complete();
            new DataOutput(host.Output, host.DisplayPath(host.FullPath(path)), shape, report).Write(parsed.GetValue(format)!);
            return Task.FromResult(report.Errors + report.Warnings > 0 ? ExitCode.Findings : ExitCode.Clean);
        });
    }

    private static void Check(ToolHost host, string path, DataShape shape, DataReport report, CancellationToken cancellationToken)
    {
        bool isJson = Path.GetExtension(path).ToUpperInvariant() is not (".CSV" or ".TSV");

        // A column called content belongs to the document itself.
        bool unwraps = shape.IsCollection && report.Column(JsonRecordReader.Content) is null;
        using var reader = RecordReader.Open(host, path, isJson, unwraps);
        if (reader.IsUtf16)
        {
            throw ToolException.Unreadable(host.DisplayPath(host.FullPath(path)), "is UTF-16; save it as UTF-8");
        }

        new DataCheck(shape, report).Run(reader, cancellationToken);
    }
}
