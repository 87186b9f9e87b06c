using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary>A parsed expression of <c>$expr</c>: makes a value of a document; undefined is a missing one.</summary>
internal delegate BsonValue Expression(BsonValue document);
