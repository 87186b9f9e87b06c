using System.Diagnostics;

namespace Domo.Manifest.Client.Emitted;

/// <summary>
/// Tells the analyzers which entries of which manifest the members of an emitted class stand for. For the compiler alone: nothing of it
/// gets into the assembly.
/// </summary>
/// <param name="manifest">The manifest's path below the project.</param>
/// <param name="list">The list of the entries, by the name that the official CLI writes.</param>
/// <param name="clients">The class.</param>
/// <param name="members">In turn an alias, or a collection's name, and the member that stands for it.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[Conditional("DOMO_MANIFEST")]
public sealed class ManifestClientsAttribute(string manifest, string list, Type clients, params string[] members) : Attribute
{
    /// <summary>The manifest's path below the project.</summary>
    public string Manifest { get; } = manifest;

    /// <summary>The list of the entries, by the name that the official CLI writes.</summary>
    public string List { get; } = list;

    /// <summary>The class.</summary>
    public Type Clients { get; } = clients;

    /// <summary>In turn an alias, or a collection's name, and the member that stands for it.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
