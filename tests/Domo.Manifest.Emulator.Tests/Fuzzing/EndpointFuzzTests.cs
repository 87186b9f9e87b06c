using Domo.Manifest.Emulator.Tests.Infrastructure;

namespace Domo.Manifest.Emulator.Tests.Fuzzing;

/// <summary>The emulator answers any request without a server error.</summary>
public sealed class EndpointFuzzTests
{
    /// <summary>For endpoints without a delegate and for features that the emulator does not support.</summary>
    private const int NotImplemented = 501;

    [Fact]
    public async Task Mutated_requests_neither_fail_nor_hang_the_emulator() => await Fuzz.RunAsync(25, FuzzRequests.Create, CheckAsync);

    [Fact]
    public async Task Unmutated_requests_succeed_or_fail_as_expected()
    {
        using var log = new FaultLog();
        await using var app = await FuzzApp.StartAsync(log);
        var answered = new List<string>();
        var refused = new List<string>();
        foreach (var request in FuzzRequests.All)
        {
            string response = await SendAsync(app, request.ToBytes());
            (RawHttp.StatusOf(response) is < 300 ? answered : refused).Add($"{request.Method} {request.Target}");
        }

        // The others use unsupported endpoints, or resources that earlier requests have deleted.
        Assert.True(answered.Count > 90, $"{answered.Count} of {FuzzRequests.All.Length}; not:\n{string.Join('\n', refused)}");
        Assert.Empty(log.Faults);
    }

    private static async Task CheckAsync(FuzzRequest[] requests)
    {
        using var log = new FaultLog();
        await using var app = await FuzzApp.StartAsync(log);
        for (int i = 0; i < requests.Length; i++)
        {
            string response = await SendAsync(app, requests[i].ToBytes());
            int? status = RawHttp.StatusOf(response);
            Assert.True(status is < 500 or NotImplemented, $"Request {i + 1} of {requests.Length}: {requests[i]}\n{response}");
            Assert.DoesNotContain("secret", response, StringComparison.Ordinal);
        }

        var last = new FuzzRequest("GET", "/domo/environment/v1", ["Host: localhost"], Body: "", IsLatin1: false);
        Assert.Equal(200, RawHttp.StatusOf(await SendAsync(app, last.ToBytes())));
        Assert.Empty(log.Faults);
    }

    private static async Task<string> SendAsync(TestApp app, byte[] request)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(40));
        return await RawHttp.SendAsync(app.BaseAddress, request, limit.Token);
    }
}
