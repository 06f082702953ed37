namespace Statsig.Runtime.Tests;

[Collection(MetricsTests.Name)]
public sealed class RequestMetricsTests
{
    private const string Duration = "statsig.request.duration";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_listens_from_now_on_is_not_told_of_requests_that_began_before()
    {
        CapturedTelemetry? telemetry = null;
        using var handler = new StubHandler((_, _) =>
        {
            telemetry ??= new CapturedTelemetry();
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"value":true,"rule_id":"r"}""") });
        });
        var options = TestOptions.For(new Uri("https://api.statsig.example/v1/"));
        options.HttpHandler = handler;
        await using var client = new StatsigClient(options);

        await client.CheckGateAsync("first", new StatsigUser("1"), Ct);
        Assert.Empty(telemetry!.Of(Duration));

        await client.CheckGateAsync("second", new StatsigUser("1"), Ct);
        Assert.InRange(Assert.Single(telemetry.Of(Duration)), 0, 60);
        telemetry.Dispose();
    }
}
