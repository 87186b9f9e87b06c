using Domo.Manifest.Rules;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Formats;

namespace Domo.Manifest.Tool.Validate;

/// <summary>A report format and its destination.</summary>
/// <param name="Format">The format.</param>
/// <param name="File">The full path of the file; null for standard output.</param>
internal sealed record ReportOutput(IReportFormat Format, string? File)
{
    /// <summary>Parses <c>--format NAME</c> and <c>--format NAME=FILE</c>, which can be repeated, and <c>--output FILE</c>.</summary>
    /// <exception cref="ToolException">There is no such format, or two have the same destination.</exception>
    public static IReadOnlyList<ReportOutput> Parse(ToolHost host, IReadOnlyList<string> formats, string? output)
    {
        var outputs = (formats.Count == 0 ? ["human"] : formats).Select(format => ParseOne(host, format)).ToList();
        if (outputs.Count(format => format.File is null) > 1)
        {
            string name = outputs.Last(format => format.File is null).Format.Name;
            throw ToolException.BadUsage(
                $"only one format can be written to standard output; specify a file for the others: --format {name}=FILE");
        }

        if (output is not null)
        {
            int index = outputs.FindIndex(format => format.File is null);
            if (index < 0)
            {
                throw ToolException.BadUsage("--output is for a format without a file, but every --format has one");
            }

            outputs[index] = outputs[index] with { File = host.FullPath(output) };
        }

        var files = outputs.Where(format => format.File is not null).GroupBy(format => format.File);
        if (files.FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw ToolException.BadUsage($"two formats have the same file, {host.DisplayPath(twice.Key!)}");
        }

        return outputs;
    }

    /// <summary>Writes a report to its destination.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public void Write(CheckReport report, ToolHost host)
    {
        if (File is null)
        {
            Format.Write(report, host.Output);
        }
        else
        {
            AtomicFile.Write(host, File, output => Format.Write(report, output));
        }
    }

    private static ReportOutput ParseOne(ToolHost host, string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? text : text[..equals];
        string? file = equals < 0 ? null : text[(equals + 1)..];
        var names = ReportFormats.All.Select(format => format.Name).ToList();
        var format = ReportFormats.Find(name)
            ?? throw ToolException.BadUsage(
                $"unknown format '{name}'{Suggestion.For(name, names)} The formats are {string.Join(", ", names)}.");
        return file is "" ? throw ToolException.BadUsage($"--format {text}: the file name is missing")
            : new(format, file is null ? null : host.FullPath(file));
    }
}
