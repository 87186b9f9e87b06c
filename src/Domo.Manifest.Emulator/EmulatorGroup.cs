namespace Domo.Manifest.Emulator;

/// <summary>A group of the simulated Domo instance.</summary>
/// <param name="Id">The ID.</param>
/// <param name="Name">The name.</param>
/// <param name="MemberIds">The IDs of the members.</param>
public sealed record EmulatorGroup(long Id, string Name, params IReadOnlyList<long> MemberIds)
{
    /// <summary>Gets Domo's kind of group; the default is <c>adHoc</c>.</summary>
    public string Type { get; init; } = "adHoc";

    /// <summary>Gets whether new users are added to the group.</summary>
    public bool IsDefault { get; init; }
}
