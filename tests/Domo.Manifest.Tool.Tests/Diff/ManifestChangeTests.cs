using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Tests.Diff;

/// <summary><c>diff</c> finds each kind of change and its impact on users of the app.</summary>
public sealed class ManifestChangeTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("'id':'a'", "'id':'b'", "breaking  app: the ID changed from 'a' to 'b'")]
    [InlineData("'id':'a'", "", "breaking  app: the ID 'a' was removed")]
    [InlineData("'description':'a'", "'description':'b'", "patch     app: the description changed from 'a' to 'b'")]
    [InlineData("", "'description':'b'", "patch     app: the description is now 'b'")]
    [InlineData("'proxyId':'a'", "'cardId':'b'", "patch     app: the proxyId changed from 'a' to 'b'")]
    [InlineData("'size':{'width':1,'height':2}", "'size':{'width':1,'height':3}", "patch     app: the size changed from '1x2' to '1x3'")]
    [InlineData("'size':{'width':1,'height':2}", "'sizing':{'width':'1','height':2}", "")]
    [InlineData("'size':{'width':1,'height':2}", "", "patch     app: the size '1x2' was removed")]
    [InlineData("'fullpage':true", "'fullPage':false", "patch     app: fullPage changed from 'true' to 'false'")]
    [InlineData("", "'fullpage':true", "patch     app: fullPage is now 'true'")]
    [InlineData("'fullpage':false", "", "patch     app: fullPage 'false' was removed")]
    public Task Diff_finds_changes_of_the_app(string before, string after, string expected) => AssertChangesAsync(before, after, expected);

    [Theory]
    [InlineData("", "{'alias':'d','dataSetId':'1'}", "addition  dataset 'd': was added")]
    [InlineData("{'alias':'d','dataSetId':'1'}", "", "breaking  dataset 'd': was removed")]
    [InlineData("{'alias':'d','dataSetId':'1'}", "{'alias':'e','dataSourceId':'1'}", "breaking  dataset 'd': was renamed to 'e'")]
    [InlineData(
        "{'alias':'d','dataSetId':'1'}",
        "{'alias':'d','dataSetId':'2'}",
        "patch     dataset 'd': the dataSetId changed from '1' to '2'")]
    [InlineData("{'alias':'d','dataSetId':'1'}", "{'alias':'d'}", "patch     dataset 'd': the dataSetId '1' was removed")]
    [InlineData(
        "{'alias':'d','fields':[{'alias':'a','columnName':'A'}]}",
        "{'alias':'d','fields':[{'alias':'a','columnName':'A'},{'alias':'b','columnName':'B'}]}",
        "addition  dataset 'd': field 'b' was added")]
    [InlineData(
        "{'alias':'d','fields':[{'alias':'a','columnName':'A'},{'alias':'b','columnName':'B'}]}",
        "{'alias':'d','fields':[{'alias':'b','columnName':'B'}]}",
        "breaking  dataset 'd': field 'a' was removed")]
    [InlineData(
        "{'alias':'d','fields':[{'alias':'a','columnName':'A'}]}",
        "{'alias':'d','fields':[{'alias':'b','columnName':'A'}]}",
        "breaking  dataset 'd': field 'a' was renamed to 'b'")]
    [InlineData(
        "{'alias':'d','fields':[{'alias':'a','columnName':'A'}]}",
        "{'alias':'d','fields':[{'alias':'a','columnName':'B'}]}",
        "patch     dataset 'd': the column of field 'a' changed from 'A' to 'B'")]
    [InlineData("{'alias':'d','fields':['a']}", "{'alias':'d','fields':[]}", "addition  dataset 'd': now returns all columns")]
    [InlineData(
        "{'alias':'d','fields':[]}",
        "{'alias':'d','fields':['a']}",
        "breaking  dataset 'd': now returns only the listed columns|addition  dataset 'd': field 'a' was added")]
    [InlineData("{'alias':'d','fields':['a','b']}", "{'alias':'d','fields':['b','a']}", "")]
    public Task Diff_finds_changes_of_datasets(string before, string after, string expected) =>
        AssertChangesAsync($"'datasetsMapping':[{before}]", $"'mapping':[{after}]", expected);

    [Fact]
    public async Task Diff_finds_changes_of_the_types_in_a_types_file()
    {
        const string Manifest = "'datasetsMapping':[{'alias':'d','fields':['a','b']}]";
        Write("old/domo.types.json", "{'datasets':{'d':{'fields':{'a':'LONG','b':'DATE'}}}}");
        Write("new/domo.types.json", "{'datasets':{'d':{'fields':{'a':'DECIMAL'}}}}");

        await AssertChangesAsync(
            Manifest,
            Manifest,
            "breaking  dataset 'd': the type of field 'a' changed from 'LONG' to 'DECIMAL'|"
                + "breaking  dataset 'd': the type of field 'b' 'DATE' was removed");
    }

    [Theory]
    [InlineData("", "{'name':'c'}", "addition  collection 'c': was added")]
    [InlineData("{'name':'c'}", "", "breaking  collection 'c': was removed")]
    [InlineData("{'name':'c','id':'1'}", "{'name':'d','collectionId':'1'}", "breaking  collection 'c': was renamed to 'd'")]
    [InlineData(
        "{'name':'c','syncEnabled':true}", "{'name':'c'}", "breaking  collection 'c': is no longer synced to its dataset")]
    [InlineData("{'name':'c','syncEnabled':false}", "{'name':'c'}", "")]
    [InlineData("{'name':'c'}", "{'name':'c','syncEnabled':true}", "addition  collection 'c': is now synced to a dataset")]
    [InlineData("{'name':'c','syncEnabled':true}", "{'name':'c','syncEnabled':true}", "")]
    [InlineData(
        "{'name':'c','defaultPermission':['READ']}",
        "{'name':'c','defaultPermissions':['read','WRITE']}",
        "addition  collection 'c': the default permission 'WRITE' was added")]
    [InlineData(
        "{'name':'c','defaultPermission':['read','WRITE']}",
        "{'name':'c','defaultPermission':['READ']}",
        "breaking  collection 'c': the default permission 'WRITE' was removed")]
    [InlineData(
        "{'name':'c','filters':[]}",
        "{'name':'c','filters':[{'name':'f','limitToOwner':true}]}",
        "breaking  collection 'c': filter rule 'f' was added")]
    [InlineData(
        "{'name':'c','filters':[{'name':'f','limitToOwner':true}]}",
        "{'name':'c','filters':[]}",
        "addition  collection 'c': filter rule 'f' was removed")]
    [InlineData(
        "{'name':'c','filters':[{'name':'f','query':{'content.a':1}}]}",
        "{'name':'c','filters':[{'name':'f','query':{'content.a':2}}]}",
        "breaking  collection 'c': filter rule 'f' was changed")]
    [InlineData(
        "{'name':'c','filters':[{'name':'f','query':{'content.a':1}}]}",
        "{'name':'c','filters':[{'name':'f', 'query': {'content.a' : 1}}]}",
        "")]
    public Task Diff_finds_changes_of_collections(string before, string after, string expected) =>
        AssertChangesAsync($"'collectionsMapping':[{before}]", $"'collections':[{after}]", expected);

    [Theory]
    [InlineData("", "{'name':'a','type':'LONG'}", "addition  collection 'c': column 'a' was added")]
    [InlineData("{'name':'a','type':'LONG'}", "", "breaking  collection 'c': column 'a' was removed")]
    [InlineData(
        "{'name':'a','type':'LONG'}",
        "{'name':'a','type':'DECIMAL'}",
        "breaking  collection 'c': the type of column 'a' changed from 'LONG' to 'DECIMAL'")]
    [InlineData(
        "{'name':'a','type':'LONG'}",
        "{'name':'a','type':'wide'}",
        "breaking  collection 'c': the type of column 'a' changed from 'LONG' to 'wide'")]
    public Task Diff_finds_changes_of_columns(string before, string after, string expected) => AssertChangesAsync(
        $"'collections':[{{'name':'c','schema':{{'columns':[{before}]}}}}]",
        $"'collections':[{{'name':'c','schema':{{'columns':[{after}]}}}}]",
        expected);

    [Theory]
    [InlineData("", "{'alias':'w','modelId':'1'}", "addition  workflow 'w': was added")]
    [InlineData("{'alias':'w','modelId':'1'}", "", "breaking  workflow 'w': was removed")]
    [InlineData("{'alias':'w','modelId':'1'}", "{'alias':'v','workflowId':'1'}", "breaking  workflow 'w': was renamed to 'v'")]
    [InlineData(
        "{'alias':'w','modelId':'1'}", "{'alias':'w','modelId':'2'}", "patch     workflow 'w': the modelId changed from '1' to '2'")]
    [InlineData(
        "{'alias':'w','version':'1'}", "{'alias':'w','version':'2'}", "patch     workflow 'w': the version changed from '1' to '2'")]
    public Task Diff_finds_changes_of_workflows(string before, string after, string expected) =>
        AssertChangesAsync($"'workflowsMapping':[{before}]", $"'workflowMapping':[{after}]", expected);

    [Theory]
    [InlineData("", "{'alias':'f'}", "addition  function 'f': was added")]
    [InlineData("{'alias':'f'}", "", "breaking  function 'f': was removed")]
    [InlineData(
        "{'alias':'f','packageId':'1','functionName':'n'}",
        "{'alias':'g','packageId':'1','functionName':'n'}",
        "breaking  function 'f': was renamed to 'g'")]
    [InlineData(
        "{'alias':'f','packageId':'1','functionName':'n'}",
        "{'alias':'g','packageId':'1','functionName':'m'}",
        "breaking  function 'f': was removed|addition  function 'g': was added")]
    [InlineData(
        "{'alias':'f','packageId':'1','functionName':'2n'}",
        "{'alias':'g','packageId':'12','functionName':'n'}",
        "breaking  function 'f': was removed|addition  function 'g': was added")]
    [InlineData(
        "{'alias':'f','packageId':'1'}",
        "{'alias':'g','packageId':'1'}",
        "breaking  function 'f': was removed|addition  function 'g': was added")]
    [InlineData(
        "{'alias':'f','functionName':'n'}",
        "{'alias':'g','functionName':'n'}",
        "breaking  function 'f': was removed|addition  function 'g': was added")]
    [InlineData(
        "{'alias':'f','packageId':'1','functionName':'n','version':'1'}",
        "{'alias':'f','packageId':'2','functionName':'m','version':'2'}",
        "patch     function 'f': the packageId changed from '1' to '2'|"
            + "patch     function 'f': the functionName changed from 'n' to 'm'|"
            + "patch     function 'f': the version changed from '1' to '2'")]
    [InlineData("{'alias':'f'}", "{'alias':'f','output':{'type':'text'}}", "addition  function 'f': now has an output")]
    [InlineData("{'alias':'f','output':{'type':'text'}}", "{'alias':'f'}", "breaking  function 'f': the output was removed")]
    [InlineData(
        "{'alias':'f','output':{'type':'text'}}",
        "{'alias':'f','output':{'type':'number'}}",
        "breaking  function 'f': the type of the output changed from 'text' to 'number'")]
    [InlineData(
        "{'alias':'f','output':{'type':'text'}}",
        "{'alias':'f','output':{'type':'text','nullable':true}}",
        "breaking  function 'f': the output can now be null")]
    [InlineData("{'alias':'f','output':{'type':'text','nullable':true}}", "{'alias':'f','output':{'type':'text'}}", "")]
    [InlineData(
        "{'alias':'f','output':{'type':'object','children':[{'alias':'a','type':'object','children':[{'alias':'b','type':'text'}]}]}}",
        "{'alias':'f','output':{'type':'object','children':[{'alias':'a','type':'object','children':[{'alias':'b','type':'date'}]}]}}",
        "breaking  function 'f': the type of 'a.b' of the output changed from 'text' to 'date'")]
    public Task Diff_finds_changes_of_functions(string before, string after, string expected) =>
        AssertChangesAsync($"'packagesMapping':[{before}]", $"'packages':[{after}]", expected);

    [Theory]
    [InlineData("", "{'alias':'p','type':'text'}", "breaking  function 'f': the required parameter 'p' was added")]
    [InlineData(
        "", "{'alias':'p','type':'text','required':false}", "addition  function 'f': the optional parameter 'p' was added")]
    [InlineData(
        "", "{'alias':'p','type':'text','nullable':true}", "addition  function 'f': the optional parameter 'p' was added")]
    [InlineData("", "{'alias':'p','type':'text','value':''}", "addition  function 'f': the optional parameter 'p' was added")]
    [InlineData("", "{'alias':'p','type':'text','required':true}", "breaking  function 'f': the required parameter 'p' was added")]
    [InlineData("{'alias':'p','type':'text','required':false}", "", "breaking  function 'f': parameter 'p' was removed")]
    [InlineData(
        "{'alias':'p','type':'text'}",
        "{'alias':'p','type':'text','nullable':true}",
        "addition  function 'f': parameter 'p' is now optional")]
    [InlineData(
        "{'alias':'p','type':'text','nullable':true}",
        "{'alias':'p','type':'text'}",
        "breaking  function 'f': parameter 'p' is now required")]
    [InlineData("{'alias':'p','type':'text','nullable':true}", "{'alias':'p','type':'text','required':false}", "")]
    [InlineData(
        "{'alias':'p','type':'text','value':'x'}",
        "{'alias':'p','type':'text','value':'y'}",
        "patch     function 'f': the default of parameter 'p' changed from '\"x\"' to '\"y\"'")]
    [InlineData(
        "{'alias':'p'}",
        "{'alias':'p','type':'text'}",
        "breaking  function 'f': the type of parameter 'p' changed from 'no type' to 'text'")]
    [InlineData(
        "{'alias':'p','type':'txt'}",
        "{'alias':'p','type':'text'}",
        "breaking  function 'f': the type of parameter 'p' changed from 'txt' to 'text'")]
    [InlineData(
        "{'alias':'p','type':'text'}",
        "{'alias':'p','type':'text','isList':true}",
        "breaking  function 'f': the type of parameter 'p' changed from 'text' to 'list of text'")]
    [InlineData(
        "{'alias':'p','type':'object','children':[{'alias':'q','type':'object','children':[{'alias':'r','type':'text'}]}]}",
        "{'alias':'p','type':'object','children':[{'alias':'q','type':'object','children':[]}]}",
        "breaking  function 'f': parameter 'p.q.r' was removed")]
    public Task Diff_finds_changes_of_parameters(string before, string after, string expected) => AssertChangesAsync(
        $"'packages':[{{'alias':'f','parameters':[{before}]}}]", $"'packages':[{{'alias':'f','parameters':[{after}]}}]", expected);

    [Theory]
    [InlineData("'accounts':[]", "'accountsMapping':[{'alias':'a'}]", "addition  account 'a': was added")]
    [InlineData("'accounts':[{'alias':'a'}]", "", "breaking  account 'a': was removed")]
    [InlineData(
        "'accounts':[{'alias':'a','dataProviderKey':'x'}]",
        "'accounts':[{'alias':'a','dataProviderKey':'y'}]",
        "breaking  account 'a': the dataProviderKey changed from 'x' to 'y'")]
    [InlineData("", "'actionsMapping':[{'alias':'a'}]", "addition  action 'a': was added")]
    [InlineData("'actionsMapping':[{'alias':'a'}]", "", "breaking  action 'a': was removed")]
    [InlineData("", "'channels':{'publishes':[{'name':'n'}]}", "addition  published channel 'n': was added")]
    [InlineData("'channels':{'publishes':[{'name':'n'}]}", "", "breaking  published channel 'n': was removed")]
    [InlineData("", "'channels':{'subscribes':[{'name':'n'}]}", "addition  subscribed channel 'n': was added")]
    [InlineData("'channels':{'subscribes':[{'name':'n'}]}", "", "breaking  subscribed channel 'n': was removed")]
    public Task Diff_finds_changes_of_other_lists(string before, string after, string expected) =>
        AssertChangesAsync(before, after, expected);

    [Theory]
    [InlineData("a:1", "b:1", "breaking  dataset 'a': was renamed to 'b'")]
    [InlineData("a:1 b:1", "c:1", "breaking  dataset 'a': was removed|breaking  dataset 'b': was removed|addition  dataset 'c': was added")]
    [InlineData("a:1", "b:1 c:1", "breaking  dataset 'a': was removed|addition  dataset 'b': was added|addition  dataset 'c': was added")]
    [InlineData("a:1 b:1", "a:1 c:1", "breaking  dataset 'b': was removed|addition  dataset 'c': was added")]
    [InlineData("a:1", "a:1 b:1", "addition  dataset 'b': was added")]
    [InlineData("a:", "b:", "breaking  dataset 'a': was removed|addition  dataset 'b': was added")]
    [InlineData("a:x", "b:X", "breaking  dataset 'a': was removed|addition  dataset 'b': was added")]
    [InlineData("a:1 b:2", "b:1 c:2", "breaking  dataset 'a': was removed|addition  dataset 'c': was added|"
        + "patch     dataset 'b': the dataSetId changed from '2' to '1'")]
    [InlineData("a:1 b:2", "c:2 d:1", "breaking  dataset 'a': was renamed to 'd'|breaking  dataset 'b': was renamed to 'c'")]
    [InlineData("a:1", "A:1", "breaking  dataset 'a': was renamed to 'A'")]
    public Task Diff_reports_a_renamed_entry_if_its_ID_is_unique_on_both_sides(string before, string after, string expected) =>
        AssertChangesAsync($"'datasetsMapping':[{Datasets(before)}]", $"'datasetsMapping':[{Datasets(after)}]", expected);

    [Theory]
    [InlineData("1.2.3", "patch", "1.2.4", true)]
    [InlineData("1.2.3", "addition", "1.2.4", false, "1.3.0")]
    [InlineData("1.2.3", "addition", "1.3.0", true)]
    [InlineData("1.2.3", "breaking", "1.9.9", false, "2.0.0")]
    [InlineData("1.2.3", "breaking", "2.0.0", true)]
    [InlineData("0.2.3", "patch", "0.2.4", true)]
    [InlineData("0.2.3", "addition", "0.2.4", true)]
    [InlineData("0.2.3", "addition", "0.2.3", false, "0.2.4")]
    [InlineData("0.2.3", "breaking", "0.2.9", false, "0.3.0")]
    [InlineData("0.2.3", "breaking", "0.3.0", true)]
    [InlineData("0.2.3", "breaking", "1.0.0", true)]
    [InlineData("0.0.1", "breaking", "0.0.2", false, "0.1.0")]
    [InlineData("1.0.0", "addition", "1.0.1", false, "1.1.0")]
    [InlineData("1.0.0", "breaking", "1.1.0", false, "2.0.0")]
    [InlineData("1.2.3", "breaking", "2.0.0-beta.1", true)]
    [InlineData("1.2.3", "breaking", "2.0.1-beta.1", true)]
    [InlineData("1.2.3", "breaking", "1.3.0-beta.1", false, "2.0.0")]
    [InlineData("2.0.0-beta.1", "breaking", "2.0.0-beta.2", true)]
    [InlineData("2.0.0-beta.1", "breaking", "2.0.0", true)]
    [InlineData("2.0.0-beta.1", "breaking", "2.0.0-beta.1", false, "2.0.0")]
    [InlineData("2.1.0-beta.1", "breaking", "2.1.0", false, "3.0.0")]
    [InlineData("2.0.1-beta.1", "breaking", "2.0.1", false, "3.0.0")]
    [InlineData("2.1.0-beta.1", "addition", "2.1.0", true)]
    [InlineData("2.1.1-beta.1", "addition", "2.1.1", false, "2.2.0")]
    [InlineData("2.1.1-beta.1", "patch", "2.1.1", true)]
    [InlineData("0.3.0-beta.1", "breaking", "0.3.0", true)]
    [InlineData("0.3.1-beta.1", "breaking", "0.3.1", false, "0.4.0")]
    [InlineData("0.3.1-beta.1", "addition", "0.3.1", true)]
    public async Task Diff_requires_a_version_that_matches_the_changes(
        string before, string impact, string after, bool isRaised, string? least = null)
    {
        Write("old.json", $"{{'version':'{before}','actionsMapping':[{{'alias':'a'}}]}}");
        string actions = impact switch { "addition" => "{'alias':'a'},{'alias':'b'}", "breaking" => "", _ => "{'alias':'a'}" };
        Write("new.json", $"{{'version':'{after}','name':'B','actionsMapping':[{actions}]}}");

        var run = await _folder.RunAsync("diff", "old.json", "new.json");

        Assert.Equal(isRaised ? ExitCode.Clean : ExitCode.Findings, run.ExitCode);
        string kind = impact switch { "addition" => "additions", "breaking" => "breaking changes", _ => "changes" };
        Assert.Equal(
            isRaised ? [] : [$"With {kind}, it should be at least {least}."],
            Problems(run).Select(problem => problem[problem.IndexOf("With ", StringComparison.Ordinal)..]));
    }

    [Theory]
    [InlineData("1.2.3", "1.2.2")]
    [InlineData("1.2.3", "1.1.9")]
    [InlineData("1.2.3", "0.9.9")]
    [InlineData("1.10.0", "1.9.0")]
    [InlineData("1.2.3", "1.2.3-beta")]
    [InlineData("1.2.3-beta.2", "1.2.3-beta.1")]
    [InlineData("1.2.3-beta.10", "1.2.3-beta.9")]
    [InlineData("1.2.3-beta.1", "1.2.3-beta")]
    [InlineData("1.2.3-beta", "1.2.3-alpha")]
    [InlineData("1.2.3-beta", "1.2.3-2")]
    public async Task Diff_reports_a_lower_version_but_not_a_higher_one(string higher, string lower)
    {
        Write("high.json", $"{{'version':'{higher}'}}");
        Write("low.json", $"{{'version':'{lower}'}}");

        var back = await _folder.RunAsync("diff", "high.json", "low.json");
        var forth = await _folder.RunAsync("diff", "low.json", "high.json");

        Assert.Equal([$"The version was lowered from {higher} to {lower}."], Problems(back));
        Assert.Equal(ExitCode.Findings, back.ExitCode);
        Assert.Equal(new TestRun(ExitCode.Clean, "No relevant changes.\n", ""), forth);
    }

    [Theory]
    [InlineData("1.2.3", true)]
    [InlineData("v1.2.3", true)]
    [InlineData(" 1.2.3 ", true)]
    [InlineData("1.2.3-beta.1+5", true)]
    [InlineData("9007199254740991.0.0", true)]
    [InlineData("9007199254740992.0.0", false)]
    [InlineData("vv1.2.3", false)]
    [InlineData("01.2.3", false)]
    [InlineData("1.2", false)]
    [InlineData("1.2.3.4", false)]
    [InlineData("1.2.3-", false)]
    [InlineData("1.2.3-01", false)]
    [InlineData("1.2.3+", false)]
    [InlineData("", false)]
    public async Task Diff_reports_a_version_that_domo_publish_rejects(string version, bool isTaken)
    {
        Write("old.json", "{}");
        Write("new.json", $"{{'version':'{version}'}}");

        var run = await _folder.RunAsync("diff", "old.json", "new.json");

        Assert.Equal(isTaken ? [] : [$"The new version '{version}' is not a semantic version, so domo publish rejects the manifest."], Problems(run));
    }

    [Theory]
    [InlineData("version", "patch", 1)]
    [InlineData("breaking", "patch", 0)]
    [InlineData("any", "patch", 1)]
    [InlineData("never", "patch", 0)]
    [InlineData("breaking", "addition", 0)]
    [InlineData("breaking", "breaking", 1)]
    [InlineData("any", "none", 0)]
    [InlineData("version", "none", 0)]
    [InlineData("never", "breaking", 0)]
    public async Task Fail_on_determines_the_exit_code(string failOn, string impact, int exitCode)
    {
        Write("old.json", "{'version':'1.0.0','actionsMapping':[{'alias':'a'}]}");
        Write("new.json", impact switch
        {
            "breaking" => "{'version':'1.0.0'}",
            "addition" => "{'version':'1.0.0','actionsMapping':[{'alias':'a'},{'alias':'b'}]}",
            "patch" => "{'version':'1.0.0','description':'x','actionsMapping':[{'alias':'a'}]}",
            _ => "{'version':'1.0.0','actionsMapping':[{'alias':'a'}]}",
        });

        var run = await _folder.RunAsync("diff", "old.json", "new.json", "--fail-on", failOn);

        Assert.Equal(exitCode, (int)run.ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private static string Datasets(string pairs) => string.Join(',', pairs.Split(' ').Select(pair => pair.Split(':'))
        .Select(pair => $"{{'alias':'{pair[0]}','dataSetId':'{pair[1]}','fields':['f']}}"));

    private static IEnumerable<string> Problems(TestRun run) => run.Output.Split('\n')
        .Where(line => line.StartsWith("version   ", StringComparison.Ordinal))
        .Select(line => line["version   ".Length..]);

    private void Write(string name, string text) => _folder.Write(name, text.Replace('\'', '"'));

    private async Task AssertChangesAsync(string before, string after, string expected)
    {
        Write("old/manifest.json", "{'version':'1.0.0'" + (before.Length > 0 ? "," : "") + before + "}");
        Write("new/manifest.json", "{'version':'9.0.0'" + (after.Length > 0 ? "," : "") + after + "}");

        var run = await _folder.RunAsync("diff", "old", "new");

        string text = expected.Length == 0 ? "No relevant changes." : expected.Replace('|', '\n');
        Assert.Equal(new TestRun(ExitCode.Clean, text + "\n", ""), run);
    }
}
