using System.Globalization;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Files;

/// <summary>
/// Domo's Files API: files of any type with revisions and permissions, independent of datasets and documents. Domo Bricks cannot use it.
/// </summary>
public sealed partial class FileClient
{
    private const string Subject = "Files";

    private readonly DomoClient _client;

    /// <summary>Creates the client of the files.</summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public FileClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>
    /// Uploads a new file in one request: <c>POST /domo/data-files/v1?name=…&amp;description=…&amp;public=…</c>. For more than about
    /// 100 MB, or over a slow connection, use <see cref="UploadInPartsAsync"/>. <see cref="HttpClient.Timeout"/> includes the upload.
    /// </summary>
    /// <param name="name">The name of the file in Domo.</param>
    /// <param name="contentType">The media type of the content, such as <c>application/pdf</c>.</param>
    /// <param name="content">The content, from the current position of the stream, which is left open.</param>
    /// <param name="options">A description, and who may read the file; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The ID of the file.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null or empty, <paramref name="contentType"/> is not a media type, or the stream cannot be read.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the file (413: it is too large), or the response is not an ID.</exception>
    public Task<long> UploadAsync(
        string name, string contentType, Stream content, UploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return UploadAsync(name, contentType, new UploadSource(content), options ?? new UploadOptions(), cancellationToken);
    }

    /// <summary>
    /// Uploads a new file from memory in one request: <c>POST /domo/data-files/v1?name=…&amp;description=…&amp;public=…</c>.
    /// </summary>
    /// <param name="name">The name of the file in Domo.</param>
    /// <param name="contentType">The media type of the content, such as <c>application/pdf</c>.</param>
    /// <param name="content">The content. It is not copied.</param>
    /// <param name="options">A description, and who may read the file; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The ID of the file.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null or empty, or <paramref name="contentType"/> is not a media type.
    /// </exception>
    /// <exception cref="DomoApiException">Domo rejected the file (413: it is too large), or the response is not an ID.</exception>
    public Task<long> UploadAsync(
        string name,
        string contentType,
        ReadOnlyMemory<byte> content,
        UploadOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return UploadAsync(name, contentType, new UploadSource(content), options ?? new UploadOptions(), cancellationToken);
    }

    /// <summary>Uploads a new revision of a file in one request: <c>PUT /domo/data-files/v1/{fileId}</c>.</summary>
    /// <param name="fileId">The ID of the file.</param>
    /// <param name="fileName">The name of the uploaded file. The name in Domo does not change.</param>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="content">The content, from the current position of the stream, which is left open.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The ID of the revision.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="fileName"/> is null or empty, <paramref name="contentType"/> is not a media type, or the stream cannot be read.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the revision, or the response is not an ID.</exception>
    public Task<long> UploadRevisionAsync(
        long fileId, string fileName, string contentType, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        return UploadRevisionAsync(fileId, fileName, contentType, new UploadSource(content), cancellationToken);
    }

    /// <summary>Uploads a new revision of a file from memory in one request: <c>PUT /domo/data-files/v1/{fileId}</c>.</summary>
    /// <param name="fileId">The ID of the file.</param>
    /// <param name="fileName">The name of the uploaded file. The name in Domo does not change.</param>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="content">The content. It is not copied.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The ID of the revision.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="fileName"/> is null or empty, or <paramref name="contentType"/> is not a media type.
    /// </exception>
    /// <exception cref="DomoApiException">Domo rejected the revision, or the response is not an ID.</exception>
    public Task<long> UploadRevisionAsync(
        long fileId, string fileName, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        return UploadRevisionAsync(fileId, fileName, contentType, new UploadSource(content), cancellationToken);
    }

    /// <summary>
    /// Streams the details of all files that the user has access to: <c>GET /domo/data-files/v1/details/?limitToOwned=…</c>.
    /// </summary>
    /// <param name="options">The files and their details; null for all files without optional details.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The files.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="FileListOptions.Expand"/> has an undefined value.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request, the response is not an array of files, or the connection broke.
    /// </exception>
    public IAsyncEnumerable<DomoFile> ListAsync(FileListOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new FileListOptions();
        var ids = options.FileIds is { } fileIds ? string.Join(',', fileIds.Select(id => id.ToString(CultureInfo.InvariantCulture))) : null;
        var path = DomoEndpoints.FileDetailsOf(ids, FileWireNames.Of(options.Expand), options.LimitToOwned);
        return _client.ReadArrayAsync<DomoFile>(new DomoRequest(HttpMethod.Get, path, Subject), "file", cancellationToken);
    }

    /// <summary>Gets the details of a file: <c>GET /domo/data-files/v1/{fileId}/details</c>.</summary>
    /// <param name="fileId">The ID of the file.</param>
    /// <param name="expand">The optional details to include.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expand"/> has an undefined value.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (404: the file does not exist), or the response is not a file.
    /// </exception>
    public Task<DomoFile> GetAsync(
        long fileId, FileExpand expand = FileExpand.None, CancellationToken cancellationToken = default) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Get, DomoEndpoints.FileDetails(fileId, FileWireNames.Of(expand)), Describe(fileId)),
        static (ref reader) => WireReader.ReadRequired<DomoFile>(ref reader, "file"),
        cancellationToken);

    /// <summary>
    /// Downloads a file as a stream: <c>GET /domo/data-files/v1/{fileId}</c>, or
    /// <c>GET /domo/data-files/v1/{fileId}/revisions/{revisionId}</c>.
    /// </summary>
    /// <param name="fileId">The ID of the file.</param>
    /// <param name="revisionId">The ID of the revision; null for the current one.</param>
    /// <param name="cancellationToken">Cancels the request; pass it to the reads of the stream as well.</param>
    /// <returns>The content as it arrives. The caller disposes of it.</returns>
    /// <exception cref="DomoApiException">Domo refused the request (403, 404).</exception>
    public Task<DownloadStream> DownloadAsync(long fileId, long? revisionId = null, CancellationToken cancellationToken = default)
    {
        var path = revisionId is { } revision ? DomoEndpoints.FileRevision(fileId, revision) : DomoEndpoints.File(fileId);
        return _client.OpenStreamAsync(new DomoRequest(HttpMethod.Get, path, Describe(fileId)), cancellationToken);
    }

    /// <summary>
    /// Permanently deletes a revision: <c>DELETE /domo/data-files/v1/{fileId}/revisions/{revisionId}</c>. The previous one becomes current.
    /// </summary>
    /// <param name="fileId">The ID of the file.</param>
    /// <param name="revisionId">The ID of the revision.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when Domo has responded.</returns>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task DeleteAsync(long fileId, long revisionId, CancellationToken cancellationToken = default) => _client.SendAsync(
        new DomoRequest(HttpMethod.Delete, DomoEndpoints.FileRevision(fileId, revisionId), Describe(fileId)), cancellationToken);

    /// <summary>Gets the permissions to a file: <c>GET /domo/data-files/v1/{fileId}/permissions</c>.</summary>
    /// <param name="fileId">The ID of the file.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The permissions.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the response does not have permissions.</exception>
    public Task<FilePermissions> GetPermissionsAsync(long fileId, CancellationToken cancellationToken = default) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Get, DomoEndpoints.FilePermissions(fileId), Describe(fileId)),
        static (ref reader) => WireReader.ReadRequired<FilePermissions>(ref reader, "permissions"),
        cancellationToken);

    /// <summary>
    /// Replaces all permissions to a file: <c>PUT /domo/data-files/v1/{fileId}/permissions</c>. Include those to keep, such as the owner's.
    /// </summary>
    /// <param name="fileId">The ID of the file.</param>
    /// <param name="permissions">The new permissions.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when Domo has responded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="permissions"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task SetPermissionsAsync(long fileId, FilePermissions permissions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        var body = WireBody.Write(permissions);
        return _client.SendAsync(
            new DomoRequest(HttpMethod.Put, DomoEndpoints.FilePermissions(fileId), Describe(fileId), () => WireBody.FromJson(body)),
            cancellationToken);
    }

    private static string Describe(long fileId) => string.Create(CultureInfo.InvariantCulture, $"File {fileId}");

    private Task<long> UploadAsync(
        string name, string contentType, UploadSource content, UploadOptions options, CancellationToken cancellationToken) =>
        _client.ReadAsync(
            new DomoRequest(
                HttpMethod.Post,
                DomoEndpoints.NewFile(name, options.Description, options.IsPublic),
                Subject,
                File(options.FileName ?? name, contentType, content)),
            OneProperty.Reader<long>("dataFileId", WireReader.ReadNumber),
            cancellationToken);

    private Task<long> UploadRevisionAsync(
        long fileId, string fileName, string contentType, UploadSource content, CancellationToken cancellationToken) =>
        _client.ReadAsync(
            new DomoRequest(HttpMethod.Put, DomoEndpoints.File(fileId), Describe(fileId), File(fileName, contentType, content)),
            OneProperty.Reader<long>("revisionId", WireReader.ReadNumber),
            cancellationToken);

    private static Func<HttpContent> File(string fileName, string contentType, UploadSource content)
    {
        var part = new FormPart("file", content, fileName, MediaTypeText.Parse(contentType, nameof(contentType)));
        return () => new FormContent(part);
    }
}
