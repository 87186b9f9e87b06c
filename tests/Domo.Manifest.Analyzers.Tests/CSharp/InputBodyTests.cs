using static Domo.Manifest.Analyzers.Tests.CSharp.BodySource;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Bodies of requests that start a workflow or run a function, however they are written.</summary>
public class InputBodyTests
{
    private static readonly string S = Marked(Start);
    private static readonly string F = Marked(PageCards);

    [Fact]
    public Task A_name_that_the_manifest_does_not_declare_is_found() => CSharpRuleTest.RunAsync(Of(
        $"http.PostAsJsonAsync({S}, new {{ {{|DOMO7005:item|}} = text, pieces = 1 }})",
        $"http.PostAsJsonAsync({S}, new {{ product = text, {{|DOMO7005:number|}}, pieces = 1 }})",
        $"http.PostAsJsonAsync({S}, new {{ {{|DOMO7005:Produkt|}} = text, Pieces = 1 }})",
        $"http.PostAsJsonAsync({S}, new Dictionary<string, object> {{ [\"{{|DOMO7005:Product|}}\"] = text, [\"pieces\"] = 1 }})",
        $"http.PostAsJsonAsync({S}, new Dictionary<string, object> {{ {{ \"{{|DOMO7005:Product|}}\", text }}, {{ \"pieces\", 1 }} }})",
        $"http.PostAsJsonAsync({S}, new {{ {{|DOMO7005:Product|}} = text, pieces = 1 }}, JsonSerializerOptions.Default)",
        $"http.PostAsync({S}, JsonContent.Create(new {{ product = text, pieces = 1, {{|DOMO7005:priority|}} = 1 }}))",
        $"http.PostAsync({S}, new StringContent(JsonSerializer.Serialize(new {{ {{|DOMO7005:Product|}} = text, pieces = 1 }})))",
        $"http.PostAsync({S}, new StringContent(\"{{ \\\"{{|DOMO7005:item|}}\\\": \\\"x\\\", \\\"pieces\\\": 1 }}\"))",
        $"http.PostAsync({S}, new StringContent($\"{{{{ \\\"{{|DOMO7005:item|}}\\\": \\\"{{text}}\\\", \\\"pieces\\\": {{number}} }}}}\"))",
        $"http.SendAsync(new HttpRequestMessage(HttpMethod.Post, {S}) {{ Content = JsonContent.Create(new {{ product = text, pieces = 1, {{|DOMO7005:priority|}} = 1 }}) }})",
        $"domo.SendAsync(HttpMethod.Post, {Start}, new JsonObject {{ [\"product\"] = text, [\"pieces\"] = 1, [\"{{|DOMO7005:approve|}}\"] = text }})",
        $"domo.Client.SendAsync(HttpMethod.Post, {Start}, body: RequestBody.FromJson(\"{{ \\\"{{|DOMO7005:item|}}\\\": \\\"x\\\", \\\"pieces\\\": 1 }}\"))",
        $"domo.Client.SendForStreamAsync(HttpMethod.Post, {PageCards}, () => JsonContent.Create(new {{ {{|DOMO7005:pag|}} = 1 }}))"));

    [Fact]
    public Task A_body_and_an_address_in_variables_that_are_set_once_are_followed() => CSharpRuleTest.RunAsync(OfStatements($$"""
        var url = {{S}};
        var inputs = new { {|DOMO7005:item|} = text, pieces = 1 };
        var json = "{ \"{|DOMO7005:item|}\": \"x\", \"pieces\": 1 }";
        var content = new StringContent(json);
        var message = new HttpRequestMessage(HttpMethod.Post, {{S}});
        message.Content = JsonContent.Create(new { product = text, {|DOMO7005:piece|} = 1 });
        var changed = new Dictionary<string, object> { ["item"] = text };
        changed.Remove("item");
        return (
            http.PostAsJsonAsync(url, inputs), http.PostAsync(url, content), http.SendAsync(message),
            http.PostAsJsonAsync(url, changed), http.PostAsJsonAsync(url, (object)any));
        """));

    [Fact]
    public Task A_required_input_that_is_missing_is_found() => CSharpRuleTest.RunAsync(Of(
        $"http.PostAsJsonAsync({S}, {{|DOMO7006:new {{ product = text }}|}})",
        $"http.PostAsJsonAsync({S}, {{|DOMO7006:new {{ }}|}})",
        $"http.PostAsJsonAsync({F}, {{|DOMO7006:new Dictionary<string, object>()|}})",
        $"http.PostAsync({S}, new StringContent(\"{{|DOMO7006:{{}}|}}\"))"));

    [Fact]
    public Task A_value_of_the_wrong_kind_is_found() => CSharpRuleTest.RunAsync(Of(
        $"http.PostAsJsonAsync({S}, new {{ product = {{|DOMO7007:number|}}, pieces = {{|DOMO7007:text|}}, approver = {{|DOMO7007:27|}}, due = {{|DOMO7007:now|}} }})",
        $"http.PostAsJsonAsync({S}, new {{ product = {{|DOMO7007:new[] {{ text }}|}}, pieces = {{|DOMO7007:1.5|}}, approver = {{|DOMO7007:true|}}, due = {{|DOMO7007:1764547200|}} }})",
        $"http.PostAsJsonAsync({S}, new Approval(text, 1, {{|DOMO7007:27|}}))",
        $"http.PostAsync({S}, new StringContent(\"{{ \\\"product\\\": {{|DOMO7007:5|}}, \\\"pieces\\\": {{|DOMO7007:\\\"5\\\"|}} }}\"))",
        $"http.PostAsJsonAsync({F}, new {{ page = {{|DOMO7007:\"123\"|}} }})",
        $"http.PostAsJsonAsync({S}, {{|DOMO7004:new[] {{ new {{ product = text, pieces = 1 }} }}|}})",
        $"http.PostAsJsonAsync({S}, {{|DOMO7004:text|}})"));

    [Fact]
    public Task A_date_in_another_form_is_found() => CSharpRuleTest.RunAsync(Of(
        $"http.PostAsJsonAsync({S}, new {{ product = text, pieces = 1, due = \"{{|DOMO7051:04/23/2026|}}\" }})",
        $"http.PostAsJsonAsync({S}, new {{ product = text, pieces = 1, due = {{|DOMO7052:day.ToString(\"d\")|}} }})",
        $"http.PostAsync({S}, new StringContent($\"{{{{ \\\"product\\\": \\\"x\\\", \\\"pieces\\\": 1, \\\"due\\\": \\\"{{|DOMO7052:{{now}}|}}\\\" }}}}\"))"));

    [Fact]
    public Task What_is_right_or_not_known_is_left_alone() => CSharpRuleTest.RunAsync(Of(
        $"http.PostAsJsonAsync({S}, new {{ product = text, pieces = 1 }})",
        $"http.PostAsJsonAsync({S}, new {{ Product = text, Pieces = 1m, approver = \"27\", due = day }})",
        $"http.PostAsJsonAsync({S}, new Reorder {{ Product = text, Count = 1, Note = text }})",
        $"http.PostAsJsonAsync({S}, new Open {{ Product = text }})",
        $"http.PostAsJsonAsync({S}, any)",
        $"http.PostAsJsonAsync({S}, new Dictionary<string, object> {{ [text] = text }})",
        $"http.PostAsJsonAsync({S}, new {{ item = text }}, new JsonSerializerOptions())",
        $"http.PostAsync({S}, new StringContent(text))",
        $"http.PostAsync({S}, new StringContent($\"{{{{ \\\"{{text}}\\\": 1 }}}}\"))",
        $"http.PostAsync({S}, null)",
        $"http.PutAsJsonAsync({Marked("\"/domo/workflow/v1/models/reorder/other\"")}, new {{ item = text }})",
        $"http.PostAsJsonAsync($\"https://example.org/start\", new {{ item = text }})",
        $"http.PostAsJsonAsync({F}, new {{ page = number }})",
        $"domo.SendAsync(HttpMethod.Post, {Start}, new JsonObject {{ [\"product\"] = text, [\"pieces\"] = any as JsonNode }})"));

    [Theory]
    [InlineData("new { {|DOMO7005:item|} = text, pieces = 1 }", "new { product = text, pieces = 1 }")]
    [InlineData("new { {|DOMO7005:produc|} = text, pieces = 1 }", "new { product = text, pieces = 1 }")]
    [InlineData("new { product = text, pieces = 1, approver = {|DOMO7007:number|} }",
        "new { product = text, pieces = 1, approver = number.ToString(System.Globalization.CultureInfo.InvariantCulture) }")]
    [InlineData("new { product = text, pieces = 1, approver = {|DOMO7007:27|} }", "new { product = text, pieces = 1, approver = \"27\" }")]
    [InlineData("new { product = text, pieces = {|DOMO7007:\"5\"|} }", "new { product = text, pieces = 5 }")]
    [InlineData("new { product = text, pieces = 1, due = {|DOMO7007:now|} }",
        "new { product = text, pieces = 1, due = now.ToString(\"yyyy-MM-dd\", System.Globalization.CultureInfo.InvariantCulture) }")]
    public Task A_body_is_mended(string body, string expected) => CSharpRuleTest.RunAsync(
        Of($"http.PostAsJsonAsync({S}, {body})"), Of($"http.PostAsJsonAsync({S}, {expected})"));

    [Fact]
    public async Task Inputs_of_every_type_are_compared()
    {
        const string Good = "flag = true, on = day, at = now, exact = 1.5, wait = \"PT1H\", count = 5, who = \"1\", set = Guid.NewGuid(), time = new TimeOnly(1, 2), tags = new[] { text }, item = new { size = 1 }";
        const string Bad = "flag = {|\"true\"|}, on = {|now|}, at = {|day|}, exact = {|\"1.5\"|}, wait = {|TimeSpan.Zero|}, count = {|2.5|}, who = {|1|}, set = {|5|}, time = {|now|}, tags = {|text|}, item = new { size = {|text|} }";
        string[] requests =
        [
            .. new[] { Good, Bad }.Select(body => $"http.PostAsJsonAsync(\"/domo/codeengine/v2/packages/every\", new {{ {body} }})"),
            "http.PostAsJsonAsync(\"/domo/codeengine/v2/packages/every\", new { flag = true, on = day, at = \"2026-04-23T12:00:00.5+02:00\", exact = 1, wait = {|\"1:30\"|}, count = 1, who = text, set = text, time = text, tags = new object[] { text, {|1|} }, item = new { {|siz|} = 1, other = 2 } })",
        ];
        string marked = Of(requests);
        string code = marked.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
        string[] types =
        [
            "flag:boolean", "on:date", "at:dateTime", "exact:decimal", "wait:duration", "count:number", "who:person", "set:dataset", "time:time",
            "tags:text", "item:object",
        ];
        string parameters = string.Join(", ", types.Select(type => type.Split(':')).Select(type => $$"""
            { "alias": "{{type[0]}}", "type": "{{type[1]}}", "nullable": true, "isList": {{(type[0] == "tags" ? "true" : "false")}},
              "children": [{{(type[0] == "item" ? """{ "alias": "size", "type": "number", "nullable": true, "isList": false }""" : "")}}] }
            """));
        string manifest = $$"""
            { "name": "A", "version": "1.0.0", "datasetsMapping": [], "packagesMapping": [{ "alias": "every", "parameters": [{{parameters}}] }] }
            """;
        using var project = CSharpProject.Create(code.Replace("DomoApp domo", "object domo", StringComparison.Ordinal), [new("manifest.json", manifest)]);

        var found = (await project.DiagnosticsAsync()).Where(diagnostic => diagnostic.Id != "DOMO7001").ToList();

        var expected = System.Text.RegularExpressions.Regex.Matches(marked, @"\{\|(.*?)\|\}").Select(match => match.Groups[1].Value);
        string text = code.Replace("DomoApp domo", "object domo", StringComparison.Ordinal);
        Assert.Equal(
            expected,
            found.Select(diagnostic => text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
        Assert.Equal(found.Select(_ => true), found.Select(diagnostic => diagnostic.Id is "DOMO7007" or "DOMO7005"));
    }
}
