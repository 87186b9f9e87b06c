using System.Text.Json;
using Domo.Manifest.Emulator.Hosting;
using Domo.Manifest.Emulator.Wire;

namespace Domo.Manifest.Emulator.Files;

/// <summary>A JSON file that is read at start and replaced atomically after each change.</summary>
internal sealed class JsonFile<T>(string path)
    where T : class
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <summary>Reads the file; null if it does not exist.</summary>
    /// <exception cref="DomoEmulatorException">The file cannot be read.</exception>
    public T? Read()
    {
        try
        {
            // A link without a target counts as existing.
            string target = RealPath.Resolve(path);
            if (!File.Exists(target))
            {
                return null;
            }

            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(target), Options);
        }
        catch (JsonException e)
        {
            throw new DomoEmulatorException($"{path}{JsonFailure.PlaceOf(e)}: {JsonFailure.ReasonOf(e)}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DomoEmulatorException($"'{path}' cannot be read: {e.Message}", e);
        }
    }

    public void Write(T value) => FileReplacement.Write(path, file => JsonSerializer.Serialize(file, value, Options));
}
