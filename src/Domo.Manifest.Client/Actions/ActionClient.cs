using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Domo.Manifest.Client.CompilerServices;

namespace Domo.Manifest.Client;

/// <summary>
/// Domo Actions, a beta feature of Domo: connectors that write to another system with an account that Domo stores.
/// </summary>
public sealed class ActionClient
{
    private readonly DomoClient _client;

    /// <summary>Creates the client of the actions.</summary>
    /// <param name="client">The client that sends the requests.</param>
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
    /// <param name="account">The account that the action uses.</param>
    /// <param name="scope">The scope of the action.</param>
    /// <param name="parameters">The parameters by name; names can have spaces, such as <c>Opportunity ID</c>.</param>
    /// <param name="cancellationToken">Cancels the request; the action may continue.</param>
    /// <returns>The response of the action, which Domo does not document; null for an empty response.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="actionId"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scope is not defined.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response is not JSON.</exception>
    public Task<JsonNode?> ProcessAsync(
        string actionId,
        ActionAccount account,
        ActionScope scope,
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
    /// Executes an action with parameters and a result of your own classes, with System.Text.Json's source generator:
    /// <c>POST /domo/actions/v1/{actionId}/process?…</c>.
    /// </summary>
    /// <typeparam name="TParameters">The class of the parameters.</typeparam>
    /// <typeparam name="TResult">The class of the result.</typeparam>
    /// <param name="actionId">The GUID of the action.</param>
    /// <param name="account">The account that the action uses.</param>
    /// <param name="scope">The scope of the action.</param>
    /// <param name="parameters">The parameters. They must serialize to an object.</param>
    /// <param name="parametersType">The metadata to write the parameters, such as <c>AppJson.Default.Opportunity</c>.</param>
    /// <param name="resultType">The metadata to read the result.</param>
    /// <param name="cancellationToken">Cancels the request; the action may continue.</param>
    /// <returns>The result; the default value for an empty response.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="actionId"/> is null or empty, or <paramref name="parameters"/> does not serialize to an object.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The scope is not defined.</exception>
    /// <exception cref="DomoApiException">Domo refused the request, or the response does not match the result type.</exception>
    public Task<TResult?> ProcessAsync<TParameters, TResult>(
        string actionId,
        ActionAccount account,
        ActionScope scope,
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
            : throw new ArgumentException("The parameters of an action must serialize to an object.", nameof(parameters));
    }

    private Task<T> ProcessAsync<T>(
        string actionId,
        ActionAccount account,
        ActionScope scope,
        ReadOnlyMemory<byte> body,
        JsonItemReader<T> read,
        CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(actionId);
        ArgumentNullException.ThrowIfNull(account);
        var path = DomoEndpoints.ProcessAction(actionId, (account.Parameter, account.Value), Word(scope));
        return _client.ReadAsync(
            new DomoRequest(HttpMethod.Post, path, $"Action '{actionId}'", () => WireBody.FromJson(body)), read, cancellationToken);
    }

    private static string Word(ActionScope scope) => scope switch
    {
        ActionScope.Personal => "personal",
        ActionScope.Customer => "customer",
        ActionScope.Global => "global",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "Not a defined scope."),
    };
}
