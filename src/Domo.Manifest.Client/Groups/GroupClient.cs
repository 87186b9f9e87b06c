using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>Domo's Groups API: reads the groups of the Domo instance.</summary>
public sealed class GroupClient
{
    private const string Subject = "Groups";

    private readonly DomoClient _client;

    /// <summary>Creates the client of the groups.</summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public GroupClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>Lists the groups of the instance as they arrive: <c>GET /domo/groups/v1</c>.</summary>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a complete array of groups.</exception>
    public IAsyncEnumerable<DomoGroup> ListAsync(CancellationToken cancellationToken = default) =>
        _client.ReadArrayAsync<DomoGroup>(new DomoRequest(HttpMethod.Get, DomoEndpoints.Groups, Subject), "group", cancellationToken);

    /// <summary>Gets a group: <c>GET /domo/groups/v1/{groupId}</c>.</summary>
    /// <param name="groupId">The ID of the group.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentException"><paramref name="groupId"/> is the default value.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (404: the group does not exist), or the response is not a group.
    /// </exception>
    public Task<DomoGroup> GetAsync(GroupId groupId, CancellationToken cancellationToken = default) =>
        ReadAsync(DomoEndpoints.Group(groupId), cancellationToken);

    /// <summary>Gets a group by name: <c>GET /domo/groups/v1/name?groupName=…</c>.</summary>
    /// <param name="name">The name of the group.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (404: the group does not exist), or the response is not a group.
    /// </exception>
    public Task<DomoGroup> GetByNameAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return ReadAsync(DomoEndpoints.GroupByName(name), cancellationToken);
    }

    /// <summary>Lists the groups of a user as they arrive: <c>GET /domo/groups/v1/user/{userId}</c>.</summary>
    /// <param name="userId">The ID of the user.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ArgumentException"><paramref name="userId"/> is the default value.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not a complete array of groups.</exception>
    public IAsyncEnumerable<DomoGroup> ListForUserAsync(UserId userId, CancellationToken cancellationToken = default) =>
        _client.ReadArrayAsync<DomoGroup>(
            new DomoRequest(HttpMethod.Get, DomoEndpoints.GroupsOfUser(userId), Subject), "group", cancellationToken);

    private Task<DomoGroup> ReadAsync(string path, CancellationToken cancellationToken) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Get, path, Subject),
        static (ref reader) => WireReader.ReadRequired<DomoGroup>(ref reader, "group"),
        cancellationToken);
}
