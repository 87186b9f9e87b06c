namespace Domo.Manifest.Analyzers.Endpoints;

/// <summary>The endpoints whose addresses hold an alias of the manifest.</summary>
internal enum EndpointKind
{
    /// <summary>The Data API.</summary>
    Data,

    /// <summary>The SQL API, in either version.</summary>
    Sql,

    /// <summary>The collections of AppDB.</summary>
    Collection,

    /// <summary>Functions of Code Engine.</summary>
    Function,

    /// <summary>Workflows.</summary>
    Workflow,
}
