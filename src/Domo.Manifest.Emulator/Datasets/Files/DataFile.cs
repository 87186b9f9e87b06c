using Domo.Manifest.Emulator.Hosting;

namespace Domo.Manifest.Emulator.Datasets.Files;

/// <summary>The file that contains the rows of a dataset.</summary>
/// <param name="FullPath">The full path of the file.</param>
/// <param name="IsJson">Whether the file is JSON rather than CSV.</param>
internal sealed record DataFile(string FullPath, bool IsJson)
{
    public string Name => Path.GetFileName(FullPath);

    /// <summary>Finds the file of a dataset.</summary>
    /// <exception cref="ApiException">There is no file, or there are two (500).</exception>
    public static DataFile Find(string folder, string alias)
    {
        var (csv, json) = (NameOf(alias, ".csv"), NameOf(alias, ".json"));
        var (hasCsv, hasJson) = (File.Exists(Path.Combine(folder, csv)), File.Exists(Path.Combine(folder, json)));
        return (hasCsv, hasJson) switch
        {
            (true, false) => new DataFile(Path.Combine(folder, csv), IsJson: false),
            (false, true) => new DataFile(Path.Combine(folder, json), IsJson: true),
            (true, true) => throw ApiException.Failed(
                $"The dataset '{alias}' has two data files in '{folder}', '{csv}' and '{json}'; remove one."),
            _ => throw ApiException.Failed($"The dataset '{alias}' has no data file. Put '{csv}' or '{json}' in '{folder}'."),
        };
    }

    /// <summary>Creates the error for a file that cannot be read.</summary>
    public ApiException Unreadable(string alias, string reason, Exception cause) =>
        ApiException.Failed($"The file '{Name}' of the dataset '{alias}' cannot be read. {reason}", cause);

    private static string NameOf(string alias, string ending) => DataFileName.For(alias, ending);
}
