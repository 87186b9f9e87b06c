namespace Domo.Manifest.Tool.Diff;

/// <summary>What a change does to those who use the app, and so which part of the version it raises.</summary>
internal enum ChangeImpact
{
    /// <summary>Nothing that the app's code or its users could trip over.</summary>
    Patch,

    /// <summary>Something more than before.</summary>
    Addition,

    /// <summary>Something that was there is gone or other than it was.</summary>
    Breaking,
}
