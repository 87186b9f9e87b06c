namespace Domo.Manifest.Client.Tests.Support;

/// <summary>
/// A handler that calls a function, for behavior that a server cannot have, such as answering while the body is still being sent.
/// </summary>
internal sealed class AnsweringHandler : HttpMessageHandler
{
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _answer;
    private readonly HttpClient _client;

    public AnsweringHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answer = answer;
        _client = new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("https://app.domoapps.example/") };
    }

    public DomoClient Client(TimeProvider? time = null) => new(_client, new() { TimeProvider = time ?? TimeProvider.System });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _answer(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        _client.Dispose();
        base.Dispose(disposing);
    }
}
