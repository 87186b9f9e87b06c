using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Domo.Manifest.Client;

/// <summary>
/// The OpenTelemetry names of the client, which records an activity and a duration for each request, up to the headers of the response.
/// It records no queries, bodies or tokens.
/// </summary>
public static class DomoTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/> and <see cref="Meter"/>, for <c>AddSource</c> and <c>AddMeter</c>.</summary>
    public const string Name = "Domo.Manifest.Client";

    /// <summary>
    /// The name of the histogram of durations in seconds. Its tags are <c>http.request.method</c>, <c>domo.api</c>,
    /// <c>http.response.status_code</c> and <c>error.type</c>.
    /// </summary>
    public const string DurationName = "domo.client.request.duration";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        DurationName, unit: "s", description: "The time from sending a request to Domo to the headers of the answer.");

    /// <summary>Starts the activity of a request; null if nothing listens.</summary>
    internal static Activity? Start(DomoRequest request)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        string api = ApiOf(request.Path);
        return Source.StartActivity($"{request.Method} {api}", ActivityKind.Client)
            ?.SetTag("http.request.method", request.Method.Method)
            .SetTag("domo.api", api)
            .SetTag("domo.subject", request.Subject)
            .SetTag("url.path", PathOf(request.Path));
    }

    /// <summary>Stops the activity of a request and records its duration.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="request">The request.</param>
    /// <param name="elapsed">The duration.</param>
    /// <param name="statusCode">The status of the response; null if there was none.</param>
    /// <param name="failure">The reason why there was no response.</param>
    internal static void Stop(Activity? activity, DomoRequest request, TimeSpan elapsed, int? statusCode, Exception? failure)
    {
        string? error = failure?.GetType().FullName
            ?? (statusCode is >= 400 ? statusCode.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        if (activity is not null)
        {
            activity.SetTag("http.response.status_code", statusCode).SetTag("error.type", error);
            activity.SetStatus(error is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
            activity.Dispose();
        }

        if (Duration.Enabled)
        {
            var tags = new TagList { { "http.request.method", request.Method.Method }, { "domo.api", ApiOf(request.Path) } };
            AddGiven(ref tags, "http.response.status_code", statusCode);
            AddGiven(ref tags, "error.type", error);
            Duration.Record(elapsed.TotalSeconds, tags);
        }
    }

    /// <summary>Returns the path of a request without its query.</summary>
    internal static string PathOf(string pathAndQuery) => pathAndQuery.Split('?', 2)[0];

    /// <summary>
    /// Returns the part of Domo's API: <c>datastores</c> of <c>/domo/datastores/v1/…</c>, <c>data</c> of <c>/data/v1/…</c>.
    /// </summary>
    private static string ApiOf(string path)
    {
        string[] segments = path.Split('/', 4);
        return segments is [_, "domo" or "api", var api, ..] ? api.Split('?', 2)[0] : segments.ElementAtOrDefault(1) ?? "";
    }

    private static void AddGiven(ref TagList tags, string name, object? value)
    {
        if (value is not null)
        {
            tags.Add(name, value);
        }
    }
}
