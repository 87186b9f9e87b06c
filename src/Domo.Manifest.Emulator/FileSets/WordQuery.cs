using System.Text.RegularExpressions;

namespace Domo.Manifest.Emulator.FileSets;

/// <summary>Simulates a semantic search: ranks files by the number of the query's words in their path or text.</summary>
internal static partial class WordQuery
{
    private const int MaxTextLength = 1024 * 1024;

    /// <summary>Returns the files that contain any of the words, best match first.</summary>
    public static async Task<IReadOnlyList<StoredFileSetFile>> RankAsync(
        string query, IEnumerable<StoredFileSetFile> files, Func<StoredFileSetFile, string> pathOf, CancellationToken cancellationToken)
    {
        var words = Words(query);
        var found = new List<(StoredFileSetFile File, int Score)>();
        foreach (var file in files)
        {
            var text = Words(file.Path);
            if (file is { IsText: true, Size: <= MaxTextLength })
            {
                text.UnionWith(Words(await ReadAsync(pathOf(file), cancellationToken)));
            }

            text.IntersectWith(words);
            if (text.Count > 0)
            {
                found.Add((file, text.Count));
            }
        }

        return [.. found.OrderByDescending(item => item.Score).Select(item => item.File)];
    }

    /// <summary>Reads a file, which a concurrent request may have deleted.</summary>
    private static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }

    private static HashSet<string> Words(string text) =>
        Word().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\w{2,}")]
    private static partial Regex Word();
}
