namespace Domo.Manifest.Core.Tests.Rules.Fixes;

/// <summary>How much of a file must stay as silent as it was, when a fix is applied.</summary>
internal enum FixScope
{
    /// <summary>All of it.</summary>
    File,

    /// <summary>All but what the fix gave its name or its place. What that holds was read by nobody before, and may be anything.</summary>
    Surroundings,

    /// <summary>The rules about the text: what broken text holds was not all read before.</summary>
    Text,
}
