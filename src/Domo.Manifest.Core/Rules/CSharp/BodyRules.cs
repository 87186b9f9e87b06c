namespace Domo.Manifest.Rules.CSharp;

/// <summary>Rules about the bodies of hand-written requests. <c>BodyAnalyzer</c> checks them.</summary>
internal static class BodyRules
{
    private const string Documents = "/domo/datastores/v1/collections/Deals/documents";
    private const string Start = "/domo/workflow/v1/models/reorder/start";
    private const string Generate = "/domo/ai/v1/text/generation";

    public static readonly Rule WrongShape = new(
        "DOMO7004",
        RuleSeverity.Error,
        "Wrong shape of a request body",
        "A document is sent as {{ \"content\": {{ … }} }}, but this has no 'content'")
    {
        Why = "AppDB reads a document from the property `content`, one document at a time or an array of documents at `/documents/bulk`. "
            + "The inputs of a workflow or function are the properties of one object. The SQL API reads the body as text.",
        Bad = CSharpExamples.OfBody(Documents, """⟦new JsonObject { ["title"] = "Foobar" }⟧"""),
        Good = CSharpExamples.OfBody(Documents, """new JsonObject { ["content"] = new JsonObject { ["title"] = "Foobar" } }"""),
    };

    public static readonly RuleMessage OneDocument = WrongShape.Also(
        "This address takes one document, not an array; send an array to '/documents/bulk'",
        bad: CSharpExamples.OfBody(
            Documents, """⟦new JsonArray(new JsonObject { ["content"] = new JsonObject { ["title"] = "Foobar" } })⟧"""),
        good: CSharpExamples.OfBody(
            Documents + "/bulk", """new JsonArray(new JsonObject { ["content"] = new JsonObject { ["title"] = "Foobar" } })"""));

    public static readonly RuleMessage OtherShape = WrongShape.Also(
        "{0} takes {1}, not {2}",
        bad: CSharpExamples.OfBody(Documents + "/bulk", """⟦new JsonObject { ["content"] = new JsonObject { ["title"] = "Foobar" } }⟧"""),
        good: CSharpExamples.OfBody(
            Documents + "/bulk", """new JsonArray(new JsonObject { ["content"] = new JsonObject { ["title"] = "Foobar" } })"""));

    public static readonly RuleMessage SqlAsJson = WrongShape.Also(
        "The SQL API takes SQL as plain text, not {0}; send it as 'text/plain'",
        bad: CSharpExamples.OfBody("/sql/v1/sales", """⟦new JsonObject { ["sql"] = "SELECT name FROM sales" }⟧"""),
        good: CSharpExamples.OfBody("/sql/v1/sales", """RequestBody.FromText("SELECT name FROM sales")"""));

    public static readonly RuleMessage PermissionsInBody = WrongShape.Also(
        "Permissions are sent in the address, as '?permissions=…', not in the body",
        bad: CSharpExamples.OfBody(
            "/domo/datastores/v1/collections/Notes/permission/USER/27",
            """⟦new JsonObject { ["permissions"] = new JsonArray("read") }⟧""",
            "Put"),
        good: CSharpExamples.OfBody(
            "/domo/datastores/v1/collections/Notes/permission/USER/27?permissions=read", "new JsonObject()", "Put"));

    public static readonly Rule UnknownName = new(
        "DOMO7005", RuleSeverity.Error, "Unknown name in a request body", "{0} has no input '{1}'{2}")
    {
        Why = "Domo assigns the properties of the body to the inputs by the aliases in the manifest, case-sensitively, and drops all "
            + "others. `PostAsJsonAsync` converts the names of C# properties to camelCase before it sends them, but not the keys of "
            + "dictionaries.",
        Bad = CSharpExamples.OfBody(Start, """new JsonObject { ["⟦produkt⟧"] = "Foobar", ["pieces"] = 10 }"""),
        Good = CSharpExamples.OfBody(Start, """new JsonObject { ["product"] = "Foobar", ["pieces"] = 10 }"""),
    };

    public static readonly RuleMessage RealName = UnknownName.Also(
        "'{0}' is the name of this input in {1}; send its alias '{2}'",
        bad: CSharpExamples.OfBody(Start, """new JsonObject { ["⟦item⟧"] = "Foobar", ["pieces"] = 10 }"""),
        good: CSharpExamples.OfBody(Start, """new JsonObject { ["product"] = "Foobar", ["pieces"] = 10 }"""));

    public static readonly RuleMessage UnknownProperty = UnknownName.Also(
        "This request has no property '{0}'; did you mean '{1}'?",
        bad: CSharpExamples.OfBody(Generate, """new JsonObject { ["input"] = "Why?", ["⟦promptTemplat⟧"] = new JsonObject() }"""),
        good: CSharpExamples.OfBody(
            Generate, """new JsonObject { ["input"] = "Why?", ["promptTemplate"] = new JsonObject { ["template"] = "${input}" } }"""));

    public static readonly Rule MissingValue = new(
        "DOMO7006", RuleSeverity.Warning, "Request body without a required value", "{0} requires {1}")
    {
        Why = "A workflow or function does not get a value for an input that the body does not contain, unless the manifest declares a "
            + "default value. The method of the emitted client has a parameter for each required input.",
        Bad = CSharpExamples.OfBody(Start, """⟦new JsonObject { ["product"] = "Foobar" }⟧"""),
        Good = CSharpExamples.OfBody(Start, """new JsonObject { ["product"] = "Foobar", ["pieces"] = 10 }"""),
    };

    public static readonly Rule WrongValue = new(
        "DOMO7007", RuleSeverity.Error, "Wrong kind of value in a request body", "{0} takes {1}, not {2}")
    {
        Why = "The inputs of workflows and functions are strongly typed. The IDs of users, groups, datasets and accounts are strings, a "
            + "duration has the form of ISO 8601, and a number is not a string.",
        Bad = CSharpExamples.OfBody(
            Start, """new JsonObject { ["product"] = "Foobar", ["pieces"] = 10, ["approver"] = ⟦27⟧ }"""),
        Good = CSharpExamples.OfBody(
            Start, """new JsonObject { ["product"] = "Foobar", ["pieces"] = 10, ["approver"] = "27" }"""),
    };

    public static IReadOnlyList<RuleMessage> Messages { get; } =
    [
        WrongShape.Message, OneDocument, OtherShape, SqlAsJson, PermissionsInBody, UnknownName.Message, RealName, UnknownProperty,
        MissingValue.Message, WrongValue.Message,
    ];
}
