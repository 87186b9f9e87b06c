namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>The kinds of entities that have permissions, as in URLs.</summary>
internal enum PermissionEntity
{
    /// <summary><c>USER</c>: a user.</summary>
    User,

    /// <summary><c>GROUP</c>: the users of a group.</summary>
    Group,

    /// <summary><c>RYUU_APP</c>: all users of the app.</summary>
    RyuuApp,
}
