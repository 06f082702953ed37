using Statsig.Emulator;

namespace Checkout.Api;

/// <summary>Statsig on this machine: the emulator, to which the configuration then leads.</summary>
internal sealed class LocalStatsig : IAsyncDisposable
{
    private readonly StatsigEmulator _emulator;

    private LocalStatsig(StatsigEmulator emulator) => _emulator = emulator;

    public static async Task<LocalStatsig> StartAsync(ConfigurationManager configuration)
    {
        var emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestPath = Path.Combine(AppContext.BaseDirectory, "statsig.manifest.json") });
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Statsig:ApiKey"] = emulator.ApiKey,
            ["Statsig:ApiBaseAddress"] = emulator.BaseAddress.AbsoluteUri,
            ["Statsig:EventsBaseAddress"] = emulator.BaseAddress.AbsoluteUri,
        });
        Console.WriteLine($"The emulator's page is at {emulator.Address}");
        return new LocalStatsig(emulator);
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
