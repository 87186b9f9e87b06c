using MongoDB.Bson;

namespace Domo.Manifest.Emulator.Documents.Query;

/// <summary><c>$expr</c>: tests whether an expression is true for a document.</summary>
internal sealed class ExpressionPredicate(Expression expression) : Predicate
{
    public override bool Matches(BsonValue value, Match? match = null) => Conditions.IsTrue(expression(value));
}
