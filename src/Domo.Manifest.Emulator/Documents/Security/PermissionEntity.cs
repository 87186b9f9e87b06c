namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>Who has permissions, as addresses name it.</summary>
internal enum PermissionEntity
{
    /// <summary><c>USER</c>: a user.</summary>
    User,

    /// <summary><c>GROUP</c>: the users of a group.</summary>
    Group,

    /// <summary><c>RYUU_APP</c>: everybody who uses the app.</summary>
    RyuuApp,
}
