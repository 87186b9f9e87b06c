namespace Domo.Manifest.Declarations;

/// <summary>Users or groups that a <see cref="CollectionFilter"/> applies to.</summary>
/// <param name="Type">USER_ID, GROUP_ID or GROUP_NAME, as spelled in the file.</param>
/// <param name="Values">The IDs or names; numbers are converted to strings.</param>
public sealed record CollectionFilterTarget(string? Type, EquatableArray<string> Values);
