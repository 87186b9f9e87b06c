using System.CommandLine;
using System.Globalization;
using Domo.Manifest.Declarations;
using Domo.Manifest.Tool.CheckData;
using Domo.Manifest.Tool.CommandLine;
using Domo.Manifest.Tool.Edit;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Types;

/// <summary><c>domo-manifest types infer</c>: infers types from sample data.</summary>
internal static class TypesInferCommand
{
    private const string CollectionPrefix = "collection:";

    public static Command Create(ToolHost host)
    {
        var csv = Files("--csv", "Sample rows with a header: alias=file.csv, or collection:name=file.csv. May be repeated.");
        var json = Files("--json", "Sample rows or documents, in an array or one per line: alias=file.json, or "
            + "collection:name=file.json. May be repeated.");
        var manifest = CommandManifest.CreateOption();
        var force = new Option<bool>("--force") { Description = "Replaces existing types." };
        var toOutput = new Option<bool>("--stdout") { Description = "Writes the types to standard output instead of a file." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Shows the changes as a patch and writes nothing." };
        var nullability = new Option<bool>("--nullability")
        {
            Description = "Also marks columns that have a value in every record as not nullable.",
        };
        var verbose = new Option<bool>("--verbose")
        {
            Description = "Also shows the value, and its line, that determined the type of each column.",
        };
        return new ToolCommand("infer", "Infers column types from sample data and writes them to the types file next to the "
            + "manifest.")
        {
            Options = { csv, json, manifest, force, toOutput, dryRun, nullability, verbose },
            Examples =
            [
                ("domo-manifest types infer --csv sales=exports/sales.csv", "Infers the types of the dataset 'sales'."),
                ("domo-manifest types infer --json collection:Settings=settings.json --stdout",
                    "Prints the types of a collection's documents."),
            ],
        }.Runs((parsed, cancellationToken) =>
        {
            var files = new List<SampleFile>();
            files.AddRange((parsed.GetValue(csv) ?? []).Select(text => Parse(text, isJson: false)));
            files.AddRange((parsed.GetValue(json) ?? []).Select(text => Parse(text, isJson: true)));
            if (files.Count == 0)
            {
                throw ToolException.BadUsage("No sample was specified; use --csv alias=file.csv or --json alias=file.json");
            }

            var update = new TypesUpdate(host, CommandManifest.Read(host, parsed.GetValue(manifest)), parsed.GetValue(force));
            if (!parsed.GetValue(toOutput) && !parsed.GetValue(dryRun))
            {
                files.ForEach(file => update.RequireOtherFile(host.FullPath(file.Path)));
            }

            foreach (var file in files)
            {
                Take(host, update, file, parsed.GetValue(nullability), parsed.GetValue(verbose), cancellationToken);
            }

            bool isDryRun = parsed.GetValue(dryRun);
            bool isChanged = false;
            if (parsed.GetValue(toOutput))
            {
                update.Print();
            }
            else
            {
                isChanged = update.Finish(isDryRun ? EditMode.Show : EditMode.Write);
            }

            return Task.FromResult(update.HasFindings || (isDryRun && isChanged) ? ExitCode.Findings : ExitCode.Clean);
        });
    }

    private static void Take(
        ToolHost host, TypesUpdate update, SampleFile file, bool withNullability, bool isVerbose, CancellationToken cancellationToken)
    {
        var source = new TypesSource(file.Owner, file.IsCollection, host.DisplayPath(host.FullPath(file.Path)), "the sample");
        update.RequirePlace(source);
        var sample = Sample.Read(host, file, cancellationToken);
        foreach (var cell in sample.Doubles.Where(cell => cell.Text.Length > 0))
        {
            update.Warn(source, string.Create(
                CultureInfo.InvariantCulture, $"duplicate column '{cell.Text}' at line {cell.At.Line}, column "
                    + $"{cell.At.Column}; only the first is used"));
        }

        Warn(update, source, sample.Ragged, "more rows have more or fewer cells than the header");
        Warn(update, source, sample.Repeated, "more repeated properties");
        foreach (var column in sample.Columns.Where(column => isVerbose && column.Name.Length > 0 && column.Steps.Count > 0))
        {
            update.Note(source, $"the column '{column.Name}' is {string.Join(", ", column.Steps.Select(Describe))}");
        }

        update.Take(source, [.. sample.Columns.Select(column => new SourceColumn(column.Name, column.Type)
        {
            IsNeverNull = withNullability && column.IsNeverNull(sample.Records),
            WhyUntyped = "has no value",
        })]);
    }

    private static void Warn(TypesUpdate update, TypesSource source, SampleFaults faults, string more)
    {
        foreach (string message in faults.Messages)
        {
            update.Warn(source, message);
        }

        if (faults.More > 0)
        {
            update.Warn(source, string.Create(CultureInfo.InvariantCulture, $"{faults.More} {more}"));
        }
    }

    private static string Describe(TypeStep step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ColumnTypes.NameOf(step.Type)} from line {step.At.Line} on ('{DataReport.Shorten(step.Text)}')");

    private static Option<string[]> Files(string name, string description) =>
        new(name) { Description = description, HelpName = "alias=file", AllowMultipleArgumentsPerToken = true };

    private static SampleFile Parse(string text, bool isJson)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        bool isCollection = text.StartsWith(CollectionPrefix, StringComparison.Ordinal);
        string owner = equals < 0 ? "" : text[(isCollection ? CollectionPrefix.Length : 0)..equals];
        return owner.Length > 0 && equals < text.Length - 1
            ? new SampleFile(owner, text[(equals + 1)..], isJson, isCollection)
            : throw ToolException.BadUsage($"'{text}' is not a valid sample; use alias=file or collection:name=file");
    }
}
