namespace Domo.Manifest.Client.ProductApi;

/// <summary>
/// A client for the Product API of a Domo instance: <c>https://{instance}.domo.com/api/…</c> with the header
/// <c>X-DOMO-Developer-Token</c>. For servers and scripts; browsers cannot call it. Thread-safe.
/// </summary>
public sealed class DomoInstance
{
    /// <summary>Creates the client of an instance.</summary>
    /// <param name="httpClient">
    /// Sends the requests; its base address is ignored. The caller disposes of it. It must be a <see cref="DomoHttpClient"/>, which sends
    /// the token to no other origin, unless the options declare it as trusted.
    /// </param>
    /// <param name="options">The address of the instance and how to authenticate.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// Not exactly one of name and address is set, the name is not an instance name, the address is neither HTTPS nor this machine, or the
    /// HTTP client may send the token elsewhere.
    /// </exception>
    public DomoInstance(HttpClient httpClient, DomoInstanceOptions options)
        : this(httpClient, options, isGuarded: httpClient is DomoHttpClient)
    {
    }

    internal DomoInstance(HttpClient httpClient, DomoInstanceOptions options, bool isGuarded)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.DeveloperTokenSource, nameof(options));
        BaseAddress = AddressOf(options);
        Client = new DomoClient(
            httpClient,
            new DomoClientOptions
            {
                SessionHeaderName = SessionHeaders.DeveloperToken,
                SessionIdSource = options.DeveloperTokenSource,
                TimeProvider = options.TimeProvider,
                LoggerFactory = options.LoggerFactory,
                IsHttpClientTrusted = options.IsHttpClientTrusted,
            },
            isGuarded,
            BaseAddress);
        Workflows = new DomoInstanceWorkflows(Client);
    }

    /// <summary>The address of the instance, such as <c>https://company.domo.com/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The workflows of the instance.</summary>
    public DomoInstanceWorkflows Workflows { get; }

    internal DomoClient Client { get; }

    private static Uri AddressOf(DomoInstanceOptions options)
    {
        if (options.BaseAddress is { } address && options.Name is null)
        {
            return address.IsAbsoluteUri
                && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
                ? address
                : throw new ArgumentException($"The address '{address}' is not HTTPS, and a developer token goes there.", nameof(options));
        }

        // A name with a dot or a slash in it would be another host.
        return options.Name is { Length: > 0 } name && options.BaseAddress is null
            ? name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
                ? new Uri($"https://{name}.domo.com/")
                : throw new ArgumentException(
                    $"'{name}' is not the name of an instance; for https://company.domo.com it is 'company'.", nameof(options))
            : throw new ArgumentException("Set the instance's Name, or its BaseAddress, and not both.", nameof(options));
    }
}
