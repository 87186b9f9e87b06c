using System.ComponentModel.DataAnnotations;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Domo's User API: reads the users of the Domo instance and their avatars.</summary>
public sealed class UserClient
{
    private const string Subject = "Users";

    private readonly DomoClient _client;

    /// <summary>Creates the client of the users.</summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public UserClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>
    /// Lists the users of the instance: <c>GET /domo/users/v1?includeDetails=…&amp;limit=…&amp;offset=…</c>. Users are returned as they
    /// arrive, and the next page is requested after a full one. Leaving the enumeration early cancels the request.
    /// </summary>
    /// <param name="includeDetails">Whether each user has <see cref="DomoUser.Details"/>.</param>
    /// <param name="pageSize">The number of users per request. Domo documents no maximum; its toolkit requests 50.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The users.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pageSize"/> is less than 1.</exception>
    /// <exception cref="DomoApiException">Domo refused a request, or the response is not a complete array of users.</exception>
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

    /// <summary>Gets a user: <c>GET /domo/users/v1/{userId}?includeDetails=…</c>.</summary>
    /// <param name="userId">The ID of the user.</param>
    /// <param name="includeDetails">Whether the user has <see cref="DomoUser.Details"/>.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The user.</returns>
    /// <exception cref="ArgumentException"><paramref name="userId"/> is the default value.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (404: the user does not exist), or the response is not a user.
    /// </exception>
    public Task<DomoUser> GetAsync(UserId userId, bool includeDetails = false, CancellationToken cancellationToken = default) =>
        _client.ReadAsync(
            new DomoRequest(HttpMethod.Get, DomoEndpoints.User(userId, includeDetails), Subject),
            static (ref reader) => WireReader.ReadRequired<DomoUser>(ref reader, "user"),
            cancellationToken);

    /// <summary>
    /// Returns the path of a user's avatar from the root of the app's origin, for the <c>src</c> of an image. Sends nothing.
    /// </summary>
    /// <param name="userId">The ID of the user.</param>
    /// <param name="options">The appearance; null for the defaults.</param>
    /// <returns><c>/domo/avatars/v2/USER/{userId}?size=…</c>.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="userId"/> is the default value or a <see cref="DomoUser.AvatarKey"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is not defined.</exception>
    public static string GetAvatarPath(UserId userId, AvatarOptions? options = null)
    {
        // A string converts to UserId, so an avatar key compiles in place of an ID.
        if (userId.Value.StartsWith('/'))
        {
            throw new ArgumentException(
                $"'{userId}' is not a user ID. For an avatar key, use {nameof(GetStoredAvatarPath)} or {nameof(GetStoredAvatarAsync)}.",
                nameof(userId));
        }

        options ??= new AvatarOptions();
        return DomoEndpoints.Avatar(
            "USER",
            userId.Value,
            Word(options.Size),
            options.Foreground,
            options.Background,
            options.Text);
    }

    /// <summary>Returns the path of the picture that a user uploaded, from the root of the app's origin. Sends nothing.</summary>
    /// <param name="avatarKey">The <see cref="DomoUser.AvatarKey"/>, with or without the prefix <c>/domo/avatars/v1/</c>.</param>
    /// <param name="size">The size; null for the original.</param>
    /// <returns><c>/domo/avatars/v1/{key}?size=…</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="avatarKey"/> is null or empty, or a path outside the avatars.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is not defined.</exception>
    public static string GetStoredAvatarPath(string avatarKey, StoredAvatarSize? size = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(avatarKey);
        const string Prefix = DomoEndpoints.StoredAvatars + "/";
        var key = avatarKey.StartsWith(Prefix, StringComparison.Ordinal) ? avatarKey[Prefix.Length..] : avatarKey.TrimStart('/');
        return DomoEndpoints.StoredAvatar(key, size is { } one ? Word(one) : null);
    }

    /// <summary>Gets the avatar of a user: <c>GET /domo/avatars/v2/USER/{userId}?size=…</c>.</summary>
    /// <param name="userId">The ID of the user.</param>
    /// <param name="options">The appearance; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the request; pass it to the reads of the stream as well.</param>
    /// <returns>The image as it arrives. The caller disposes of it.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="userId"/> is the default value or a <see cref="DomoUser.AvatarKey"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is not defined.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task<DownloadStream> GetAvatarAsync(
        UserId userId, AvatarOptions? options = null, CancellationToken cancellationToken = default) =>
        _client.OpenStreamAsync(new DomoRequest(HttpMethod.Get, GetAvatarPath(userId, options), Subject), cancellationToken);

    /// <summary>Gets the picture that a user uploaded: <c>GET /domo/avatars/v1/{key}?size=…</c>.</summary>
    /// <param name="avatarKey">The <see cref="DomoUser.AvatarKey"/>.</param>
    /// <param name="size">The size; null for the original.</param>
    /// <param name="cancellationToken">Cancels the request; pass it to the reads of the stream as well.</param>
    /// <returns>The image as it arrives. The caller disposes of it.</returns>
    /// <exception cref="ArgumentException"><paramref name="avatarKey"/> is null or empty, or a path outside the avatars.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is not defined.</exception>
    /// <exception cref="DomoApiException">Domo refused the request.</exception>
    public Task<DownloadStream> GetStoredAvatarAsync(
        string avatarKey, StoredAvatarSize? size = null, CancellationToken cancellationToken = default) =>
        _client.OpenStreamAsync(new DomoRequest(HttpMethod.Get, GetStoredAvatarPath(avatarKey, size), Subject), cancellationToken);

    private static string Word(AvatarSize size) => size switch
    {
        AvatarSize.Pixels100 => "100",
        AvatarSize.Pixels300 => "300",
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "Not a defined size."),
    };

    private static string Word(StoredAvatarSize size) => size switch
    {
        StoredAvatarSize.Pixels100 => "100",
        StoredAvatarSize.Pixels180 => "180",
        StoredAvatarSize.Pixels210 => "210",
        StoredAvatarSize.Pixels600 => "600",
        StoredAvatarSize.Width400 => "400w",
        StoredAvatarSize.Width1920 => "1920w",
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "Not a defined size."),
    };
}
