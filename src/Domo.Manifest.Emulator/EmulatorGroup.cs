namespace Domo.Manifest.Emulator;

/// <summary>A group of the Domo instance that the emulator stands in for.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="MemberIds">The ids of the users who belong to it.</param>
public sealed record EmulatorGroup(long Id, string Name, params IReadOnlyList<long> MemberIds)
{
    /// <summary>Domo's kind of group; <c>adHoc</c> unless set.</summary>
    public string Type { get; init; } = "adHoc";

    /// <summary>Whether new users belong to it.</summary>
    public bool IsDefault { get; init; }
}
