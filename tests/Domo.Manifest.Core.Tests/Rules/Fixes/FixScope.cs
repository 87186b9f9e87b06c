namespace Domo.Manifest.Core.Tests.Rules.Fixes;

/// <summary>The part of a file in which a fix must not cause new findings.</summary>
internal enum FixScope
{
    /// <summary>The whole file.</summary>
    File,

    /// <summary>Everything except values that the fix renames or moves, because no rule could check them before.</summary>
    Surroundings,

    /// <summary>Only the rules about JSON syntax, because malformed text is not completely read.</summary>
    Text,
}
