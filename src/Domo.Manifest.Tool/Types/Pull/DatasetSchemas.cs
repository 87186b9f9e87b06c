using System.Globalization;
using System.Net;
using System.Text.Json;
using Domo.Manifest.Declarations;
using Domo.Manifest.Tool.Terminal;

namespace Domo.Manifest.Tool.Types.Pull;

/// <summary>
/// Reads the columns of datasets from <c>GET /api/data/v2/datasources/{id}/schemas/latest</c> of Domo's Product API:
/// <c>{"schema":{"columns":[{"name":"Amount","type":"DECIMAL"}]}}</c>.
/// </summary>
internal sealed class DatasetSchemas : IDisposable
{
    private const int MaxBytes = 16 * 1024 * 1024;

    // Following a redirect would send the token to its target.
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly HttpClient _http;
    private readonly Uri _instance;
    private readonly string _token;
    private readonly string _variable;

    /// <summary>Creates a client for an instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="token">The token.</param>
    /// <param name="variable">The name of the token's environment variable, for messages.</param>
    /// <param name="timeout">The timeout of a request.</param>
    public DatasetSchemas(Uri instance, string token, string variable, TimeSpan timeout)
    {
        _instance = instance;
        _token = token;
        _variable = variable;
        _http = new(_handler, disposeHandler: false) { Timeout = timeout, MaxResponseContentBufferSize = MaxBytes };
    }

    /// <summary>Reads the columns of a dataset.</summary>
    /// <param name="id">The dataset's ID.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="ToolException">The request failed, or the response has no columns.</exception>
    /// <exception cref="TokenRefusedException">Domo rejects the token, for this dataset or in general.</exception>
    public async Task<IReadOnlyList<SourceColumn>> ReadAsync(string id, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get,
            new Uri(_instance, $"/api/data/v2/datasources/{Uri.EscapeDataString(id)}/schemas/latest"));
        request.Headers.Add("X-DOMO-Developer-Token", _token);
        request.Headers.Add("Accept", "application/json");
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return response.StatusCode == HttpStatusCode.OK
                ? Read(await response.Content.ReadAsByteArrayAsync(cancellationToken))
                : throw Refused(response, id);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed(string.Create(CultureInfo.InvariantCulture, $"did not respond within {_http.Timeout.TotalSeconds} s"), exception);
        }
        catch (HttpRequestException exception)
        {
            throw Failed("cannot be reached: " + (exception.InnerException ?? exception).Message, exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private List<SourceColumn> Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var columns = json.RootElement.GetProperty("schema").GetProperty("columns");
            return [.. columns.EnumerateArray()
                .Select(column => Column(column.GetProperty("name").GetString(), column.GetProperty("type").GetString()))];
        }
        catch (JsonException exception)
        {
            throw Failed("did not return JSON; check that it is a Domo instance", exception);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
        {
            throw Failed("returned an unexpected response; the schema must have columns with a name and a type", exception);
        }
    }

    private static SourceColumn Column(string? name, string? type) => new(name ?? "", ColumnTypes.Parse(type))
    {
        WhyUntyped = $"has the type '{type}' in Domo, which is not one of {string.Join(", ", ColumnTypes.Names)}",
    };

    private Exception Refused(HttpResponseMessage response, string id)
    {
        int status = (int)response.StatusCode;
        return status switch
        {
            401 => new TokenRefusedException($"{_instance.Authority}: rejects the token in the environment variable "
                + $"{_variable} (401)"),
            403 => Failed($"does not let the owner of the token in {_variable} read the dataset {id} (403)"),
            404 => Failed($"has no dataset with the ID {id} (404)"),
            >= 300 and < 400 => Failed(string.Create(
                CultureInfo.InvariantCulture,
                $"redirects ({status}), and the token is not sent to other addresses; check that it is a Domo instance")),
            _ => Failed(string.Create(CultureInfo.InvariantCulture, $"returned {status} {response.ReasonPhrase}").TrimEnd()),
        };
    }

    private ToolException Failed(string reason, Exception? cause = null) => ToolException.Unreadable(_instance.Authority, reason, cause);
}
