using System.Diagnostics;

namespace Statsig.Runtime.Tests;

public sealed class EvaluationTelemetryTests
{
    private static readonly ActivitySource Source = new("Statsig.Runtime.Tests");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Evaluations_are_counted_by_flag_and_reason()
    {
        using var telemetry = new CapturedTelemetry();
        await using var server = LoopbackServer.Answering(
            Reply.Json("""{"value":true,"rule_id":"r"}"""), Reply.Json("""{"value":false,"rule_id":"default"}"""), Reply.Status(404), Reply.Status(401));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        await client.CheckGateAsync("metric.match", new StatsigUser("1"), Ct);
        await client.CheckGateAsync("metric.match", new StatsigUser("1"), Ct);
        await client.CheckGateAsync("metric.none", new StatsigUser("1"), Ct);
        await client.GetLayerAsync("metric.unknown", new StatsigUser("1"), Ct);
        await client.GetConfigAsync("metric.failed", new StatsigUser("1"), Ct);
        await client.GetConfigAsync("metric/invalid", new StatsigUser("1"), Ct);

        Assert.Equal([1, 1], Count("metric.match", "targeting_match"));
        Assert.Equal([1], telemetry.Of("statsig.cache.hits", ("feature_flag.key", "metric.match")));
        Assert.Equal([1], Count("metric.none", "default"));
        Assert.Equal([1], Count("metric.unknown", "unknown"));
        Assert.Equal([1], telemetry.Of(
            "statsig.evaluations", ("feature_flag.key", "metric.failed"), ("feature_flag.result.reason", "error"), ("error.type", "unauthorized")));
        Assert.DoesNotContain(telemetry.Texts, t => t.Contains("metric/invalid", StringComparison.Ordinal));
        Assert.NotEmpty(telemetry.Of("statsig.evaluations", ("feature_flag.key", "(invalid)"), ("error.type", "invalid_name")));

        IReadOnlyList<double> Count(string flag, string reason) =>
            telemetry.Of("statsig.evaluations", ("feature_flag.key", flag), ("feature_flag.result.reason", reason));
    }

    [Fact]
    public async Task The_activity_at_hand_gets_the_event_of_the_conventions()
    {
        using var telemetry = new CapturedTelemetry();
        await using var server = LoopbackServer.Answering(
            Reply.Json("""{"value":{"max_items":"x"},"rule_id":"r","group_name":"Dark Theme"}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        using var activity = Source.StartActivity("request")!;
        await CheckoutFlags.GroupedExperiment.EvaluateAsync(client, new StatsigUser("1"), Ct);
        Assert.Same(activity, Activity.Current);

        var evaluated = Assert.Single(activity.Events);
        Assert.Equal("feature_flag.evaluation", evaluated.Name);
        Assert.Equal(
            [
                new("feature_flag.key", "grouped_test"),
                new("feature_flag.provider.name", "statsig"),
                new("feature_flag.result.reason", "targeting_match"),
                new("feature_flag.result.variant", "Dark Theme"),
                new("error.type", "type_mismatch"),
            ],
            evaluated.Tags);

        var asked = Assert.Single(telemetry.Activities, a => a.ParentSpanId == activity.SpanId && a.Source.Name == "Statsig.Runtime");
        Assert.Equal("statsig get_config", asked.OperationName);
        Assert.Equal("grouped_test", asked.GetTagItem("feature_flag.key"));
        Assert.Equal(ActivityStatusCode.Unset, asked.Status);
    }

    [Fact]
    public async Task Requests_are_timed_and_repeated_ones_counted()
    {
        using var telemetry = new CapturedTelemetry();
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var server = LoopbackServer.Answering(Reply.Status(418), Reply.Status(503), Reply.Json("[]"));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, time: time));
        await client.GetRankedListAsync("bandit", new StatsigUser("1"), Ct);
        await time.AdvanceUntilAsync(client.GetRankedListAsync("bandit", new StatsigUser("1"), Ct), TimeSpan.FromMilliseconds(50));

        Assert.NotEmpty(telemetry.Of("statsig.request.duration", ("statsig.endpoint", "get_ranked_list"), ("http.response.status_code", 418), ("error.type", "rejected")));
        Assert.NotEmpty(telemetry.Of("statsig.request.duration", ("statsig.endpoint", "get_ranked_list"), ("http.response.status_code", 200)));
        Assert.NotEmpty(telemetry.Of("statsig.request.retries", ("statsig.endpoint", "get_ranked_list"), ("error.type", "server_error")));
        var failed = telemetry.Activities.Where(a => a.OperationName == "statsig get_ranked_list" && a.Status == ActivityStatusCode.Error);
        Assert.Contains(failed, a => (string?)a.GetTagItem("error.type") == "rejected");
    }
}
