using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Statsig.Runtime.Hosting.Tests;

public sealed class LifetimeTests : IAsyncLifetime
{
    private readonly EmulatorFixture _fixture = new();

    public ValueTask InitializeAsync() => _fixture.InitializeAsync();

    [Fact]
    public async Task The_injected_client_is_the_one_that_accessors_use_from_before_the_first_service_starts()
    {
        var builder = _fixture.CreateBuilder();
        builder.Services.AddHostedService<Worker>();
        builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"));
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Same(host.Services.GetRequiredService<IStatsigClient>(), host.Services.GetRequiredService<IEnumerable<IHostedService>>().OfType<Worker>().Single().SharedAtStart);
        await host.StopAsync(TestContext.Current.CancellationToken);
        Assert.Throws<InvalidOperationException>(() => StatsigClient.Shared);
    }

    [Fact]
    public async Task Events_that_wait_are_sent_when_the_host_stops_and_those_that_services_log_while_they_stop()
    {
        var builder = _fixture.CreateBuilder(("EventFlushInterval", "01:00:00"));
        builder.Services.AddHostedService<Worker>();
        builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"));
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        host.Services.GetRequiredService<IStatsigClient>().LogEvent(new StatsigUser("42"), "add_to_cart", 29.99);
        Assert.Empty(_fixture.Emulator.Log.Events);

        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["add_to_cart", "worker_stopped"], _fixture.Emulator.Log.Events.Select(logged => logged.Name).Order());
    }

    [Fact]
    public async Task An_outage_does_not_hold_up_the_stop_beyond_its_time()
    {
        var builder = _fixture.CreateBuilder(("EventFlushInterval", "01:00:00"), ("ShutdownTimeout", "00:00:00.2"));
        builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"));
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        host.Services.GetRequiredService<IStatsigClient>().LogEvent(new StatsigUser("42"), "lost");
        await _fixture.Emulator.DisposeAsync();

        // The host itself would wait for half a minute.
        await host.StopAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Adding_it_twice_is_adding_it_once()
    {
        var builder = _fixture.CreateBuilder(("Environment", "one"));
        builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"));
        builder.Services.AddStatsig(options => options.Environment = "two");
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Single(host.Services.GetRequiredService<IEnumerable<IStatsigClient>>());
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    private sealed class Worker : IHostedService
    {
        public IStatsigClient? SharedAtStart { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            SharedAtStart = StatsigClient.Shared;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            StatsigClient.Shared.LogEvent(new StatsigUser("worker"), "worker_stopped");
            return Task.CompletedTask;
        }
    }
}
