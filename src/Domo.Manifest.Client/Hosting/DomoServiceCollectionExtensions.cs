using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Domo.Manifest.Client;

/// <summary>Registers apps and instances with dependency injection. <c>AddDomoApp</c> is emitted beside each app, and calls what is here.</summary>
public static class DomoServiceCollectionExtensions
{
    /// <summary>
    /// Registers an app, and the <see cref="HttpClient"/> that it gets from <see cref="IHttpClientFactory"/>. Like every client of that
    /// factory it is transient: each consumer gets its own, over shared connections.
    /// </summary>
    /// <typeparam name="TApp">The app.</typeparam>
    /// <param name="services">Where to.</param>
    /// <param name="create">Makes the app over a client.</param>
    /// <param name="configure">Says where the app is and how it authenticates.</param>
    /// <returns>The builder of the HTTP client, for handlers that resend, log or authenticate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="create"/> is null.</exception>
    public static IHttpClientBuilder AddDomoApp<TApp>(
        this IServiceCollection services, Func<DomoClient, TApp> create, Action<DomoAppOptions>? configure = null)
        where TApp : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(create);
        string name = NameOf<TApp>(serviceKey: null);
        services.AddTransient(provider => create(CreateClient(provider, name)));
        return AddHttpClient(services, name, configure);
    }

    /// <summary>Registers an app under a key, for services that talk to the same app in several Domo instances.</summary>
    /// <typeparam name="TApp">The app.</typeparam>
    /// <param name="services">Where to.</param>
    /// <param name="serviceKey">The key, as <see cref="FromKeyedServicesAttribute"/> names it.</param>
    /// <param name="create">Makes the app over a client.</param>
    /// <param name="configure">Says where the app is and how it authenticates.</param>
    /// <returns>The builder of the HTTP client, for handlers that resend, log or authenticate.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="configure"/> is null.</exception>
    public static IHttpClientBuilder AddKeyedDomoApp<TApp>(
        this IServiceCollection services, object serviceKey, Func<DomoClient, TApp> create, Action<DomoAppOptions>? configure = null)
        where TApp : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(serviceKey);
        ArgumentNullException.ThrowIfNull(create);
        string name = NameOf<TApp>(serviceKey);
        services.AddKeyedTransient(serviceKey, (provider, _) => create(CreateClient(provider, name)));
        return AddHttpClient(services, name, configure);
    }

    /// <summary>Registers a Domo instance, whose Product API servers and scripts call.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="options">Where the instance is and how to authenticate there.</param>
    /// <returns>The builder of the HTTP client, for handlers that resend or log.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddDomoInstance(this IServiceCollection services, DomoInstanceOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        string name = NameOf<DomoInstance>(serviceKey: null);
        services.AddTransient(provider => CreateInstance(provider, name, options));
        return AddInstanceHttpClient(services, name);
    }

    /// <summary>Registers a Domo instance under a key, for services that talk to several.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="serviceKey">The key, as <see cref="FromKeyedServicesAttribute"/> names it.</param>
    /// <param name="options">Where the instance is and how to authenticate there.</param>
    /// <returns>The builder of the HTTP client, for handlers that resend or log.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddKeyedDomoInstance(this IServiceCollection services, object serviceKey, DomoInstanceOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(serviceKey);
        ArgumentNullException.ThrowIfNull(options);
        string name = NameOf<DomoInstance>(serviceKey);
        services.AddKeyedTransient(serviceKey, (provider, _) => CreateInstance(provider, name, options));
        return AddInstanceHttpClient(services, name);
    }

    private static IHttpClientBuilder AddHttpClient(IServiceCollection services, string name, Action<DomoAppOptions>? configure)
    {
        services.AddOptions<DomoAppOptions>(name).Configure(options => configure?.Invoke(options));
        return Guarded(services.AddHttpClient(name, (provider, client) => client.BaseAddress = BaseAddressOf(OptionsOf(provider, name))));
    }

    private static IHttpClientBuilder AddInstanceHttpClient(IServiceCollection services, string name)
    {
        var builder = Guarded(services.AddHttpClient(name));
        return OperatingSystem.IsBrowser()
            ? builder
            : builder.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    }

    /// <summary>Adds the handler that adds credentials, after whatever the app configures: no other handler may come after it.</summary>
    private static IHttpClientBuilder Guarded(IHttpClientBuilder builder)
    {
        builder.Services.PostConfigure<HttpClientFactoryOptions>(builder.Name, options => options.HttpMessageHandlerBuilderActions.Add(
            handlers => handlers.PrimaryHandler = CredentialHandler.InsertInto(handlers.PrimaryHandler)));
        return builder;
    }

    private static DomoClient CreateClient(IServiceProvider provider, string name)
    {
        var options = OptionsOf(provider, name).Client;
        if (OperatingSystem.IsBrowser() && options.SessionIdSource is null)
        {
            options = options with { SessionIdSource = static _ => ValueTask.FromResult(OperatingSystem.IsBrowser() ? DomoPage.SessionId : null) };
        }

        return new DomoClient(
            HttpClientOf(provider, name),
            options with { LoggerFactory = options.LoggerFactory ?? provider.GetService<ILoggerFactory>() },
            isGuarded: true);
    }

    private static DomoInstance CreateInstance(IServiceProvider provider, string name, DomoInstanceOptions options) => new(
        HttpClientOf(provider, name),
        options with { LoggerFactory = options.LoggerFactory ?? provider.GetService<ILoggerFactory>() },
        isGuarded: true);

    private static Uri? BaseAddressOf(DomoAppOptions options) =>
        options.BaseAddress ?? (OperatingSystem.IsBrowser() ? DomoPage.Origin : null);

    private static DomoAppOptions OptionsOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IOptionsMonitor<DomoAppOptions>>().Get(name);

    private static HttpClient HttpClientOf(IServiceProvider provider, string name) =>
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(name);

    private static string NameOf<T>(object? serviceKey) => typeof(T).FullName + (serviceKey is null ? "" : ":" + serviceKey);
}
