using System.Runtime.CompilerServices;
using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.FileSets;

/// <summary>
/// Domo's FileSets API, a beta: collections of files that can be searched by field and by meaning.
/// </summary>
public sealed partial class FileSetClient
{
    private const string Subject = "FileSets";

    // Domo's own default. It is sent, because the last page is recognized by being shorter.
    private const int DefaultPageSize = 100;

    private readonly DomoClient _client;

    /// <summary>Creates the client of the FileSets.</summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public FileSetClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>
    /// Lists the FileSets that match a search: <c>POST /domo/files/v1/filesets/search?limit=…&amp;offset=…</c>. Requests the next
    /// page after each full one.
    /// </summary>
    /// <param name="search">The conditions; null for all FileSets.</param>
    /// <param name="cancellationToken">Cancels the current request.</param>
    /// <returns>The FileSets.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The page size is less than 1, or the offset is negative.</exception>
    /// <exception cref="DomoApiException">Domo rejected a request, or a response is not a list of FileSets.</exception>
    public IAsyncEnumerable<FileSet> ListAsync(FileSetSearch? search = null, CancellationToken cancellationToken = default)
    {
        search ??= new FileSetSearch();
        search.ThrowIfPageSizeOutOfRange(nameof(search));
        if (search.Offset < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(search), search.Offset, "Offset must not be negative.");
        }

        var body = WireBody.Write(search.WriteJson);
        var pageSize = search.PageSize ?? DefaultPageSize;
        return OffsetPages.ReadAsync(
            pageSize,
            (offset, _) => ReadPageAsync(body, pageSize, offset, cancellationToken),
            search.Offset,
            limit: null,
            set => set.Id,
            cancellationToken);
    }

    /// <summary>Creates a FileSet: <c>POST /domo/files/v1/filesets</c>.</summary>
    /// <param name="definition">The properties of the FileSet.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The FileSet as Domo created it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="ArgumentException">The definition has no name.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a FileSet.</exception>
    public Task<FileSet> CreateAsync(FileSetDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentException.ThrowIfNullOrEmpty(definition.Name, nameof(definition));
        return PostAsync(DomoEndpoints.FileSets, Subject, WireBody.Write(definition), cancellationToken);
    }

    /// <summary>Gets a FileSet: <c>GET /domo/files/v1/filesets/{fileSetId}</c>.</summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The FileSet.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileSetId"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a FileSet.</exception>
    public Task<FileSet> GetAsync(string fileSetId, CancellationToken cancellationToken = default) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Get, DomoEndpoints.FileSet(Id(fileSetId)), Describe(fileSetId)), ReadFileSet, cancellationToken);

    /// <summary>Updates the name or the description of a FileSet: <c>POST /domo/files/v1/filesets/{fileSetId}</c>.</summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="name">The new name; null to keep it.</param>
    /// <param name="description">The new description; null to keep it.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The FileSet as Domo updated it.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileSetId"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a FileSet.</exception>
    public Task<FileSet> UpdateAsync(
        string fileSetId, string? name = null, string? description = null, CancellationToken cancellationToken = default)
    {
        var body = WireBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteText("name", name);
            writer.WriteText("description", description);
            writer.WriteEndObject();
        });
        return PostAsync(DomoEndpoints.FileSet(Id(fileSetId)), Describe(fileSetId), body, cancellationToken);
    }

    /// <summary>Deletes a FileSet with its files: <c>DELETE /domo/files/v1/filesets/{fileSetId}</c>.</summary>
    /// <param name="fileSetId">The ID of the FileSet.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when Domo has deleted the FileSet.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileSetId"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or reports that it did not delete the FileSet.</exception>
    public Task DeleteAsync(string fileSetId, CancellationToken cancellationToken = default) =>
        DeleteAsync(DomoEndpoints.FileSet(Id(fileSetId)), Describe(fileSetId), cancellationToken);

    private static string Describe(string fileSetId) => $"FileSet '{fileSetId}'";

    private static string Id(string fileSetId)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileSetId);
        return fileSetId;
    }

    private static FileSet ReadFileSet(ref Utf8JsonReader reader) => WireReader.ReadRequired<FileSet>(ref reader, "FileSet");

    private Task<bool> DeleteAsync(string path, string subject, CancellationToken cancellationToken) =>
        _client.ReadAsync(new DomoRequest(HttpMethod.Delete, path, subject), DeletionAnswer.Read, cancellationToken);

    private Task<FileSet> PostAsync(
        string path, string subject, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Post, path, subject, () => WireBody.FromJson(body)), ReadFileSet, cancellationToken);

    private async IAsyncEnumerable<FileSet> ReadPageAsync(
        ReadOnlyMemory<byte> body, int limit, long offset, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DomoRequest(
            HttpMethod.Post, DomoEndpoints.FileSetSearch(limit, offset), Subject, () => WireBody.FromJson(body));
        var page = await _client.ReadAsync(request, FileSetPage<FileSet>.Reader("fileSets", "FileSet"), cancellationToken)
            .ConfigureAwait(false);
        foreach (var set in page.Items)
        {
            yield return set;
        }
    }
}
