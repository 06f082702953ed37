using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Statsig.Runtime.Hosting.Tests;

public sealed class HealthCheckTests : IAsyncLifetime
{
    private readonly EmulatorFixture _fixture = new();

    public ValueTask InitializeAsync() => _fixture.InitializeAsync();

    [Fact]
    public async Task Healthy_while_Statsig_answers_at_the_price_of_one_request_and_no_exposure()
    {
        using var host = await StartAsync();

        var reports = new[] { await ReportAsync(host), await ReportAsync(host) };

        Assert.All(reports, report => Assert.Equal(HealthStatus.Healthy, report.Status));
        Assert.Single(_fixture.Emulator.Log.Requests);
        Assert.Empty(_fixture.Emulator.Log.Exposures);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(null, HealthStatus.Degraded)]
    [InlineData(HealthStatus.Unhealthy, HealthStatus.Unhealthy)]
    public async Task Degraded_or_what_the_app_says_when_it_does_not_with_the_reason(HealthStatus? wanted, HealthStatus reported)
    {
        using var host = await StartAsync(wanted);
        await _fixture.Emulator.DisposeAsync();

        var report = await ReportAsync(host);

        Assert.Equal(reported, report.Status);
        Assert.Contains("ConnectionFailed", report.Entries["statsig"].Description, StringComparison.Ordinal);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_key_that_Statsig_refuses_is_no_health()
    {
        using var host = await StartAsync(options: ("ApiKey", "secret-WrongKey0123456789"));

        var report = await ReportAsync(host);

        Assert.Equal(HealthStatus.Degraded, report.Status);
        Assert.DoesNotContain("WrongKey", report.Entries["statsig"].Description, StringComparison.Ordinal);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    private static Task<HealthReport> ReportAsync(IHost host) =>
        host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

    private async Task<IHost> StartAsync(HealthStatus? wanted = null, params (string, string?)[] options)
    {
        var builder = _fixture.CreateBuilder([.. options, ("Timeout", "00:00:01")]);
        builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"));
        builder.Services.AddHealthChecks().AddStatsig(failureStatus: wanted);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }
}
