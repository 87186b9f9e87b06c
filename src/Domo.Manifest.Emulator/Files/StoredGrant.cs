namespace Domo.Manifest.Emulator.Files;

/// <summary>What a user or a group may do with a file.</summary>
internal sealed record StoredGrant(string EntityType, string EntityId, string Grant, string Pass);
