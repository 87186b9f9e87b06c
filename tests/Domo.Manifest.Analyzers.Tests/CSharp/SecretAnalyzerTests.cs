using Domo.Manifest.Client.ProductApi;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Tokens, session IDs and IDs of the manifest in literals. The format and the name of the target identify a secret.</summary>
public class SecretAnalyzerTests
{
    private const string Secret = "4f8a1c07e93b5d26a8e1f4c7b09d3526e7a1";

    [Theory]
    [InlineData("string developerToken = {|DOMO7090:\"" + Secret + "\"|};")]
    [InlineData("string DOMO_TOKEN = {|DOMO7090:\"" + Secret + "\"|};")]
    [InlineData("domoSession ??= {|DOMO7090:\"" + Secret + "\"|};")]
    [InlineData("http.DefaultRequestHeaders.Add(\"X-Domo-Developer-Token\", {|DOMO7090:\"" + Secret + "\"|});")]
    [InlineData("http.DefaultRequestHeaders.Add(SessionHeaders.Token, {|DOMO7090:\"" + Secret + "\"|});")]
    [InlineData("http.DefaultRequestHeaders.Add(SessionHeaders.Session, {|DOMO7090:\"" + Secret + "\"|});")]
    [InlineData("http.DefaultRequestHeaders.Add(\"X-DOMO-Ryuu-Token\", {|DOMO7090:\"" + Secret + "\"|});")]
    [InlineData("http.DefaultRequestHeaders.Add(\"x-domo-ryuu-token\", {|DOMO7090:\"" + Secret + "\"|});")]
    [InlineData("string developerToken = {|DOMO7090:\"bcdfghjklmnpqrvwx123\"|};")] // 20 characters, three of them digits.
    [InlineData("string developerToken = {|DOMO7090:\"BCDFGHJKLMNPQRVWX-_.=+/789\"|};")]
    [InlineData("string developer_token = {|DOMO7090:\"" + Secret + "\"|};")]
    [InlineData("string ryuuSid = {|DOMO7090:\"" + Secret + "\"|};")]
    [InlineData("string session_id = {|DOMO7090:\"" + Secret + "\"|};")]
    [InlineData("Send(sessionId: {|DOMO7090:\"" + Secret + "\"|}); void Send(string sessionId) { }")]
    [InlineData("this.domoSession = {|DOMO7090:\"" + Secret + "\"|};")]
    [InlineData("_ = new Dictionary<string, string> { [\"X-DOMO-Ryuu-Session\"] = {|DOMO7090:\"" + Secret + "\"|} };")]
    [InlineData("_ = new Dictionary<string, string> { { \"X-DOMO-Ryuu-Session\", {|DOMO7090:\"" + Secret + "\"|} } };")]
    [InlineData("_ = new DomoClientOptions { SessionIdSource = _ => new({|DOMO7090:\"" + Secret + "\"|}) };")]
    [InlineData("_ = new DomoInstanceOptions { DeveloperTokenSource = _ => ValueTask.FromResult<string?>({|DOMO7090:\"" + Secret + "\"|}) };")]
    public Task Reports_a_secret(string statement) => CSharpRuleTest.RunAsync(Source(statement));

    [Theory]
    [InlineData("string developerToken = \"4f8a1c07e93b5d26a8e1{f4c7}b09d3526\";")] // Not one word.
    [InlineData("string developerToken = \"4f8a1c07e93b5d26a8e1äf4c7b09d3526\";")]
    [InlineData("string apiKey = \"" + Secret + "\";")]
    [InlineData("string developerToken = \"bcdfghjklmnpqrvwxy12\";")] // Two digits only.
    [InlineData("string developerToken = \"bcdfghjklmnpqrvw123\";")] // 19 characters only.
    [InlineData("string developerToken = \"0123456789876543210123\";")] // No letter.
    [InlineData("string developerToken = \"bcdfghjklm npqrvwx123\";")] // Two words.
    [InlineData("string developerToken = \"aaaabbbbaaaabbbbaaaabbbb123\";")] // Hardly any difference.
    [InlineData("http.DefaultRequestHeaders.Add(\"" + Secret + "\", \"X-DOMO-Ryuu-Token\");")]
    [InlineData("string developerToken = \"your-developer-token-0123456789\";")]
    [InlineData("string developerToken = \"00000000-0000-0000-0000-000000000000\";")]
    [InlineData("string developerTokenVariable = \"DOMO_DEVELOPER_TOKEN\";")]
    [InlineData("http.DefaultRequestHeaders.Add(\"X-Other\", \"" + Secret + "\");")]
    [InlineData("_ = new DomoClientOptions { SessionIdSource = _ => new(Environment.GetEnvironmentVariable(\"" + Secret + "\".Length > 0 ? \"A\" : \"B\")) };")]
    [InlineData("void DomoTokenTest() { string hash = \"" + Secret + "\"; }")]
    public Task Ignores_strings_that_are_not_secrets(string statement) => CSharpRuleTest.RunAsync(Source(statement));

    [Theory]
    [InlineData("_ = Guid.Parse({|DOMO7091:\"5168DA8D-1C72-4E31-BA74-F609F73071DD\"|});")]
    [InlineData("_ = new DatasetId({|DOMO7091:\"5168da8d-1c72-4e31-ba74-f609f73071dd\"|});")]
    [InlineData("_ = Guid.Parse(\"5168da8d-1c72-4e31-ba74-f609f73071de\");")]
    public Task Reports_an_ID_that_has_an_alias(string statement) => CSharpRuleTest.RunAsync(Source(statement));

    [Fact]
    public Task The_fix_replaces_an_ID_in_a_URL_with_its_alias() => CSharpRuleTest.RunAsync(
        Source("await http.GetStringAsync(\"/data/v1/{|DOMO7002:5168da8d-1c72-4e31-ba74-f609f73071dd|}?sum=amount\");"),
        Source("await http.GetStringAsync({|DOMO7001:\"/data/v1/sales?sum=amount\"|});"));

    private static string Source(string statement) => $$"""
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Domo.Manifest.Client;
        using Domo.Manifest.Client.ProductApi;

        class App
        {
            string? domoSession;

            async Task Use(HttpClient http)
            {
                {{statement}}
                await Task.Yield();
            }
        }
        """;
}
