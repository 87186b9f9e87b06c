using System.CommandLine;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Diff;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.CheckData;

/// <summary><c>domo-manifest check-data</c>: documents or rows before an import.</summary>
internal static class CheckDataCommand
{
    public static Command Create(ToolHost host)
    {
        var name = new Argument<string>("name") { Description = "The collection, or the dataset's alias." };
        var file = new Argument<string>("file") { Description = "The data: CSV when its name ends in .csv or .tsv, else JSON (an array, lines or one document)." };
        var manifest = new Option<string>("--manifest") { Description = "The manifest, or its folder.", DefaultValueFactory = _ => "." };
        var format = new Option<string>("--format") { Description = "How to write the findings.", DefaultValueFactory = _ => "human" };
        format.AcceptOnlyFromAmong(DataOutput.Formats);
        var maxFindings = new Option<int>("--max-findings") { Description = "How many findings are shown; all are counted.", DefaultValueFactory = _ => 100 };
        return new ToolCommand("check-data", "Checks documents of a collection, or rows of a dataset, before they are imported.")
        {
            Arguments = { name, file },
            Options = { manifest, format, maxFindings },
            Examples =
            [
                ("domo-manifest check-data Customers customers.json", "Types, forms of dates, and unknown columns of documents."),
                ("domo-manifest check-data sales sales.csv --format oneline", "Of rows, a finding a line."),
            ],
        }.Runs(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(maxFindings) < 0)
            {
                throw ToolException.BadUsage("--max-findings is a number from 0 on");
            }

            var model = await ManifestSource.ReadAsync(host, parsed.GetValue(manifest)!, cancellationToken);
            var shape = DataShape.Find(model, parsed.GetValue(name)!);
            var report = new DataReport(shape, parsed.GetValue(maxFindings));
            string fullPath = host.FullPath(parsed.GetValue(file)!);
            string displayPath = host.DisplayPath(fullPath);
            Read(host, fullPath, displayPath, shape, report, cancellationToken);
            report.Complete();
            new DataOutput(host.Output, displayPath, shape, report).Write(parsed.GetValue(format)!);
            return report.Errors + report.Warnings > 0 ? ExitCode.Findings : ExitCode.Clean;
        });
    }

    private static void Read(
        ToolHost host, string fullPath, string displayPath, DataShape shape, DataReport report, CancellationToken cancellationToken)
    {
        try
        {
            using var file = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var stream = new ProgressStream(host, file);
            if (Path.GetExtension(fullPath).ToUpperInvariant() is not (".CSV" or ".TSV"))
            {
                new JsonData(stream, new JsonDocuments(shape, report), report).Read(displayPath, cancellationToken);
            }
            else if (stream.CanSeek)
            {
                new CsvData(stream, shape, report).Read(displayPath, cancellationToken);
            }
            else
            {
                throw ToolException.Unreadable(displayPath, "is a pipe; save the CSV as a file first");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw ToolException.Unreadable(displayPath, TextFiles.ReasonOf(exception, fullPath), exception);
        }
    }
}
