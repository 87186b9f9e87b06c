namespace Domo.Manifest.EndToEnd.Tests.Infrastructure;

/// <summary>A temporary folder outside this repository, deleted at the end of the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    /// <summary>A manifest with one finding: DOMO3001 at line 8, column 77.</summary>
    public const string FaultyManifest = """
        {
          "id": "d0a1c2e3-4b5f-4c6d-8e7f-9a0b1c2d3e4f",
          "name": "Deals",
          "version": "1.0.0",
          "size": { "width": 4, "height": 3 },
          "proxyId": "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b11",
          "collections": [
            { "name": "Deals", "schema": { "columns": [ { "name": "amount", "type": "NUMBER" } ] }, "syncEnabled": true }
          ]
        }

        """;

    public string Path { get; } = Directory.CreateTempSubdirectory("domo-manifest-scratch-").FullName;

    /// <summary>The same manifest without the finding.</summary>
    public static string GoodManifest => FaultyManifest.Replace("NUMBER", "DOUBLE", StringComparison.Ordinal);

    public ScratchFolder Write(string path, string text)
    {
        string full = PathOf(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public string PathOf(string path) => System.IO.Path.Combine(Path, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process may still use a file. The system cleans its temporary folder.
        }
    }
}
