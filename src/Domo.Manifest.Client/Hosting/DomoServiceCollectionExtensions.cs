using System.ComponentModel;
using Domo.Manifest.Client.ProductApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Domo.Manifest.Client;

/// <summary>Registers apps and instances with dependency injection. The generated <c>AddDomoApp</c> of each app calls it.</summary>
public static class DomoServiceCollectionExtensions
{
    /// <summary>
    /// Registers an app with an <see cref="HttpClient"/> of <see cref="IHttpClientFactory"/>. Like all clients of that factory, the app is
    /// transient; connections are shared.
    /// </summary>
    /// <typeparam name="TApp">The class of the app.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="create">Creates the app with a client.</param>
    /// <param name="configure">Sets the address and the authentication of the app.</param>
    /// <returns>The builder of the HTTP client, for handlers that retry, log or authenticate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="create"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
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

    /// <summary>Registers an app under a key, for services that use the same app in several Domo instances.</summary>
    /// <typeparam name="TApp">The class of the app.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key, for <see cref="FromKeyedServicesAttribute"/>.</param>
    /// <param name="create">Creates the app with a client.</param>
    /// <param name="configure">Sets the address and the authentication of the app.</param>
    /// <returns>The builder of the HTTP client, for handlers that retry, log or authenticate.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="configure"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
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

    /// <summary>Registers a Domo instance, for servers and scripts that call its Product API.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">The address of the instance and how to authenticate.</param>
    /// <returns>The builder of the HTTP client, for handlers that retry or log.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IHttpClientBuilder AddDomoInstance(this IServiceCollection services, DomoInstanceOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        string name = NameOf<DomoInstance>(serviceKey: null);
        services.AddTransient(provider => CreateInstance(provider, name, options));
        return AddInstanceHttpClient(services, name);
    }

    /// <summary>Registers a Domo instance under a key, for services that use several instances.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key, for <see cref="FromKeyedServicesAttribute"/>.</param>
    /// <param name="options">The address of the instance and how to authenticate.</param>
    /// <returns>The builder of the HTTP client, for handlers that retry or log.</returns>
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

    /// <summary>Adds the handler that adds credentials, which must be after all handlers of the app.</summary>
    private static IHttpClientBuilder Guarded(IHttpClientBuilder builder)
    {
        builder.Services.PostConfigure<HttpClientFactoryOptions>(builder.Name, options => options.HttpMessageHandlerBuilderActions.Add(
            handlers => handlers.PrimaryHandler = CredentialHandler.InsertInto(handlers.PrimaryHandler)));
        return builder;
    }

    private static DomoClient CreateClient(IServiceProvider provider, string name)
    {
        var options = OptionsOf(provider, name).ClientOptions;
        if (OperatingSystem.IsBrowser() && options.SessionIdSource is null)
        {
            options = options with
            {
                SessionIdSource = static _ => ValueTask.FromResult(OperatingSystem.IsBrowser() ? DomoPage.SessionId : null),
            };
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
