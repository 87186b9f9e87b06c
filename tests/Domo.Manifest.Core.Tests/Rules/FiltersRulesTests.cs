using Domo.Manifest.Rules;
using static Domo.Manifest.Core.Tests.Rules.CollectionManifests;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>Filter rules of collections: required properties, targets and queries.</summary>
public class FiltersRulesTests
{
    [Theory]
    [InlineData(""" "name": "a", "applyOn": ["READ", "UPDATE", "DELETE"], "applyTo": [{ "type": "GROUP_ID", "values": [12, 15] }], "query": { "content.region": "West" } """)]
    [InlineData(""" "name": "a", "applyOn": ["DELETE"], "applyTo": [], "applyToAll": true, "limitToOwner": true, "query": {} """)]
    [InlineData(""" "name": "a", "applyOn": ["READ"], "applyTo": [], "applyToAll": false, "limitToOwner": true, "query": {} """)]
    [InlineData(""" "name": "a", "applyOn": ["READ"], "applyTo": [{ "type": "USER_ID", "values": ["1"] }, { "type": "GROUP_NAME", "values": ["West"] }], "query": {}, "wildcardGroups": ["a"], "maxWildcardGroups": 3 """)]
    public void Accepts_documented_rules(string members) => Assert.Empty(Ids(Filter(members)));

    [Theory]
    [InlineData(""" "name": "a", "applyOn": ["READ"], "applyTo": [], "limitToOwner": true """, "'query'")]
    [InlineData(""" "limitToOwner": true """, "'name', 'applyOn', 'applyTo' and 'query'")]
    [InlineData(""" "name": null, "applyOn": ["READ"], "limitToOwner": true, "query": {} """, "'name' and 'applyTo'")]
    [InlineData(""" "name": "a", "applyOn": ["READ"], "appliesTo": [], "limitToOwner": true, "query": {} """, "'applyTo'")]
    public void Reports_all_missing_properties_in_one_finding(string members, string missing)
    {
        var finding = Single(Filter(members));

        Assert.Equal("DOMO3021", finding.Rule.Id);
        Assert.Contains(" has no " + missing + ", so", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_fix_adds_all_properties_that_can_be_empty()
    {
        string text = Filter(""" "name": "a", "applyOn": ["READ"], "limitToOwner": true """);

        Assert.Empty(Ids(Single(text).Fix!.ApplyTo(text)));
    }

    [Theory]
    [InlineData("CREATE", "use 'READ', 'UPDATE' or 'DELETE'", null, false)]
    [InlineData("read", "use 'READ'", "READ", true)]
    [InlineData("Delete", "use 'DELETE'", "DELETE", true)]
    [InlineData("UPDTE", "did you mean 'UPDATE'?", "UPDATE", false)]
    [InlineData("WRITE", "did you mean 'UPDATE'?", "UPDATE", false)]
    [InlineData("GET", "did you mean 'READ'?", "READ", false)]
    [InlineData("FROBNICATE", "use 'READ', 'UPDATE' or 'DELETE'", null, false)]
    public void Rejects_unknown_operations(string operation, string advice, string? changed, bool isSafe)
    {
        var finding = Single(Filter($$""" "name": "a", "applyOn": ["{{operation}}"], "applyTo": [], "applyToAll": true, "query": {} """));

        Assert.Equal("DOMO3022", finding.Rule.Id);
        Assert.EndsWith(advice, finding.Message, StringComparison.Ordinal);
        Assert.Equal((changed is null ? null : $"Change to '{changed}'", isSafe), (finding.Fix?.Title, finding.Fix?.IsSafe ?? false));
    }

    /// <summary>The fix adds missing operations and removes redundant ones.</summary>
    [Theory]
    [InlineData("[\"READ\", \"ALL\"]", "[\"READ\", \"UPDATE\", \"DELETE\"]")]
    [InlineData("[\"UPDATE\", \"ANY\", \"DELETE\"]", "[\"UPDATE\", \"READ\", \"DELETE\"]")]
    [InlineData("[\"ALL\"]", "[\"READ\", \"UPDATE\", \"DELETE\"]")]
    [InlineData("[\"READ\", \"GET\"]", "[\"READ\"]")]
    [InlineData("[\"GET\", \"READ\"]", "[\"READ\"]")]
    [InlineData("[\"write\"]", "[\"UPDATE\"]")]
    [InlineData("[\"READ\", \"CREATE\"]", "[\"READ\"]")]
    [InlineData("[\"CREATE\"]", null)]
    [InlineData("\"READ\"", "[\"READ\"]")]
    [InlineData("\"read, update,READ\"", "[\"READ\", \"UPDATE\"]")]
    [InlineData("\"all\"", "[\"READ\", \"UPDATE\", \"DELETE\"]")]
    [InlineData("\"read, create\"", null)]
    public void The_fix_writes_each_intended_operation_once(string written, string? meant)
    {
        string text = Operations(written);

        Assert.Equal(meant is null ? null : Operations(meant), Single(text).Fix?.ApplyTo(text));

        static string Operations(string list) => Filter($$""" "name": "a", "applyOn": {{list}}, "applyTo": [], "applyToAll": true, "query": {} """);
    }

    [Theory]
    [InlineData("""{ "type": "USER", "values": [1] }""", "DOMO3024", "did you mean 'USER_ID'?")]
    [InlineData("""{ "type": "user_id", "values": [1] }""", "DOMO3024", "use 'USER_ID'")]
    [InlineData("""{ "type": "group-id", "values": [1] }""", "DOMO3024", "use 'GROUP_ID'")]
    [InlineData("""{ "type": "ROLE", "values": [1] }""", "DOMO3024", "use 'USER_ID', 'GROUP_ID' or 'GROUP_NAME'")]
    [InlineData("""{ "type": 5, "values": [1] }""", "DOMO5001", "'type' of a target of filter 'a' of collection 'Deals' must be a string, not the number 5")]
    [InlineData("""{ "values": [1] }""", "DOMO3025", "")]
    [InlineData("""{ "type": "USER_ID" }""", "DOMO3025", "")]
    [InlineData("""{ "type": "USER_ID", "value": [1] }""", "DOMO3025", "")]
    [InlineData("""{ "type": "USER_ID", "values": 12 }""", "DOMO5002", "'values' of a target of filter 'a' of collection 'Deals' must be an array, not the number 12")]
    [InlineData("""{ "type": "USER_ID", "values": [] }""", "DOMO3025", "A target in 'applyTo' of filter 'a' of collection 'Deals' has no 'values', so it matches no user")]
    [InlineData("12", "DOMO5001", "A target in 'applyTo' of filter 'a' of collection 'Deals' must be an object with 'type' and 'values', not the number 12")]
    public void Checks_targets(string target, string id, string advice)
    {
        var finding = Single(Filter($$""" "name": "a", "applyOn": ["READ"], "applyTo": [ {{target}} ], "query": {} """));

        Assert.Equal(id, finding.Rule.Id);
        Assert.EndsWith(advice, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "applyTo": [], "applyToAll": false """, "DOMO3027")]
    [InlineData(""" "applyTo": [], "applyToAll": "true" """, "DOMO5002")]
    [InlineData(""" "applyTo": [], "applyToAl": true """, "DOMO5005")]
    [InlineData(""" "applyTo": [{ "type": "USER", "values": [] }], "applyToAll": true """, "DOMO3026")]
    [InlineData(""" "applyTo": "everyone" """, "DOMO5001")]
    public void Checks_rules_for_everybody_and_nobody(string members, string ids) =>
        Assert.Equal(ids, Ids(Filter($$""" "name": "a", "applyOn": ["READ"], "query": {}, {{members}} """)));

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{ "content.region": "West", "owner": "%userId%" }""")]
    [InlineData("""{ "createdOn": { "$gte": { "$date": "2026-04-23T00:00:00.000Z" } } }""")]
    [InlineData("""{ "$or": [ { "content.region": "West" }, { "$and": [ { "content.amount": { "$gt": 5, "$lte": 10 } } ] } ] }""")]
    [InlineData("""{ "content.region": { "$not": { "$regex": "^W", "$options": "i" } } }""")]
    [InlineData("""{ "status": "open", "content": { "region": "West" } }""")]
    [InlineData("""{ "content.region": "100%", "content.amount": { "$ne": null } }""")]
    [InlineData("""{ "content.region": "{draft}" }""")]
    [InlineData("""{ "content.region": ":user" }""")]
    public void Accepts_queries_that_can_be_correct(string query) => Assert.Empty(Ids(Query(query)));

    [Theory]
    [InlineData("""{ "content.tags": { "$elemMatch": { "name": "x", "amount": { "$gt": 5 } } } }""")]
    [InlineData("""{ "content.scores": { "$elemMatch": { "$gte": 5 } } }""")]
    [InlineData("""{ "content.undeclared": { "a": 1 } }""")]
    [InlineData("""{ "content.something": { "$exists": true, "$size": 3, "$type": "string" } }""")]
    [InlineData("""{ "content.group": { "$in": "%groupIds%" } }""")]
    [InlineData("""{ "content.group": { "$in": ["%groupIds%"] } }""")]
    public void Informs_about_a_path_that_the_schema_does_not_declare(string query) => Assert.Equal("DOMO3046", Ids(Query(query)));

    [Theory]
    [InlineData("""{ "content.regoin": "West" }""", "DOMO3044", "did you mean 'content.region'?")]
    [InlineData("""{ "content.Region.code": "West" }""", "DOMO3044", "did you mean 'content.region.code'?")]
    [InlineData("""{ "$or": [ { "content.Region": 1 } ] }""", "DOMO3044", "did you mean 'content.region'?")]
    [InlineData("""{ "region": "West" }""", "DOMO3045", "use 'content.region'")]
    [InlineData("""{ "Content.region": "West" }""", "DOMO3045", "use 'content.region'")]
    [InlineData("""{ "contents.region": "West" }""", "DOMO3045", "use 'content.region'")]
    [InlineData("""{ "region.code": "West" }""", "DOMO3045", "use 'content.region.code'")]
    [InlineData("""{ "content.amount": { "$GTE": 5 } }""", "DOMO3040", "did you mean '$gte'?")]
    [InlineData("""{ "content.amount": { "$contains": "x" } }""", "DOMO3040", "did you mean '$regex'?")]
    [InlineData("""{ "content.amount": { "$not": { "$ge": 5 } } }""", "DOMO3040", "did you mean '$gte'?")]
    [InlineData("""{ "$xor": [] }""", "DOMO3040", "did you mean '$nor'?")]
    [InlineData("""{ "$frobnicate": [] }""", "DOMO3040", "use a MongoDB query operator")]
    [InlineData("""{ "content.region": { "$near": [1, 2] } }""", "DOMO3041", "use operators such as '$eq' and '$regex'")]
    [InlineData("""{ "content.amount": { "gt": 5 } }""", "DOMO3042", "use '$gt'")]
    [InlineData("""{ "$or": { "content.region": "West" } }""", "DOMO3043", "brackets")]
    [InlineData("""{ "content.region": "%userID%" }""", "DOMO3047", "did you mean '%userId%'?")]
    [InlineData("""{ "content.region": { "$in": ["%groupId%"] } }""", "DOMO3047", "did you mean '%groupIds%'?")]
    [InlineData("""{ "content.region": "%user%" }""", "DOMO3047", "did you mean '%userId%'?")]
    [InlineData("""{ "content.region": "{userId}" }""", "DOMO3047", "did you mean '%userId%'?")]
    [InlineData("""{ "content.region": "${user.id}" }""", "DOMO3047", "did you mean '%userId%'?")]
    [InlineData("""{ "owner": "{{currentUser}}" }""", "DOMO3047", "did you mean '%userId%'?")]
    [InlineData("""{ "owner": "%usreId%" }""", "DOMO3047", "did you mean '%userId%'?")]
    [InlineData("""{ "owner": "%userId" }""", "DOMO3047", "did you mean '%userId%'?")]
    [InlineData("\"\"", "DOMO5001", "'query' of filter 'West' of collection 'Deals' must be an object, not the string \"\"")]
    [InlineData("[]", "DOMO5001", "'query' of filter 'West' of collection 'Deals' must be an object, not an array")]
    public void Reports_query_errors(string query, string id, string advice)
    {
        var finding = Single(Query(query));

        Assert.Equal(id, finding.Rule.Id);
        Assert.EndsWith(advice, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fix_unquotes_a_query_in_a_string()
    {
        string text = Query("\"{ \\\"content.region\\\": \\\"West\\\" }\"");

        Assert.Equal(Query("""{ "content.region": "West" }"""), Single(text).Fix!.ApplyTo(text));
    }

    [Theory]
    [InlineData(""" "applyOn": "READ", "applyTo": [] """, "DOMO5001", "'applyOn' of filter 'a' of collection 'Deals' must be an array of strings, not the string \"READ\"", "\"READ\"")]
    [InlineData(""" "applyOn": [5], "applyTo": [] """, "DOMO5001", "An operation in 'applyOn' of filter 'a' of collection 'Deals' must be a string, not the number 5", "5")]
    [InlineData(
        """ "applyOn": ["READ"], "applyTo": {} """,
        "DOMO5001",
        "'applyTo' of filter 'a' of collection 'Deals' must be an array of objects with 'type' and 'values', not an object",
        "{}")]
    [InlineData(
        """ "applyOn": ["READ"], "applyTo": [], "limitToOwner": "true" """,
        "DOMO5002",
        "'limitToOwner' of filter 'a' of collection 'Deals' must be true or false, not the string \"true\"",
        "\"true\"")]
    [InlineData(
        """ "applyOn": ["READ"], "applyTo": [], "limitToOwners": true """,
        "DOMO5005",
        "Unknown property 'limitToOwners' of filter 'a' of collection 'Deals'; did you mean 'limitToOwner'?",
        "\"limitToOwners\"")]
    public void General_rules_report_errors_that_all_lists_share(string members, string id, string message, string marked)
    {
        string text = Filter(""" "name": "a", "applyToAll": true, "query": {}, """ + members);

        var finding = Single(text);

        Assert.Equal((id, message, marked), (finding.Rule.Id, finding.Message, Marked(text, finding)));
    }

    [Fact]
    public void Checks_a_wildcard_in_the_targets() =>
        Assert.Equal("DOMO3047", Ids(Filter(""" "name": "a", "applyOn": ["READ"], "applyTo": [{ "type": "USER_ID", "values": ["%userid%"] }], "query": {} """)));

    [Fact]
    public void Does_not_check_the_columns_of_a_collection_without_a_schema() => Assert.Empty(Ids(Collections(
        """{ "name": "Deals", "filters": [{ "name": "a", "applyOn": ["READ"], "applyTo": [], "applyToAll": true, "query": { "region": 1, "content.x": 2 } }] }""")));

    [Fact]
    public void Checks_a_query_that_is_nested_deeper_than_the_stack()
    {
        const int Depth = 20_000;
        string query = string.Concat(Enumerable.Repeat("{\"$and\":[", Depth)) + "{}" + string.Concat(Enumerable.Repeat("]}", Depth));

        Assert.All(Check(Query(query)), finding => Assert.NotEqual(RuleCategory.Collections, finding.Rule.Category));
    }

    [Fact]
    public void The_fix_moves_filters_up_if_their_parent_contains_nothing_else()
    {
        const string Filters = """ "filters": [ { "name": "a", "applyOn": ["READ"], "applyTo": [], "applyToAll": true, "query": {} } ] """;
        string text = Members("\"documents\": {" + Filters + "}");

        var finding = Single(text);

        Assert.Equal("DOMO3020", finding.Rule.Id);
        Assert.False(finding.Fix!.IsSafe);
        Assert.Equal(Members(Filters.Trim()), finding.Fix.ApplyTo(text));
    }
}
