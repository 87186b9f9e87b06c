using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>Something that a path leads to.</summary>
/// <param name="Value">The value; null when there is none at the end of the path.</param>
/// <param name="ArrayIndex">The index of the item of the outermost array on the way, if there was one.</param>
internal readonly record struct FoundValue(BsonValue? Value, int? ArrayIndex);
