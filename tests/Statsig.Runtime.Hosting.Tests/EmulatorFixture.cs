using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Statsig.Emulator;

namespace Statsig.Runtime.Hosting.Tests;

/// <summary>An emulator of its own for each test, and hosts whose configuration leads to it.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private const string Manifest = """{ "gates": { "new_checkout": {} } }""";

    public StatsigEmulator Emulator { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestText = Manifest, ApiKey = "secret-AbCdEfGh0123456789" });

    /// <summary>A builder with a section <c>Statsig</c>, and what the test sets in it.</summary>
    public HostApplicationBuilder CreateBuilder(params (string Name, string? Value)[] options)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, EnvironmentName = "Staging" });
        Dictionary<string, string?> values = new()
        {
            ["Statsig:ApiKey"] = Emulator.ApiKey,
            ["Statsig:ApiBaseAddress"] = Emulator.BaseAddress.AbsoluteUri,
            ["Statsig:EventsBaseAddress"] = Emulator.BaseAddress.AbsoluteUri,
        };
        foreach (var (name, value) in options)
        {
            values["Statsig:" + name] = value;
        }

        builder.Configuration.AddInMemoryCollection(values);
        return builder;
    }

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
