using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Domo.Manifest.Client;

/// <summary>Records a request in telemetry and the log.</summary>
internal readonly struct RequestObserver(DomoRequest request, TimeProvider clock, ILogger? logger)
{
    private readonly Activity? _activity = DomoTelemetry.Start(request);
    private readonly long _start = clock.GetTimestamp();

    /// <summary>Records a response.</summary>
    public void Answered(int statusCode)
    {
        var elapsed = clock.GetElapsedTime(_start);
        DomoTelemetry.Stop(_activity, request, elapsed, statusCode, failure: null);
        if (logger is not null)
        {
            string path = DomoTelemetry.PathOf(request.Path);
            if (statusCode is >= 200 and < 300)
            {
                DomoLog.Answered(logger, request.Subject, request.Method.Method, path, statusCode, elapsed.TotalMilliseconds);
            }
            else
            {
                DomoLog.Refused(logger, request.Subject, request.Method.Method, path, statusCode, elapsed.TotalMilliseconds);
            }
        }
    }

    /// <summary>Records a request without a response.</summary>
    public void Failed(Exception failure)
    {
        var elapsed = clock.GetElapsedTime(_start);
        DomoTelemetry.Stop(_activity, request, elapsed, statusCode: null, failure);
        if (logger is not null && failure is not OperationCanceledException)
        {
            DomoLog.NotAnswered(
                logger,
                request.Subject,
                request.Method.Method,
                DomoTelemetry.PathOf(request.Path),
                elapsed.TotalMilliseconds,
                failure.GetType().Name);
        }
    }
}
