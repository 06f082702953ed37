using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Statsig.Runtime.Hosting.Tests;

public sealed class OptionsTests : IAsyncLifetime
{
    private readonly EmulatorFixture _fixture = new();

    public ValueTask InitializeAsync() => _fixture.InitializeAsync();

    [Fact]
    public void Every_option_that_is_a_value_can_be_configured()
    {
        Dictionary<string, (string Text, object Value)> all = new()
        {
            ["ApiKey"] = ("client-1", "client-1"),
            ["ApiBaseAddress"] = ("https://flags.example/v1/", new Uri("https://flags.example/v1/")),
            ["EventsBaseAddress"] = ("https://events.example/v1/", new Uri("https://events.example/v1/")),
            ["Environment"] = ("qa", "qa"),
            ["Timeout"] = ("00:00:01.5", TimeSpan.FromSeconds(1.5)),
            ["CacheDuration"] = ("00:00:00", TimeSpan.Zero),
            ["CacheCapacity"] = ("17", 17),
            ["LogExposures"] = ("false", false),
            ["EventQueueCapacity"] = ("18", 18),
            ["EventBatchSize"] = ("19", 19),
            ["EventFlushInterval"] = ("00:00:20", TimeSpan.FromSeconds(20)),
            ["EventTimeout"] = ("00:00:21", TimeSpan.FromSeconds(21)),
            ["ShutdownTimeout"] = ("00:00:22", TimeSpan.FromSeconds(22)),
        };
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(all.Select(option => KeyValuePair.Create<string, string?>("A:B:" + option.Key, option.Value.Text)));
        builder.Services.AddStatsig(builder.Configuration.GetSection("A:B"));
        using var host = builder.Build();

        var options = host.Services.GetRequiredService<IOptions<StatsigOptions>>().Value;

        var properties = typeof(StatsigOptions).GetProperties().Where(property => property.Name is not ("LoggerFactory" or "HttpHandler")).ToList();
        Assert.Equal(properties.Select(property => property.Name).Order(), all.Keys.Order());
        Assert.All(properties, property => Assert.Equal(all[property.Name].Value, property.GetValue(options)));
    }

    [Fact]
    public void Code_has_the_last_word()
    {
        var builder = _fixture.CreateBuilder(("Timeout", "00:00:01"));
        builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"), options => options.Timeout = TimeSpan.FromSeconds(2));
        using var host = builder.Build();

        Assert.Equal(TimeSpan.FromSeconds(2), host.Services.GetRequiredService<IOptions<StatsigOptions>>().Value.Timeout);
    }

    [Fact]
    public async Task Options_may_come_from_another_service()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(new Vault(_fixture.Emulator.ApiKey));
        builder.Services.AddStatsig((options, services) =>
        {
            options.ApiKey = services.GetRequiredService<Vault>().Key;
            options.ApiBaseAddress = options.EventsBaseAddress = _fixture.Emulator.BaseAddress;
        });
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Null((await EvaluateAsync()).Error);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(null, "staging")]
    [InlineData("Blue", "Blue")]
    public async Task The_tier_is_the_hosts_environment_unless_it_is_set(string? set, string sent)
    {
        var builder = _fixture.CreateBuilder(("Environment", set));
        builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"));
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        await EvaluateAsync();

        using var body = JsonDocument.Parse(Assert.Single(_fixture.Emulator.Log.Requests).Body);
        Assert.Equal(sent, body.RootElement.GetProperty("user").GetProperty("statsigEnvironment").GetProperty("tier").GetString());
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    private static ValueTask<Evaluation<bool>> EvaluateAsync() =>
        new FeatureGate("new_checkout", false).EvaluateAsync(new StatsigUser("42"), cancellationToken: TestContext.Current.CancellationToken);

    private sealed record Vault(string Key);
}
