namespace Domo.Manifest.Rules.CSharp;

/// <summary>Updates of documents as JSON in the bodies of requests. <c>FilterAnalyzer</c> checks them.</summary>
internal static class UpdateJsonRules
{
    public static readonly Rule UnknownOperator = new(
        "DOMO7040",
        RuleSeverity.Error,
        "The update has an operator that there is not",
        "'{0}' is no update operator, so the request fails{1}")
    {
        Why = "AppDB takes the update operators of MongoDB: $set, $unset, $inc, $mul, $min, $max, $rename, $currentDate, $addToSet, $pop, $pull, "
            + "$pullAll and $push. A document itself, without operators, is no update.",
        Bad = OfUpdate("""{ "⟦set⟧": { "content.text": "Excellent!" } }"""),
        Good = OfUpdate("""{ "$set": { "content.text": "Excellent!" } }"""),
    };

    public static readonly Rule UnsupportedOperator = new(
        "DOMO7041",
        RuleSeverity.Error,
        "AppDB does not support the operator of the update",
        "AppDB does not support '{0}', so the request fails; write the update with other operators")
    {
        Why = "Domo's guide excludes $setOnInsert, since an update inserts nothing, and does not list $bit.",
        Bad = OfUpdate("""{ "⟦$setOnInsert⟧": { "content.text": "Excellent!" } }"""),
        Good = OfUpdate("""{ "$set": { "content.text": "Excellent!" } }"""),
    };

    public static IReadOnlyList<Rule> Rules { get; } = [UnknownOperator, UnsupportedOperator];

    private static RuleExample OfUpdate(string operation) => CSharpExamples.OfRequest($$""""
        http.PutAsync(
                    "/domo/datastores/v1/collections/Notes/documents/update",
                    new StringContent("""{ "query": {}, "operation": {{operation}} }"""))
        """");
}
