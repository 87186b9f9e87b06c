namespace Domo.Manifest.Client;

/// <summary>Who may execute a Domo Action.</summary>
public enum DomoActionScope
{
    /// <summary>The user who made it: the scope of a new action.</summary>
    Personal,

    /// <summary>All users of the Domo instance: the scope of a published action.</summary>
    Customer,

    /// <summary>Everybody who uses Domo.</summary>
    Global,
}
