namespace Domo.Manifest.Rules.CSharp;

/// <summary>Rules about document updates in JSON request bodies. <c>FilterAnalyzer</c> checks them.</summary>
internal static class UpdateJsonRules
{
    public static readonly Rule UnknownOperator = new(
        "DOMO7031", RuleSeverity.Error, "Unknown update operator", "Unknown update operator '{0}', so the request fails{1}")
    {
        Why = "AppDB supports the update operators `$set`, `$unset`, `$inc`, `$mul`, `$min`, `$max`, `$rename`, `$currentDate`, "
            + "`$addToSet`, `$pop`, `$pull`, `$pullAll` and `$push` of MongoDB. A document without operators is not an update.",
        Bad = OfUpdate("""{ "⟦set⟧": { "content.text": "Excellent!" } }"""),
        Good = OfUpdate("""{ "$set": { "content.text": "Excellent!" } }"""),
    };

    public static readonly Rule UnsupportedOperator = new(
        "DOMO7032",
        RuleSeverity.Error,
        "Unsupported update operator",
        "AppDB does not support the update operator '{0}'; use operators such as '$set'")
    {
        Why = "Domo's guide excludes `$setOnInsert`, because an update inserts nothing, and does not list `$bit`.",
        Bad = OfUpdate("""{ "⟦$setOnInsert⟧": { "content.text": "Excellent!" } }"""),
        Good = OfUpdate("""{ "$set": { "content.text": "Excellent!" } }"""),
    };

    public static IReadOnlyList<RuleMessage> Messages { get; } = [UnknownOperator.Message, UnsupportedOperator.Message];

    private static RuleExample OfUpdate(string operation) => CSharpExamples.OfRequest($$""""
        http.PutAsync(
                    "/domo/datastores/v1/collections/Notes/documents/update",
                    new StringContent("""{ "query": {}, "operation": {{operation}} }"""))
        """");
}
