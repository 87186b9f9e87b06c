namespace Domo.Manifest.Client;

/// <summary>The version of the Data API, for <see cref="DomoClientOptions.DataApiVersion"/>.</summary>
public enum DataApiVersion
{
    /// <summary>Version 1: <c>/data/v1/{alias}</c>, which Domo documents and <c>ryuu.js</c> uses.</summary>
    V1,

    /// <summary>Version 2: <c>/data/v2/{alias}</c>, which <c>@domoinc/query</c> uses.</summary>
    V2,
}
