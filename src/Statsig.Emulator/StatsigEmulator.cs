using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Statsig.Emulator.Endpoints;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Http;

namespace Statsig.Emulator;

/// <summary>
/// Statsig's HTTP API as a real server on loopback, for samples, tests and local development. Flags and their values come from a manifest; overrides change them,
/// for everyone or for one user. What it is asked and sent is kept in <see cref="Log"/>.
/// </summary>
public sealed class StatsigEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly FlagStore _flags;

    private StatsigEmulator(WebApplication app, FlagStore flags, EmulatorLog log, string apiKey)
    {
        _app = app;
        _flags = flags;
        Log = log;
        ApiKey = apiKey;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        BaseAddress = new Uri(new Uri(address), "/v1/");
    }

    /// <summary>Where it listens, for both the API and the events, such as <c>http://127.0.0.1:50123/v1/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The key that it accepts.</summary>
    public string ApiKey { get; }

    /// <summary>What it was asked and sent.</summary>
    public EmulatorLog Log { get; }

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">How; null for a free port and no manifest.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">An option is wrong, or the manifest has errors.</exception>
    /// <exception cref="FileNotFoundException">There is no manifest at <see cref="StatsigEmulatorOptions.ManifestPath"/>.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<StatsigEmulator> StartAsync(StatsigEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new StatsigEmulatorOptions();
        Check(options);
        var flags = new FlagStore(ManifestFlags.Load(options));
        var log = new EmulatorLog(options.LogCapacity);
        var app = Build(options, flags, log);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new StatsigEmulator(app, flags, log, options.ApiKey);
    }

    /// <summary>Sets what a gate answers, for everyone or for one user. The rule ID of such an answer is <c>override</c>.</summary>
    /// <param name="gateName">The gate; with a manifest, one that it has.</param>
    /// <param name="value">The answer.</param>
    /// <param name="userId">The user; null for everyone who has no override of their own.</param>
    /// <exception cref="ArgumentException">The manifest has no such gate.</exception>
    public void OverrideGate(string gateName, bool value, string? userId = null) => _flags.OverrideGate(gateName, value, userId);

    /// <summary>Sets the value of a dynamic config or an experiment, for everyone or for one user. The rule ID of such an answer is <c>override</c>.</summary>
    /// <param name="configName">The dynamic config or the experiment; with a manifest, one that it has.</param>
    /// <param name="valueJson">The value, a JSON object.</param>
    /// <param name="userId">The user; null for everyone who has no override of their own.</param>
    /// <param name="groupName">The group to answer with; null for none.</param>
    /// <exception cref="ArgumentException">The manifest has no such name, or the value is not a JSON object.</exception>
    public void OverrideConfig(string configName, string valueJson, string? userId = null, string? groupName = null) =>
        _flags.OverrideConfig(configName, valueJson, userId, groupName);

    /// <summary>
    /// Puts everyone, or one user, into a group of an experiment: the value is the group's in the manifest, with the rest from the experiment's default.
    /// The rule ID of such an answer is <c>override</c>.
    /// </summary>
    /// <param name="experimentName">An experiment of the manifest.</param>
    /// <param name="groupName">A group that the manifest has for it.</param>
    /// <param name="userId">The user; null for everyone who has no override of their own.</param>
    /// <exception cref="ArgumentException">The manifest has no such experiment, or the experiment no such group.</exception>
    /// <exception cref="InvalidOperationException">The emulator was started without a manifest.</exception>
    public void OverrideGroup(string experimentName, string groupName, string? userId = null) => _flags.OverrideGroup(experimentName, groupName, userId);

    /// <summary>Sets the value of a layer, for everyone or for one user. The rule ID of such an answer is <c>override</c>.</summary>
    /// <param name="layerName">The layer; with a manifest, one that it has.</param>
    /// <param name="valueJson">The value, a JSON object.</param>
    /// <param name="userId">The user; null for everyone who has no override of their own.</param>
    /// <param name="allocatedExperiment">The experiment that the user is allocated to; with a manifest, one that it has; null for none.</param>
    /// <exception cref="ArgumentException">The manifest has no such name, or the value is not a JSON object.</exception>
    public void OverrideLayer(string layerName, string valueJson, string? userId = null, string? allocatedExperiment = null) =>
        _flags.OverrideLayer(layerName, valueJson, userId, allocatedExperiment);

    /// <summary>Takes all overrides back.</summary>
    public void ClearOverrides() => _flags.ClearOverrides();

    /// <summary>Stops listening and frees the port. Open requests are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        // A request that somebody holds open must not hold up a test.
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(StatsigEmulatorOptions options, FlagStore flags, EmulatorLog log)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        if (options.LoggerFactory is { } loggers)
        {
            builder.Services.AddSingleton(loggers);
        }

        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.MaxBytes;
        });

        var app = builder.Build();
        var gate = new ApiGate(options.ApiKey, log);
        app.UseRouting();
        gate.Map(app, "/v1/check_gate", new CheckGateEndpoint(flags, log).Handle);
        gate.Map(app, "/v1/get_config", new GetConfigEndpoint(flags, log).Handle);
        gate.Map(app, "/v1/get_layer", new GetLayerEndpoint(flags, log).Handle);
        gate.Map(app, "/v1/log_event", new LogEventEndpoint(log).Handle);
        return app;
    }

    private static void Check(StatsigEmulatorOptions options)
    {
        if (options.Port is < 0 or > IPEndPoint.MaxPort)
        {
            throw new ArgumentException($"{nameof(options.Port)} is {options.Port}; ports are 1 to {IPEndPoint.MaxPort}, and 0 takes a free one.", nameof(options));
        }

        if (options.LogCapacity < 1)
        {
            throw new ArgumentException($"{nameof(options.LogCapacity)} is {options.LogCapacity}; it must be at least 1.", nameof(options));
        }

        if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            throw new ArgumentException($"{nameof(options.ApiKey)} is empty; clients could not send it. Leave it alone for the default.", nameof(options));
        }
    }
}
