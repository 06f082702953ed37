using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Statsig.Runtime.Hosting.Tests;

public sealed class HttpClientTests : IAsyncLifetime
{
    private readonly EmulatorFixture _fixture = new();

    public ValueTask InitializeAsync() => _fixture.InitializeAsync();

    [Fact]
    public async Task Requests_go_through_the_named_client_with_what_the_app_added_to_it()
    {
        var builder = _fixture.CreateBuilder();
        builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig")).HttpClient.AddHttpMessageHandler(() => new Stamp());
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        await CheckAsync(host);

        Assert.Equal("here", Assert.Single(_fixture.Emulator.Log.Requests).Headers["X-Stamp"]);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_key_is_in_no_log_line_and_a_check_writes_none_unless_asked_to(bool withDefaultLogger)
    {
        var builder = _fixture.CreateBuilder();
        using var lines = new Lines();
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(lines);
        var statsig = builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"));
        if (withDefaultLogger)
        {
            statsig.HttpClient.AddDefaultLogger();
        }

        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await CheckAsync(host);
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(withDefaultLogger, lines.All.Any(line => line.Contains("check_gate", StringComparison.Ordinal)));
        Assert.NotEmpty(lines.All);
        Assert.DoesNotContain(lines.All, line => line.Contains(_fixture.Emulator.ApiKey, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    private static async Task CheckAsync(IHost host) => await host.Services.GetRequiredService<IStatsigClient>()
        .CheckGateAsync("new_checkout", new StatsigUser("42"), cancellationToken: TestContext.Current.CancellationToken);

    private sealed class Stamp : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Stamp", "here");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> All => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
