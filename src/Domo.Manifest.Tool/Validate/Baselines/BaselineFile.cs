using System.Text.Json;
using Domo.Manifest.Tool.Files;
using Domo.Manifest.Tool.Terminal;
using Domo.Manifest.Tool.Validate.Formats;

namespace Domo.Manifest.Tool.Validate.Baselines;

/// <summary>
/// Reads and writes baselines: an object with <c>version</c> 1 and <c>findings</c>, an array of <c>file</c>, <c>rule</c>, <c>message</c>
/// and, for more than one, <c>count</c>, in a fixed order so that versions of the file are easy to compare.
/// </summary>
internal static class BaselineFile
{
    private const int Version = 1;

    /// <summary>Reads a baseline.</summary>
    /// <param name="host">The host of the command.</param>
    /// <param name="path">The file.</param>
    /// <param name="mayBeMissing">Whether a missing file is an empty baseline.</param>
    /// <exception cref="ToolException">It cannot be read, or is not a baseline.</exception>
    public static Baseline Read(ToolHost host, string path, bool mayBeMissing)
    {
        string fullPath = host.FullPath(path);
        if (!File.Exists(fullPath) && !Directory.Exists(fullPath))
        {
            return mayBeMissing
                ? new Baseline(host, fullPath, new Dictionary<BaselineEntry, int>())
                : throw ToolException.Unreadable(host.DisplayPath(fullPath), "the file does not exist; use --update-baseline to create it");
        }

        var source = TextFiles.Read(host, path);
        try
        {
            using var document = JsonDocument.Parse(source.Text.TrimStart('\ufeff'));
            return new Baseline(host, fullPath, Parse(document.RootElement));
        }
        catch (Exception exception)
            when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            string reason = exception is JsonException or FormatException ? exception.Message : "a property is missing or invalid";
            throw ToolException.BadUsage(
                $"{source.DisplayPath}: is not a valid baseline ({reason}); delete it, and create it again with --update-baseline");
        }
    }

    /// <summary>Writes a baseline to its file.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(ToolHost host, Baseline baseline) => AtomicFile.Write(host, baseline.FullPath, output =>
    {
        using var json = new JsonReport(output);
        json.Writer.WriteStartObject();
        json.Writer.WriteNumber("version", Version);
        json.Writer.WriteStartArray("findings");
        foreach (var (entry, count) in baseline.Counts
            .OrderBy(pair => pair.Key.File, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.RuleId, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Message, StringComparer.Ordinal))
        {
            json.Writer.WriteStartObject();
            json.Writer.WriteString("file", entry.File);
            json.Writer.WriteString("rule", entry.RuleId);
            json.Writer.WriteString("message", entry.Message);
            if (count != 1)
            {
                json.Writer.WriteNumber("count", count);
            }

            json.Writer.WriteEndObject();
            json.Flush();
        }

        json.Writer.WriteEndArray();
        json.Writer.WriteEndObject();
    });

    private static Dictionary<BaselineEntry, int> Parse(JsonElement root)
    {
        if (root.GetProperty("version").GetInt32() != Version)
        {
            throw new FormatException("unsupported version");
        }

        var counts = new Dictionary<BaselineEntry, int>();
        foreach (var finding in root.GetProperty("findings").EnumerateArray())
        {
            var entry = new BaselineEntry(Text(finding, "file"), Text(finding, "rule"), Text(finding, "message"));
            int count = finding.TryGetProperty("count", out var number) ? number.GetInt32() : 1;
            int sum = unchecked(counts.GetValueOrDefault(entry) + count);
            counts[entry] = count > 0 && sum > 0 ? sum : throw new FormatException("'count' must be from 1 to 2147483647");
        }

        return counts;
    }

    private static string Text(JsonElement finding, string name) =>
        finding.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");
}
