using System.Security.Cryptography;
using System.Text;

namespace Domo.Manifest.Emulator.Wire;

/// <summary>Makes up the ids that Domo would have given.</summary>
internal static class StableId
{
    /// <summary>The id that the manifest gives, or else one that is the same in every run.</summary>
    public static string For(string kind, string name, string? declared) =>
        string.IsNullOrEmpty(declared)
            ? new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{name}")).AsSpan(0, 16)).ToString()
            : declared;
}
