using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>A value at a path.</summary>
/// <param name="Value">The value; null if the end of the path is missing.</param>
/// <param name="ArrayIndex">The index of the element in the outermost array along the path, if there is one.</param>
internal readonly record struct FoundValue(BsonValue? Value, int? ArrayIndex);
