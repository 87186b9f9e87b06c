namespace Domo.Manifest.Client.Datastores;

/// <summary>Permissions to a collection and its documents.</summary>
[Flags]
public enum CollectionPermissions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>All permissions to the collection and its documents.</summary>
    Admin = 1,

    /// <summary>Update the properties of the collection.</summary>
    Write = 1 << 1,

    /// <summary>Read the properties of the collection.</summary>
    Read = 1 << 2,

    /// <summary>Grant and revoke permissions that the user has.</summary>
    Share = 1 << 3,

    /// <summary>Delete the collection or its documents.</summary>
    Delete = 1 << 4,

    /// <summary>Create documents.</summary>
    CreateContent = 1 << 5,

    /// <summary>Update documents.</summary>
    UpdateContent = 1 << 6,

    /// <summary>Read documents.</summary>
    ReadContent = 1 << 7,

    /// <summary>Delete documents.</summary>
    DeleteContent = 1 << 8,
}
