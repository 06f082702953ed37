using Microsoft.Extensions.Time.Testing;
using Statsig.Tests.OpenApi;
using static Statsig.Runtime.Tests.EventServer;

namespace Statsig.Runtime.Tests;

public sealed class ExposureRequestTests
{
    private const string UserJson = """{"userID":"42","email":"a@b.example","custom":{"plan":"pro"},"statsigEnvironment":{"tier":"staging"}}""";

    private static readonly FeatureGate Gate = new("new_checkout", defaultValue: false);

    private static readonly Experiment<CheckoutSettings, CheckoutGroup> Grouped = CheckoutFlags.GroupedExperiment;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_form_goes_out_with_user_and_time_and_with_a_rule_or_a_group()
    {
        var time = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000));
        await using var server = LoopbackServer.Answering(Accepted);
        var options = Options(server, time: time);
        options.Environment = "staging";
        await using var client = new StatsigClient(options);
        client.LogExposure(User, Exposure.Gate("new_checkout", passes: true, ruleId: "rule-1"));
        client.LogExposure(User, Exposure.Gate(Gate, passes: false));
        client.LogExposure(User, Exposure.Gate(Gate, passes: true, group: "Everyone"));
        client.LogExposure(User, Exposure.Experiment("button_test", group: "Blue"));
        client.LogExposure(User, Exposure.Experiment("button_test", ruleId: "rule-2", time: DateTimeOffset.FromUnixTimeMilliseconds(1_600_000_000_000)));
        client.LogExposure(User, Exposure.Experiment(Grouped, CheckoutGroup.DarkTheme, secondaryExposures: [new("holdout", Passes: false, "default"), new("staff", Passes: true, "r")]));
        await client.FlushAsync(Ct);

        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/v1/log_custom_exposure"), (request.Method, request.Path));
        Assert.Empty(await OpenApiContract.CheckRequestAsync(request.Path, request.Text));
        Assert.Equal(TestOptions.Key, request.Headers["STATSIG-API-KEY"]);
        Assert.Equal("1700000000000", request.Headers["STATSIG-CLIENT-TIME"]);
        Assert.Equal("6", request.Headers["STATSIG-EVENT-COUNT"]);
        Assert.Equal("gzip", request.Headers["Content-Encoding"]);
        Assert.Equal(
            $$$"""
            {"exposures":[
            {"gateName":"new_checkout","passes":true,"ruleID":"rule-1","time":1700000000000,"user":{{{UserJson}}}},
            {"gateName":"new_checkout","passes":false,"ruleID":"","time":1700000000000,"user":{{{UserJson}}}},
            {"gateName":"new_checkout","passes":true,"group":"Everyone","time":1700000000000,"user":{{{UserJson}}}},
            {"experimentName":"button_test","group":"Blue","time":1700000000000,"user":{{{UserJson}}}},
            {"experimentName":"button_test","ruleID":"rule-2","time":1600000000000,"user":{{{UserJson}}}},
            {"experimentName":"grouped_test","group":"Dark Theme","time":1700000000000,"user":{{{UserJson}}},"secondaryExposures":[{"gate":"holdout","gateValue":"false","ruleID":"default"},{"gate":"staff","gateValue":"true","ruleID":"r"}]}
            ],"statsigMetadata":{"sdkType":"statsig-generators-dotnet","sdkVersion":"0.1.0"}}
            """.ReplaceLineEndings(string.Empty),
            request.Text);
    }

    [Fact]
    public async Task The_exposure_of_an_answer_has_the_answers_rule_and_that_of_a_default_is_not_sent()
    {
        await using var server = LoopbackServer.Answering(Accepted);
        await using var client = new StatsigClient(Options(server));
        client.LogExposure(User, Gate, new Evaluation<bool>(true, EvaluationReason.Match, "rule-1", "Everyone"));
        client.LogExposure(User, Gate, new Evaluation<bool>(false, EvaluationReason.NoMatch));
        client.LogExposure(User, Gate, new Evaluation<bool>(true, EvaluationReason.Fallback, error: new EvaluationError(EvaluationErrorKind.Timeout, "late")));
        client.LogExposure(User, Grouped, new ExperimentEvaluation<CheckoutSettings, CheckoutGroup>(CheckoutSettings.Default, CheckoutGroup.DarkTheme, EvaluationReason.Match, "rule-2", "Blue"));
        client.LogExposure(User, Grouped, new ExperimentEvaluation<CheckoutSettings, CheckoutGroup>(CheckoutSettings.Default, default, EvaluationReason.Unrecognized));
        client.LogExposure(User, Grouped, new ExperimentEvaluation<CheckoutSettings, CheckoutGroup>(CheckoutSettings.Default, CheckoutGroup.DarkTheme, EvaluationReason.Match, ruleId: null, "Blue"));
        await client.FlushAsync(Ct);
        var sent = Assert.Single(server.Requests).Json.GetProperty("exposures").EnumerateArray()
            .Select(e => string.Join(' ', e.EnumerateObject().Where(p => p.Name is not ("user" or "time")).Select(p => $"{p.Name}={p.Value}")));
        Assert.Equal(
            [
                "gateName=new_checkout passes=True ruleID=rule-1",
                "gateName=new_checkout passes=False ruleID=default",
                "experimentName=grouped_test ruleID=rule-2",
                "experimentName=grouped_test group=Blue",
            ],
            sent);
    }

    [Fact]
    public async Task Exposures_have_the_guarantees_of_events()
    {
        var time = new FakeTimeProvider();
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(
            Reply.Status(503), Reply.Json("""{"success":false}""", 202), Accepted, Reply.Status(413), Accepted, Reply.Status(400), Accepted);
        var options = Options(server, logs, time);
        options.EventBatchSize = 2;
        await using var client = new StatsigClient(options);
        foreach (var name in (string[])["e1", "e2", "e3", "e4", "e5"])
        {
            client.LogExposure(User, Exposure.Experiment(name, group: "g"));
        }

        await time.AdvanceUntilAsync(client.FlushAsync(Ct), TimeSpan.FromSeconds(1));
        Assert.Equal([["e1", "e2"], ["e1", "e2"], ["e1", "e2"], ["e3", "e4"], ["e3"], ["e4"], ["e5"]], server.Requests.Select(Names));
        Assert.Equal(1, client.DroppedEvents);
        Assert.StartsWith("1 Statsig exposures were dropped because Statsig refused them", Assert.Single(logs.WithId(12)), StringComparison.Ordinal);
        Assert.StartsWith("Statsig exposures could not be sent and will be sent again", logs.WithId(11).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_sends_exposures_too_and_the_client_takes_none_afterwards()
    {
        await using var server = LoopbackServer.Answering(Accepted);
        var client = new StatsigClient(Options(server));
        client.LogExposure(User, Exposure.Gate(Gate, passes: true));
        await client.DisposeAsync();
        Assert.Equal("/v1/log_custom_exposure", Assert.Single(server.Requests).Path);
        Assert.Throws<ObjectDisposedException>(() => client.LogExposure(User, Exposure.Gate(Gate, passes: true)));
    }

    private static string[] Names(RecordedRequest request) =>
        [.. request.Json.GetProperty("exposures").EnumerateArray().Select(e => e.GetProperty("experimentName").GetString()!)];
}
