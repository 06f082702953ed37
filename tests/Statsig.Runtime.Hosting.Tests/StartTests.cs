using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Statsig.Runtime.Hosting.Tests;

public sealed class StartTests : IAsyncDisposable
{
    private readonly EmulatorFixture _fixture = new();

    [Fact]
    public async Task Without_a_key_the_host_does_not_start_and_says_where_to_set_it()
    {
        await _fixture.InitializeAsync();
        var builder = _fixture.CreateBuilder(("ApiKey", null));
        builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"));
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("No Statsig key is set", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("In this app's configuration it is Statsig:ApiKey, as an environment variable Statsig__ApiKey.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ApiKey", "console-AbCdEfGh0123456789")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("ApiBaseAddress", "http://example.com/v1/")]
    [InlineData("EventQueueCapacity", "0")]
    public async Task A_wrong_option_ends_the_start_with_its_name_and_without_a_key(string option, string value)
    {
        await _fixture.InitializeAsync();
        var builder = _fixture.CreateBuilder((option, value));
        builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"));
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains($"Statsig:{option}, as an environment variable Statsig__{option}.", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AbCdEfGh", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_option_of_code_says_so()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddStatsig(options => options.ApiKey = " ");
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.EndsWith("It is set where AddStatsig is called.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_host_in_the_process_says_what_to_do()
    {
        await _fixture.InitializeAsync();
        using var first = BuildHost();
        using var second = BuildHost();
        await first.StartAsync(TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => second.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("AddStatsig(…).WithoutSharedClient()", refusal.Message, StringComparison.Ordinal);
        await first.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Hosts_without_the_shared_client_live_side_by_side()
    {
        await _fixture.InitializeAsync();
        _fixture.Emulator.OverrideGate("new_checkout", true);
        using var first = BuildHost(builder => builder.WithoutSharedClient());
        using var second = BuildHost(builder => builder.WithoutSharedClient());
        await first.StartAsync(TestContext.Current.CancellationToken);
        await second.StartAsync(TestContext.Current.CancellationToken);

        Assert.Throws<InvalidOperationException>(() => StatsigClient.Shared);
        foreach (var host in new[] { first, second })
        {
            var client = host.Services.GetRequiredService<IStatsigClient>();
            Assert.True(await client.CheckGateAsync("new_checkout", new StatsigUser("42"), cancellationToken: TestContext.Current.CancellationToken));
            await host.StopAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task An_app_that_puts_its_own_client_in_place_needs_no_key()
    {
        await _fixture.InitializeAsync();
        await using var own = new StatsigClient(new StatsigOptions { ApiKey = "client-of-a-test" });
        var builder = _fixture.CreateBuilder(("ApiKey", null));
        builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"));
        builder.Services.AddSingleton<IStatsigClient>(own);
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);

        // It is the app's to close: it still takes events.
        own.LogEvent(new StatsigUser("42"), "still_open");
    }

    public async ValueTask DisposeAsync()
    {
        if (_fixture.Emulator is not null)
        {
            await _fixture.DisposeAsync();
        }
    }

    private IHost BuildHost(Action<StatsigBuilder>? change = null)
    {
        var builder = _fixture.CreateBuilder();
        var statsig = builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"));
        change?.Invoke(statsig);
        return builder.Build();
    }
}
