using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>A parsed expression of <c>$expr</c>: calculates a value from a document; undefined is a missing value.</summary>
internal delegate BsonValue Expression(BsonValue document);
