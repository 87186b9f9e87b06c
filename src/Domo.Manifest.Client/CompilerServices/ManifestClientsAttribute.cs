using System.Diagnostics;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>
/// Tells the analyzers which manifest entries the members of a generated class represent. It is not emitted into the assembly.
/// </summary>
/// <param name="manifest">The path of the manifest in the project.</param>
/// <param name="list">The list of the entries, as named by the official CLI.</param>
/// <param name="clients">The class.</param>
/// <param name="members">Alternating: an alias or a collection name, and its member.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[Conditional("DOMO_MANIFEST")]
public sealed class ManifestClientsAttribute(string manifest, string list, Type clients, params string[] members) : Attribute
{
    /// <summary>The path of the manifest in the project.</summary>
    public string Manifest { get; } = manifest;

    /// <summary>The list of the entries, as named by the official CLI.</summary>
    public string List { get; } = list;

    /// <summary>The class.</summary>
    public Type Clients { get; } = clients;

    /// <summary>Alternating: an alias or a collection name, and its member.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
