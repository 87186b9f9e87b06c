using static Domo.Manifest.Analyzers.Tests.CSharp.BodySource;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Bodies of requests with SQL, of those whose properties Domo documents, and addresses of the Product API.</summary>
public class OtherBodyTests
{
    private static readonly string Sql = Marked("\"/sql/v1/sales\"");

    [Fact]
    public Task SQL_that_is_not_plain_text_is_found() => CSharpRuleTest.RunAsync(Of(
        $"http.PostAsJsonAsync({Sql}, {{|DOMO7004:\"SELECT name FROM sales\"|}})",
        $"http.PostAsJsonAsync({Marked("\"/data/v2/sales/sql\"")}, {{|DOMO7004:text|}})",
        $"http.PostAsync({Sql}, JsonContent.Create({{|DOMO7004:new {{ query = text }}|}}))",
        $"http.PostAsync({Sql}, new StringContent({{|DOMO7004:JsonSerializer.Serialize(text)|}}))",
        $"http.PostAsync({Sql}, new StringContent({{|DOMO7004:\"{{ \\\"sql\\\": \\\"SELECT name FROM sales\\\" }}\"|}}))",
        $"http.PostAsync({Sql}, new StringContent(\"SELECT name FROM sales\", Encoding.UTF8, {{|DOMO7004:\"application/json\"|}}))",
        $"http.PostAsync({Sql}, new StringContent(\"SELECT * FROM {{|DOMO7044:table|}} LIMIT 5\", Encoding.UTF8, \"text/plain\"))",
        $"http.PostAsync({Sql}, new StringContent(\"SELECT name FROM sales\", Encoding.UTF8, \"text/plain\"))",
        $"http.PostAsync({Sql}, new StringContent(text))",
        "domo.SendAsync(HttpMethod.Post, \"/sql/v1/sales\", RequestBody.FromText(\"SELECT name FROM sales\"))",
        "domo.SendAsync(HttpMethod.Post, \"/sql/v1/sales\", (RequestBody)any)"));

    [Fact]
    public Task SQL_in_a_variable_is_checked() => CSharpRuleTest.RunAsync(OfStatements($"""
        var sql = "SELECT name FROM {"{|DOMO7044:salez|}"}";
        return http.PostAsync({Sql}, new StringContent(sql));
        """));

    [Theory]
    [InlineData(
        "http.PostAsJsonAsync({|DOMO7001:\"/sql/v1/sales\"|}, {|DOMO7004:\"SELECT name FROM sales\"|})",
        "http.PostAsync({|DOMO7001:\"/sql/v1/sales\"|}, new System.Net.Http.StringContent(\"SELECT name FROM sales\", System.Text.Encoding.UTF8, \"text/plain\"))")]
    [InlineData(
        "http.PostAsync({|DOMO7001:\"/sql/v1/sales\"|}, JsonContent.Create({|DOMO7004:new { sql = text }|}))",
        "http.PostAsync({|DOMO7001:\"/sql/v1/sales\"|}, new System.Net.Http.StringContent(text, System.Text.Encoding.UTF8, \"text/plain\"))")]
    [InlineData(
        "http.PostAsync({|DOMO7001:\"/sql/v1/sales\"|}, new StringContent(text, Encoding.UTF8, {|DOMO7004:\"application/json\"|}))",
        "http.PostAsync({|DOMO7001:\"/sql/v1/sales\"|}, new StringContent(text, Encoding.UTF8, \"text/plain\"))")]
    public Task SQL_is_sent_as_plain_text_after_the_fix(string request, string expected) =>
        CSharpRuleTest.RunAsync(Of(request), Of(expected));

    [Fact]
    public Task What_differs_from_the_documentation_is_found() => CSharpRuleTest.RunAsync(Of(
        "http.PostAsJsonAsync(\"/domo/ai/v1/text/generation\", {|DOMO7006:new { prompt = text }|})",
        "http.PostAsJsonAsync(\"/domo/ai/v1/text/generation\", new { {|DOMO7005:inptu|} = text, model = {|DOMO7007:5|} })",
        "http.PostAsJsonAsync(\"/domo/ai/v1/text/generation\", new { input = text, promptTemplate = {|DOMO7007:text|} })",
        "http.PostAsJsonAsync(\"/domo/ai/v1/text/generation\", new { input = text, promptTemplate = new { template = {|DOMO7080:\"Answer.\"|} }, parameters = new Dictionary<string, int> { [\"words\"] = {|DOMO7007:10|} } })",
        "http.PostAsJsonAsync(\"/domo/ai/v1/text/sql\", new { input = text, {|DOMO7005:dataSourceSchema|} = new[] { any } })",
        "http.PostAsJsonAsync(\"/domo/ai/v1/text/beastmode\", new { input = text, {|DOMO7005:dataSourceSchemas|} = any })",
        "http.PostAsJsonAsync(\"/domo/ai/v1/image/text\", new { input = text, image = new { mediaType = \"image/png\", type = {|DOMO7007:\"url\"|}, data = text } })",
        "http.PostAsJsonAsync(\"/domo/ai/v1/image/text\", {|DOMO7006:new { input = text }|})",
        "http.PostAsJsonAsync(\"/domo/ai/v1/text/generation\", {|DOMO7004:text|})",
        "http.PostAsJsonAsync(\"/domo/actions/v1/5168da8d-1c72-4e31-ba74-f609f73071dd/process?accountAlias=a&scope={|DOMO7017:everyone|}\", {|DOMO7004:new[] { text }|})",
        "http.PostAsJsonAsync(\"/domo/data-files/v1/multipart\", {|DOMO7006:new { name = text }|})",
        "http.PostAsJsonAsync($\"/domo/data-files/v1/{number}/multipart\", new { name = text, contentType = text, fileId = {|DOMO7007:text|} })",
        "http.PostAsJsonAsync($\"/domo/data-files/v1/multipart/{text}/commit\", {|DOMO7006:new { upload = text }|})",
        "http.PutAsJsonAsync($\"/domo/data-files/v1/{number}/permissions\", new { publicAccess = {|DOMO7007:\"true\"|}, entries = new[] { new { entityType = \"USER\", entityId = {|DOMO7007:number|}, grant = text } } })",
        "http.PostAsJsonAsync(\"/domo/files/v1/filesets/search\", new { filters = new[] { new { field = text, value = {|DOMO7007:text|}, @operator = {|DOMO7007:\"EQUAL\"|} } } })",
        "http.PostAsJsonAsync(\"/domo/datastores/v1/collections\", new { name = text, schema = new { columns = new[] { new { name = text, type = {|DOMO7007:\"NUMBER\"|} } } } })",
        "http.PostAsJsonAsync(\"https://acme.domo.com/api/workflow/v1/models/1/permissions\", new[] { new { id = text, permissions = new[] { {|DOMO7007:\"admin\"|} }, name = text, type = \"USER\" } })",
        "http.PostAsJsonAsync(\"https://acme.domo.com/api/workflow/v1/instances/message\", {|DOMO7006:new { messageName = text, version = text, modelId = text }|})"));

    [Fact]
    public Task What_the_documentation_shows_is_left_alone() => CSharpRuleTest.RunAsync(Of(
        "http.PostAsJsonAsync(\"/domo/ai/v1/text/generation\", new { input = text, promptTemplate = new { template = \"${input}. Answer in ${words} words.\" }, parameters = new { words = \"10\" }, extra = 1 })",
        "http.PostAsJsonAsync(\"/domo/ai/v1/text/sql\", new { input = text, dataSourceSchemas = new[] { new { dataSourceName = text, columns = new[] { new { name = text, type = \"number\" } } } } })",
        "http.PostAsJsonAsync(\"/domo/ai/v1/image/text\", new { input = text, image = new { mediaType = \"image/png\", type = \"base64\", data = text }, model = text, system = (string)null })",
        "http.PostAsJsonAsync($\"/domo/actions/v1/{text}/process?accountAlias=a&scope=personal\", new Dictionary<string, object> { [\"Opportunity ID\"] = 1 })",
        "http.PutAsJsonAsync($\"/domo/data-files/v1/{number}/permissions\", new { publicAccess = false, entries = Array.Empty<object>() })",
        "http.PostAsJsonAsync($\"/domo/data-files/v1/multipart/{text}/commit\", new { sessionId = text })",
        "http.PostAsJsonAsync(\"/domo/files/v1/filesets/search\", new { })",
        "http.PutAsJsonAsync(\"/domo/ai/v1/text/generation\", new { other = 1 })",
        "http.PostAsJsonAsync(\"https://example.org/domo/ai/v1/text/generation\", new { other = 1 })"));

    [Theory]
    [InlineData("http.GetStringAsync(\"{|DOMO7003:/content/v1/pages/123|}?parts=cards\")")]
    [InlineData("http.GetStringAsync($\"{|DOMO7003:/content/v1/cards/{number}|}\")")]
    [InlineData("http.GetStringAsync(\"{|DOMO7003:/api/content/v1/pages/123|}\")")]
    [InlineData("domo.SendAsync(HttpMethod.Get, \"{|DOMO7003:/api/identity/v1/users|}\")")]
    [InlineData("http.GetStringAsync(\"/content/v1/articles/123\")")]
    [InlineData("http.GetStringAsync(\"/content/pages/123\")")]
    [InlineData("http.GetStringAsync(\"/api/orders/v1/123\")")]
    [InlineData("http.GetStringAsync(\"https://acme.domo.com/api/content/v1/pages/123\")")]
    [InlineData("http.GetStringAsync(\"content/v1/pages/123\")")]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"https://example.org\") }.GetStringAsync(\"/content/v1/pages/123\")")]
    [InlineData("Task.FromResult(\"/content/v1/pages/123\")")]
    public Task An_address_of_the_Product_API_in_an_app_is_found(string request) => CSharpRuleTest.RunAsync(Of(request));

    [Fact]
    public Task A_project_with_a_developer_token_may_call_the_Product_API() => CSharpRuleTest.RunAsync(Of(
        "http.GetStringAsync(\"/api/content/v1/pages/123\")", "\"X-DOMO-Developer-Token\""));
}
