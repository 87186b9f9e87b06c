using System.Text.Json;

namespace Domo.Manifest.Emulator.Documents;

/// <summary>A document of a collection.</summary>
internal sealed record AppDbDocument(
    string Id, long Owner, DateTimeOffset CreatedOn, long UpdatedBy, DateTimeOffset UpdatedOn, JsonElement Content);
