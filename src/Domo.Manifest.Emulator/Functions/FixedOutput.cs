using System.Text.Json;
using System.Text.Json.Nodes;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace Domo.Manifest.Emulator.Functions;

/// <summary>The file <c>{alias}.output.json</c>, which contains the output of a function without a delegate.</summary>
internal sealed class FixedOutput(string folder, string alias)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 256 };

    public string FileName { get; } = DataFileName.For(alias, ".output.json");

    public bool Exists => File.Exists(FullPath);

    private string FullPath => Path.Combine(folder, FileName);

    /// <summary>Reads the output.</summary>
    /// <exception cref="ApiException">There is no file (501), or it is not JSON (500).</exception>
    public async Task<JsonNode?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!Exists)
        {
            throw new ApiException(
                StatusCodes.Status501NotImplemented,
                $"The function '{alias}' has no handler. Register one with options.AddFunction(\"{alias}\", arguments => …), "
                + $"or put its output in '{FileName}' in '{folder}'.");
        }

        try
        {
            await using var file = File.OpenRead(FullPath);
            return await JsonNode.ParseAsync(file, documentOptions: Strict, cancellationToken: cancellationToken);
        }
        catch (JsonException e)
        {
            throw ApiException.Failed($"{FileName}{JsonFailure.PlaceOf(e)}: {JsonFailure.ReasonOf(e)}", e);
        }
    }
}
