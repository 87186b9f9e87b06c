using System.Text.Json;
using Domo.Manifest.Emulator.Wire;

namespace Domo.Manifest.Emulator.Files;

/// <summary>A JSON file that is read at start and replaced after each change, never half.</summary>
internal sealed class JsonFile<T>(string path)
    where T : class
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <summary>What the file holds; null when there is none.</summary>
    /// <exception cref="DomoEmulatorException">It cannot be read.</exception>
    public T? Read()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Options);
        }
        catch (JsonException e)
        {
            throw new DomoEmulatorException($"{path}{JsonFailure.PlaceOf(e)}: {JsonFailure.ReasonOf(e)}", e);
        }
    }

    public void Write(T value)
    {
        string next = path + ".new";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(value, Options));
        File.Move(next, path, overwrite: true);
    }
}
