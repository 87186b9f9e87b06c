namespace Domo.Manifest.Tool.Diff;

/// <summary>The impact of a change on the app's users, which determines the part of the version to raise.</summary>
internal enum ChangeImpact
{
    /// <summary>No effect on the app's code or its users.</summary>
    Patch,

    /// <summary>Adds something.</summary>
    Addition,

    /// <summary>Removes or changes something.</summary>
    Breaking,
}
