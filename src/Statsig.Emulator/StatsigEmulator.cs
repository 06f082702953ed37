using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Statsig.Emulator.Faults;
using Statsig.Emulator.Files;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Hosting;
using Statsig.Emulator.Rules;

namespace Statsig.Emulator;

/// <summary>
/// Statsig's HTTP API as a real server on loopback, for samples, tests and local development. Flags and their values come from a manifest and from local rules;
/// overrides change them, for everyone or for one user. What it is asked and sent is kept in <see cref="Log"/>. At its root is a page that shows all of it.
/// </summary>
public sealed class StatsigEmulator : IAsyncDisposable
{
    private const string DefaultKey = "secret-emulator";

    private readonly WebApplication _app;
    private readonly EmulatorParts _parts;

    private StatsigEmulator(WebApplication app, EmulatorParts parts)
    {
        _app = app;
        _parts = parts;
        ApiKey = parts.Options.ApiKey ?? DefaultKey;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        BaseAddress = new Uri(Address, "/v1/");
    }

    /// <summary>Where its page is, such as <c>http://127.0.0.1:50123/</c>.</summary>
    public Uri Address { get; }

    /// <summary>Where the API listens, for both flags and events, such as <c>http://127.0.0.1:50123/v1/</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>A key that it accepts: the configured one, or else a server secret, one of many.</summary>
    public string ApiKey { get; }

    /// <summary>What it was asked and sent.</summary>
    public EmulatorLog Log => _parts.Log;

    /// <summary>The faults that are still to happen, each with the count that is left.</summary>
    public IReadOnlyList<EmulatorFault> Faults => _parts.Faults.ToList();

    /// <summary>What is wrong with the manifest and the local rules as their files stand. As long as there is an error, the last good state of that file is served.</summary>
    public IReadOnlyList<FileProblem> Problems => _parts.Reloader.Problems;

    /// <summary>The ID lists, as the local rules and update_id_list have made them, and their IDs.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> IdLists => _parts.Flags.IdLists.ToDictionary();

    /// <summary>Starts an emulator.</summary>
    /// <param name="options">How; null for a free port and no manifest.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">An option is wrong, or the manifest or the local rules have errors.</exception>
    /// <exception cref="FileNotFoundException">There is no manifest at <see cref="StatsigEmulatorOptions.ManifestPath"/>.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<StatsigEmulator> StartAsync(StatsigEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new StatsigEmulatorOptions();
        OptionsCheck.Require(options);
        var files = new FlagFiles(options);
        var flags = new FlagStore(ReadFirst(files));
        var logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger<StatsigEmulator>();
        var parts = new EmulatorParts(
            options, flags, files, new FileReloader(files, flags, logger, options.TimeProvider), new EmulatorLog(options.LogCapacity, options.TimeProvider), new FaultTable());
        WebApplication? app = null;
        try
        {
            app = EmulatorServer.Build(parts);
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new StatsigEmulator(app, parts);
        }
        catch
        {
            await parts.DisposeAsync().ConfigureAwait(false);
            if (app is not null)
            {
                await app.DisposeAsync().ConfigureAwait(false);
            }

            throw;
        }
    }

    /// <summary>Sets what a gate answers, for everyone or for one user. The rule ID of such an answer is <c>override</c>.</summary>
    /// <param name="gateName">The gate; with a manifest, one that it has.</param>
    /// <param name="value">The answer.</param>
    /// <param name="userId">The user, by the user ID or by the kind of ID that the flag goes by; null for everyone who has no override of their own.</param>
    /// <exception cref="ArgumentException">The manifest has no such gate.</exception>
    public void OverrideGate(string gateName, bool value, string? userId = null) => _parts.Overrides.Gate(gateName, value, userId);

    /// <summary>
    /// Sets the value of a dynamic config or an experiment, for everyone or for one user. It is served as it is, whatever the schema says, so that tests can see what
    /// clients make of it. The rule ID of such an answer is <c>override</c>.
    /// </summary>
    /// <param name="configName">The dynamic config or the experiment; with a manifest, one that it has.</param>
    /// <param name="valueJson">The value, a JSON object.</param>
    /// <param name="userId">The user; null for everyone who has no override of their own.</param>
    /// <param name="groupName">The group to answer with; null for none.</param>
    /// <exception cref="ArgumentException">The manifest has no such name, or the value is not a JSON object.</exception>
    public void OverrideConfig(string configName, string valueJson, string? userId = null, string? groupName = null) =>
        _parts.Overrides.Config(configName, valueJson, userId, groupName);

    /// <summary>
    /// Puts everyone, or one user, into a group of an experiment: the value is the group's in the manifest, with the rest from the experiment's default.
    /// The rule ID of such an answer is <c>override</c>.
    /// </summary>
    /// <param name="experimentName">An experiment of the manifest.</param>
    /// <param name="groupName">A group that the manifest has for it.</param>
    /// <param name="userId">The user; null for everyone who has no override of their own.</param>
    /// <exception cref="ArgumentException">The manifest has no such experiment, or the experiment no such group.</exception>
    /// <exception cref="InvalidOperationException">The emulator was started without a manifest.</exception>
    public void OverrideGroup(string experimentName, string groupName, string? userId = null) => _parts.Overrides.Group(experimentName, groupName, userId);

    /// <summary>Sets the value of a layer, for everyone or for one user. The rule ID of such an answer is <c>override</c>.</summary>
    /// <param name="layerName">The layer; with a manifest, one that it has.</param>
    /// <param name="valueJson">The value, a JSON object.</param>
    /// <param name="userId">The user; null for everyone who has no override of their own.</param>
    /// <param name="allocatedExperiment">The experiment that the user is allocated to; with a manifest, one that it has; null for none.</param>
    /// <exception cref="ArgumentException">The manifest has no such name, or the value is not a JSON object.</exception>
    public void OverrideLayer(string layerName, string valueJson, string? userId = null, string? allocatedExperiment = null) =>
        _parts.Overrides.Layer(layerName, valueJson, userId, allocatedExperiment);

    /// <summary>Takes all overrides back.</summary>
    public void ClearOverrides() => _parts.ClearOverrides();

    /// <summary>Lets something go wrong with the requests to come. Of several faults for a request the one that was added first happens.</summary>
    /// <param name="fault">What, and to which requests.</param>
    public void AddFault(EmulatorFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (fault.FindError() is { } error)
        {
            throw new ArgumentException(error, nameof(fault));
        }

        _parts.Faults.Add(fault);
    }

    /// <summary>Takes all faults back.</summary>
    public void ClearFaults() => _parts.Faults.Clear();

    /// <summary>Reads the manifest and the local rules now. It happens by itself within a second of a change.</summary>
    /// <returns>What is wrong with them.</returns>
    public IReadOnlyList<FileProblem> Reload()
    {
        _parts.Reloader.Reload();
        return Problems;
    }

    /// <summary>Stops listening and frees the port. Open requests are cut off.</summary>
    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync().ConfigureAwait(false);

        // A request that somebody holds open must not hold up a test.
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static FlagState ReadFirst(FlagFiles files)
    {
        var (state, isGood) = files.Read(new FlagState(Catalog: null, LocalRules.None));
        if (isGood)
        {
            return state;
        }

        var errors = files.Problems.Where(problem => problem.IsError).ToList();
        throw new ArgumentException($"{(errors.Count == 1 ? "1 error" : $"{errors.Count} errors")}: {string.Join(Environment.NewLine, errors)}");
    }
}
