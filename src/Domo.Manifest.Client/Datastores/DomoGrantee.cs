using System.Diagnostics.CodeAnalysis;

namespace Domo.Manifest.Client.Datastores;

/// <summary>A user, a group or an app that has permissions to a collection. The IDs of users and groups convert to it.</summary>
public readonly record struct DomoGrantee
{
    private readonly string? _entity;
    private readonly string? _id;

    private DomoGrantee(string entity, string id) => (_entity, _id) = (entity, id);

    /// <summary>Domo's name for the kind of grantee: <c>USER</c>, <c>GROUP</c> or <c>RYUU_APP</c>; empty for the default value.</summary>
    public string Entity => _entity ?? "";

    /// <summary>The ID of the grantee; empty for the default value.</summary>
    public string Id => _id ?? "";

    /// <summary>Converts the ID of a user to a grantee.</summary>
    /// <param name="userId">The ID of the user.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "ForUser is the named alternative.")]
    public static implicit operator DomoGrantee(UserId userId) => ForUser(userId);

    /// <summary>Converts the ID of a group to a grantee.</summary>
    /// <param name="groupId">The ID of the group.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "ForGroup is the named alternative.")]
    public static implicit operator DomoGrantee(GroupId groupId) => ForGroup(groupId);

    /// <summary>Creates a grantee from the ID of a user.</summary>
    /// <param name="userId">The ID of the user.</param>
    /// <returns>The grantee.</returns>
    public static DomoGrantee ForUser(UserId userId) => new("USER", userId.Value);

    /// <summary>Creates a grantee from the ID of a group.</summary>
    /// <param name="groupId">The ID of the group.</param>
    /// <returns>The grantee.</returns>
    public static DomoGrantee ForGroup(GroupId groupId) => new("GROUP", groupId.Value);

    /// <summary>Creates a grantee for everyone with access to an app.</summary>
    /// <param name="instanceId">The ID of the app's instance: the first UUID in the URL of its iframe.</param>
    /// <returns>The grantee.</returns>
    /// <exception cref="ArgumentException"><paramref name="instanceId"/> is null or empty.</exception>
    public static DomoGrantee ForApp(string instanceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        return new("RYUU_APP", instanceId);
    }

    /// <summary>Returns the kind and the ID, such as <c>USER/27</c>.</summary>
    /// <returns>The string.</returns>
    public override string ToString() => $"{Entity}/{Id}";
}
