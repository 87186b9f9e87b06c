using System.ComponentModel.DataAnnotations;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// Domo's FileSets API, which Domo calls a beta: collections of files that can be searched, by their fields and by meaning.
/// </summary>
public sealed partial class FileSetClient
{
    private const string Subject = "FileSets";

    private readonly DomoClient _client;

    /// <summary>Creates the client of the FileSets.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public FileSetClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>
    /// Searches the FileSets: <c>POST /domo/files/v1/filesets/search?limit=…&amp;offset=…</c>. When a page is full, the next is asked for.
    /// </summary>
    /// <param name="search">What is searched for; all FileSets when null.</param>
    /// <param name="pageSize">How many FileSets a request asks for; 100 is Domo's default.</param>
    /// <param name="cancellationToken">Ends the request at hand.</param>
    /// <returns>The FileSets.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is less than 1.</exception>
    /// <exception cref="DomoApiException">Domo refused a request, or an answer is no list of FileSets.</exception>
    public IAsyncEnumerable<DomoFileSet> SearchAsync(
        FileSetSearch? search = null, [Range(1, int.MaxValue)] int pageSize = 100, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        var body = WireBody.Write(search ?? new FileSetSearch());
        return OffsetPages.ReadAsync(
            pageSize,
            (offset, _) => ReadPageAsync(body, pageSize, offset, cancellationToken),
            offset: 0,
            limit: null,
            set => set.Id,
            cancellationToken);
    }

    /// <summary>Creates a FileSet: <c>POST /domo/files/v1/filesets</c>.</summary>
    /// <param name="definition">What it shall be.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The FileSet as Domo created it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="ArgumentException">It has no name.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no FileSet.</exception>
    public Task<DomoFileSet> CreateAsync(DomoFileSetDefinition definition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentException.ThrowIfNullOrEmpty(definition.Name, nameof(definition));
        return PostAsync(DomoEndpoints.FileSets, Subject, WireBody.Write(definition), cancellationToken);
    }

    /// <summary>Reads a FileSet: <c>GET /domo/files/v1/filesets/{fileSetId}</c>.</summary>
    /// <param name="fileSetId">The id of the FileSet.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The FileSet.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileSetId"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no FileSet.</exception>
    public Task<DomoFileSet> GetAsync(string fileSetId, CancellationToken cancellationToken = default) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Get, DomoEndpoints.FileSet(Id(fileSetId)), Of(fileSetId)), ReadFileSet, cancellationToken);

    /// <summary>Changes the name or the description of a FileSet: <c>POST /domo/files/v1/filesets/{fileSetId}</c>.</summary>
    /// <param name="fileSetId">The id of the FileSet.</param>
    /// <param name="name">The new name; null to keep it.</param>
    /// <param name="description">The new description; null to keep it.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The FileSet as Domo changed it.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileSetId"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no FileSet.</exception>
    public Task<DomoFileSet> UpdateAsync(
        string fileSetId, string? name = null, string? description = null, CancellationToken cancellationToken = default)
    {
        var body = WireBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteText("name", name);
            writer.WriteText("description", description);
            writer.WriteEndObject();
        });
        return PostAsync(DomoEndpoints.FileSet(Id(fileSetId)), Of(fileSetId), body, cancellationToken);
    }

    /// <summary>Deletes a FileSet with its files: <c>DELETE /domo/files/v1/filesets/{fileSetId}</c>.</summary>
    /// <param name="fileSetId">The id of the FileSet.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>A task that ends when Domo has deleted it.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileSetId"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or says that it did not delete the FileSet.</exception>
    public Task DeleteAsync(string fileSetId, CancellationToken cancellationToken = default) =>
        DeleteAsync(DomoEndpoints.FileSet(Id(fileSetId)), Of(fileSetId), cancellationToken);

    private static string Of(string fileSetId) => $"FileSet '{fileSetId}'";

    private static string Id(string fileSetId)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileSetId);
        return fileSetId;
    }

    private static DomoFileSet ReadFileSet(ref Utf8JsonReader reader) => WireReader.ReadRequired<DomoFileSet>(ref reader, "FileSet");

    private Task<bool> DeleteAsync(string path, string subject, CancellationToken cancellationToken) =>
        _client.ReadAsync(new DomoRequest(HttpMethod.Delete, path, subject), DeletionAnswer.Read, cancellationToken);

    private Task<DomoFileSet> PostAsync(
        string path, string subject, ReadOnlyMemory<byte> body, CancellationToken cancellationToken) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Post, path, subject, () => WireBody.Of(body)), ReadFileSet, cancellationToken);

    private async IAsyncEnumerable<DomoFileSet> ReadPageAsync(
        ReadOnlyMemory<byte> body, int limit, long offset, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DomoRequest(
            HttpMethod.Post, DomoEndpoints.FileSetSearch(limit, offset), Subject, () => WireBody.Of(body));
        var page = await _client.ReadAsync(request, FileSetPage<DomoFileSet>.Reader("fileSets", "FileSet"), cancellationToken)
            .ConfigureAwait(false);
        foreach (var set in page.Items)
        {
            yield return set;
        }
    }
}
