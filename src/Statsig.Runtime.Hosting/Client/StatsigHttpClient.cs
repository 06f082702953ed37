using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Statsig.Runtime.Hosting;

/// <summary>The client of <see cref="IHttpClientFactory"/> that requests to Statsig go through.</summary>
internal static class StatsigHttpClient
{
    public const string Name = "Statsig";

    private static readonly string[] SecretHeaders = ["STATSIG-API-KEY"];

    /// <summary>
    /// One handler for the life of the app, whose connections are renewed instead: a client that lives as long as the app could not follow handlers
    /// that come and go.
    /// </summary>
    public static IHttpClientBuilder Add(IServiceCollection services) => services.AddHttpClient(Name)
        .ConfigurePrimaryHttpMessageHandler(CreateHandler)
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .RedactLoggedHeaders(SecretHeaders)
        .RemoveAllLoggers();

    private static HttpMessageHandler CreateHandler()
    {
#if NET8_0_OR_GREATER
        if (!OperatingSystem.IsBrowser())
        {
            return new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
                EnableMultipleHttp2Connections = true,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                UseCookies = false,
            };
        }

        // The browser decompresses, and has its own mind about cookies.
        return new HttpClientHandler { AllowAutoRedirect = false };
#else
        return new HttpClientHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,

            // .NET Framework opens two, so that the third caller would wait for the first.
            MaxConnectionsPerServer = 256,
            UseCookies = false,
        };
#endif
    }
}
