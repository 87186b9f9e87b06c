using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <content>The files of a FileSet.</content>
public sealed partial class FileSetClient
{
    /// <summary>
    /// Uploads a file: <c>POST /domo/files/v1/filesets/{fileSetId}/files</c>. <see cref="HttpClient.Timeout"/> covers the sending.
    /// </summary>
    /// <param name="fileSetId">The id of the FileSet.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="contentType">The media type; Domo wants <c>text/plain</c> of what is text.</param>
    /// <param name="content">The content, from where the stream stands to its end. It is read as it is sent, and left open.</param>
    /// <param name="directoryPath">The directory, such as <c>reports</c>; the FileSet itself unless set.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The file as Domo created it.</returns>
    /// <exception cref="ArgumentException">
    /// The id or the name is null or empty, <paramref name="contentType"/> is no media type, or the stream cannot be read.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the file (403, 409, 413), or the answer is no file.</exception>
    public Task<DomoFileSetFile> UploadFileAsync(
        string fileSetId,
        string name,
        string contentType,
        Stream content,
        string directoryPath = "",
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(directoryPath);
        var file = new FormPart("file", new UploadSource(content), name, MediaTypeText.Of(contentType, nameof(contentType)));
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
                Of(fileSetId),
                () => new FormContent(file, new FormPart("createFileRequest", new UploadSource(request.ToArray())))),
            ReadFile,
            cancellationToken);
    }

    /// <summary>Reads what Domo knows of a file: <c>GET /domo/files/v1/filesets/{fileSetId}/files/{fileId}</c>.</summary>
    /// <param name="fileSetId">The id of the FileSet.</param>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">An id is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no file.</exception>
    public Task<DomoFileSetFile> GetFileAsync(string fileSetId, string fileId, CancellationToken cancellationToken = default) =>
        GetFileAtAsync(fileSetId, FilePath(fileSetId, fileId), cancellationToken);

    /// <summary>Reads what Domo knows of a file: <c>GET /domo/files/v1/filesets/{fileSetId}/path?path=…</c>.</summary>
    /// <param name="fileSetId">The id of the FileSet.</param>
    /// <param name="path">The path of the file in the FileSet, such as <c>reports/q1.pdf</c>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentException">The id or the path is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no file.</exception>
    public Task<DomoFileSetFile> GetFileByPathAsync(string fileSetId, string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return GetFileAtAsync(fileSetId, DomoEndpoints.FileSetPath(Id(fileSetId), path), cancellationToken);
    }

    /// <summary>Downloads a file as a stream: <c>GET /domo/files/v1/filesets/{fileSetId}/files/{fileId}/download</c>.</summary>
    /// <param name="fileSetId">The id of the FileSet.</param>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="cancellationToken">Ends the request; pass it to the reading as well.</param>
    /// <returns>The content as it comes, to be disposed.</returns>
    /// <exception cref="ArgumentException">An id is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task<DomoDownloadStream> DownloadFileAsync(string fileSetId, string fileId, CancellationToken cancellationToken = default) =>
        _client.OpenStreamAsync(
            new DomoRequest(HttpMethod.Get, FilePath(fileSetId, fileId) + "/download", Of(fileSetId)), cancellationToken);

    /// <summary>
    /// Searches the files: <c>POST /domo/files/v1/filesets/{fileSetId}/files/search</c>. As long as Domo says that there is more, the next
    /// page is asked for.
    /// </summary>
    /// <param name="fileSetId">The id of the FileSet.</param>
    /// <param name="search">What is searched for; all files when null.</param>
    /// <param name="cancellationToken">Ends the request at hand.</param>
    /// <returns>The files.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileSetId"/> is null or empty, or the size of a page is less than 1.</exception>
    /// <exception cref="DomoApiException">Domo refused a request, or an answer is no list of files.</exception>
    public IAsyncEnumerable<DomoFileSetFile> SearchFilesAsync(
        string fileSetId, FileSetFileSearch? search = null, CancellationToken cancellationToken = default)
    {
        search ??= new FileSetFileSearch();
        if (search.PageSize < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(search), search.PageSize, "A page has one file at least.");
        }

        return SearchFilesAsync(Id(fileSetId), search, WireBody.Write(search), cancellationToken);
    }

    /// <summary>Finds files by meaning: <c>POST /domo/files/v1/filesets/{fileSetId}/query</c>.</summary>
    /// <param name="fileSetId">The id of the FileSet.</param>
    /// <param name="query">What to look for in the files.</param>
    /// <param name="directoryPath">The directory to look in; null for all.</param>
    /// <param name="topK">How many hits at most; null for as many as Domo gives.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The hits, the best first.</returns>
    /// <exception cref="ArgumentException">The id or the query is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="topK"/> is less than 1.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no list of hits.</exception>
    public Task<IReadOnlyList<DomoFileSetMatch>> QueryFilesAsync(
        string fileSetId, string query, string? directoryPath = null, [Range(1, int.MaxValue)] int? topK = null, CancellationToken cancellationToken = default)
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
            new DomoRequest(HttpMethod.Post, DomoEndpoints.FileSet(Id(fileSetId)) + "/query", Of(fileSetId), () => WireBody.Of(body)),
            DomoFileSetMatch.ReadAll,
            cancellationToken);
    }

    /// <summary>Deletes a file: <c>DELETE /domo/files/v1/filesets/{fileSetId}/files/{fileId}</c>.</summary>
    /// <param name="fileSetId">The id of the FileSet.</param>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>A task that ends when Domo has deleted it.</returns>
    /// <exception cref="ArgumentException">An id is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or says that it did not delete the file.</exception>
    public Task DeleteFileAsync(string fileSetId, string fileId, CancellationToken cancellationToken = default) =>
        DeleteAsync(FilePath(fileSetId, fileId), Of(fileSetId), cancellationToken);

    /// <summary>Deletes what is at a path: <c>DELETE /domo/files/v1/filesets/{fileSetId}/path?path=…</c>.</summary>
    /// <param name="fileSetId">The id of the FileSet.</param>
    /// <param name="path">The path in the FileSet, such as <c>reports/q1.pdf</c>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>A task that ends when Domo has deleted it.</returns>
    /// <exception cref="ArgumentException">The id or the path is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or says that it did not delete the file.</exception>
    public Task DeleteFileByPathAsync(string fileSetId, string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return DeleteAsync(DomoEndpoints.FileSetPath(Id(fileSetId), path), Of(fileSetId), cancellationToken);
    }

    private static string FilePath(string fileSetId, string fileId)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileId);
        return DomoEndpoints.FileSetFile(Id(fileSetId), fileId);
    }

    private static DomoFileSetFile ReadFile(ref Utf8JsonReader reader) => WireReader.ReadRequired<DomoFileSetFile>(ref reader, "file");

    private Task<DomoFileSetFile> GetFileAtAsync(string fileSetId, string path, CancellationToken cancellationToken) =>
        _client.ReadAsync(new DomoRequest(HttpMethod.Get, path, Of(fileSetId)), ReadFile, cancellationToken);

    private async IAsyncEnumerable<DomoFileSetFile> SearchFilesAsync(
        string fileSetId,
        FileSetFileSearch search,
        ReadOnlyMemory<byte> body,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        string? asked;
        do
        {
            asked = next;
            var path = DomoEndpoints.FileSetFileSearch(fileSetId, search.DirectoryPath, search.ImmediateChildren, search.PageSize, next);
            var page = await _client.ReadAsync(
                new DomoRequest(HttpMethod.Post, path, Of(fileSetId), () => WireBody.Of(body)),
                FileSetPage<DomoFileSetFile>.Reader("files", "file"),
                cancellationToken).ConfigureAwait(false);
            foreach (var file in page.Items)
            {
                yield return file;
            }

            // A server that gives the token it was asked with would be asked without end.
            next = page.Items.Count == 0 || page.Next == asked ? null : page.Next;
        }
        while (!string.IsNullOrEmpty(next));
    }
}
