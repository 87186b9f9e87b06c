using Domo.Manifest.Rules;

namespace Domo.Manifest.Tests.Rules;

/// <summary>
/// Files in which each of many things could be compared with each other. There are no clocks: all of this takes seconds, and minutes or
/// all the memory when anything in it is quadratic.
/// </summary>
public sealed class LinearityTests
{
    private const int Many = 10_000;

    private static readonly Dictionary<string, (int Count, Func<string> Text)> Manifests = new()
    {
        ["DOMO2015"] = (Many - 1, () => List("datasetsMapping", "{'alias':'a-b','dataSetId':'','fields':[]}")),
        ["DOMO2014"] = (Many, () => List("datasetsMapping", "{'alias':'a-#','dataSetId':'','fields':[]}")),
        ["DOMO2044"] = (Many, () => Dataset("null")),
        ["DOMO2045"] = (Many, () => Dataset("{'alias':'a#','columnName':'c#','type':'STRING'}")),
        ["DOMO2055"] = (Many - 1, () => Dataset("{'alias':'a','columnName':'c#'}")),
        ["DOMO2065"] = (Many, () => Dataset("{'alias':'a#','column':'c#'}")),
        ["DOMO3022"] = (Many - 1, () => Collection(Repeat("{'name':'a','type':'LONG'}"))),
        ["DOMO3024"] = (Many, () => Collection(Repeat("{'name':'content.a#','type':'LONG'}"))),
        ["DOMO3025"] = (Many, () => Collection(Repeat("{'name':'a# ','type':'LONG'}"))),
        ["DOMO3034"] = (Many - 1, () => List("collections", "{'name':'a'}")),
        ["DOMO3050"] = (Many, () => "{'collections':[{'name':'a'," + Repeat("'zzzzzzzz#':1") + "," + Repeat("'sync':true") + "}]}"),
        ["DOMO3052"] = (Many, () => Collection("", ",'defaultPermission':[" + Repeat("'Reed'") + "]")),
        ["DOMO3064"] = (Many, () => Collection("", Filter("{}", Repeat("'FOO'")))),
        ["DOMO3067"] = (
            Many,
            () => Collection("", Filter("{}", "'READ'", "," + Repeat("'zzzzzzzz#':1") + "," + Repeat("'LimitToOwner#':1")))),
        ["DOMO3081"] = (Many, () => Collection(Repeat("{'name':'Name#','type':'LONG'}"), Filter("{" + Repeat("'content.name#':1") + "}"))),
        ["DOMO3085"] = (Many, () => Collection("", Filter("{" + Repeat("'content.a#':{'ne':1}") + "}"))),
        ["DOMO3091"] = (
            Many,
            () => Collection(Repeat("{'name':'a#','type':'DATE'}"), Filter("{" + Repeat("'content.a#':'1/2/2026'") + "}"))),
        ["DOMO3080"] = (Many, () => Collection(Repeat("{'name':'a#','type':'DATE'}"), ",'filters':[" + Repeat("{'query':1}") + "]")),
        ["DOMO4002"] = (Many, () => List("workflowsMapping", "null")),
        ["DOMO4015"] = (Many - 1, () => List("workflowsMapping", "{'alias':'a','parameters':[]}")),
        ["DOMO4103"] = (Many - 1, () => Workflow(Repeat("{'aliasedName':'a','type':'text'}"))),
        ["DOMO4116"] = (Many, () => Workflow(Repeat("{'aliasedName':'a#','type':'" + new string('x', 20) + "#'}"))),
        ["DOMO5041"] = (
            Many - 1,
            () => List("packagesMapping", "{'alias':'a#','packageId':'b0f2c1de-5a64-4f7e-8f0a-0f9b7a1c2d3e','version':'1.0.9#'}")),
        ["DOMO5042"] = (
            Many - 1,
            () => List("packagesMapping", "{'alias':'a#','parameters':[{'alias':'p','type':'text'},{'alias':'p','type':'date'}]}")),
        ["DOMO1057"] = (Many, () => List("ignore", "null")),
        ["DOMO1063"] = (Many, () => "{" + Lines("// no JSON") + "'channels':{'publishes':[" + Repeat("{'name':'a#'}") + "]}}"),
        ["DOMO2060"] = (Many, () => Dataset("{'alias':'b#'}", alias: Long('a'))),
        ["DOMO2057"] = (Many, () => Dataset("{'name':'a#'}", alias: Long('a'))),
        ["DOMO3013"] = (Many, () => Collection(Repeat("{'name':'a#','type':1}"), name: Long('a'))),
        ["DOMO4100"] = (Many, () => Workflow(Repeat("{'type':'text'}"), alias: Long('a'))),
        ["DOMO5100"] = (
            Many,
            () => "{'packagesMapping':[{'alias':'" + Long('a') + "','parameters':[{'alias':'" + Long('b') + "','children':["
                + Repeat("{'type':'text'}") + "]}]}]}"),
    };

    private static readonly Dictionary<string, (int Count, string Path, Func<string> Text, Func<string> Manifest)> Pairs = new()
    {
        ["DOMO8020"] = (
            Many, "domo.types.json",
            () => Section("datasets", "'Sales#':{}"),
            () => List("datasetsMapping", "{'alias':'sales#'}")),
        ["DOMO8021"] = (
            Many, "domo.types.json",
            () => Section("collections", "'Sales#':{}"),
            () => List("collections", "{'name':'sales#'}")),
        ["DOMO8022"] = (
            Many, "domo.types.json",
            () => "{'datasets':{'a':{" + Section("fields", "'Amount#':'LONG'")[1..^1] + "}}}",
            () => Dataset("{'alias':'amount#'}")),
        ["DOMO8023"] = (
            Many, "domo.types.json",
            () => Section("collections", "'a#':{'columns':{'a':'LONG'}}"),
            () => List("collections", "{'name':'a#','schema':{'columns':[{'name':'a','type':'STRING'}]}}")),
        ["DOMO8072"] = (
            Many, "domo.types.json",
            () => "{'workflows':{'a':{" + Section("parameters", "'Days#':'text'")[1..^1] + "}}}",
            () => Workflow(Repeat("{'aliasedName':'days#','type':'text'}"))),
        ["DOMO8074"] = (
            Many, "domo.types.json",
            () => "{'collections':{'a':{" + Section("columns", "'Name#':'LONG'")[1..^1] + "}}}",
            () => Collection(Repeat("{'name':'name#','type':'LONG'}"))),
        ["DOMO8026"] = (
            Many - 1, "domo.types.json",
            () => "{'collections':{'a':{" + Section("columns", "'a#':{'name':'X'}")[1..^1] + "}}}",
            () => List("collections", "{'name':'a'}")),
        ["DOMO8040"] = (
            Many, "manifestOverrides.json",
            () => Environment(List("mapping", "{'alias':'Sales#'}")),
            () => List("mapping", "{'alias':'sales#'}")),
        ["DOMO8040 in many environments"] = (
            Many, "manifestOverrides.json",
            () => Environments("{'mapping':[{'alias':'x'}]}"),
            () => List("mapping", "{'alias':'sales#'}")),
        ["DOMO8043"] = (
            Many, "manifestOverrides.json",
            () => Environments("{'datasetsMapping':[{'alias':'x'}]}"),
            () => List("datasetsMapping", "{'alias':'sales#'}")),
        ["DOMO8044"] = (
            Many, "manifestOverrides.json",
            () => Environment(List("datasetsMapping", "{'alias':'a#'}")),
            () => List("datasetsMapping", "{'alias':'a#','fields':[]}")),
        ["DOMO8044 in many environments"] = (
            Many, "manifestOverrides.json",
            () => Environments("{'datasetsMapping':[{'alias':'a'}]}"),
            () => Dataset("{'alias':'amount#'}")),
        ["DOMO8054"] = (
            1, "public/manifest.json",
            () => App(List("collections", "{'name':'a#'}")),
            () => App(List("collections", "{'name':'a#'},{'name':'b#'}"))),
    };

    public static TheoryData<string> Ids => [.. Manifests.Keys];

    public static TheoryData<string> IdsOfPairs => [.. Pairs.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_of_many_things_is_found_once(string id)
    {
        var (count, text) = Manifests[id];

        var findings = ManifestLinter.Check(Json("manifest.json", text()));

        Assert.Equal(count, findings.Count(finding => finding.Rule.Id == id));
    }

    [Theory]
    [MemberData(nameof(IdsOfPairs))]
    public void Each_of_many_things_is_compared_with_those_of_another_file(string name)
    {
        var (count, path, text, manifest) = Pairs[name];

        var findings = ManifestLinter.Check(Json(path, text()), [Json("manifest.json", manifest())]);

        Assert.Equal(count, findings.Count(finding => finding.Rule.Id == name[.."DOMO0000".Length]));
    }

    [Theory]
    [InlineData("{'collections':[{'name':'a','filters':[{'query':", "{'content.a':{'$elemMatch':", "1", "}}", "}]}]}")]
    [InlineData("{'collections':[{'name':'a','filters':[{'query':{'content.a':", "{'$not':", "1", "}", "}}]}]}")]
    [InlineData("{'workflowsMapping':[{'alias':'a','parameters':[", "{'children':[", "", "]}", "]}]}")]
    [InlineData("{'notes':", "[", "", "]", "}")]
    [InlineData("{'collections':{'a':{'columns':{'a':", "{'children':{'a':", "5", "}}", "}}}}", "domo.types.json")]
    public void Deep_nesting_is_survived(string start, string open, string middle, string close, string end, string path = "manifest.json")
    {
        string text = start + string.Concat(Enumerable.Repeat(open, Many)) + middle + string.Concat(Enumerable.Repeat(close, Many)) + end;

        Assert.NotEmpty(ManifestLinter.Check(Json(path, text)));
    }

    /// <summary>A file; its texts are in single quotes here, as these are easier to read.</summary>
    private static LintFile Json(string path, string text) => new(path, text.Replace('\'', '"'));

    private static string Repeat(string item) =>
        string.Join(',', Enumerable.Range(0, Many).Select(i => item.Replace("#", i.ToString("d5", null), StringComparison.Ordinal)));

    private static string Lines(string line) => string.Concat(Enumerable.Repeat(line + "\n", Many));

    private static string Long(char c) => new(c, 10 * Many);

    private static string List(string name, string item) => "{'" + name + "':[" + Repeat(item) + "]}";

    private static string Section(string name, string member) => "{'" + name + "':{" + Repeat(member) + "}}";

    private static string Dataset(string field, string alias = "a") =>
        "{'datasetsMapping':[{'alias':'" + alias + "','fields':[" + Repeat(field) + "]}]}";

    private static string Collection(string columns, string members = "", string name = "a") =>
        "{'collections':[{'name':'" + name + "','schema':{'columns':[" + columns + "]}" + members + "}]}";

    private static string Filter(string query, string operations = "'READ'", string members = "") =>
        ",'filters':[{'name':'f','applyOn':[" + operations + "],'applyTo':[],'query':" + query + members + "}]";

    private static string Workflow(string parameters, string alias = "a") =>
        "{'workflowsMapping':[{'alias':'" + alias + "','parameters':[" + parameters + "]}]}";

    private static string Environment(string manifest) => "{'qa':{'manifest':" + manifest + "}}";

    private static string Environments(string manifest) => "{" + Repeat("'qa#':{'manifest':" + manifest + "}") + "}";

    private static string App(string manifest) => "{'id':'4d5f6a70-2b1c-4e8d-9f3a-7c6b5a493821'," + manifest[1..];
}
