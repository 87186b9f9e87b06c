namespace Domo.Manifest.Client;

/// <summary>The version of the SQL API, for <see cref="DomoClientOptions.SqlApiVersion"/>.</summary>
public enum SqlApiVersion
{
    /// <summary>Version 1: <c>/sql/v1/{alias}</c>, where columns have the names of the dataset.</summary>
    V1,

    /// <summary>Version 2: <c>/data/v2/{alias}/sql</c>, where columns have the aliases of the manifest.</summary>
    V2,
}
