namespace Domo.Manifest.Client.ProductApi;

/// <summary>Permissions to a workflow. Domo names them without an explanation.</summary>
[Flags]
public enum WorkflowPermissions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>ADMIN</c>.</summary>
    Admin = 1,

    /// <summary><c>SHARE</c>.</summary>
    Share = 1 << 1,

    /// <summary><c>DELETE</c>.</summary>
    Delete = 1 << 2,

    /// <summary><c>WRITE</c>.</summary>
    Write = 1 << 3,

    /// <summary><c>READ</c>.</summary>
    Read = 1 << 4,

    /// <summary><c>EXPORT</c>.</summary>
    Export = 1 << 5,

    /// <summary><c>EXECUTE</c>.</summary>
    Execute = 1 << 6,

    /// <summary><c>UPDATE_CONTENT</c>.</summary>
    UpdateContent = 1 << 7,

    /// <summary><c>READ_CONTENT</c>, which only Domo's toolkit has.</summary>
    ReadContent = 1 << 8,
}
