namespace Domo.Manifest.Emulator.Documents.Security;

/// <summary>The permissions on a collection.</summary>
[Flags]
internal enum CollectionPermissions
{
    None = 0,

    /// <summary>Change the properties of the collection.</summary>
    Write = 1 << 0,

    /// <summary>Read the properties of the collection.</summary>
    Read = 1 << 1,

    /// <summary>Share one's own permissions.</summary>
    Share = 1 << 2,

    /// <summary>Delete the collection or documents.</summary>
    Delete = 1 << 3,

    CreateContent = 1 << 4,

    UpdateContent = 1 << 5,

    ReadContent = 1 << 6,

    DeleteContent = 1 << 7,

    /// <summary>All permissions.</summary>
    Admin = Write | Read | Share | Delete | CreateContent | UpdateContent | ReadContent | DeleteContent,
}
