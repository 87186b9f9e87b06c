using System.Diagnostics;

namespace Domo.Manifest.Client.Emitted;

/// <summary>Tells the analyzers what an emitted member is the client of. For the compiler alone: nothing of it gets into the assembly.</summary>
/// <param name="alias">The alias; of a collection the name.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field)]
[Conditional("DOMO_MANIFEST")]
public sealed class ManifestAliasAttribute(string alias) : Attribute
{
    /// <summary>The alias; of a collection the name.</summary>
    public string Alias { get; } = alias;
}
