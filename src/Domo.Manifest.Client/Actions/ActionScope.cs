namespace Domo.Manifest.Client;

/// <summary>The users who may execute a Domo Action.</summary>
public enum ActionScope
{
    /// <summary>The user who created the action: the scope of a new action.</summary>
    Personal,

    /// <summary>All users of the Domo instance: the scope of a published action.</summary>
    Customer,

    /// <summary>All users of Domo.</summary>
    Global,
}
