using System.Globalization;

namespace Domo.Manifest.Client.FileSets;

/// <summary>A page of the files that a search found.</summary>
/// <param name="Files">The files.</param>
/// <param name="NextPageToken">The <see cref="FileSetFileSearch.PageToken"/> of the next page; null for the last page.</param>
public sealed record FileSetFilePage(IReadOnlyList<FileSetFile> Files, string? NextPageToken)
{
    /// <summary>Returns the number of files and the token of the next page.</summary>
    /// <returns>The string, such as <c>100 file(s), next page eyJp==</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Files.Count} file(s), {(NextPageToken is null ? "last page" : "next page " + NextPageToken)}");
}
