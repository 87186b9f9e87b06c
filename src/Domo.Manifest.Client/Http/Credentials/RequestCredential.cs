using System.Text;

namespace Domo.Manifest.Client;

/// <summary>The session or token of a request, and the only origin that may get it.</summary>
internal sealed class RequestCredential
{
    /// <summary>The option in which a message holds its credential until <see cref="CredentialHandler"/> adds it.</summary>
    public static readonly HttpRequestOptionsKey<RequestCredential> Key = new("Domo.Manifest.Client.Credential");

    private static readonly string[] KnownHeaders =
        [SessionHeaders.Session, SessionHeaders.Token, SessionHeaders.DeveloperToken];

    private readonly Uri _origin;
    private readonly string _headerName;
    private readonly string? _value;
    private readonly bool _isInQuery;

    /// <summary>Creates the credential of a request.</summary>
    /// <param name="origin">A URL of the origin that may get the credential.</param>
    /// <param name="options">The options, with the placement of the session ID.</param>
    /// <param name="value">The session or token; null or empty for none.</param>
    /// <exception cref="InvalidOperationException">The value cannot be in a header.</exception>
    public RequestCredential(Uri origin, DomoClientOptions options, string? value)
    {
        (_origin, _headerName, _value) = (origin, options.SessionHeaderName, string.IsNullOrEmpty(value) ? null : value);
        _isInQuery = options.SessionPlacement == SessionPlacement.QueryParameter;
        IsClientTrusted = options.IsHttpClientTrusted;
        if (_value is not null && !_isInQuery && (!Ascii.IsValid(_value) || _value.AsSpan().ContainsAny("\r\n\0")))
        {
            // The message does not quote the value, which is a secret.
            throw new InvalidOperationException(
                $"The session ID or token cannot be in the header '{_headerName}': it has a line break or is not ASCII.");
        }
    }

    /// <summary>Whether the options declare the <see cref="HttpClient"/> as trusted.</summary>
    public bool IsClientTrusted { get; }

    /// <summary>The origin to which the <see cref="HttpClient"/> followed a redirect with the credential; null if it did not.</summary>
    public string? LeakedTo { get; private set; }

    /// <summary>Returns whether headers contain a session or token that the client itself did not add.</summary>
    public static bool IsIn(System.Net.Http.Headers.HttpRequestHeaders headers) => Array.Exists(KnownHeaders, headers.Contains);

    /// <summary>Returns whether a message has, or will have, a credential.</summary>
    public bool IsNeededBy(HttpRequestMessage message) => _value is not null || IsIn(message.Headers);

    /// <summary>Adds the credential if the message goes to its origin.</summary>
    /// <exception cref="InvalidOperationException">The message goes to another origin.</exception>
    public void AddTo(HttpRequestMessage message)
    {
        var address = message.RequestUri!;
        if (!UriOrigin.AreSame(_origin, address))
        {
            throw new InvalidOperationException(
                $"The request was not sent: a handler of the HttpClient rewrote its address to {UriOrigin.Of(address)}, and the session or "
                + $"token may go to {UriOrigin.Of(_origin)} only. Set the base address to where requests go.");
        }

        BrowserFetch.StayAtOrigin(message, _origin);
        if (_value is null)
        {
            return;
        }

        if (_isInQuery)
        {
            message.RequestUri = WithSession(address, _value);
        }
        else
        {
            message.Headers.Remove(_headerName);
            message.Headers.TryAddWithoutValidation(_headerName, _value);
        }
    }

    /// <summary>Removes the credential from a message.</summary>
    public void RemoveFrom(HttpRequestMessage message, Uri? address)
    {
        if (_value is not null && !_isInQuery)
        {
            message.Headers.Remove(_headerName);
        }

        message.RequestUri = address;
    }

    /// <summary>Detects that a handler followed a redirect to another origin.</summary>
    public void Observe(HttpResponseMessage response)
    {
        if (response.RequestMessage?.RequestUri is { IsAbsoluteUri: true } address && !UriOrigin.AreSame(_origin, address))
        {
            LeakedTo = UriOrigin.Of(address);
        }
    }

    private static Uri WithSession(Uri address, string session)
    {
        // A redirect may repeat the parameter.
        var others = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !parameter.StartsWith("ryuu_sid=", StringComparison.Ordinal));
        var query = string.Join('&', others.Append("ryuu_sid=" + Uri.EscapeDataString(session)));
        return new Uri(address, $"{address.AbsolutePath}?{query}");
    }
}
