using System.Net;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Statsig.Emulator;

namespace Statsig.Runtime.AspNetCore.Tests;

/// <summary>A web app on a real socket, its emulator, and a browser's part of it.</summary>
internal sealed class WebApp : IAsyncDisposable
{
    public static readonly FeatureGate NewCheckout = new("new_checkout", defaultValue: false);

    private readonly WebApplication _app;

    private WebApp(WebApplication app, StatsigEmulator emulator)
    {
        _app = app;
        Emulator = emulator;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public StatsigEmulator Emulator { get; }

    public HttpClient Client { get; }

    /// <summary>What the emulator was last told of the user.</summary>
    public JsonElement LastUser => JsonDocument.Parse(Emulator.Log.Requests[^1].Body).RootElement.GetProperty("user");

    public static async Task<WebApp> StartAsync(Action<WebApplication> map, Action<StatsigUserOptions>? users = null, Action<IServiceCollection>? services = null, bool plain = false)
    {
        var emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestText = """{ "gates": { "new_checkout": {}, "old_checkout": { "default": true } } }""" });
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var statsig = builder.Services.AddStatsig(options =>
        {
            options.ApiKey = emulator.ApiKey;
            options.ApiBaseAddress = options.EventsBaseAddress = emulator.BaseAddress;
            options.CacheDuration = TimeSpan.Zero;

            // A busy machine may take its time; no test waits for this to pass.
            options.Timeout = TimeSpan.FromSeconds(30);
        }).WithoutSharedClient();
        if (!plain)
        {
            statsig.AddAspNetCore(users);
        }

        builder.Services.AddControllers().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(new AssemblyPart(typeof(WebApp).Assembly));
        });
        services?.Invoke(builder.Services);
        var app = builder.Build();

        // Who the request is from, in the place of a real authentication.
        app.Use((context, next) =>
        {
            var claims = context.Request.Headers.Where(header => header.Key.StartsWith("Claim-", StringComparison.Ordinal)).Select(header => new Claim(header.Key[6..], header.Value.ToString())).ToList();
            if (context.Request.Headers.TryGetValue("Name-Identifier", out var identifier))
            {
                claims.Add(new Claim(ClaimTypes.NameIdentifier, identifier.ToString()));
            }

            context.User = new ClaimsPrincipal(new ClaimsIdentity(claims, "test"));
            return next(context);
        });
        map(app);
        try
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            await app.DisposeAsync();
            await emulator.DisposeAsync();
            throw;
        }

        return new WebApp(app, emulator);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}
