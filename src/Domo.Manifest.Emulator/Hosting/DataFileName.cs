using System.Buffers;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>The names of files that belong to an alias.</summary>
internal static class DataFileName
{
    /// <summary>What some file system does not take in a name. The same everywhere, since data files travel with the source.</summary>
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. "\\/:*?\"<>|", .. Enumerable.Range(0, ' ').Select(code => (char)code)]);

    /// <summary>The alias with an ending; characters that a file name cannot have become <c>_</c>.</summary>
    public static string For(string alias, string ending) =>
        string.Create(alias.Length, alias, static (name, source) =>
        {
            source.CopyTo(name);
            name.ReplaceAny(Forbidden, '_');
        }) + ending;
}
