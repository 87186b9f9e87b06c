using System.Text.Json;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client.Ai;

/// <summary>
/// Domo's AI services for apps. The Domo instance configures the models, and each call may cost credits.
/// </summary>
public sealed class AiClient
{
    private readonly DomoClient _client;

    /// <summary>Creates the client of the AI services.</summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public AiClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>Generates text from a prompt: <c>POST /domo/ai/v1/text/generation</c>.</summary>
    /// <param name="input">The prompt.</param>
    /// <param name="options">The template, the model and other options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response has no text.</exception>
    public Task<AiResponse> GenerateTextAsync(string input, AiOptions? options = null, CancellationToken cancellationToken = default) =>
        AskAsync("text/generation", input, options, static _ => { }, cancellationToken);

    /// <summary>Converts a question to a SQL query: <c>POST /domo/ai/v1/text/sql</c>.</summary>
    /// <param name="input">The question.</param>
    /// <param name="dataSourceSchemas">The datasets that the query may use.</param>
    /// <param name="options">The template, the model and other options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The query. Review it before you run it.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response has no text.</exception>
    public Task<AiResponse> TextToSqlAsync(
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
    /// Converts a question to the formula of a Beast Mode: <c>POST /domo/ai/v1/text/beastmode</c>, which only Domo's toolkit documents.
    /// </summary>
    /// <param name="input">The question.</param>
    /// <param name="dataSourceSchema">The dataset that the formula is for.</param>
    /// <param name="options">The template, the model, the conversation and other options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response has no text.</exception>
    public Task<AiResponse> TextToBeastModeAsync(
        string input,
        AiDataSourceSchema? dataSourceSchema = null,
        AiChatOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AskAsync("text/beastmode", input, options, writer => writer.WriteObject("dataSourceSchema", dataSourceSchema), cancellationToken);

    /// <summary>Summarizes a text: <c>POST /domo/ai/v1/text/summarize</c>, which only Domo's toolkit documents.</summary>
    /// <param name="input">The text.</param>
    /// <param name="options">The options of the summary; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response has no text.</exception>
    public Task<AiResponse> SummarizeAsync(
        string input, AiSummaryOptions? options = null, CancellationToken cancellationToken = default) =>
        AskAsync("text/summarize", input, options, static _ => { }, cancellationToken);

    /// <summary>Generates text from a prompt about an image: <c>POST /domo/ai/v1/image/text</c>.</summary>
    /// <param name="input">The prompt.</param>
    /// <param name="image">The image.</param>
    /// <param name="options">The template, the model and other options; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="image"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="input"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">Domo refused the request (413: the image is too large), or the response has no text.</exception>
    public Task<AiResponse> ImageToTextAsync(
        string input, AiImage image, AiOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        return AskAsync("image/text", input, options, image.Write, cancellationToken);
    }

    private Task<AiResponse> AskAsync(
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
            new DomoRequest(HttpMethod.Post, DomoEndpoints.Ai(service), "AI", () => WireBody.FromJson(body)),
            static (ref reader) => WireReader.ReadRequired<AiResponse>(ref reader, "answer"),
            cancellationToken);
    }
}
