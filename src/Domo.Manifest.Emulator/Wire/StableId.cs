using System.Security.Cryptography;
using System.Text;

namespace Domo.Manifest.Emulator.Wire;

/// <summary>Creates the IDs that Domo would assign.</summary>
internal static class StableId
{
    /// <summary>Returns the ID in the manifest, or otherwise one that is the same in every run.</summary>
    public static string For(string kind, string name, string? declared) =>
        string.IsNullOrEmpty(declared)
            ? new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{name}")).AsSpan(0, 16)).ToString()
            : declared;
}
