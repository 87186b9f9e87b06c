using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary><c>$expr</c>: an expression is true of a document.</summary>
internal sealed class ExpressionPredicate(Expression expression) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null) => Conditions.IsTrue(expression(value));
}
