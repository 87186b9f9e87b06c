using System.ComponentModel.DataAnnotations;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Domo's User API: the users of the Domo instance and their avatars. It only reads.</summary>
public sealed class UserClient
{
    private const string Subject = "Users";

    private readonly DomoClient _client;

    /// <summary>Creates the client of the users.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public UserClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>
    /// Reads all users of the instance: <c>GET /domo/users/v1?includeDetails=…&amp;limit=…&amp;offset=…</c>. They are given as they arrive;
    /// when a page is full, the next is asked for. Leaving the enumeration early ends the request at hand.
    /// </summary>
    /// <param name="includeDetails">Whether each comes with <see cref="DomoUser.Detail"/>.</param>
    /// <param name="pageSize">How many users a request asks for; Domo documents no limit, and its toolkit asks for 50.</param>
    /// <param name="cancellationToken">Ends the request at hand.</param>
    /// <returns>The users.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is less than 1.</exception>
    /// <exception cref="DomoApiException">Domo refused a request, or an answer is not an array of users, or broke off.</exception>
    public IAsyncEnumerable<DomoUser> ListAsync(
        bool includeDetails = false, [Range(1, int.MaxValue)] int pageSize = 50, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        return OffsetPages.ReadAsync(
            pageSize,
            (offset, _) => _client.ReadArrayAsync<DomoUser>(
                new DomoRequest(HttpMethod.Get, DomoEndpoints.UserList(includeDetails, pageSize, offset), Subject),
                "user",
                cancellationToken),
            offset: 0,
            limit: null,
            user => user.Id.Value,
            cancellationToken);
    }

    /// <summary>Reads a user: <c>GET /domo/users/v1/{userId}?includeDetails=…</c>.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="includeDetails">Whether the user comes with <see cref="DomoUser.Detail"/>.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The user.</returns>
    /// <exception cref="ArgumentException"><paramref name="userId"/> is the default of its type, which is no id.</exception>
    /// <exception cref="DomoApiException">Domo refused the request (404: there is no such user), or the answer is no user.</exception>
    public Task<DomoUser> GetAsync(PersonId userId, bool includeDetails = false, CancellationToken cancellationToken = default) =>
        _client.ReadAsync(
            new DomoRequest(HttpMethod.Get, DomoEndpoints.User(userId, includeDetails), Subject),
            static (ref reader) => WireReader.ReadRequired<DomoUser>(ref reader, "user"),
            cancellationToken);

    /// <summary>
    /// Where the avatar of a user is, from the root of the app's origin; as the <c>src</c> of an image in the app's page. Nothing is sent.
    /// </summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="options">How it shall look; the defaults when null.</param>
    /// <returns><c>/domo/avatars/v2/USER/{userId}?size=…</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="userId"/> is the default of its type, which is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such size.</exception>
    public static string AvatarPath(PersonId userId, DomoAvatarOptions? options = null)
    {
        options ??= new DomoAvatarOptions();
        return DomoEndpoints.Avatar(
            "USER",
            userId.Value,
            Word(options.Size),
            options.Foreground,
            options.Background,
            options.Text);
    }

    /// <summary>
    /// Where the picture is that a user uploaded, from the root of the app's origin, in a size that Domo's toolkit asks for. Nothing is
    /// sent.
    /// </summary>
    /// <param name="avatarKey">
    /// The <see cref="DomoUser.AvatarKey"/>, which is such an address, or what comes behind <c>/domo/avatars/v1/</c> in it.
    /// </param>
    /// <param name="size">The size; null for the original.</param>
    /// <returns><c>/domo/avatars/v1/{key}?size=…</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="avatarKey"/> is null or empty, or leads elsewhere.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such size.</exception>
    public static string StoredAvatarPath(string avatarKey, DomoStoredAvatarSize? size = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(avatarKey);
        const string Prefix = DomoEndpoints.StoredAvatars + "/";
        var key = avatarKey.StartsWith(Prefix, StringComparison.Ordinal) ? avatarKey[Prefix.Length..] : avatarKey.TrimStart('/');
        return DomoEndpoints.StoredAvatar(key, size is { } one ? Word(one) : null);
    }

    /// <summary>Downloads the avatar of a user: <c>GET /domo/avatars/v2/USER/{userId}?size=…</c>.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="options">How it shall look; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the request; pass it to the reading as well.</param>
    /// <returns>The image as it comes, to be disposed.</returns>
    /// <exception cref="ArgumentException"><paramref name="userId"/> is the default of its type, which is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such size.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task<DomoDownloadStream> DownloadAvatarAsync(
        PersonId userId, DomoAvatarOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.OpenStreamAsync(new DomoRequest(HttpMethod.Get, AvatarPath(userId, options), Subject), cancellationToken);

    /// <summary>Downloads the picture that a user uploaded: <c>GET /domo/avatars/v1/{key}?size=…</c>.</summary>
    /// <param name="avatarKey">The <see cref="DomoUser.AvatarKey"/>.</param>
    /// <param name="size">The size; null for the original.</param>
    /// <param name="cancellationToken">Ends the request; pass it to the reading as well.</param>
    /// <returns>The image as it comes, to be disposed.</returns>
    /// <exception cref="ArgumentException"><paramref name="avatarKey"/> is null or empty, or leads elsewhere.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such size.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task<DomoDownloadStream> DownloadStoredAvatarAsync(
        string avatarKey, DomoStoredAvatarSize? size = null, CancellationToken cancellationToken = default) =>
        _client.OpenStreamAsync(new DomoRequest(HttpMethod.Get, StoredAvatarPath(avatarKey, size), Subject), cancellationToken);

    private static string Word(DomoAvatarSize size) => size switch
    {
        DomoAvatarSize.Pixels100 => "100",
        DomoAvatarSize.Pixels300 => "300",
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "There is no such size."),
    };

    private static string Word(DomoStoredAvatarSize size) => size switch
    {
        DomoStoredAvatarSize.Pixels100 => "100",
        DomoStoredAvatarSize.Pixels180 => "180",
        DomoStoredAvatarSize.Pixels210 => "210",
        DomoStoredAvatarSize.Pixels600 => "600",
        DomoStoredAvatarSize.Width400 => "400w",
        DomoStoredAvatarSize.Width1920 => "1920w",
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "There is no such size."),
    };
}
