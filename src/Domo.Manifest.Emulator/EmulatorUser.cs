namespace Domo.Manifest.Emulator;

/// <summary>A user of the Domo instance that the emulator stands in for.</summary>
/// <param name="Id">The id.</param>
/// <param name="DisplayName">The name that is shown.</param>
public sealed record EmulatorUser(long Id, string DisplayName)
{
    /// <summary>The name of the role; <c>Admin</c> unless set.</summary>
    public string Role { get; init; } = "Admin";

    /// <summary>The e-mail address; empty unless set.</summary>
    public string Email { get; init; } = "";

    /// <summary>The title; empty unless set.</summary>
    public string Title { get; init; } = "";

    /// <summary>The telephone number; empty unless set.</summary>
    public string PhoneNumber { get; init; } = "";
}
