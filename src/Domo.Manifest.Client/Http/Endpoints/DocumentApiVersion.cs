namespace Domo.Manifest.Client;

/// <summary>The version of the document API of AppDB, for <see cref="DomoClientOptions.DocumentApiVersion"/>.</summary>
public enum DocumentApiVersion
{
    /// <summary>Version 1: <c>/domo/datastores/v1/collections/{name}/documents</c>.</summary>
    V1,

    /// <summary>Version 2: <c>/domo/datastores/v2/collections/{name}/documents</c>, which returns who created a document.</summary>
    V2,
}
