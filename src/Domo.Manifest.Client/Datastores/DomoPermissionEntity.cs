namespace Domo.Manifest.Client;

/// <summary>Who has permissions to a collection.</summary>
public enum DomoPermissionEntity
{
    /// <summary>A user, by the user's id.</summary>
    User,

    /// <summary>A group, by its id.</summary>
    Group,

    /// <summary>Everyone who has access to the app, by the id of the app's instance: the first UUID in the address of its iframe.</summary>
    App,
}
