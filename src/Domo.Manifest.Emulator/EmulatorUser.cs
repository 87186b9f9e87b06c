namespace Domo.Manifest.Emulator;

/// <summary>A user of the simulated Domo instance.</summary>
/// <param name="Id">The ID.</param>
/// <param name="DisplayName">The displayed name.</param>
public sealed record EmulatorUser(long Id, string DisplayName)
{
    /// <summary>Gets the name of the role; the default is <c>Admin</c>.</summary>
    public string Role { get; init; } = "Admin";

    /// <summary>Gets the email address; the default is empty.</summary>
    public string Email { get; init; } = "";

    /// <summary>Gets the title; the default is empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Gets the telephone number; the default is empty.</summary>
    public string PhoneNumber { get; init; } = "";
}
