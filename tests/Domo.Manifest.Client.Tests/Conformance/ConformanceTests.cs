using System.Web;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.Conformance;

/// <summary>
/// The client sends the recorded requests of Domo's clients, except for intended differences. The environment variable UPDATE_GENERATED=1
/// regenerates docs/conformance.md.
/// </summary>
public sealed class ConformanceTests
{
    private static readonly Uri Origin = new("https://app.domoapps.example/");

    public static TheoryData<int> Driven => [.. ConformanceCases.All.Where(one => one.RunAsync is not null).Select(one => one.Number)];

    public static TheoryData<int> Different =>
        [.. ConformanceCases.All.Where(one => one is { RunAsync: not null, Reason: not null }).Select(one => one.Number)];

    [Fact]
    public void Every_recorded_call_has_exactly_one_case() =>
        Assert.Equal(RecordedCall.All.Select(call => call.Number), ConformanceCases.All.Select(one => one.Number));

    [Theory]
    [MemberData(nameof(Driven))]
    public async Task A_call_sends_the_recorded_request_except_for_intended_differences(int number)
    {
        var (recorded, one) = Find(number);
        var expected = ExpectedRequest.Create(recorded, one);
        using var server = new StubServer(_ => ConformanceAnswers.For(expected.Address, expected.Accept));

        await one.RunAsync!(new ConformanceApp(server.Client(Options(recorded, expected)), server));

        var sent = server.Request;
        Assert.Equal(expected.Method, sent.Method);
        Assert.Equal(expected.Address.GetLeftPart(UriPartial.Path), sent.Uri.GetLeftPart(UriPartial.Path));
        Assert.Equal(Parameters(expected.Address), Parameters(sent.Uri));
        foreach (var header in new[] { SessionHeaders.Session, SessionHeaders.Token, "X-DOMO-Developer-Token" })
        {
            Assert.Equal(recorded.Header(header), sent.Header(header));
        }

        if (expected.IsData)
        {
            Assert.Equal(expected.Accept, sent.Header("Accept"));
        }
        else
        {
            // Other endpoints have a single format, so the client sends no Accept header or */*, like Domo's clients.
            Assert.Contains(sent.Header("Accept"), new[] { null, "*/*" });
        }

        ConformanceBody.AssertSame(recorded, one, sent);
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void Every_listed_difference_changes_the_request(int number)
    {
        var (recorded, one) = Find(number);
        var before = ExpectedRequest.Create(recorded, one with { Target = null, Accept = null });
        var after = ExpectedRequest.Create(recorded, one);
        Assert.True(
            before.Address.AbsolutePath != after.Address.AbsolutePath
            || !Parameters(before.Address).SequenceEqual(Parameters(after.Address))
            || before.Accept != after.Accept
            || (one.Body is not null && one.Body != (string?)recorded.Body),
            $"{number} is the same: {after.Address}");
    }

    [Fact]
    public void The_conformance_page_is_current() =>
        GeneratedFile.AssertCurrent("docs/conformance.md", ConformancePage.Write(RecordedCall.All, ConformanceCases.All));

    private static (RecordedCall Recorded, ConformanceCase Case) Find(int number) =>
        (RecordedCall.All[number - 1], ConformanceCases.All.Single(one => one.Number == number));

    private static DomoClientOptions Options(RecordedCall recorded, ExpectedRequest expected)
    {
        var header = recorded.Header(SessionHeaders.Token) is null ? SessionHeaders.Session : SessionHeaders.Token;
        var isSecond = expected.Address.AbsolutePath.Contains("/v2/", StringComparison.Ordinal);
        return new()
        {
            SessionHeaderName = header,
            SessionIdSource = _ => ValueTask.FromResult(recorded.Header(header)),
            DataApiVersion = isSecond ? DataApiVersion.V2 : DataApiVersion.V1,
            DocumentApiVersion = isSecond ? DocumentApiVersion.V2 : DocumentApiVersion.V1,
            SqlApiVersion = isSecond ? SqlApiVersion.V2 : SqlApiVersion.V1,
        };
    }

    private static IEnumerable<(string?, string)> Parameters(Uri address)
    {
        var parameters = HttpUtility.ParseQueryString(address.Query);
        return parameters.AllKeys.Order(StringComparer.Ordinal).SelectMany(key => parameters.GetValues(key)!.Select(value => (key, value)));
    }

    /// <summary>The expected request: the recorded one with the differences.</summary>
    private sealed record ExpectedRequest(string Method, Uri Address, string? Accept)
    {
        public bool IsData => Address.AbsolutePath.StartsWith("/data/", StringComparison.Ordinal);

        public static ExpectedRequest Create(RecordedCall recorded, ConformanceCase one) => new(
            recorded.Method ?? "GET",
            new Uri(Origin, one.Target ?? recorded.Target ?? "/"),
            one.Accept is { } accept ? (accept.Length == 0 ? null : accept) : recorded.Header("Accept") ?? "application/array-of-objects");
    }
}
