using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.Emitted;

namespace Domo.Manifest.Client;

/// <summary>
/// Domo Actions, which Domo calls a beta: connectors that write one thing into another system, with an account that Domo keeps.
/// </summary>
public sealed class ActionClient
{
    private readonly DomoClient _client;

    /// <summary>Creates the client of the actions.</summary>
    /// <param name="client">Sends the requests.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public ActionClient(DomoClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <summary>
    /// Executes an action: <c>POST /domo/actions/v1/{actionId}/process?accountAlias=…&amp;scope=…</c>, or <c>?account=…&amp;scope=…</c>.
    /// </summary>
    /// <param name="actionId">The GUID of the action.</param>
    /// <param name="account">The account it works with.</param>
    /// <param name="scope">Its scope.</param>
    /// <param name="parameters">The parameters by their names, which may have spaces, such as <c>Opportunity ID</c>.</param>
    /// <param name="cancellationToken">Ends the request; the action may run on.</param>
    /// <returns>What the action answers, which Domo does not document; null for nothing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="actionId"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such scope.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is no JSON.</exception>
    public Task<JsonNode?> ProcessAsync(
        string actionId,
        DomoActionAccount account,
        DomoActionScope scope,
        JsonObject parameters,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return ProcessAsync(
            actionId,
            account,
            scope,
            WireBody.Write(writer => parameters.WriteTo(writer)),
            static (ref reader) => WireReader.ReadNode(ref reader, "answer"),
            cancellationToken);
    }

    /// <summary>
    /// Executes an action whose parameters and answer are classes of your own, read and written by System.Text.Json's source generator:
    /// <c>POST /domo/actions/v1/{actionId}/process?…</c>.
    /// </summary>
    /// <typeparam name="TParameters">The parameters.</typeparam>
    /// <typeparam name="TResult">The answer.</typeparam>
    /// <param name="actionId">The GUID of the action.</param>
    /// <param name="account">The account it works with.</param>
    /// <param name="scope">Its scope.</param>
    /// <param name="parameters">The parameters; written as an object, since the action finds them by name.</param>
    /// <param name="parametersType">How the parameters are written, such as <c>AppJson.Default.Opportunity</c>.</param>
    /// <param name="resultType">How the answer is read.</param>
    /// <param name="cancellationToken">Ends the request; the action may run on.</param>
    /// <returns>The answer; the default for nothing.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="actionId"/> is null or empty, or <paramref name="parameters"/> are written as something else than an object.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such scope.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the answer is not what is expected.</exception>
    public Task<TResult?> ProcessAsync<TParameters, TResult>(
        string actionId,
        DomoActionAccount account,
        DomoActionScope scope,
        TParameters parameters,
        JsonTypeInfo<TParameters> parametersType,
        JsonTypeInfo<TResult> resultType,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(parametersType);
        ArgumentNullException.ThrowIfNull(resultType);
        var body = WireBody.Write(writer => JsonSerializer.Serialize(writer, parameters, parametersType));
        return body.Span is [(byte)'{', ..]
            ? ProcessAsync(
                actionId,
                account,
                scope,
                body,
                (ref reader) => reader.TokenType == JsonTokenType.Null ? default : JsonSerializer.Deserialize(ref reader, resultType),
                cancellationToken)
            : throw new ArgumentException("An action takes its parameters as an object, by their names.", nameof(parameters));
    }

    private Task<T> ProcessAsync<T>(
        string actionId,
        DomoActionAccount account,
        DomoActionScope scope,
        ReadOnlyMemory<byte> body,
        JsonItemReader<T> read,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(actionId);
        ArgumentNullException.ThrowIfNull(account);
        var path = DomoEndpoints.ProcessAction(actionId, (account.Parameter, account.Value), Word(scope));
        return _client.ReadAsync(
            new DomoRequest(HttpMethod.Post, path, $"Action '{actionId}'", () => WireBody.Of(body)), read, cancellationToken);
    }

    private static string Word(DomoActionScope scope) => scope switch
    {
        DomoActionScope.Personal => "personal",
        DomoActionScope.Customer => "customer",
        DomoActionScope.Global => "global",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "There is no such scope."),
    };
}
