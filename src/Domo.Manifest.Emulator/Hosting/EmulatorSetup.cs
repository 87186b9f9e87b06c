using System.Globalization;
using Domo.Manifest.Declarations;
using Domo.Manifest.Rules;
using Domo.Manifest.Syntax;
using Domo.Manifest.Syntax.Faults;
using Domo.Manifest.TypesFile;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>The options and the files that they name.</summary>
/// <param name="Options">The options.</param>
/// <param name="Manifest">The model of the manifest.</param>
/// <param name="Types">The model of <c>domo.types.json</c>.</param>
/// <param name="DataDirectory">The full path of the folder of the data files.</param>
/// <param name="DocumentsFile">The full path of the documents file; null if the documents are kept in memory.</param>
internal sealed record EmulatorSetup(
    DomoEmulatorOptions Options, ManifestModel Manifest, TypesModel Types, string DataDirectory, string? DocumentsFile)
{
    private const string TypesFileName = "domo.types.json";

    public static async Task<EmulatorSetup> LoadAsync(DomoEmulatorOptions options, CancellationToken cancellationToken)
    {
        if (options.Port is < 0 or > ushort.MaxValue)
        {
            throw new DomoEmulatorException($"{options.Port} is not a port; use a number from 0 to 65535, 0 for any free port.");
        }

        if (options.FiscalYearStartMonth is < 1 or > 12)
        {
            throw new DomoEmulatorException($"{options.FiscalYearStartMonth} is not a month; FiscalYearStartMonth must be 1 to 12.");
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(options.ManifestPath)) ?? "";
        var manifest = ManifestDocument.Parse(await ReadTextAsync(options.ManifestPath, "manifest", cancellationToken));
        ThrowIfFaulty(options.ManifestPath, manifest.Json, manifest.IsReadable);
        ThrowIfListIsMisspelt(options.ManifestPath, manifest.Json);

        string typesPath = Path.Combine(Path.GetDirectoryName(options.ManifestPath) ?? "", TypesFileName);
        var types = TypesModel.Empty;
        if (File.Exists(typesPath))
        {
            var document = TypesDocument.Parse(await ReadTextAsync(typesPath, "types file", cancellationToken));
            ThrowIfFaulty(typesPath, document.Json, document.Json.Root is JsonObject);
            types = document.Model;
        }

        string data = Path.GetFullPath(options.DataDirectory ?? folder);
        if (!Directory.Exists(data))
        {
            throw new DomoEmulatorException($"The data directory '{options.DataDirectory}' does not exist.");
        }

        if (options.WebRoot is { } webRoot && !Directory.Exists(webRoot))
        {
            throw new DomoEmulatorException($"The web root '{webRoot}' does not exist.");
        }

        // Resolved once, because the current directory of the process may change while the emulator runs.
        string? documents = options.DocumentsFile is null ? null : Path.GetFullPath(options.DocumentsFile);
        string? target = documents is null ? null : ResolveDocuments(documents);
        if (target is not null && !Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new DomoEmulatorException($"The folder of the documents file '{documents}' does not exist.");
        }

        if (documents is not null && options.MongoDbConnection is not null)
        {
            throw new DomoEmulatorException("The options name both a documents file and a MongoDB; set only one.");
        }

        if (options.FilesDirectory is { } files && File.Exists(files))
        {
            throw new DomoEmulatorException($"The files directory '{files}' is a file.");
        }

        if (options.QueryMemoryLimit < DomoEmulatorOptions.MinQueryMemoryLimit)
        {
            throw new DomoEmulatorException(string.Create(
                CultureInfo.InvariantCulture,
                $"QueryMemoryLimit is {options.QueryMemoryLimit} bytes; use at least {DomoEmulatorOptions.MinQueryMemoryLimit}."));
        }

        if (options.QueryTimeout != Timeout.InfiniteTimeSpan
            && (options.QueryTimeout <= TimeSpan.Zero || options.QueryTimeout.TotalMilliseconds > int.MaxValue))
        {
            throw new DomoEmulatorException(
                $"QueryTimeout is {options.QueryTimeout}; use a positive value of less than 24 days, or Timeout.InfiniteTimeSpan.");
        }

        ThrowIfUndeclared(options, manifest.Model);
        ThrowIfNotOneFileEach(manifest.Model, data, [options.ManifestPath, typesPath, documents, target]);

        // Domo checks arguments against the function's own signature, which the types file describes better than the manifest. For
        // documents Domo knows only the types of the schema.
        var typed = types.ApplyTo(manifest.Model);
        var model = manifest.Model with { Packages = typed.Packages, Workflows = typed.Workflows };
        return new EmulatorSetup(options, model, types, data, documents);
    }

    /// <summary>Returns whether pages of an origin may call the emulator.</summary>
    public bool IsAllowedOrigin(string origin) => Loopback.IsOrigin(origin)
        || Options.AllowedOrigins.Any(allowed => allowed.TrimEnd('/').Equals(origin, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the types of a dataset's fields; null if there are none.</summary>
    public TypedEntry? TypesOf(DatasetMapping dataset) =>
        Types.Datasets.FirstOrDefault(entry => string.Equals(entry.Name, dataset.Alias, StringComparison.Ordinal));

    private static string ResolveDocuments(string path)
    {
        try
        {
            return RealPath.Resolve(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DomoEmulatorException($"The documents file '{path}' cannot be read: {e.Message}", e);
        }
    }

    private static async Task<string> ReadTextAsync(string path, string kind, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DomoEmulatorException($"The {kind} '{path}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Rejects a manifest with a misspelled list: Domo does not read its entries, but the emulator would.</summary>
    private static void ThrowIfListIsMisspelt(string path, JsonTree json)
    {
        var properties = (json.Root as JsonObject)?.Members ?? default;
        var findings = ManifestLinter.Check(new LintFile("manifest.json", json.Text));
        if (findings.FirstOrDefault(finding =>
            finding.Rule.Id == "DOMO5007" && properties.Any(member => member.NameSpan == finding.Span)) is { } misspelt)
        {
            var place = new LineMap(json.Text).GetPosition(misspelt.Span.Start);
            throw new DomoEmulatorException($"{path}({place.Line + 1},{place.Column + 1}): {misspelt.Message}");
        }
    }

    private static void ThrowIfFaulty(string path, JsonTree json, bool isObject)
    {
        if (!json.IsValid)
        {
            var lines = new LineMap(json.Text);
            throw new DomoEmulatorException(string.Join(
                Environment.NewLine,
                json.Faults.Where(fault => fault.Kind != JsonFaultKind.DuplicateName).Select(fault =>
                {
                    var place = lines.GetPosition(fault.Span.Start);
                    return $"{path}({place.Line + 1},{place.Column + 1}): {JsonFaultMessages.Describe(fault)}";
                })));
        }

        if (!isObject)
        {
            throw new DomoEmulatorException($"{path}(1,1): The file must contain a JSON object, at least '{{}}'");
        }
    }

    /// <summary>
    /// Checks that no two datasets share a file of rows, and that none uses one of the emulator's own files. The comparison ignores case,
    /// as the file systems of Windows and macOS do.
    /// </summary>
    private static void ThrowIfNotOneFileEach(ManifestModel manifest, string data, IEnumerable<string?> own)
    {
        var names = manifest.Datasets
            .Select(dataset => dataset.Alias)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(alias => DataFileName.For(alias, ""), StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (names.Find(name => name.Count() > 1) is { } shared)
        {
            throw new DomoEmulatorException(
                $"The datasets {string.Join(" and ", shared.Select(alias => $"'{alias}'"))} would share the data file "
                + $"'{shared.Key}.csv' or '{shared.Key}.json'; rename one.");
        }

        var reserved = own.OfType<string>().Select(Path.GetFullPath).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            string[] files = [Path.Combine(data, name.Key + ".csv"), Path.Combine(data, name.Key + ".json")];
            if (files.FirstOrDefault(reserved.Contains) is { } taken)
            {
                throw new DomoEmulatorException(
                    $"The dataset '{name.First()}' would have the data file '{taken}', which the emulator uses itself; "
                    + "put the data files in another folder and set DataDirectory.");
            }
        }
    }

    private static void ThrowIfUndeclared(DomoEmulatorOptions options, ManifestModel manifest)
    {
        string[] functions = [.. manifest.Packages.Select(package => package.Alias)];
        string[] workflows = [.. manifest.Workflows.Select(workflow => workflow.Alias)];
        string? problem = options.Functions.Keys.Except(functions, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(alias => DeclaredKind.Function.DescribeUnknown(alias, functions))
            .Concat(options.Workflows.Keys.Except(workflows, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(alias => DeclaredKind.Workflow.DescribeUnknown(alias, workflows)))
            .Concat(UndeclaredBeastModes(options, manifest))
            .FirstOrDefault();
        if (problem is not null)
        {
            throw new DomoEmulatorException(problem);
        }
    }

    private static IEnumerable<string> UndeclaredBeastModes(DomoEmulatorOptions options, ManifestModel manifest)
    {
        foreach (var (alias, formulas) in options.BeastModes.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            var dataset = manifest.Datasets.FirstOrDefault(item => string.Equals(item.Alias, alias, StringComparison.Ordinal));
            if (dataset is null)
            {
                yield return DeclaredKind.Dataset.DescribeUnknown(alias, [.. manifest.Datasets.Select(item => item.Alias)]);
                continue;
            }

            string[] fields = [.. dataset.Fields.Select(field => field.Alias)];
            foreach (string name in formulas.Keys.Except(fields, StringComparer.Ordinal).Where(_ => fields.Length > 0))
            {
                yield return $"The dataset '{alias}' has no field '{name}' in the manifest for the Beast Mode"
                    + $"{Suggestion.For(name, fields)} Its fields: {string.Join(", ", fields.Select(field => $"'{field}'"))}.";
            }
        }
    }
}
