namespace Domo.Manifest.Client;

/// <summary>The version of one of Domo's APIs, where there are two.</summary>
public enum DomoApiVersion
{
    /// <summary>Version 1, which Domo documents first.</summary>
    V1,

    /// <summary>Version 2.</summary>
    V2,
}
