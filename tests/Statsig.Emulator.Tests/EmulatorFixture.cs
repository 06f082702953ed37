namespace Statsig.Emulator.Tests;

/// <summary>An emulator of one test, with the flags that the tests are about.</summary>
public abstract class EmulatorFixture : IAsyncLifetime
{
    protected const string DefaultManifest = """
        {
          "gates": { "new_checkout": {}, "on_by_default": { "default": true } },
          "configs": { "limits": { "schema": { "properties": { "max": { "type": "integer" } } }, "default": { "max": 20 } }, "raw": { "default": { "a": [1] } } },
          "experiments": {
            "button_test": {
              "default": { "color": "grey", "size": 12 },
              "groups": { "Control": {}, "Large Blue": { "color": "blue", "size": 14, "icon": null } },
            },
          },
          "layers": { "checkout_page": { "default": { "columns": 2 } }, "empty.layer": {} },
        }
        """;

    protected StatsigEmulator Emulator { get; private set; } = null!;

    private protected EmulatorClient Client { get; private set; } = null!;

    protected virtual string Manifest => DefaultManifest;

    /// <summary>The local rules; null for none.</summary>
    protected virtual string? Rules => null;

    public async ValueTask InitializeAsync()
    {
        var options = new StatsigEmulatorOptions { ManifestText = Manifest, RulesText = Rules, LogCapacity = 5 };
        Configure(options);
        Emulator = await StatsigEmulator.StartAsync(options, TestContext.Current.CancellationToken);
        Client = new EmulatorClient(Emulator);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual void Configure(StatsigEmulatorOptions options)
    {
    }
}
