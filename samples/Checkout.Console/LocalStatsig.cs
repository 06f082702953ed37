using Checkout.Flags;
using Statsig.Emulator;
using Statsig.Runtime;

namespace Checkout.Console;

/// <summary>Statsig on this machine: the emulator, with some users for whom it answers other than by default.</summary>
internal sealed class LocalStatsig : IAsyncDisposable
{
    private readonly StatsigEmulator _emulator;

    private LocalStatsig(StatsigEmulator emulator) => _emulator = emulator;

    public static async Task<LocalStatsig> StartAsync()
    {
        var emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestPath = Path.Combine(AppContext.BaseDirectory, "statsig.manifest.json") });
        emulator.OverrideGate(Gates.Names.NewCheckout, true, userId: "ada");
        emulator.OverrideConfig(Configs.Names.CheckoutSettings, """{ "max_items": 50, "banner": "Hello again", "express": true }""", userId: "ada");
        emulator.OverrideGroup(Experiments.Names.ButtonTest, "Blue", userId: "grace");
        emulator.OverrideLayer(Layers.Names.CheckoutLayer, """{ "columns": 1, "picture": "cat.png" }""", userId: "linus", Experiments.Names.BannerTest);
        return new LocalStatsig(emulator);
    }

    public void Configure(StatsigOptions options)
    {
        options.ApiKey = _emulator.ApiKey;
        options.ApiBaseAddress = _emulator.BaseAddress;
        options.EventsBaseAddress = _emulator.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        System.Console.WriteLine($"The emulator got {_emulator.Log.Events.Count} event(s).");
        await _emulator.DisposeAsync();
    }
}
