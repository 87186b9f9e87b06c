namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The endpoints whose URLs contain a manifest alias.</summary>
internal enum EndpointKind
{
    /// <summary>The Data API.</summary>
    Data,

    /// <summary>Both versions of the SQL API.</summary>
    Sql,

    /// <summary>AppDB collections.</summary>
    Collection,

    /// <summary>Code Engine functions.</summary>
    Function,

    /// <summary>Workflows.</summary>
    Workflow,
}
