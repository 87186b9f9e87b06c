using System.Text.Json;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// The services of Domo's AI that an app can call. Which model answers is configured in the Domo instance, and each call may cost credits.
/// </summary>
public sealed class AiClient
{
    private readonly DomoClient _client;

    /// <summary>Creates the client of the AI services.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public AiClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>Answers a prompt with a text: <c>POST /domo/ai/v1/text/generation</c>.</summary>
    /// <param name="input">The prompt.</param>
    /// <param name="options">Template, model and so on; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer has no text.</exception>
    public Task<AiAnswer> GenerateTextAsync(string input, AiOptions? options = null, CancellationToken cancellationToken = default) =>
        AskAsync("text/generation", input, options, static _ => { }, cancellationToken);

    /// <summary>Makes a SQL query of a question: <c>POST /domo/ai/v1/text/sql</c>.</summary>
    /// <param name="input">The question.</param>
    /// <param name="dataSourceSchemas">The datasets that the query may use.</param>
    /// <param name="options">Template, model and so on; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The query. It comes from a model: look at it before it runs.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer has no text.</exception>
    public Task<AiAnswer> TextToSqlAsync(
        string input,
        IReadOnlyList<AiDataSourceSchema>? dataSourceSchemas = null,
        AiOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AskAsync(
            "text/sql",
            input,
            options,
            writer => writer.WriteObjects("dataSourceSchemas", dataSourceSchemas is [] ? null : dataSourceSchemas),
            cancellationToken);

    /// <summary>
    /// Makes the formula of a Beast Mode of a question: <c>POST /domo/ai/v1/text/beastmode</c>, which only Domo's toolkit documents.
    /// </summary>
    /// <param name="input">The question.</param>
    /// <param name="dataSourceSchema">The dataset that the formula is for.</param>
    /// <param name="options">Template, model, the conversation and so on; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer has no text.</exception>
    public Task<AiAnswer> TextToBeastModeAsync(
        string input,
        AiDataSourceSchema? dataSourceSchema = null,
        AiChatOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AskAsync("text/beastmode", input, options, writer => writer.WriteObject("dataSourceSchema", dataSourceSchema), cancellationToken);

    /// <summary>Summarises a text: <c>POST /domo/ai/v1/text/summarize</c>, which only Domo's toolkit documents.</summary>
    /// <param name="input">The text.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer has no text.</exception>
    public Task<AiAnswer> SummarizeAsync(
        string input, AiSummaryOptions? options = null, CancellationToken cancellationToken = default) =>
        AskAsync("text/summarize", input, options, static _ => { }, cancellationToken);

    /// <summary>Answers a prompt about an image with a text, such as what is written in it: <c>POST /domo/ai/v1/image/text</c>.</summary>
    /// <param name="input">The prompt.</param>
    /// <param name="image">The image.</param>
    /// <param name="options">Template, model and so on; the defaults when null.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request (413: the image is too large), or the answer has no text.</exception>
    public Task<AiAnswer> ImageToTextAsync(
        string input, AiImage image, AiOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        return AskAsync("image/text", input, options, image.Write, cancellationToken);
    }

    private Task<AiAnswer> AskAsync(
        string service, string input, AiOptions? options, Action<Utf8JsonWriter> writeMore, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(input);
        var body = WireBody.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteText("input", input);
            writeMore(writer);
            options?.WriteProperties(writer);
            writer.WriteEndObject();
        });
        return _client.ReadAsync(
            new DomoRequest(HttpMethod.Post, DomoEndpoints.Ai(service), "AI", () => WireBody.Of(body)),
            static (ref reader) => WireReader.ReadRequired<AiAnswer>(ref reader, "answer"),
            cancellationToken);
    }
}
