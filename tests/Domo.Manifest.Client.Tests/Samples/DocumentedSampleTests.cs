using Domo.Manifest.Client.Tests.Conformance;
using Domo.Manifest.Client.Tests.Support;

namespace Domo.Manifest.Client.Tests.Samples;

/// <summary>
/// Every documented body is sent as documented, or round-trips without loss. Values that do not affect the format have been replaced.
/// </summary>
public sealed class DocumentedSampleTests
{
    public static TheoryData<string> Answers => [.. SampleAnswers.Calls.Keys];

    public static TheoryData<string> Requests => [.. SampleRequests.Calls.Keys];

    [Fact]
    public void Every_sample_has_a_call()
    {
        Assert.Equal(KeysOf(isRequest: false), SampleAnswers.Calls.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(KeysOf(isRequest: true), SampleRequests.Calls.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_round_trips_without_loss(string key)
    {
        var sample = DocumentedSample.Of(key, isRequest: false).Body;
        using var server = new StubServer(sample.ToJsonString());

        var read = await SampleAnswers.Calls[key](App(server));

        if (read is not null)
        {
            Json.AssertSame(sample.ToJsonString(), JsonRoundTrip.As(sample, read)?.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_request_matches_its_documentation(string key)
    {
        using var server = new StubServer(AnswerTo(key));

        await SampleRequests.Calls[key](App(server));

        Json.AssertSame(DocumentedSample.Of(key, isRequest: true).Body.ToJsonString(), server.Requests[0].Body);
    }

    private static IEnumerable<string> KeysOf(bool isRequest) =>
        DocumentedSample.All.Where(sample => sample.IsRequest == isRequest).Select(sample => sample.Key).Order(StringComparer.Ordinal);

    private static ConformanceApp App(StubServer server) => new(server.Client(), server);

    // Uses the documented answer if there is one.
    private static string AnswerTo(string key) =>
        DocumentedSample.All.FirstOrDefault(sample => sample.Key == key && !sample.IsRequest)?.Body.ToJsonString() ?? key switch
        {
            "AppDB: Partial update" => "1",
            "AppDB: Filter rules" => """{"id":"1","name":"secureCollection"}""",
            "Code Engine: Run" => "5",
            _ => "[]",
        };
}
