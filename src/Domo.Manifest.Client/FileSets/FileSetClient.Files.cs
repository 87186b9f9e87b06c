using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.FileSets;

/// <content>The files of a FileSet.</content>
public sealed partial class FileSetClient
{
    /// <summary>
    /// Uploads a file: <c>POST /domo/files/v1/filesets/{fileSetId}/files</c>. <see cref="HttpClient.Timeout"/> includes the upload.
    /// </summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="contentType">The media type; Domo requires <c>text/plain</c> for text.</param>
    /// <param name="content">The content, from the current position of the stream, which is left open.</param>
    /// <param name="directoryPath">The directory, such as <c>reports</c>; the root of the FileSet unless set.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The file as Domo created it.</returns>
    /// <exception cref="ArgumentException">
    /// The ID or the name is null or empty, <paramref name="contentType"/> is not a media type, or the stream cannot be read.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the file (403, 409, 413), or the response is not a file.</exception>
    public Task<FileSetFile> UploadFileAsync(
        string fileSetId,
        string name,
        string contentType,
        Stream content,
        string directoryPath = "",
        CancellationToken cancellationToken = default)
    {
        return UploadFileAsync(fileSetId, name, contentType, new UploadSource(content), directoryPath, cancellationToken);
    }

    /// <summary>Uploads a file from memory: <c>POST /domo/files/v1/filesets/{fileSetId}/files</c>.</summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="contentType">The media type; Domo requires <c>text/plain</c> for text.</param>
    /// <param name="content">The content. It is not copied.</param>
    /// <param name="directoryPath">The directory, such as <c>reports</c>; the root of the FileSet unless set.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The file as Domo created it.</returns>
    /// <exception cref="ArgumentException">
    /// The ID or the name is null or empty, or <paramref name="contentType"/> is not a media type.
    /// </exception>
    /// <exception cref="DomoApiException">Domo rejected the file (403, 409, 413), or the response is not a file.</exception>
    public Task<FileSetFile> UploadFileAsync(
        string fileSetId,
        string name,
        string contentType,
        ReadOnlyMemory<byte> content,
        string directoryPath = "",
        CancellationToken cancellationToken = default) =>
        UploadFileAsync(fileSetId, name, contentType, new UploadSource(content), directoryPath, cancellationToken);

    /// <summary>Gets the details of a file: <c>GET /domo/files/v1/filesets/{fileSetId}/files/{fileId}</c>.</summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="fileId">The ID of the file.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">An ID is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a file.</exception>
    public Task<FileSetFile> GetFileAsync(string fileSetId, string fileId, CancellationToken cancellationToken = default) =>
        GetFileAtAsync(fileSetId, FilePath(fileSetId, fileId), cancellationToken);

    /// <summary>Gets the details of a file by path: <c>GET /domo/files/v1/filesets/{fileSetId}/path?path=…</c>.</summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="path">The path of the file in the FileSet, such as <c>reports/q1.pdf</c>.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The ID or the path is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a file.</exception>
    public Task<FileSetFile> GetFileByPathAsync(string fileSetId, string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return GetFileAtAsync(fileSetId, DomoEndpoints.FileSetPath(Id(fileSetId), path), cancellationToken);
    }

    /// <summary>Downloads a file as a stream: <c>GET /domo/files/v1/filesets/{fileSetId}/files/{fileId}/download</c>.</summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="fileId">The ID of the file.</param>
    /// <param name="cancellationToken">Cancels the request; pass it to the reads of the stream as well.</param>
    /// <returns>The content as it arrives. The caller disposes of it.</returns>
    /// <exception cref="ArgumentException">An ID is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task<DownloadStream> DownloadFileAsync(string fileSetId, string fileId, CancellationToken cancellationToken = default) =>
        _client.OpenStreamAsync(
            new DomoRequest(HttpMethod.Get, FilePath(fileSetId, fileId) + "/download", Describe(fileSetId)), cancellationToken);

    /// <summary>
    /// Lists the files that match a search: <c>POST /domo/files/v1/filesets/{fileSetId}/files/search</c>. Requests pages until Domo reports
    /// no next one.
    /// </summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="search">The conditions; null for all files.</param>
    /// <param name="cancellationToken">Cancels the current request.</param>
    /// <returns>The files.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileSetId"/> is null or empty, or the page size is less than 1.</exception>
    /// <exception cref="DomoApiException">Domo rejected a request, or a response is not a list of files.</exception>
    public IAsyncEnumerable<FileSetFile> ListFilesAsync(
        string fileSetId, FileSetFileSearch? search = null, CancellationToken cancellationToken = default)
    {
        search ??= new FileSetFileSearch();
        search.ThrowIfPageSizeOutOfRange(nameof(search));
        return ListFilesAsync(Id(fileSetId), search, WireBody.Write(search.WriteJson), cancellationToken);
    }

    /// <summary>
    /// Gets one page of the files that match a search: <c>POST /domo/files/v1/filesets/{fileSetId}/files/search</c>.
    /// </summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="search">
    /// The conditions, and the <see cref="FileSetFileSearch.PageToken"/> of the page; null for the first page of all files.
    /// </param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The page, with the token of the next one.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileSetId"/> is null or empty, or the page size is less than 1.</exception>
    /// <exception cref="DomoApiException">Domo rejected the request, or the response is not a list of files.</exception>
    public Task<FileSetFilePage> GetFilePageAsync(
        string fileSetId, FileSetFileSearch? search = null, CancellationToken cancellationToken = default)
    {
        search ??= new FileSetFileSearch();
        search.ThrowIfPageSizeOutOfRange(nameof(search));
        return ReadFilePageAsync(Id(fileSetId), search, search.PageToken, WireBody.Write(search.WriteJson), cancellationToken);
    }

    /// <summary>Searches files by meaning: <c>POST /domo/files/v1/filesets/{fileSetId}/query</c>.</summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="query">The search text.</param>
    /// <param name="directoryPath">The directory to search; null for all.</param>
    /// <param name="topK">The maximum number of matches; null for Domo's default.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The matches, best first.</returns>
    /// <exception cref="ArgumentException">The ID or the query is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="topK"/> is less than 1.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a list of matches.</exception>
    public Task<IReadOnlyList<FileSetMatch>> QueryFilesAsync(
        string fileSetId,
        string query,
        string? directoryPath = null,
        [Range(1, int.MaxValue)] int? topK = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(query);
        if (topK is { } most)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(topK));
        }

        var body = WireBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteText("query", query);
            writer.WriteText("directoryPath", directoryPath);
            writer.WriteNumber("topK", topK);
            writer.WriteEndObject();
        });
        return _client.ReadAsync(
            new DomoRequest(HttpMethod.Post, DomoEndpoints.FileSet(Id(fileSetId)) + "/query", Describe(fileSetId), () => WireBody.FromJson(body)),
            FileSetMatch.ReadAll,
            cancellationToken);
    }

    /// <summary>Deletes a file: <c>DELETE /domo/files/v1/filesets/{fileSetId}/files/{fileId}</c>.</summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="fileId">The ID of the file.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when Domo has deleted the file.</returns>
    /// <exception cref="ArgumentException">An ID is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or reports that it did not delete the file.</exception>
    public Task DeleteFileAsync(string fileSetId, string fileId, CancellationToken cancellationToken = default) =>
        DeleteAsync(FilePath(fileSetId, fileId), Describe(fileSetId), cancellationToken);

    /// <summary>Deletes the file at a path: <c>DELETE /domo/files/v1/filesets/{fileSetId}/path?path=…</c>.</summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="path">The path in the FileSet, such as <c>reports/q1.pdf</c>.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when Domo has deleted the file.</returns>
    /// <exception cref="ArgumentException">The ID or the path is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or reports that it did not delete the file.</exception>
    public Task DeleteFileByPathAsync(string fileSetId, string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return DeleteAsync(DomoEndpoints.FileSetPath(Id(fileSetId), path), Describe(fileSetId), cancellationToken);
    }

    private static string FilePath(string fileSetId, string fileId)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileId);
        return DomoEndpoints.FileSetFile(Id(fileSetId), fileId);
    }

    private static FileSetFile ReadFile(ref Utf8JsonReader reader) => WireReader.ReadRequired<FileSetFile>(ref reader, "file");

    private Task<FileSetFile> GetFileAtAsync(string fileSetId, string path, CancellationToken cancellationToken) =>
        _client.ReadAsync(new DomoRequest(HttpMethod.Get, path, Describe(fileSetId)), ReadFile, cancellationToken);

    private Task<FileSetFile> UploadFileAsync(
        string fileSetId,
        string name,
        string contentType,
        UploadSource content,
        string directoryPath,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(directoryPath);
        var file = new FormPart("file", content, name, MediaTypeText.Parse(contentType, nameof(contentType)));
        var request = WireBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteText("directoryPath", directoryPath);
            writer.WriteEndObject();
        });
        return _client.ReadAsync(
            new DomoRequest(
                HttpMethod.Post,
                DomoEndpoints.FileSetFiles(Id(fileSetId)),
                Describe(fileSetId),
                () => new FormContent(file, new FormPart("createFileRequest", new UploadSource(request)))),
            ReadFile,
            cancellationToken);
    }

    private async IAsyncEnumerable<FileSetFile> ListFilesAsync(
        string fileSetId,
        FileSetFileSearch search,
        ReadOnlyMemory<byte> body,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = search.PageToken;
        do
        {
            var page = await ReadFilePageAsync(fileSetId, search, next, body, cancellationToken).ConfigureAwait(false);
            foreach (var file in page.Files)
            {
                yield return file;
            }

            next = page.NextPageToken;
        }
        while (next is not null);
    }

    private async Task<FileSetFilePage> ReadFilePageAsync(
        string fileSetId, FileSetFileSearch search, string? token, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        token = string.IsNullOrEmpty(token) ? null : token;
        var path = DomoEndpoints.FileSetFileSearch(fileSetId, search.DirectoryPath, !search.IncludeSubdirectories, search.PageSize, token);
        var page = await _client.ReadAsync(
            new DomoRequest(HttpMethod.Post, path, Describe(fileSetId), () => WireBody.FromJson(body)),
            FileSetPage<FileSetFile>.Reader("files", "file"),
            cancellationToken).ConfigureAwait(false);

        // A server that returns the token of the request, or empty pages, must not cause an endless loop.
        var isLast = page.Items.Count == 0 || string.IsNullOrEmpty(page.Next) || page.Next == token;
        return new(page.Items, isLast ? null : page.Next);
    }
}
