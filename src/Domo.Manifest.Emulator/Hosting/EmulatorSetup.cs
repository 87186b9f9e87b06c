using Domo.Manifest.Json;
using Domo.Manifest.Model;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>The options together with the files they name.</summary>
/// <param name="Options">The options.</param>
/// <param name="Manifest">What the manifest declares.</param>
/// <param name="Types">What <c>domo.types.json</c> declares.</param>
/// <param name="DataDirectory">The folder of the data files, as a full path.</param>
internal sealed record EmulatorSetup(DomoEmulatorOptions Options, ManifestModel Manifest, TypesModel Types, string DataDirectory)
{
    private const string TypesFileName = "domo.types.json";

    public static async Task<EmulatorSetup> LoadAsync(DomoEmulatorOptions options, CancellationToken cancellationToken)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(options.ManifestPath)) ?? "";
        var manifest = ManifestDocument.Parse(await ReadTextAsync(options.ManifestPath, "manifest", cancellationToken));
        ThrowIfFaulty(options.ManifestPath, manifest.Json, manifest.IsReadable);

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

        ThrowIfUndeclared(options, manifest.Model);
        return new EmulatorSetup(options, manifest.Model, types, data);
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
            throw new DomoEmulatorException($"{path}(1,1): The file holds no JSON object; write at least '{{}}'");
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
            .FirstOrDefault();
        if (problem is not null)
        {
            throw new DomoEmulatorException(problem);
        }
    }
}
