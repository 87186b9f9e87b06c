using Domo.Manifest.Client.FileSets;
using Domo.Manifest.Client.Files;

namespace Domo.Manifest.Analyzers.Tests.CSharp;

/// <summary>Numbers and words with a limited set of valid values, as client arguments and in URLs.</summary>
public class ValueAnalyzerTests
{
    [Theory]
    [InlineData("domo.Files.UploadPartAsync(session, {|DOMO7084:0|}, bytes)")]
    [InlineData("domo.Files.UploadPartAsync(part: bytes, index: {|DOMO7084:10_001|}, session: session)")]
    [InlineData("domo.Users.ListAsync(pageSize: {|DOMO7084:-1|})")]
    [InlineData("new UploadInPartsOptions { Parallelism = {|DOMO7084:0|} }")]
    [InlineData("domo.Datasets.Sales.OrderBy(s => s.Name).Take({|DOMO7084:0|})")]
    [InlineData("domo.Collections.Deals.Where(d => d.Pieces > 0).OrderBy(d => d.Pieces)?.Skip({|DOMO7084:2 - 3|})")]
    [InlineData("new UploadInPartsOptions { Parallelism = {|DOMO7084:33|}, AttemptsPerPart = {|DOMO7084:(0)|}, PartSize = {|DOMO7084:1_000 * 1_000|} }")]
    [InlineData("new FileSetFileSearch { PageSize = {|DOMO7084:0|} }")]
    [InlineData("new FileSetSearch { Offset = {|DOMO7084:-1|} }")]
    [InlineData("new AiSummaryOptions { MaxOutputWords = {|DOMO7084:0|}, ChunkingConfiguration = new() { MaxChunkSize = {|DOMO7084:0|} } }")]
    public Task Reports_a_constant_out_of_range(string call) => CSharpRuleTest.RunAsync(Source(call));

    [Theory]
    [InlineData("domo.Files.UploadPartAsync(session, 1, bytes)")]
    [InlineData("domo.Files.UploadPartAsync(session, number, bytes)")]
    [InlineData("domo.Datasets.Sales.OrderBy(s => s.Name).Skip(0).Take(1)")]
    [InlineData("new UploadInPartsOptions { Parallelism = 32, PartSize = 10_000_000 }")]
    [InlineData("System.Linq.Enumerable.Take(new[] { 1 }, 0)")]
    [InlineData("domo.Datasets.Sales.Where(s => s.Amount > -1).OrderBy(s => s.Name).Take(5 + number)")]
    public Task Accepts_other_numbers(string call) => CSharpRuleTest.RunAsync(Source(call));

    [Theory]
    [InlineData("\"/domo/data-files/v1/multipart/123/part/{|DOMO7085:0|}?checksum=x\"")]
    [InlineData("$\"/domo/data-files/v1/multipart/{text}/part/{|DOMO7085:10001|}\"")]
    [InlineData("\"/domo/avatars/v2/USER/27?defaultText=A&size={|DOMO7086:200|}\"")]
    [InlineData("$\"/domo/avatars/v1/{text}?size={|DOMO7086:400|}\"")]
    public Task Reports_errors_in_a_URL(string address) => CSharpRuleTest.RunAsync(Source($"http.GetStringAsync({address})"));

    [Theory]
    [InlineData("$\"/domo/data-files/v1/multipart/{text}/part/{number}\"")]
    [InlineData("\"/domo/data-files/v1/multipart/123/part/10000\"")]
    [InlineData("\"/domo/data-files/v1/multipart/123/commit\"")]
    [InlineData("\"/domo/avatars/v2/USER/27?size=100\"")]
    [InlineData("\"/domo/avatars/v1/x.jpg?size=400w\"")]
    [InlineData("\"/domo/avatars/v2/USER/27?size=\" + number")]
    [InlineData("\"/domo/datastores/v1/collections/Notes/permission/RYUU_APP/27?permissions=ADMIN\"")]
    public Task Accepts_URLs_that_Domo_accepts(string address) => CSharpRuleTest.RunAsync(Source($"http.GetStringAsync({address})"));

    [Fact]
    public Task The_fix_corrects_a_word() => CSharpRuleTest.RunAsync(
        Source("http.PutAsync(\"/domo/datastores/v1/collections/Notes/permission/{|DOMO7087:USR|}/27?permissions=read,{|DOMO7087:updatecontent|}\", null)"),
        Source("http.PutAsync(\"/domo/datastores/v1/collections/Notes/permission/USER/27?permissions=read,update_content\", null)"));

    [Fact]
    public Task The_fix_moves_a_number_into_its_range() => CSharpRuleTest.RunAsync(
        Source("(new UploadInPartsOptions { PartSize = {|DOMO7084:5 * 1_000_000|} }, http.GetStringAsync(\"/domo/avatars/v1/x?size={|DOMO7086:400|}\"))"),
        Source("(new UploadInPartsOptions { PartSize = 10000000 }, http.GetStringAsync(\"/domo/avatars/v1/x?size=400w\"))"));

    private static string Source(string call) => $$"""
        using System.Net.Http;
        using Domo.Manifest.Client;
        using Domo.Manifest.Client.Ai;
        using Domo.Manifest.Client.Files;
        using Domo.Manifest.Client.FileSets;

        class App
        {
            object Ask(DomoApp domo, HttpClient http, UploadSession session, string text, int number, byte[] bytes) => {{call}};
        }
        """;
}
