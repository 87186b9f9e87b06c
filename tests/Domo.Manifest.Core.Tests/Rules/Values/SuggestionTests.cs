using System.Text;
using Domo.Manifest.Core.Tests.Rules.Fixes;
using Domo.Manifest.Declarations;
using static Domo.Manifest.Core.Tests.Rules.CollectionManifests;

namespace Domo.Manifest.Core.Tests.Rules.Values;

/// <summary>Words of authors for properties with a fixed set of values: valid ones, recognizable ones, and others.</summary>
public class SuggestionTests
{
    private const string Uuid = "6f1f9a52-3f0e-4c0e-9a53-0f0d8c7f4b12";

    private static readonly string[] TypeWords =
    [
        "STRING", "LONG", "DECIMAL", "DOUBLE", "DATE", "DATETIME", "text", "number", "boolean", "object", "date", "dateTime", "decimal",
        "duration", "person", "dataset", "group", "time", "account", "ACCOUNT", "file", "directory", "string", "json", "list", "array",
        "int", "Integer", "INT32", "int64", "bigint", "smallint", "tinyint", "short", "long", "float", "real", "numeric", "currency",
        "money", "percent", "bool", "bit", "longtext", "varchar", "nvarchar", "char", "str", "enum", "uuid", "guid", "email", "url",
        "timestamp", "timestamptz", "date_time", "date-time", "date time", "datetimeoffset", "interval", "timespan", "any", "map",
        "dict", "record", "user", "userId", "datasource", "NUMBER(10,2)", "varchar(20)", "STRING[]", "number[]", "text[][]",
        "list<text>", "array<int>", "List<json>", "set<text>", " STRING ", "STRNG", "texxt", "frobnicate",
    ];

    private static readonly string[] Operators =
    [
        "$eq", "$ne", "$gt", "$gte", "$lt", "$lte", "$in", "$nin", "$and", "$or", "$nor", "$not", "$exists", "$type", "$expr",
        "$jsonSchema", "$mod", "$regex", "$options", "$text", "$geoWithin", "$geoIntersects", "$all", "$elemMatch", "$size",
        "$bitsAllSet", "$bitsAllClear", "$bitsAnySet", "$bitsAnyClear", "$comment", "$date", "$oid", "$numberLong", "$numberInt",
        "$numberDouble", "$numberDecimal", "$uuid", "$binary", "$timestamp", "$regularExpression", "$minKey", "$maxKey", "$undefined",
        "$ref", "$id", "$db", "$rand", "$sampleRate", "$geometry", "$maxDistance", "$minDistance", "$box", "$center", "$centerSphere",
        "$polygon", "$where", "$near", "$nearSphere", "$equals", "$equal", "$is", "$neq", "$notEquals", "$greaterThan", "$ge",
        "$lessThan", "$le", "$notIn", "$like", "$contains", "$startsWith", "$EQ", "$regx", "eq", "in", "regex", "size", "and", "value",
        "$frobnicate", "$",
    ];

    private static readonly string[] Names =
    [
        "datasets", "dataset", "dataSources", "data-mapping", "mappings", "collection", "appDb", "workflow", "workflows", "package",
        "codeEngine", "codeEnginePackages", "code_engine_mapping", "account", "actions", "datasetMapping", "DATASETSMAPPING", "flag",
        "scope", "icon", "categories", "permissions", "prodId", "devId", "_size", "//size", "Sizes", "siz", "si", "flagz", "fullPage",
        "full_page", "thumbnail", "main", "allowedDomains", "proxies", "syncEnabled", "syncConfig", "appContextId", "cardId", "sizing",
        "short_name", "displai", "oauthEnabled", "filename", "x", "",
    ];

    private static readonly string[] Placeholders =
    [
        "<alias>", "<App Name>", "<->", "<>", "{App Name}", "{x1}", "{}", "[YOUR_ID]", "[DATASET_ID]", "[draft]", "---name me---",
        "--name me--", "------", "...", "…", "TBD", "fixme", "changeme", "change me", "YOUR_NAME", "REPLACE_ME", "replace me",
        "replace this", "replace with yours", "replace", "replacement", "your-dataset-id", "Your app name", "your_score", "Your Name",
        "your app", "your dataset alias", "yourself", "Put the name here", "name here", "go here", "here", "<%= name %>", "<% %>",
        "a {{x}} b", "{{}}", "${x}", "${}", "a } ${", "XXXX", "xxx", "xxx-xxx-xxxx", "--xxxxx", "xx-xx-x-1", "---xxxx", "xyY9-aF-xx-xxx",
        "xxxx-g-x-x", "<it's>", "<a(b>", "<1>", "{a.b_c-d e}", "xxxxxxxx-xxxx-xxxx", "XXX-XXX", "todo", "none", "null", "undefined",
        "placeholder", "DATASET_ID", "ID", "my uuid", "guid", "id", "valid", "00000000-0000-0000-0000-000000000000",
        "00000000-0000-0000-0000-000000000001", "11111111-1111-1111-1111-111111111111", "12345678-1234-1234-1234-123456789012",
        "123e4567-e89b-12d3-a456-426614174000", "11111111-1111-1111-1111-111111111112", "5168da8d-1c72-4e31-ba74-f609f73071dd",
    ];

    private static readonly string[] SystemFields =
        [
            "id", "_id", "ownerId", "datastoreId", "collectionId", "createdOn", "updatedOn", "createdBy", "updatedBy", "syncRequired",
            "customer", "Owner", "owner.x", "contents.region",
        ];

    /// <summary>A kind of word: the file that contains <c>WORD</c> in its place, and the words.</summary>
    private static readonly Dictionary<string, (string Template, string[] Words)> Kinds = new()
    {
        ["column types"] = (Columns("""{ "name": "a", "type": "WORD" }"""), TypeWords),
        ["parameter types"] = (Parameter("\"type\": \"WORD\", \"nullable\": false, \"isList\": false"), TypeWords),
        ["query operators"] = (Query("""{ "content.region": { "WORD": ["West"] } }"""), Operators),
        ["operators of a whole query"] = (
            Query("""{ "WORD": "West" }"""),
            [.. Operators, "region", "content.Region", "content.regon", "owner", "Region", "content.x", "content", .. SystemFields]),
        ["operations of filters"] = (
            Filter(""" "name": "a", "applyOn": ["WORD"], "applyTo": [], "applyToAll": true, "query": {} """),
            [
                "READ", "UPDATE", "DELETE", "read", " Update ", "ALL", "any", "*", "everything", "GET", "view", "READ_CONTENT", "query",
                "select", "PUT", "patch", "write", "edit", "UPDATE_CONTENT", "remove", "DELETE_CONTENT", "create", "post", "insert",
                "CREATE_CONTENT", "REED", "frobnicate", "",
            ]),
        ["targets of filters"] = (
            Filter(""" "name": "a", "applyOn": ["READ"], "applyTo": [{ "type": "WORD", "values": ["1"] }], "query": {} """),
            [
                "USER_ID", "GROUP_ID", "GROUP_NAME", "user_id", "group id", "Group-Name", "USER", "users", "userid", "user_ids",
                "person", "group", "groups", "groupid", "group_ids", "groupname", "group_names", "USR_ID", "role", "",
            ]),
        ["permissions"] = (
            Members("\"defaultPermission\": [\"WORD\"]"),
            [
                "READ", "CREATE", "UPDATE", "DELETE", "READ_CONTENT", "CREATE_CONTENT", "UPDATE_CONTENT", "DELETE_CONTENT", "read",
                "Create Content", "read-content", "WRITE", "ALL", "ADMIN", "SHARE", "NONE", "*", "REED", "GET", "EDIT", "POST",
                "frobnicate", "",
            ]),
        ["wildcards"] = (
            Query("""{ "content.region": "WORD" }"""),
            [
                "%userId%", "%groupIds%", "%userID%", "%USERID%", "%groupids%", "%groupId%", "%user_id%", "%user%", "%me%", "%group%",
                "%groups%", "%usrId%", "%other%", "{{userId}}", "${userId}", "{userId}", "<userId>", "#userId#", "%userId", "userId%",
                "$userId", ":userId", "@userId", "%currentUser%", "%userGroups%", "{{user}}", "@me", "userId", "%", "%%", "50%",
                "100% %",
            ]),
        ["properties of collections"] = (
            Members("\"WORD\": []"),
            [
                "collectionName", "collection", "columns", "fields", "sync", "synced", "isSynced", "syncEnable", "enableSync",
                "isSyncEnabled", "syncToDomo", "syncToDataset", "permission", "permissions", "filterRules", "documentFilters",
                "defaultPermissions", "requiredAuthorities", "SyncEnabled", "filtrs", "collectionId", "x", "_note", "",
            ]),
        ["properties of filters"] = (
            Filter(""" "name": "a", "applyOn": ["READ"], "applyTo": [], "applyToAll": true, "query": {}, "WORD": true """),
            [
                "filterName", "operations", "methods", "appliesOn", "appliesTo", "applyToEveryone", "appliesToAll", "ownerOnly",
                "limitedToOwner", "limitToOwner", "filter", "wildcardGroups", "maxWildcardGroups", "ApplyOn", "querry", "x", "",
            ]),
        ["properties of parameters"] = (
            Parameter("\"type\": \"text\", \"WORD\": true"),
            [
                "isList", "list", "nullable", "required", "children", "value", "values", "default", "defaultValue", "optional",
                "isRequired", "isNullable", "array", "isArray", "Nullable", "nulable", "displayName", "entitySubType", "subString",
                "visible", "description", "x", "_note", "",
            ]),
        ["properties of the manifest"] = (App("\"WORD\": [ { \"alias\": \"a\", \"name\": \"a\" } ]"), Names),
        ["properties with invisible characters"] = (
            App("\"note\": { \"WORD\": \"a\u200Bb\" }"),
            [
                "alias", "aliasedName", "aliasName", "name", "type", "id", "proxyId", "dataSetId", "modelId", "packageId",
                "functionName", "startName", "version", "applyOn", "defaultPermission", "description", "columnName", "x", "na\u00ADme",
            ]),
        ["invisible characters"] = (
            App("\"note\": { \"alias\": \"WORD\" }"),
            [
                "a\u00A0b", "a\u00ADb", "a\u200Bb", "a\u200Cb", "ä\u200Cö", "ä\u200C", "\u200Dä", "👩‍💻", "a\u200Eb", "a\u2060b",
                "a\uFEFFb", "a\u2028b", "a\u202Eb", "a\u3000b", "a b",
            ]),
        ["queries"] = (
            Query("WORD"),
            [
                """{ "content.closed": "2026/03/01" }""", """{ "content.closed": { "$all": ["2026/03/01"] } }""",
                """{ "content.closed": { "$regex": "2026/03/01" } }""", """{ "content.region": { "$regex": "%userid%" } }""",
                """{ "content.region": { "$all": ["%userid%"] } }""", """{ "content.region": { "$exists": "%userid%" } }""",
                """{ "content.closed": { "$not": { "$eq": "2026/03/01" } } }""",
                """{ "content.tags": { "$elemMatch": { "day": { "ne": 1 } } } }""",
                """{ "content.tags": { "$elemMatch": { "$equals": 1 } } }""",
                """{ "content.closed": { "$in": [{ "$date": "2026-03-01" }, "2026/03/01"] } }""",
                """{ "content.closed": { "$gte": { "$date": "2026/03/01" } } }""",
                """{ "content.changed": { "$date": "2026-03-01" } }""", """{ "content.region": { "$date": "2026-03-01" } }""",
                """{ "createdOn": { "$date": "2026-03-01" } }""", """{ "content.region": { "ne": "x", "exists": true } }""",
                """{ "content.region": { "ne": "x", "y": 1 } }""", """{ "content.region": { "regex": "x" } }""",
                """{ "content.region": {} }""", """{ "content.region": { "$ne": "x", "y": 1 } }""",
                """{ "$and": [{ "region": 1 }, { "$or": [{ "content.Region": 1 }] }] }""", """{ "$and": { "region": 1 } }""",
                """{ "$nor": "x" }""", """{ "content.region": { "$nin": "x" } }""", """{ "content.region": { "$in": "%groupIds%" } }""",
                """{ "content.region": { "$in": {} } }""", """{ "$or": [] }""", """{ "content.amount": 5 }""",
                """{ "content.closed": 20260301 }""", """{ "content.closed": true }""", """{ "content.closed.x": "2026/03/01" }""",
                """{ "owner": "%userid%" }""", """{ "$expr": { "$eq": ["$content.regoin", 1] } }""", """{ "content.region.x": 1 }""",
                """{ "": 1 }""", """{ "content.": 1 }""", """{ "content.closed": { "$gte": "2026", "$lt": "2027-01" } }""",
                """{ "content.closed": { "$gt": "2026-1" } }""", """{ "content.changed": { "$lte": "2026-03-01" } }""",
            ]),
        ["channels"] = (
            App("\"channels\": { \"publishes\": [ WORD ] }"),
            [
                """{ "name": "a:b", "description": "x" }""", """{ "name": "a:b" }""", """{ "name": "a:b", "description": null }""",
                """{ "name": "a:b", "description": " " }""", """{ "name": "a:b", "description": 5 }""",
                """{ "name": "a:b", "description": {} }""", """{ "description": "x" }""", """{ "name": null }""", """{ "name": "" }""",
                """{ "name": 5 }""", """{ "name": "<name>" }""", """{ "name": "a:b", "description": "x" }, { "name": "a:b" }""",
                """{ "name": "a:b", "description": "x", "sticky": "true" }""", """{ "name": "domo:x", "description": "x" }""",
                """{ "name": "Domo", "description": "x" }""", """{ "nam": "a:b", "desc": "x" }""", "null", "[]", "\"a:b\"",
            ]),
        ["lists"] = (
            App("\"collectionsMapping\": WORD"),
            [
                "{}", "\"\"", "\" \"", "\"x\"", "null", "true", "0", """{ "name": "a" }""", """{ "alias": "a" }""", """{ "id": "a" }""",
                "[[]]", "[null]", """[{ "name": "a" }], "collections": []""", """[], "collections": [{ "name": "a" }]""",
                """[{ "name": "a" }], "collections": [{ "name": "b" }]""",
                """[{ "name": "a" }], "Collections_Mapping": [{ "name": "b" }]""", """[], "Collections_Mapping": [{ "name": "b" }]""",
                """[], "colection": [{ "name": "b" }], "collection": [{ "name": "c" }]""",
            ]),
        ["IDs of collections"] = (
            Collections("""{ "name": "a", "id": WORD }"""),
            [
                "null", "\"\"", "\" \"", "\"x\"", "5", "[]", "\"YOUR_ID\"", "\"DATASTORE_ID\"", $"\"{Uuid}\"", $"\" {Uuid}\"",
                $"\"{Uuid.ToUpperInvariant()}\"",
            ]),
        ["names of collections"] = (
            Collections("""{ "name": WORD }"""),
            [
                "null", "\"\"", "\" \"", "5", "[]", "\"YOUR_NAME\"", "\".\"", "\"..\"", "\"a.b~c-d_e$\"", "\"a b\"", "\"a/b\"", "\"ä\"",
                "\" a \"", "\"😀\"", "\"a%b\"",
            ]),
        ["IDs of the app instance"] = (
            App("\"packagesMapping\": [], \"proxyId\": \"WORD\""),
            [
                "sales-functions", "9-functions", "abcdef", "abcdefg", "ABCDEF", "ABCDEFG", "a.functions", "sales functions",
                "sales_functions", "g!", "z", Uuid, Uuid.ToUpperInvariant(), $" {Uuid}", $"https://x/{Uuid}",
            ]),
        ["names"] = (App("\"description\": \"WORD\""), Placeholders),
        ["IDs"] = (App("\"proxyId\": \"WORD\""), Placeholders),
        ["dataset IDs"] = (
            App("\"mapping\": [ { \"alias\": \"a\", \"dataSetId\": \"WORD\", \"fields\": [] } ]"),
            [
                "5168da8d-1c72-4e31-ba74-f609f73071dd", "{5168da8d-1c72-4e31-ba74-f609f73071dd}", "5168DA8D1C724E31BA74F609F73071DD",
                "5168da8d-1c72-4e31-ba74-f609f73071dg", "5168da8d_1c72-4e31-ba74-f609f73071dd",
                "5168da8d-1c72-4e31-ba74-f609f73071dd,b7e1c3a4-8d02-4f6b-9c55-2e40d1a7f938", "5168DA8D-1c72-4e31-ba74-f609f73071dd",
                "5168da8d-1c72-4e31-ba74-f609f73071dd ", "https://x.domo.com/datasources/5168DA8D-1c72-4e31-ba74-f609f73071dd/details",
                "{dataset-id}", "{{x}}", "abc",
            ]),
        ["aliases"] = (
            App("\"mapping\": [ { \"alias\": \"WORD\", \"dataSetId\": \"5168da8d-1c72-4e31-ba74-f609f73071dd\", \"fields\": [] } ]"),
            [
                "a", "Az09_$", "a-b-c", "a b", "a.b", "1a", "1-a", "-", "ä", "äb-c", "a😀b", "a\u200Bb", "a\u00A0b", "a\tb", "a'b", "a/b",
                "a_1-x", " a ", "<alias>", "a\u0001",
            ]),
        ["versions"] = (
            """{ "name": "Sales", "size": { "width": 4, "height": 3 }, "datasetsMapping": [], "version": "WORD" }""",
            [
                "1.0.0", "v1.0.0", "V1.0.0", " 1.0.0 ", "=1.0.0", "0.0.0", "10.20.30", "1.0", "1", "1.0.0.0", "01.0.0", "1.00.0",
                "1.0.0-beta", "1.0.0-beta.1", "1.0.0-01", "1.0.0-0", "1.0.0-0a", "1.0.0-", "1.0.0+x", "1.0.0-a+b.c", "1.0.0+",
                "1.0.0-a_b", "1..0", "1.0.x", "one", "",
            ]),
        ["file names"] = (
            App("\"fileName\": \"WORD\""),
            ["manifest.json", "manifest.qa.json", "public/manifest.json", "index.html", "MANIFEST.JSON", "", " "]),
        ["secrets"] = (
            App("\"clientSecret\": \"WORD\""),
            [
                new('a', 40), new string('a', 39) + "1", new string('a', 28) + "1", new string('a', 29) + "1",
            "DDCI" + new string('a', 15), "DDCI" + new string('a', 16),
                new string('a', 40) + "-1", "Ab1+/=_" + new string('Z', 30), "YOUR_TOKEN_" + new string('a', 30) + "1",
            ]),
        ["passwords"] = (
            App("\"accountsMapping\": [ { \"alias\": \"a\", \"type\": \"x\", \"api_Key\": \"WORD\", \"note\": 1 } ]"),
            ["x", new('x', 29), new('x', 30), "{{x}}", "<secret>", ""]),
    };

    public static TheoryData<string> KindNames => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(KindNames))]
    public void Accepts_a_word_or_suggests_the_intended_one(string kind)
    {
        var (template, words) = Kinds[kind];
        var result = new StringBuilder();
        foreach (string word in words)
        {
            FindingsText.Append(result, FixRenderer.Visible('"' + word + '"'), template.Replace("WORD", word, StringComparison.Ordinal));
        }

        GeneratedFile.AssertCurrent($"tests/Domo.Manifest.Core.Tests/Rules/Values/{kind.Replace(' ', '-')}.golden.txt", result.ToString());
    }

    [Fact]
    public void Accepts_a_default_value_or_explains_what_its_type_requires()
    {
        string[] values =
        [
            "\"x\"", "\"\"", "\"5\"", "\" 5.5 \"", "\"1e400\"", "5", "-5", "5.0", "5.5", "1e3", "1e400", "1e-400", "true", "false",
            "\"True\"", "\" false \"", "\"yes\"", "null", "{}", "[]", "[\"x\"]", "[5, \"x\"]",
        ];
        string[] dates = ["\"2026-03-01\"", "\"2026/03/01\"", "\"2026-03-01T12:00:00Z\"", "\"2026-03-01T12:00:00.5Z\""];
        string[] times =
        [
            "\"09:30:00\"", "\"09:30:00.25\"", "\"09:30:00.\"", "\"9:30\"", "\"9:5:7\"", "\"23:59:59\"", "\"24:00:00\"", "\"12:60:00\"",
            "\"12:00:60\"", "\"0:00:00\"", "\"PT1H30M\"", "\"P1DT2H\"", "\"P1Y2M3W4D\"", "\"PT0.5S\"", "\"PT0.5M\"", "\"P1.5D\"",
            "\"-PT1S\"", "\"PT\"", "\"P\"", "\"P1\"", "\"P1H\"", "\"P1DT\"", "\"PT1M1H\"", "\"PT1H1H\"", "\"1H\"", "\"{{x}}\"",
        ];
        var result = new StringBuilder();
        foreach (string type in ParameterTypes.OverrideNames)
        {
            string[] forms = type is "date" or "dateTime" ? dates : type is "time" or "duration" ? times : [];
            foreach (string value in values.Concat(forms))
            {
                string members = $"\"type\": \"{type}\", \"nullable\": false, \"isList\": false, \"value\": {value}";
                FindingsText.Append(result, type + " " + value, Parameter(members));
            }
        }

        GeneratedFile.AssertCurrent("tests/Domo.Manifest.Core.Tests/Rules/Values/default-values.golden.txt", result.ToString());
    }

    private static string App(string member) =>
        $$"""{ "name": "Sales", "version": "1.0.0", "size": { "width": 4, "height": 3 }, {{member}} }""";

    private static string Parameter(string members) => $$"""
        {
          "packagesMapping": [ { "alias": "f", "parameters": [ { "alias": "x", {{members}} } ], "output": { "alias": "r", "type": "text" } } ]
        }
        """;
}
