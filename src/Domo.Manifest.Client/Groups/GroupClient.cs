using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>Domo's Groups API: which groups the Domo instance has, and who is in them. It only reads.</summary>
public sealed class GroupClient
{
    private const string Subject = "Groups";

    private readonly DomoClient _client;

    /// <summary>Creates the client of the groups.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public GroupClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>Reads all groups of the instance: <c>GET /domo/groups/v1</c>. They are given as they arrive.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not an array of groups, or broke off.</exception>
    public IAsyncEnumerable<DomoGroup> ListAsync(CancellationToken cancellationToken = default) =>
        _client.ReadArrayAsync<DomoGroup>(new DomoRequest(HttpMethod.Get, DomoEndpoints.Groups, Subject), "group", cancellationToken);

    /// <summary>Reads a group: <c>GET /domo/groups/v1/{groupId}</c>.</summary>
    /// <param name="groupId">The id of the group.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentException"><paramref name="groupId"/> is the default of its type, which is no id.</exception>
    /// <exception cref="DomoApiException">Domo refused the request (404: there is no such group), or the answer is no group.</exception>
    public Task<DomoGroup> GetAsync(GroupId groupId, CancellationToken cancellationToken = default) =>
        ReadAsync(DomoEndpoints.Group(groupId), cancellationToken);

    /// <summary>Reads the group of a name: <c>GET /domo/groups/v1/name?groupName=…</c>.</summary>
    /// <param name="name">The name of the group.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The group.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request (404: there is no such group), or the answer is no group.</exception>
    public Task<DomoGroup> GetByNameAsync(string name, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return ReadAsync(DomoEndpoints.GroupByName(name), cancellationToken);
    }

    /// <summary>Reads the groups that a user belongs to: <c>GET /domo/groups/v1/user/{userId}</c>. They are given as they arrive.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ArgumentException"><paramref name="userId"/> is the default of its type, which is no id.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not an array of groups, or broke off.</exception>
    public IAsyncEnumerable<DomoGroup> ListOfUserAsync(PersonId userId, CancellationToken cancellationToken = default) =>
        _client.ReadArrayAsync<DomoGroup>(
            new DomoRequest(HttpMethod.Get, DomoEndpoints.GroupsOfUser(userId), Subject), "group", cancellationToken);

    private Task<DomoGroup> ReadAsync(string path, CancellationToken cancellationToken) => _client.ReadAsync(
        new DomoRequest(HttpMethod.Get, path, Subject),
        static (ref reader) => WireReader.ReadRequired<DomoGroup>(ref reader, "group"),
        cancellationToken);
}
