using System.Globalization;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// Domo's Files API: files with revisions and permissions, of any type, beside datasets and documents. Apps that are Domo Bricks
/// cannot use it.
/// </summary>
public sealed partial class FileClient
{
    private const string Subject = "Files";

    private readonly DomoClient _client;

    /// <summary>Creates the client of the files.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public FileClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>
    /// Uploads a new file in one request: <c>POST /domo/data-files/v1?name=…&amp;description=…&amp;public=…</c>. For more than some
    /// 100 MB, or over a bad line, use <see cref="UploadInPartsAsync"/>. <see cref="HttpClient.Timeout"/> covers the sending.
    /// </summary>
    /// <param name="name">The name of the file in Domo.</param>
    /// <param name="contentType">The media type of the content, such as <c>application/pdf</c>.</param>
    /// <param name="content">The content, from where the stream stands to its end. It is read as it is sent, and left open.</param>
    /// <param name="options">A description, who may read it; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The id of the file.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null or empty, <paramref name="contentType"/> is no media type, or the stream cannot be read.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the file (413: it is too large), or the answer is no id.</exception>
    public Task<long> UploadAsync(
        string name, string contentType, Stream content, DomoFileOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        options ??= new DomoFileOptions();
        var request = new DomoRequest(
            HttpMethod.Post,
            DomoEndpoints.NewFile(name, options.Description, options.IsPublic),
            Subject,
            File(options.FileName ?? name, contentType, content));
        return _client.ReadAsync(request, OneProperty.Reader<long>("dataFileId", WireReader.ReadNumber), cancellationToken);
    }

    /// <summary>Uploads a new revision of a file in one request: <c>PUT /domo/data-files/v1/{fileId}</c>.</summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="fileName">The name of the uploaded file itself. The name in Domo stays.</param>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="content">The content, from where the stream stands to its end. It is read as it is sent, and left open.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The id of the revision.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="fileName"/> is null or empty, <paramref name="contentType"/> is no media type, or the stream cannot be read.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the revision, or the answer is no id.</exception>
    public Task<long> UploadRevisionAsync(
        long fileId, string fileName, string contentType, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        var request = new DomoRequest(HttpMethod.Put, DomoEndpoints.File(fileId), Of(fileId), File(fileName, contentType, content));
        return _client.ReadAsync(request, OneProperty.Reader<long>("revisionId", WireReader.ReadNumber), cancellationToken);
    }

    /// <summary>
    /// Reads what Domo knows of all files that the user has access to: <c>GET /domo/data-files/v1/details/?limitToOwned=…</c>. They are
    /// given as they arrive.
    /// </summary>
    /// <param name="expand">What each shall come with.</param>
    /// <param name="fileIds">The ids of those that are wanted; null for all.</param>
    /// <param name="limitToOwned">Whether only files that the user uploaded are wanted.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The files.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expand"/> asks for what does not exist.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not an array of files, or broke off.</exception>
    public IAsyncEnumerable<DomoFile> ListAsync(
        DomoFileExpand expand = DomoFileExpand.None,
        IEnumerable<long>? fileIds = null,
        bool limitToOwned = false,
        CancellationToken cancellationToken = default)
    {
        var ids = fileIds is null ? null : string.Join(',', fileIds.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        var path = DomoEndpoints.FileDetailsOf(ids, FileWords.Of(expand), limitToOwned);
        return _client.ReadArrayAsync<DomoFile>(new DomoRequest(HttpMethod.Get, path, Subject), "file", cancellationToken);
    }

    /// <summary>Reads what Domo knows of a file: <c>GET /domo/data-files/v1/{fileId}/details</c>.</summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="expand">What it shall come with.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expand"/> asks for what does not exist.</exception>
    /// <exception cref="DomoApiException">Domo refused the request (404: there is no such file), or the answer is no file.</exception>
    public Task<DomoFile> GetDetailsAsync(
        long fileId, DomoFileExpand expand = DomoFileExpand.None, CancellationToken cancellationToken = default) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Get, DomoEndpoints.FileDetails(fileId, FileWords.Of(expand)), Of(fileId)),
        static (ref reader) => WireReader.ReadRequired<DomoFile>(ref reader, "file"),
        cancellationToken);

    /// <summary>
    /// Downloads a file as a stream: <c>GET /domo/data-files/v1/{fileId}</c>, or
    /// <c>GET /domo/data-files/v1/{fileId}/revisions/{revisionId}</c>.
    /// </summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="revisionId">The id of the revision; null for the current one.</param>
    /// <param name="cancellationToken">Ends the request; pass it to the reading as well.</param>
    /// <returns>The content as it comes, to be disposed.</returns>
    /// <exception cref="DomoApiException">Domo refused the request (403, 404).</exception>
    public Task<DomoDownloadStream> DownloadAsync(long fileId, long? revisionId = null, CancellationToken cancellationToken = default)
    {
        var path = revisionId is { } revision ? DomoEndpoints.FileRevision(fileId, revision) : DomoEndpoints.File(fileId);
        return _client.OpenStreamAsync(new DomoRequest(HttpMethod.Get, path, Of(fileId)), cancellationToken);
    }

    /// <summary>
    /// Deletes a revision for good: <c>DELETE /domo/data-files/v1/{fileId}/revisions/{revisionId}</c>. The one before it becomes the
    /// current one.
    /// </summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="revisionId">The id of the revision.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>A task that ends when Domo has answered.</returns>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task DeleteRevisionAsync(long fileId, long revisionId, CancellationToken cancellationToken = default) => _client.SendAsync(
        new DomoRequest(HttpMethod.Delete, DomoEndpoints.FileRevision(fileId, revisionId), Of(fileId)), cancellationToken);

    /// <summary>Reads who may do what with a file: <c>GET /domo/data-files/v1/{fileId}/permissions</c>.</summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The permissions.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no permissions.</exception>
    public Task<DomoFilePermissions> GetPermissionsAsync(long fileId, CancellationToken cancellationToken = default) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Get, DomoEndpoints.FilePermissions(fileId), Of(fileId)),
        static (ref reader) => WireReader.ReadRequired<DomoFilePermissions>(ref reader, "permissions"),
        cancellationToken);

    /// <summary>
    /// Replaces who may do what with a file: <c>PUT /domo/data-files/v1/{fileId}/permissions</c>. Leave in what shall stay: the owner,
    /// for one.
    /// </summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="permissions">All permissions that there shall be.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>A task that ends when Domo has answered.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="permissions"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task SetPermissionsAsync(long fileId, DomoFilePermissions permissions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        var body = WireBody.Write(permissions);
        return _client.SendAsync(
            new DomoRequest(HttpMethod.Put, DomoEndpoints.FilePermissions(fileId), Of(fileId), () => WireBody.Of(body)), cancellationToken);
    }

    private static string Of(long fileId) => string.Create(CultureInfo.InvariantCulture, $"File {fileId}");

    private static Func<HttpContent> File(string fileName, string contentType, Stream content)
    {
        var part = new FormPart(
            "file", new UploadSource(content), fileName, MediaTypeText.Of(contentType, nameof(contentType)));
        return () => new FormContent(part);
    }
}
