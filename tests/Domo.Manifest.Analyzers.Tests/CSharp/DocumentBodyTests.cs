using static Domo.Manifest.Analyzers.Tests.CSharp.BodySource;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Bodies of requests that create or replace documents, and of those that grant permissions.</summary>
public class DocumentBodyTests
{
    private static readonly string D = Marked(NewDocument);
    private static readonly string B = Marked(Bulk);
    private static readonly string One = Marked("\"/domo/datastores/v1/collections/Deals/documents/d1\"");
    private static readonly string Drafts = Marked("\"/domo/datastores/v1/collections/Drafts/documents\"");

    [Fact]
    public Task A_document_without_content_is_found() => CSharpRuleTest.RunAsync(Of(
        $"http.PostAsJsonAsync({D}, {{|DOMO7004:new {{ title = text }}|}})",
        $"http.PutAsJsonAsync({One}, {{|DOMO7004:new {{ title = text }}|}})",
        $"http.PostAsJsonAsync({B}, new[] {{ {{|DOMO7004:new {{ title = text }}|}} }})",
        $"http.PutAsJsonAsync({B}, new object[] {{ new {{ id = text, content = new {{ title = text, amount = 1, pieces = 1, closed = day, changed = text }} }}, {{|DOMO7004:new {{ id = text }}|}} }})",
        $"http.PostAsJsonAsync({D}, {{|DOMO7004:new Deal {{ Title = text }}|}})",
        $"http.PostAsync({D}, new StringContent(\"{{|DOMO7004:{{ \\\"title\\\": \\\"x\\\" }}|}}\"))",
        $"http.PostAsync({D}, new StringContent(JsonSerializer.Serialize(new {{ {{|DOMO7005:Content|}} = new {{ title = text }} }})))",
        $"http.PostAsJsonAsync({D}, new {{ content = {{|DOMO7007:text|}} }})",
        "http.PostAsJsonAsync(\"/domo/datastores/v1/collections/MadeAtRunTime/documents\", {|DOMO7004:new { title = text }|})"));

    [Fact]
    public Task An_array_in_place_of_one_document_is_found_and_the_reverse() => CSharpRuleTest.RunAsync(Of(
        $"http.PostAsJsonAsync({D}, {{|DOMO7004:new[] {{ new {{ content = new {{ title = text }} }} }}|}})",
        $"http.PutAsJsonAsync({One}, {{|DOMO7004:new List<object> {{ any }}|}})",
        $"http.PostAsJsonAsync({B}, {{|DOMO7004:new {{ content = new {{ title = text }} }}|}})",
        $"http.PostAsync({D}, new StringContent(\"{{|DOMO7004:[]|}}\"))"));

    [Fact]
    public Task A_property_without_a_column_is_found() => CSharpRuleTest.RunAsync(Of(
        $"http.PostAsJsonAsync({D}, new {{ content = new {{ title = text, {{|DOMO7061:salesperson|}} = text }} }})",
        $"http.PostAsJsonAsync({D}, new {{ content = new Dictionary<string, object> {{ [\"{{|DOMO7061:Title|}}\"] = text, [\"{{|DOMO7061:salesperson|}}\"] = text }} }})",
        $"http.PostAsync({D}, new StringContent(\"{{ \\\"content\\\": {{ \\\"{{|DOMO7061:titel|}}\\\": \\\"x\\\" }} }}\"))",
        $"http.PostAsJsonAsync({Drafts}, new {{ content = new {{ text, {{|DOMO7065:salesperson|}} = text }} }})",
        $"http.PostAsJsonAsync({Drafts}, new {{ content = new {{ {{|DOMO7061:texts|}} = text }} }})",
        $"http.PostAsJsonAsync({D}, new Letter<Deal> {{ Content = new Deal {{ Title = text, {{|DOMO7050:Closed|}} = now, {{|DOMO7061:Salesperson|}} = text }} }})"));

    [Fact]
    public Task A_value_that_does_not_fit_its_column_is_found() => CSharpRuleTest.RunAsync(Of(
        $"http.PostAsJsonAsync({D}, new {{ content = new Dictionary<string, object> {{ [\"{{|DOMO7062:pieces|}}\"] = text, [\"pieces\"] = 1, [\"amount\"] = 1.5m }} }})",
        $"http.PostAsJsonAsync({D}, new {{ content = new {{ pieces = {{|DOMO7063:1.5|}}, {{|DOMO7062:title|}} = 5, {{|DOMO7050:closed|}} = now, {{|DOMO7050:changed|}} = day }} }})",
        $"http.PostAsync({D}, new StringContent(\"{{ \\\"content\\\": {{ \\\"pieces\\\": {{|DOMO7063:1.5|}}, \\\"{{|DOMO7062:title|}}\\\": 5, \\\"closed\\\": \\\"{{|DOMO7051:2025-11-16T21:05:41Z|}}\\\", \\\"changed\\\": \\\"{{|DOMO7051:2025-11-16T21:05:41.5Z|}}\\\" }} }}\"))",
        $"http.PostAsJsonAsync({D}, new {{ content = new {{ changed = {{|DOMO7052:now.ToString(\"O\")|}}, closed = \"{{|DOMO7051:2025-11-16T21:05:41Z|}}\" }} }})",
        $"domo.SendAsync(HttpMethod.Post, {NewDocument}, new JsonObject {{ [\"content\"] = new JsonObject {{ [\"{{|DOMO7050:changed|}}\"] = new DateTimeOffset(now), [\"{{|DOMO7062:pieces|}}\"] = \"1\" }} }})"));

    [Fact]
    public Task What_is_right_or_not_known_is_left_alone() => CSharpRuleTest.RunAsync(Of(
        $"http.PostAsJsonAsync({D}, new {{ content = new {{ title = text, pieces = 5.0, amount = 1, closed = day, changed = now.ToString(\"yyyy-MM-ddTHH:mm:ssZ\") }} }})",
        $"http.PostAsJsonAsync({D}, new {{ content = new {{ title = (string)null, pieces = (int?)null }} }})",
        $"http.PostAsJsonAsync({D}, new {{ content = any }})",
        $"http.PostAsJsonAsync({D}, any)",
        $"http.PostAsJsonAsync({D}, new Open {{ Product = text }})",
        $"http.PostAsJsonAsync({B}, new List<object> {{ any }})",
        $"http.PostAsJsonAsync({B}, (IEnumerable<object>)any)",
        $"http.PostAsync({D}, new StringContent($\"{{{{ \\\"content\\\": {{any}} }}}}\"))",
        $"http.PostAsync({D}, new StringContent($\"{{{{ \\\"content\\\": {{{{ \\\"pieces\\\": {{number}}, \\\"closed\\\": \\\"{{text}}\\\" }}}} }}}}\"))",
        $"http.PostAsJsonAsync({Marked("\"/domo/datastores/v1/collections/Deals/documents/query\"")}, new {{ title = text }})",
        "http.PostAsJsonAsync(\"/domo/datastores/v1/collections/MadeAtRunTime/documents\", new { content = new { anything = text } })"));

    [Fact]
    public Task Permissions_in_a_body_are_found() => CSharpRuleTest.RunAsync(Of(
        "http.PutAsJsonAsync(\"/domo/datastores/v1/collections/Other/permission/USER/27\", {|DOMO7004:new { permissions = new[] { text } }|})",
        "http.PutAsJsonAsync(\"/domo/datastores/v1/collections/Other/permission/USER/27?permissions=read\", new { permissions = text })",
        "http.PutAsJsonAsync(\"/domo/datastores/v1/collections/Other/permission/USER/27\", new { })"));

    [Theory]
    [InlineData("{|DOMO7004:new { title = text }|}", "new { content = new { title = text } }")]
    [InlineData("new { content = new { {|DOMO7061:titel|} = text } }", "new { content = new { title = text } }")]
    [InlineData("new { content = new { {|DOMO7050:closed|} = now } }",
        "new { content = new { closed = now.ToString(\"yyyy-MM-dd\", System.Globalization.CultureInfo.InvariantCulture) } }")]
    [InlineData("new { content = new { {|DOMO7050:changed|} = DateTime.UtcNow } }",
        "new { content = new { changed = DateTime.UtcNow.ToString(\"yyyy-MM-ddTHH:mm:ssZ\", System.Globalization.CultureInfo.InvariantCulture) } }")]
    public Task A_document_is_mended(string body, string expected) => CSharpRuleTest.RunAsync(
        Of($"http.PostAsJsonAsync({D}, {body})"), Of($"http.PostAsJsonAsync({D}, {expected})"));

    [Fact]
    public Task One_document_is_put_into_an_array() => CSharpRuleTest.RunAsync(
        Of($"http.PostAsJsonAsync({B}, {{|DOMO7004:new {{ content = new {{ title = text }} }}|}})"),
        Of($"http.PostAsJsonAsync({B}, new[] {{ new {{ content = new {{ title = text }} }} }})"));
}
