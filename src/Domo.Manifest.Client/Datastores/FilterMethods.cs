namespace Domo.Manifest.Client.Datastores;

/// <summary>The operations that a <see cref="FilterRule"/> restricts: <c>applyOn</c>.</summary>
[Flags]
public enum FilterMethods
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Reading documents: <c>READ</c>.</summary>
    Read = 1,

    /// <summary>Updating documents: <c>UPDATE</c>.</summary>
    Update = 1 << 1,

    /// <summary>Deleting documents: <c>DELETE</c>.</summary>
    Delete = 1 << 2,

    /// <summary>All three.</summary>
    All = Read | Update | Delete,
}
