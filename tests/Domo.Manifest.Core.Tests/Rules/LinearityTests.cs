using Domo.Manifest.Rules;

namespace Domo.Manifest.Core.Tests.Rules;

/// <summary>
/// Files with many entries that could be compared with each other. There is no time measurement: all tests take seconds, but minutes or all
/// the memory if anything is quadratic.
/// </summary>
public sealed class LinearityTests
{
    private const int Many = 10_000;

    private static readonly Dictionary<string, (int Count, Func<string> Text)> Manifests = new()
    {
        ["DOMO5016 of datasets"] = (Many - 1, () => List("datasetsMapping", "{'alias':'a-b','dataSetId':'','fields':[]}")),
        ["DOMO5015 of datasets"] = (Many, () => List("datasetsMapping", "{'alias':'a-#','dataSetId':'','fields':[]}")),
        ["DOMO5001 of fields"] = (Many, () => Dataset("null")),
        ["DOMO2014"] = (1, () => Dataset("{'alias':'a#','columnName':'c#','type':'STRING'}")),
        ["DOMO5016 of fields"] = (Many - 1, () => Dataset("{'alias':'a','columnName':'c#'}")),
        ["DOMO5007 of fields"] = (Many, () => Dataset("{'alias':'a#','column':'c#'}")),
        ["DOMO3004 of columns"] = (Many - 1, () => Collection(Repeat("{'name':'a','type':'LONG'}"))),
        ["DOMO3006"] = (Many, () => Collection(Repeat("{'name':'content.a#','type':'LONG'}"))),
        ["DOMO3007"] = (Many, () => Collection(Repeat("{'name':'a# ','type':'LONG'}"))),
        ["DOMO3004 of collections"] = (Many - 1, () => List("collections", "{'name':'a'}")),
        ["DOMO5005 of a collection"] = (Many, () => "{'collections':[{'name':'a'," + Repeat("'zzzzzzzz#':1") + "," + Repeat("'sync':true") + "}]}"),
        ["DOMO3014"] = (Many, () => Collection("", ",'defaultPermission':[" + Repeat("'Reed'") + "]")),
        ["DOMO3022"] = (Many, () => Collection("", Filter("{}", Repeat("'FOO'")))),
        ["DOMO5005 of a filter"] = (
            Many,
            () => Collection("", Filter("{}", "'READ'", "," + Repeat("'zzzzzzzz#':1") + "," + Repeat("'LimitToOwner#':1")))),
        ["DOMO3044"] = (Many, () => Collection(Repeat("{'name':'Name#','type':'LONG'}"), Filter("{" + Repeat("'content.name#':1") + "}"))),
        ["DOMO3042"] = (Many, () => Collection("", Filter("{" + Repeat("'content.a#':{'ne':1}") + "}"))),
        ["DOMO3048"] = (
            Many,
            () => Collection(Repeat("{'name':'a#','type':'DATE'}"), Filter("{" + Repeat("'content.a#':'1/2/2026'") + "}"))),
        ["DOMO5001 of queries"] = (Many, () => Collection(Repeat("{'name':'a#','type':'DATE'}"), ",'filters':[" + Repeat("{'query':1}") + "]")),
        ["DOMO5001 of workflows"] = (Many, () => List("workflowsMapping", "null")),
        ["DOMO5016 of workflows"] = (Many - 1, () => List("workflowsMapping", "{'alias':'a','parameters':[]}")),
        ["DOMO4022"] = (Many - 1, () => Workflow(Repeat("{'aliasedName':'a','type':'text'}"))),
        ["DOMO4035"] = (Many, () => Workflow(Repeat("{'aliasedName':'a#','type':'" + new string('x', 20) + "#'}"))),
        ["DOMO4005"] = (
            Many - 1,
            () => List("packagesMapping", "{'alias':'a#','packageId':'b0f2c1de-5a64-4f7e-8f0a-0f9b7a1c2d3e','version':'1.0.9#'}")),
        ["DOMO4006"] = (
            Many - 1,
            () => List("packagesMapping", "{'alias':'a#','parameters':[{'alias':'p','type':'text'},{'alias':'p','type':'date'}]}")),
        ["DOMO5002"] = (Many, () => List("ignore", "null")),
        ["DOMO1022"] = (Many, () => "{" + Lines("// no JSON") + "'channels':{'publishes':[" + Repeat("{'name':'a#'}") + "]}}"),
        ["DOMO2012"] = (Many, () => Dataset("{'alias':'b#'}", alias: Long('a'))),
        ["DOMO5011 of fields"] = (Many, () => Dataset("{'name':'a#'}", alias: Long('a'))),
        ["DOMO5001 of column types"] = (Many, () => Collection(Repeat("{'name':'a#','type':1}"), name: Long('a'))),
        ["DOMO4020 of a workflow"] = (Many, () => Workflow(Repeat("{'type':'text'}"), alias: Long('a'))),
        ["DOMO4020 of children"] = (
            Many,
            () => "{'packagesMapping':[{'alias':'" + Long('a') + "','parameters':[{'alias':'" + Long('b') + "','children':["
                + Repeat("{'type':'text'}") + "]}]}]}"),
    };

    private static readonly Dictionary<string, (int Count, string Path, Func<string> Text, Func<string> Manifest)> Pairs = new()
    {
        ["DOMO8004 of datasets"] = (
            Many, "domo.types.json",
            () => Section("datasets", "'Sales#':{}"),
            () => List("datasetsMapping", "{'alias':'sales#'}")),
        ["DOMO8004 of collections"] = (
            Many, "domo.types.json",
            () => Section("collections", "'Sales#':{}"),
            () => List("collections", "{'name':'sales#'}")),
        ["DOMO8005 of fields"] = (
            Many, "domo.types.json",
            () => "{'datasets':{'a':{" + Section("fields", "'Amount#':'LONG'")[1..^1] + "}}}",
            () => Dataset("{'alias':'amount#'}")),
        ["DOMO8006"] = (
            Many, "domo.types.json",
            () => Section("collections", "'a#':{'columns':{'a':'LONG'}}"),
            () => List("collections", "{'name':'a#','schema':{'columns':[{'name':'a','type':'STRING'}]}}")),
        ["DOMO8005 of parameters"] = (
            Many, "domo.types.json",
            () => "{'workflows':{'a':{" + Section("parameters", "'Days#':'text'")[1..^1] + "}}}",
            () => Workflow(Repeat("{'aliasedName':'days#','type':'text'}"))),
        ["DOMO8007"] = (
            Many, "domo.types.json",
            () => "{'collections':{'a':{" + Section("columns", "'Name#':'LONG'")[1..^1] + "}}}",
            () => Collection(Repeat("{'name':'name#','type':'LONG'}"))),
        ["DOMO8009"] = (
            Many - 1, "domo.types.json",
            () => "{'collections':{'a':{" + Section("columns", "'a#':{'name':'X'}")[1..^1] + "}}}",
            () => List("collections", "{'name':'a'}")),
        ["DOMO8021"] = (
            Many, "manifestOverrides.json",
            () => Environment(List("mapping", "{'alias':'Sales#'}")),
            () => List("mapping", "{'alias':'sales#'}")),
        ["DOMO8021 in many environments"] = (
            Many, "manifestOverrides.json",
            () => Environments("{'mapping':[{'alias':'x'}]}"),
            () => List("mapping", "{'alias':'sales#'}")),
        ["DOMO8023 of datasets"] = (
            Many, "manifestOverrides.json",
            () => Environments("{'datasetsMapping':[{'alias':'x'}]}"),
            () => List("datasetsMapping", "{'alias':'sales#'}")),
        ["DOMO8023 of fields"] = (
            Many, "manifestOverrides.json",
            () => Environment(List("datasetsMapping", "{'alias':'a#'}")),
            () => List("datasetsMapping", "{'alias':'a#','fields':[]}")),
        ["DOMO8023 in many environments"] = (
            Many, "manifestOverrides.json",
            () => Environments("{'datasetsMapping':[{'alias':'a'}]}"),
            () => Dataset("{'alias':'amount#'}")),
        ["DOMO8034"] = (
            1, "public/manifest.json",
            () => App(List("collections", "{'name':'a#'}")),
            () => App(List("collections", "{'name':'a#'},{'name':'b#'}"))),
    };

    public static TheoryData<string> Names => [.. Manifests.Keys];

    public static TheoryData<string> NamesOfPairs => [.. Pairs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reports_each_of_many_errors_once(string name)
    {
        var (count, text) = Manifests[name];

        var findings = ManifestLinter.Check(Json("manifest.json", text()));

        Assert.Equal(count, findings.Count(finding => finding.Rule.Id == name[.."DOMO0000".Length]));
    }

    [Theory]
    [MemberData(nameof(NamesOfPairs))]
    public void Compares_each_of_many_entries_with_another_file(string name)
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
    public void Checks_deeply_nested_text(string start, string open, string middle, string close, string end, string path = "manifest.json")
    {
        string text = start + string.Concat(Enumerable.Repeat(open, Many)) + middle + string.Concat(Enumerable.Repeat(close, Many)) + end;

        Assert.NotEmpty(ManifestLinter.Check(Json(path, text)));
    }

    /// <summary>Creates a file from JSON with single quotes.</summary>
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
