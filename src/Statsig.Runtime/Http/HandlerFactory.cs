using System.Net;

namespace Statsig.Runtime;

/// <summary>The bottom of the HTTP stack: the client's own, or the caller's.</summary>
internal static class HandlerFactory
{
    /// <summary>How many connections there may be at least. Beyond that callers wait for each other; a server in trouble is not helped by more.</summary>
    private const int MinConnections = 256;

    private const string InUse =
        "StatsigOptions.HttpHandler follows redirects and is in use already. Statsig's key must not be sent to "
        + "where a redirect leads: set AllowAutoRedirect to false on it before its first request.";

    public static HttpMessageInvoker Create(HttpMessageHandler? callers)
    {
        if (callers is null)
        {
            return CreateOwn();
        }

        StopRedirects(callers);
        return new HttpMessageInvoker(callers, disposeHandler: false);
    }

    /// <summary>
    /// Whether nobody looks at the body of a request any more when its answer was read: true of the framework's own handler of sockets alone.
    /// </summary>
    public static bool LeavesBodiesAlone(HttpMessageHandler? callers) =>
#if NET8_0_OR_GREATER
        !OperatingSystem.IsBrowser() && callers is null or SocketsHttpHandler;
#else
        false;
#endif

    /// <summary>
    /// Whether a request ends as soon as it is cancelled, without blocking anybody: true of the framework's own handlers. Not of .NET Framework's, which
    /// looks up names and proxies on the caller's thread.
    /// </summary>
    public static bool EndsOnCancel(HttpMessageHandler? callers) =>
#if NET8_0_OR_GREATER
        callers is null or SocketsHttpHandler;
#else
        false;
#endif

    private static HttpMessageInvoker CreateOwn()
    {
#if NET8_0_OR_GREATER
        if (!OperatingSystem.IsBrowser())
        {
            var sockets = new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
                EnableMultipleHttp2Connections = true,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                UseCookies = false,
            };
            return new HttpMessageInvoker(sockets, disposeHandler: true);
        }
#endif
        var handler = new HttpClientHandler { AllowAutoRedirect = false };
        if (!Platform.IsBrowser)
        {
            handler.UseCookies = false;
            handler.AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate;
            AllowConnections(handler);
        }

        return new HttpMessageInvoker(handler, disposeHandler: true);
    }

    /// <summary>.NET Framework opens two connections to a host, so that the third caller would wait for the first.</summary>
    private static void AllowConnections(HttpClientHandler handler)
    {
        try
        {
            handler.MaxConnectionsPerServer = Math.Max(handler.MaxConnectionsPerServer, MinConnections);
        }
        catch (PlatformNotSupportedException)
        {
            // The platform has its own mind about connections.
        }
    }

    private static void StopRedirects(HttpMessageHandler handler)
    {
        var innermost = handler;
        while (innermost is DelegatingHandler { InnerHandler: { } inner })
        {
            innermost = inner;
        }

        try
        {
            if (innermost is HttpClientHandler { AllowAutoRedirect: true } client)
            {
                client.AllowAutoRedirect = false;
            }
#if NET8_0_OR_GREATER
            else if (!OperatingSystem.IsBrowser() && innermost is SocketsHttpHandler { AllowAutoRedirect: true } sockets)
            {
                sockets.AllowAutoRedirect = false;
            }
#endif
        }
        catch (InvalidOperationException)
        {
            throw OptionFault.Because(nameof(StatsigOptions.HttpHandler), InUse);
        }
    }
}
