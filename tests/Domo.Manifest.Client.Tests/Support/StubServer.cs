using System.Net;
using System.Text;

namespace Domo.Manifest.Client.Tests.Support;

/// <summary>Answers every request with one answer or several in turn, and records the requests.</summary>
internal sealed class StubServer : HttpMessageHandler
{
    private readonly HttpClient _client;
    private readonly Func<int, HttpResponseMessage> _answer;

    public StubServer(Func<int, HttpResponseMessage> answer)
    {
        _answer = answer;
        _client = new DomoHttpClient(new Uri("https://app.domoapps.example/"), this, disposeHandler: false);
    }

    public StubServer(string body, HttpStatusCode status = HttpStatusCode.OK)
        : this(_ => Answer(body, status))
    {
    }

    public StubServer(Stream body)
        : this(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) })
    {
    }

    public List<SentRequest> Requests { get; } = [];

    public HttpClient HttpClient => _client;

    public SentRequest Request => Assert.Single(Requests);

    public static HttpResponseMessage Answer(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public DomoClient Client(DomoClientOptions? options = null) => new(_client, (options ?? new()) with { IsHttpClientTrusted = true });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(await SentRequest.FromAsync(request, cancellationToken));
        return _answer(Requests.Count - 1);
    }

    protected override void Dispose(bool disposing)
    {
        _client.Dispose();
        base.Dispose(disposing);
    }
}
