using System.Buffers;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Creates the names of an alias's files.</summary>
internal static class DataFileName
{
    /// <summary>
    /// The characters that any file system forbids in names. The set is the same on all platforms, because data files are part of the
    /// source.
    /// </summary>
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. "\\/:*?\"<>|", .. Enumerable.Range(0, ' ').Select(code => (char)code)]);

    /// <summary>Returns the alias with an extension; forbidden characters become <c>_</c>.</summary>
    public static string For(string alias, string ending) =>
        string.Create(alias.Length, alias, static (name, source) =>
        {
            source.CopyTo(name);
            name.ReplaceAny(Forbidden, '_');
        }) + ending;
}
