namespace Domo.Manifest.Emulator.Files;

/// <summary>The rights of a user or a group on a file.</summary>
internal sealed record StoredGrant(string EntityType, string EntityId, string Grant, string Pass);
