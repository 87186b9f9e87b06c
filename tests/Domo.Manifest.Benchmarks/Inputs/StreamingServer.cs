using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;

namespace Domo.Manifest.Benchmarks.Inputs;

/// <summary>Answers every request with a new stream of rows.</summary>
internal sealed class StreamingServer(Func<Stream> rows) : HttpMessageHandler
{
    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns its handler.")]
    public static HttpClient Client(Func<Stream> rows) => new(new StreamingServer(rows)) { BaseAddress = new Uri("https://app.example/") };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StreamContent(rows()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        });
}
