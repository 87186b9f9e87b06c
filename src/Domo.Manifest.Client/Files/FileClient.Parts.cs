using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Files;

/// <content>Uploads in parts.</content>
public sealed partial class FileClient
{
    // An abort must not hang after a failed or canceled upload.
    private static readonly TimeSpan LongestAbort = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Uploads a new file in parts: creates a session, sends the parts in parallel with their SHA-256, retries failed parts, and commits.
    /// If it fails or is canceled, the session is aborted and nothing remains. To be able to resume it, use <see
    /// cref="CreateSessionAsync"/> and <see cref="ContinueUploadAsync"/>. <see cref="HttpClient.Timeout"/> applies to each part: with 16
    /// MiB and the default of 100 seconds, each parallel part needs 170 KB/s.
    /// </summary>
    /// <param name="name">The name of the file in Domo.</param>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="content">The content, from the current position of the stream, which need not be seekable and is left open.</param>
    /// <param name="options">The size of the parts, parallelism, retries and progress; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The IDs of the file and of its revision.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null or empty, <paramref name="contentType"/> is not a media type, the stream cannot be read or is longer
    /// than 1 TB, or an option is out of range.
    /// </exception>
    /// <exception cref="InvalidOperationException">The stream has more than 10,000 parts, or not the length it reported.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused a request, or all attempts to send a part failed. If the abort also fails, so that the session remains in Domo,
    /// <see cref="Exception.Data"/> has the reason under <c>DomoAbortFailure</c>.
    /// </exception>
    public async Task<UploadedFile> UploadInPartsAsync(
        string name,
        string contentType,
        Stream content,
        UploadInPartsOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options = Checked(content, options);
        var session = await CreateSessionAsync(name, contentType, options.Description, cancellationToken).ConfigureAwait(false);
        return await UploadOrAbortAsync(session, content, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uploads a new revision of a file in parts, like <see cref="UploadInPartsAsync"/>.</summary>
    /// <param name="fileId">The ID of the file.</param>
    /// <param name="name">The name of the file in Domo.</param>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="content">The content, from the current position of the stream, which need not be seekable and is left open.</param>
    /// <param name="options">The size of the parts, parallelism, retries and progress; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The IDs of the file and of its revision.</returns>
    /// <exception cref="ArgumentException">As <see cref="UploadInPartsAsync"/>.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="UploadInPartsAsync"/>.</exception>
    /// <exception cref="DomoApiException">As <see cref="UploadInPartsAsync"/>.</exception>
    public async Task<UploadedFile> UploadRevisionInPartsAsync(
        long fileId,
        string name,
        string contentType,
        Stream content,
        UploadInPartsOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options = Checked(content, options);
        var session = await CreateRevisionSessionAsync(fileId, name, contentType, options.Description, cancellationToken)
            .ConfigureAwait(false);
        return await UploadOrAbortAsync(session, content, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends the parts that a session does not have yet, and commits it. Parts with a known SHA-256 are read but not sent. If it fails or
    /// is canceled, the session remains and records the uploaded parts: call it again, with the stream at the same position as before.
    /// </summary>
    /// <param name="session">The session of this app. Use it in one call at a time.</param>
    /// <param name="content">The content, from the current position of the stream, which is left open.</param>
    /// <param name="options">
    /// The parallelism, retries and progress; null for the defaults. The size of the parts is that of the session.
    /// </param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The IDs of the file and of its revision.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read or is longer than 1 TB, or an option is out of range.</exception>
    /// <exception cref="InvalidOperationException">
    /// The stream has more than 10,000 parts, not the length it reported, or fewer parts than the session.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused a request, or all attempts to send a part failed.</exception>
    public async Task<UploadedFile> ContinueUploadAsync(
        UploadSession session, Stream content, UploadInPartsOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        using (var upload = new MultipartUpload(_client, session, content, Checked(content, options), cancellationToken))
        {
            await upload.SendAsync(content).ConfigureAwait(false);
        }

        return await CommitAsync(session, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Creates a session for a new file: <c>POST /domo/data-files/v1/multipart</c>.</summary>
    /// <param name="name">The name of the file in Domo.</param>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="description">A description.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null or empty, or <paramref name="contentType"/> is not a media type.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a session.</exception>
    public Task<UploadSession> CreateSessionAsync(
        string name, string contentType, string description = "", CancellationToken cancellationToken = default) =>
        OpenSessionAsync(DomoEndpoints.UploadSessions, Subject, fileId: null, name, contentType, description, cancellationToken);

    /// <summary>Creates a session for a new revision of a file: <c>POST /domo/data-files/v1/{fileId}/multipart</c>.</summary>
    /// <param name="fileId">The ID of the file.</param>
    /// <param name="name">The name of the file in Domo.</param>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="description">A description.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null or empty, or <paramref name="contentType"/> is not a media type.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a session.</exception>
    public Task<UploadSession> CreateRevisionSessionAsync(
        long fileId, string name, string contentType, string description = "", CancellationToken cancellationToken = default) =>
        OpenSessionAsync(
            DomoEndpoints.RevisionUploadSessions(fileId), Describe(fileId), fileId, name, contentType, description, cancellationToken);

    /// <summary>
    /// Sends a part with its SHA-256: <c>PUT /domo/data-files/v1/multipart/{sessionId}/part/{index}?checksum=…</c>. The session records it.
    /// </summary>
    /// <param name="session">The session, or its ID.</param>
    /// <param name="index">The index of the part, 1 to 10,000.</param>
    /// <param name="part">The bytes.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when Domo has the part.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <exception cref="DomoApiException">Domo refused the part.</exception>
    public async Task UploadPartAsync(
        UploadSession session,
        [Range(1, UploadInPartsOptions.MaximumPartCount)] int index,
        ReadOnlyMemory<byte> part,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        CheckIndex(index);
        var checksum = Convert.ToHexString(SHA256.HashData(part.Span));
        await _client.SendAsync(PartRequest(session, index, part, checksum), cancellationToken).ConfigureAwait(false);
        session.Note(index, checksum);
    }

    /// <summary>
    /// Sends a part from a stream with its SHA-256: <c>PUT /domo/data-files/v1/multipart/{sessionId}/part/{index}?checksum=…</c>. The part
    /// is read into memory first, because its checksum is in the URL.
    /// </summary>
    /// <param name="session">The session, or its ID.</param>
    /// <param name="index">The index of the part, 1 to 10,000.</param>
    /// <param name="part">The part, from the position of the stream to its end. It is left open.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when Domo has the part.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> or <paramref name="part"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="DomoApiException">Domo rejected the part.</exception>
    public async Task UploadPartAsync(
        UploadSession session,
        [Range(1, UploadInPartsOptions.MaximumPartCount)] int index,
        Stream part,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        CheckIndex(index);
        CheckReadable(part, nameof(part));
        using var bytes = new MemoryStream();
        await part.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        await UploadPartAsync(session, index, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Creates the file from the parts: <c>POST /domo/data-files/v1/multipart/{sessionId}/commit</c>.</summary>
    /// <param name="session">The session, or its ID. Domo must have all of its parts.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The IDs of the file and of its revision.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response does not have the IDs.</exception>
    public Task<UploadedFile> CommitAsync(UploadSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        var body = WireBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteText("sessionId", session.Id);
            writer.WriteEndObject();
        });
        return _client.ReadAsync(
            new DomoRequest(HttpMethod.Post, DomoEndpoints.CommitUpload(session.Id), Describe(session), () => WireBody.FromJson(body)),
            static (ref reader) => WireReader.ReadRequired<UploadedFile>(ref reader, "file"),
            cancellationToken);
    }

    /// <summary>Aborts a session and deletes its parts: <c>POST /domo/data-files/v1/multipart/{sessionId}/abort</c>.</summary>
    /// <param name="session">The session, or its ID.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when Domo has responded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task AbortAsync(UploadSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return _client.SendAsync(
            new DomoRequest(HttpMethod.Post, DomoEndpoints.AbortUpload(session.Id), Describe(session)), cancellationToken);
    }

    /// <summary>Creates the request that sends a part.</summary>
    internal static DomoRequest PartRequest(
        UploadSession session, int index, ReadOnlyMemory<byte> part, string checksum, Action<UploadPartContent>? created = null) => new(
        HttpMethod.Put,
        DomoEndpoints.UploadPart(session.Id, index, checksum),
        Describe(session),
        () =>
        {
            var content = new UploadPartContent(part, session.MediaType);
            created?.Invoke(content);
            return content;
        });

    private async Task<UploadedFile> UploadOrAbortAsync(
        UploadSession session, Stream content, UploadInPartsOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await ContinueUploadAsync(session, content, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            using var limit = new CancellationTokenSource(LongestAbort);
            try
            {
                await AbortAsync(session, limit.Token).ConfigureAwait(false);
            }
            catch (Exception abort) when (abort is DomoApiException or OperationCanceledException)
            {
                // The caller needs the reason of the failed upload; the reason of the failed abort is attached.
                exception.Data["DomoAbortFailure"] = abort.Message;
            }

            throw;
        }
    }

    private async Task<UploadSession> OpenSessionAsync(
        string path,
        string subject,
        long? fileId,
        string name,
        string contentType,
        string description,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var mediaType = MediaTypeText.Parse(contentType, nameof(contentType)).ToString();
        var body = WireBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("fileId", fileId);
            writer.WriteText("name", name);
            writer.WriteText("description", description);
            writer.WriteText("contentType", mediaType);

            // Domo documents it as a property and not as a header.
            writer.WriteText("Cache-Control", "no-cache");
            writer.WriteEndObject();
        });
        var id = await _client.ReadAsync(
            new DomoRequest(HttpMethod.Post, path, subject, () => WireBody.FromJson(body)),
            OneProperty.Reader<string>("sessionId", WireReader.ReadId),
            cancellationToken).ConfigureAwait(false);
        return new UploadSession(id, mediaType);
    }

    private static string Describe(UploadSession session) => $"Upload session '{session.Id}'";

    private static void CheckIndex(int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, UploadInPartsOptions.MaximumPartCount);
    }

    private static void CheckReadable(Stream content, string name)
    {
        ArgumentNullException.ThrowIfNull(content, name);
        if (!content.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", name);
        }
    }

    private static UploadInPartsOptions Checked(Stream content, UploadInPartsOptions? options)
    {
        CheckReadable(content, nameof(content));
        options ??= new UploadInPartsOptions();
        options.Validate();
        return options;
    }
}
