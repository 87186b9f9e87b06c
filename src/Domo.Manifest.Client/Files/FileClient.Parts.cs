using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <content>Uploads in parts.</content>
public sealed partial class FileClient
{
    // An abort must not hang where the upload has failed already, or was cancelled.
    private static readonly TimeSpan LongestAbort = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Uploads a new file in parts, with a SHA-256 for each: creates a session, sends the parts, several at once and each again when that
    /// fails, and commits. When it fails for good or is cancelled, the session is aborted, so that nothing of it stays; use
    /// <see cref="CreateSessionAsync"/> and <see cref="ContinueUploadAsync"/> to be able to take it up again.
    /// <see cref="HttpClient.Timeout"/> covers each part: 16 MiB in the default of 100 seconds are 170 KB/s for each of those on their way.
    /// </summary>
    /// <param name="name">The name of the file in Domo.</param>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="content">The content, from where the stream stands to its end. It need not be able to seek, and is left open.</param>
    /// <param name="options">The size of the parts, how many at once, how often, whom to tell; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the upload.</param>
    /// <returns>The ids of the file and of its revision.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null or empty, <paramref name="contentType"/> is no media type, the stream cannot be read or is longer
    /// than 1 TB, or an option is out of range.
    /// </exception>
    /// <exception cref="InvalidOperationException">The stream has more parts than 10,000, or another length than it told.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused a request, or did not answer to a part as often as the options say. When the abort fails too, which leaves the session
    /// to Domo, <see cref="Exception.Data"/> has the reason under <c>DomoAbortFailure</c>.
    /// </exception>
    public async Task<DomoUploadedFile> UploadInPartsAsync(
        string name, string contentType, Stream content, DomoUploadOptions? options = null, CancellationToken cancellationToken = default)
    {
        options = Checked(content, options);
        var session = await CreateSessionAsync(name, contentType, options.Description, cancellationToken).ConfigureAwait(false);
        return await UploadOrAbortAsync(session, content, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Uploads a new revision of a file in parts; otherwise as <see cref="UploadInPartsAsync"/>.</summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="name">The name of the file in Domo.</param>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="content">The content, from where the stream stands to its end. It need not be able to seek, and is left open.</param>
    /// <param name="options">The size of the parts, how many at once, how often, whom to tell; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the upload.</param>
    /// <returns>The ids of the file and of its revision.</returns>
    /// <exception cref="ArgumentException">As <see cref="UploadInPartsAsync"/>.</exception>
    /// <exception cref="InvalidOperationException">As <see cref="UploadInPartsAsync"/>.</exception>
    /// <exception cref="DomoApiException">As <see cref="UploadInPartsAsync"/>.</exception>
    public async Task<DomoUploadedFile> UploadRevisionInPartsAsync(
        long fileId,
        string name,
        string contentType,
        Stream content,
        DomoUploadOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options = Checked(content, options);
        var session = await CreateRevisionSessionAsync(fileId, name, contentType, options.Description, cancellationToken)
            .ConfigureAwait(false);
        return await UploadOrAbortAsync(session, content, options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends those parts of a stream that a session lacks, and commits it. A part whose SHA-256 the session knows is read and not sent.
    /// When
    /// this fails or is cancelled, the session stays and knows what Domo has: call it again, with the stream at the same place as before.
    /// </summary>
    /// <param name="session">A session of this app. Use it in one call at a time.</param>
    /// <param name="content">The content, from where the stream stands to its end. It is left open.</param>
    /// <param name="options">
    /// How many parts at once, how often, whom to tell; the defaults when null. The size of the parts is that of the session.
    /// </param>
    /// <param name="cancellationToken">Ends the upload.</param>
    /// <returns>The ids of the file and of its revision.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read or is longer than 1 TB, or an option is out of range.</exception>
    /// <exception cref="InvalidOperationException">
    /// The stream has more parts than 10,000, another length than it told, or fewer parts than the session.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused a request, or did not answer to a part as often as the options say.</exception>
    public async Task<DomoUploadedFile> ContinueUploadAsync(
        DomoUploadSession session, Stream content, DomoUploadOptions? options = null, CancellationToken cancellationToken = default)
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
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null or empty, or <paramref name="contentType"/> is no media type.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no session.</exception>
    public Task<DomoUploadSession> CreateSessionAsync(
        string name, string contentType, string description = "", CancellationToken cancellationToken = default) =>
        OpenSessionAsync(DomoEndpoints.UploadSessions, Subject, fileId: null, name, contentType, description, cancellationToken);

    /// <summary>Creates a session for a new revision of a file: <c>POST /domo/data-files/v1/{fileId}/multipart</c>.</summary>
    /// <param name="fileId">The id of the file.</param>
    /// <param name="name">The name of the file in Domo.</param>
    /// <param name="contentType">The media type of the content.</param>
    /// <param name="description">A description.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="name"/> is null or empty, or <paramref name="contentType"/> is no media type.
    /// </exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no session.</exception>
    public Task<DomoUploadSession> CreateRevisionSessionAsync(
        long fileId, string name, string contentType, string description = "", CancellationToken cancellationToken = default) =>
        OpenSessionAsync(
            DomoEndpoints.RevisionUploadSessions(fileId), Of(fileId), fileId, name, contentType, description, cancellationToken);

    /// <summary>
    /// Sends one part, with its SHA-256: <c>PUT /domo/data-files/v1/multipart/{sessionId}/part/{index}?checksum=…</c>. The session
    /// remembers it.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="index">Where the part belongs, 1 to 10,000.</param>
    /// <param name="part">The bytes.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>A task that ends when Domo has the part.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such index.</exception>
    /// <exception cref="DomoApiException">Domo refused the part.</exception>
    public async Task UploadPartAsync(
        DomoUploadSession session,
        [Range(1, DomoUploadOptions.MaximumPartCount)] int index,
        ReadOnlyMemory<byte> part,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, DomoUploadOptions.MaximumPartCount);
        var checksum = Convert.ToHexString(SHA256.HashData(part.Span));
        await _client.SendAsync(PartRequest(session, index, part, checksum), cancellationToken).ConfigureAwait(false);
        session.Note(index, checksum);
    }

    /// <summary>Makes the parts the file: <c>POST /domo/data-files/v1/multipart/{sessionId}/commit</c>.</summary>
    /// <param name="session">The session, of which Domo has all parts.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The ids of the file and of its revision.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no ids.</exception>
    public Task<DomoUploadedFile> CommitAsync(DomoUploadSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        var body = WireBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteText("sessionId", session.Id);
            writer.WriteEndObject();
        });
        return _client.ReadAsync(
            new DomoRequest(HttpMethod.Post, DomoEndpoints.CommitUpload(session.Id), Of(session), () => WireBody.Of(body)),
            static (ref reader) => WireReader.ReadRequired<DomoUploadedFile>(ref reader, "file"),
            cancellationToken);
    }

    /// <summary>Gives a session up, with all its parts: <c>POST /domo/data-files/v1/multipart/{sessionId}/abort</c>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>A task that ends when Domo has answered.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="session"/> is null.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task AbortAsync(DomoUploadSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return _client.SendAsync(
            new DomoRequest(HttpMethod.Post, DomoEndpoints.AbortUpload(session.Id), Of(session)), cancellationToken);
    }

    /// <summary>The request that sends a part.</summary>
    internal static DomoRequest PartRequest(
        DomoUploadSession session, int index, ReadOnlyMemory<byte> part, string checksum, Action<UploadPartContent>? created = null) => new(
        HttpMethod.Put,
        DomoEndpoints.UploadPart(session.Id, index, checksum),
        Of(session),
        () =>
        {
            var content = new UploadPartContent(part, session.MediaType);
            created?.Invoke(content);
            return content;
        });

    private async Task<DomoUploadedFile> UploadOrAbortAsync(
        DomoUploadSession session, Stream content, DomoUploadOptions options, CancellationToken cancellationToken)
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
                // Why the upload failed is what the caller needs; this goes with it.
                exception.Data["DomoAbortFailure"] = abort.Message;
            }

            throw;
        }
    }

    private async Task<DomoUploadSession> OpenSessionAsync(
        string path,
        string subject,
        long? fileId,
        string name,
        string contentType,
        string description,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var mediaType = MediaTypeText.Of(contentType, nameof(contentType)).ToString();
        var body = WireBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("fileId", fileId);
            writer.WriteText("name", name);
            writer.WriteText("description", description);
            writer.WriteText("contentType", mediaType);

            // A property and no header: so Domo documents it.
            writer.WriteText("Cache-Control", "no-cache");
            writer.WriteEndObject();
        });
        var id = await _client.ReadAsync(
            new DomoRequest(HttpMethod.Post, path, subject, () => WireBody.Of(body)),
            OneProperty.Reader<string>("sessionId", WireReader.ReadId),
            cancellationToken).ConfigureAwait(false);
        return new DomoUploadSession(id, mediaType);
    }

    private static string Of(DomoUploadSession session) => $"Upload session '{session.Id}'";

    private static DomoUploadOptions Checked(Stream content, DomoUploadOptions? options)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!content.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(content));
        }

        options ??= new DomoUploadOptions();
        options.Validate();
        return options;
    }
}
