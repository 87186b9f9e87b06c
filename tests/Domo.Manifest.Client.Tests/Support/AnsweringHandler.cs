namespace Domo.Manifest.Client.Tests.Support;

/// <summary>A handler that is a function: for what no server can do, such as answering while the body is still being sent.</summary>
internal sealed class AnsweringHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public DomoClient Client(TimeProvider? time = null) => new(
        new HttpClient(this, disposeHandler: false) { BaseAddress = new Uri("https://app.domoapps.example/") },
        new() { TimeProvider = time ?? TimeProvider.System });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        answer(request, cancellationToken);
}
