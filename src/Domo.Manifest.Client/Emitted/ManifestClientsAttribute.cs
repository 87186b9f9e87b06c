using System.Diagnostics;

namespace Domo.Manifest.Client.Emitted;

/// <summary>
/// Tells the analyzers which list of which manifest an emitted class has the clients of. For the compiler alone: nothing of it gets into
/// the assembly.
/// </summary>
/// <param name="manifest">The manifest's path below the project.</param>
/// <param name="list">The list, by the name that the official CLI writes.</param>
/// <param name="clients">The class; its members say with <see cref="ManifestAliasAttribute"/> what each is the client of.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[Conditional("DOMO_MANIFEST")]
public sealed class ManifestClientsAttribute(string manifest, string list, Type clients) : Attribute
{
    /// <summary>The manifest's path below the project.</summary>
    public string Manifest { get; } = manifest;

    /// <summary>The list, by the name that the official CLI writes.</summary>
    public string List { get; } = list;

    /// <summary>The class.</summary>
    public Type Clients { get; } = clients;
}
