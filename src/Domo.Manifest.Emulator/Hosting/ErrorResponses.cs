using Domo.Manifest.Emulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Emulator.Hosting;

/// <summary>Formats every error, including those of routing, as <c>{"status":…,"statusReason":…,"message":…}</c>.</summary>
internal sealed partial class ErrorResponses(ICollection<EndpointDataSource> sources, ILogger<ErrorResponses> logger)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && DescribeUnrouted(context) is { } message)
            {
                await WriteAsync(context, context.Response.StatusCode, message);
            }
        }
        catch (Exception e) when ((e is OperationCanceledException or IOException) && context.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected.
        }
        catch (Exception e) when (context.Response.HasStarted)
        {
            // The status has already been sent. Only an aborted response can still show that it is incomplete.
            LogBrokenOff(e, context.Request.Method, context.Request.Path);
            context.Abort();
        }
        catch (ApiException e)
        {
            await WriteAsync(context, e.Status, e.Message);
        }
        catch (BadHttpRequestException e)
        {
            await WriteAsync(context, e.StatusCode, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(e, context.Request.Method, context.Request.Path);
            await WriteAsync(context, StatusCodes.Status500InternalServerError, $"The emulator failed: {e.GetType().Name}: {e.Message}");
        }
    }

    /// <summary>Writes an error response.</summary>
    public static Task WriteAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return JsonResponse.WriteAsync(context.Response, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("status", status);
            writer.WriteString("statusReason", ReasonPhrases.GetReasonPhrase(status));
            writer.WriteString("message", message);
            writer.WriteEndObject();
        });
    }

    /// <summary>Returns the message for a request that routing rejected; null if an endpoint has responded.</summary>
    private string? DescribeUnrouted(HttpContext context)
    {
        string request = $"{context.Request.Method} {context.Request.Path}";
        return context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => $"The emulator serves nothing at {request}. It serves: {DescribeServed()}.",
            StatusCodes.Status405MethodNotAllowed =>
                $"The emulator does not serve {request}; the path accepts {context.Response.Headers.Allow}. It serves: {DescribeServed()}.",
            _ => null,
        };
    }

    private string DescribeServed()
    {
        var served = sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint =>
            $"{string.Join('|', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])} {endpoint.RoutePattern.RawText}");
        return string.Join(", ", served);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed after the response had started")]
    private partial void LogBrokenOff(Exception exception, string method, PathString path);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private partial void LogFailed(Exception exception, string method, PathString path);
}
