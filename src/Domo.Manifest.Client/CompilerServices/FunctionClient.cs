using System.Text.Json;

namespace Domo.Manifest.Client.CompilerServices;

/// <summary>Runs the Code Engine functions that the manifest maps. Called by generated clients.</summary>
public sealed class FunctionClient
{
    private readonly DomoClient _client;

    /// <summary>Creates the client.</summary>
    /// <param name="client">The client that sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public FunctionClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>Runs a function and reads its output: <c>POST /domo/codeengine/v2/packages/{alias}</c>.</summary>
    /// <typeparam name="T">The type of the output.</typeparam>
    /// <param name="alias">The alias of the function in the manifest.</param>
    /// <param name="body">The parameters by their aliases. It can be sent once.</param>
    /// <param name="outputAlias">
    /// The alias of the output. Domo returns the output itself or <c>{outputAlias: output}</c>; an object with only this property is
    /// unwrapped. Null to never unwrap.
    /// </param>
    /// <param name="readOutput">Reads the output; reads null if the response is empty.</param>
    /// <param name="cancellationToken">Cancels the request; the function may continue.</param>
    /// <returns>The output.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> or <paramref name="readOutput"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="alias"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (400: invalid parameters; 404: the alias is not mapped), or the output is not as expected.
    /// </exception>
    public Task<T> RunAsync<T>(
        string alias, JsonBody body, string? outputAlias, JsonItemReader<T> readOutput, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(readOutput);
        return _client.ReadAsync(
            Request(alias, body),
            (ref reader) => ReadOutput(ref reader, outputAlias, readOutput),
            cancellationToken);
    }

    /// <summary>
    /// Runs a function without an output, or ignores the output: <c>POST /domo/codeengine/v2/packages/{alias}</c>.
    /// </summary>
    /// <param name="alias">The alias of the function in the manifest.</param>
    /// <param name="body">The parameters by their aliases. It can be sent once.</param>
    /// <param name="cancellationToken">Cancels the request; the function may continue.</param>
    /// <returns>A task that completes when the function has.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="alias"/> is null or empty.</exception>
    /// <exception cref="DomoApiException">
    /// Domo refused the request (400: invalid parameters; 404: the alias is not mapped).
    /// </exception>
    public Task RunAsync(string alias, JsonBody body, CancellationToken cancellationToken = default) =>
        _client.SendAsync(Request(alias, body), cancellationToken);

    private static DomoRequest Request(string alias, JsonBody body)
    {
        ArgumentException.ThrowIfNullOrEmpty(alias);
        ArgumentNullException.ThrowIfNull(body);
        return new DomoRequest(HttpMethod.Post, DomoEndpoints.Function(alias), $"Code Engine function '{alias}'", body.ToContent());
    }

    private static T ReadOutput<T>(ref Utf8JsonReader reader, string? outputAlias, JsonItemReader<T> readOutput)
    {
        if (outputAlias is null || !TryUnwrap(reader, outputAlias, out var wrapped))
        {
            return readOutput(ref reader);
        }

        reader = wrapped;
        var output = readOutput(ref reader);
        reader.Read();
        return output;
    }

    // Looks ahead on copies of the reader, for an object with exactly one property of that name.
    private static bool TryUnwrap(Utf8JsonReader reader, string outputAlias, out Utf8JsonReader wrapped)
    {
        wrapped = reader;
        if (reader.TokenType != JsonTokenType.StartObject || !WireReader.NextProperty(ref reader) || !reader.ValueTextEquals(outputAlias))
        {
            return false;
        }

        reader.Read();
        wrapped = reader;
        reader.Skip();
        return !WireReader.NextProperty(ref reader);
    }
}
