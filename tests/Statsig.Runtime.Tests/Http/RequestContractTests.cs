using Statsig.Tests.OpenApi;

namespace Statsig.Runtime.Tests;

/// <summary>Every request that evaluates, in every form, is one that Statsig's API document allows; and the document's own answers are understood.</summary>
public sealed class RequestContractTests
{
    private static readonly StatsigUser User = new("42")
    {
        Email = "user-1@example.com",
        Ip = "192.0.2.1",
        UserAgent = "Mozilla/5.0",
        Country = "GB",
        Locale = "en_GB",
        AppVersion = "1.2.3",
        CustomIds = new Dictionary<string, string> { ["companyID"] = "7" },
        Custom = new Dictionary<string, object> { ["plan"] = "pro \"x\"", ["age"] = 36, ["teams"] = new[] { "a", "ü" } },
        PrivateAttributes = new Dictionary<string, object> { ["tier"] = 1.5m },
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("staging")]
    public async Task Every_form_of_every_request_is_allowed(string? environment)
    {
        await using var server = LoopbackServer.Answering(Reply.Status(400));
        var options = TestOptions.For(server.BaseAddress);
        options.Environment = environment;
        await using var client = new StatsigClient(options);
        var quietly = new EvaluationOptions { LogExposure = false };
        foreach (var user in new[] { User, User, User, new StatsigUser { CustomIds = new Dictionary<string, string> { ["companyID"] = "7" } } })
        {
            await client.CheckGateAsync("a-gate.1", user, Ct);
            await client.CheckGateAsync("a-gate.1", user, quietly, Ct);
            await client.GetConfigAsync("a config", user, Ct);
            await client.GetExperimentAsync("an_experiment", user, quietly, Ct);
            await client.GetLayerAsync("a_layer", user, Ct);
            await client.GetRankedListAsync("a bandit", user, quietly, Ct);
            await client.PrefetchAsync(user, Enumerable.Range(0, 100).Select(i => new FeatureGate($"gate_{i}", false)), Ct);
        }

        Assert.Equal(28, server.Requests.Count);
        foreach (var request in server.Requests)
        {
            Assert.Empty(await OpenApiContract.CheckRequestAsync(request.Path, request.Text));
            var body = request.Json;
            var user = body.GetProperty("user");
            Assert.Equal("7", user.GetProperty("customIDs").GetProperty("companyID").GetString());
            Assert.Equal(environment is not null, user.TryGetProperty("statsigEnvironment", out var tier));
            Assert.Equal(environment, environment is null ? null : tier.GetProperty("tier").GetString());
        }

        // A user that was written before is copied: the same text all the same.
        var gates = server.Requests.Where(r => r.Path == "/v1/check_gate" && r.Json.TryGetProperty("gateName", out _)).Select(r => r.Text).ToArray();
        Assert.Single(gates.Take(6).Where((_, i) => i % 2 == 0).Distinct());
        Assert.Single(gates.Take(6).Where((_, i) => i % 2 == 1).Distinct());
    }

    [Fact]
    public async Task A_user_with_nothing_still_has_an_environment()
    {
        await using var server = LoopbackServer.Answering(Reply.Status(400));
        var options = TestOptions.For(server.BaseAddress);
        options.Environment = "q\"a";
        await using var client = new StatsigClient(options);
        await client.CheckGateAsync("gate", new StatsigUser(), Ct);
        Assert.Equal("""{"statsigEnvironment":{"tier":"q\"a"}}""", Assert.Single(server.Requests).Json.GetProperty("user").GetRawText());
    }

    [Theory]
    [InlineData(true, null, false)]
    [InlineData(true, false, true)]
    [InlineData(false, null, true)]
    [InlineData(false, true, false)]
    public async Task Exposures_are_counted_as_the_client_or_the_call_says(bool client, bool? call, bool disabled)
    {
        await using var server = LoopbackServer.Answering(Reply.Json("""{"value":true,"rule_id":"r"}"""));
        var options = TestOptions.For(server.BaseAddress);
        options.LogExposures = client;
        await using var statsig = new StatsigClient(options);
        await new FeatureGate("gate", false).CheckAsync(statsig, User, new EvaluationOptions { LogExposure = call }, Ct);
        Assert.Equal(disabled, Assert.Single(server.Requests).Json.GetProperty("statsigMetadata").TryGetProperty("exposureLoggingDisabled", out var value) && value.GetBoolean());
    }

    [Fact]
    public async Task What_was_asked_without_an_exposure_is_one_when_it_is_first_used_as_one()
    {
        await using var server = new LoopbackServer(request => request.Path switch
        {
            "/v1/check_gate" => Reply.Json("""{"value":true,"rule_id":"gate rule"}"""),
            "/v1/get_layer" => Reply.Json("""{"value":{},"ruleID":"layer rule","allocatedExperimentName":"exp in layer"}"""),
            "/v1/log_custom_exposure" => Reply.Json("""{"success":true}""", 202),
            _ => Reply.Json("""{"value":{},"rule_id":"config rule","group_name":"Blue"}"""),
        });
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        for (var i = 0; i < 3; i++)
        {
            var options = new EvaluationOptions { LogExposure = i > 0 };
            await client.CheckGateAsync("gate", User, options, Ct);
            await client.GetExperimentAsync("experiment", User, options, Ct);
            await client.GetLayerAsync("layer", User, options, Ct);
        }

        await client.FlushAsync(Ct);
        Assert.Equal(3, server.Requests.Count(r => r.Path != "/v1/log_custom_exposure"));
        var logged = server.Requests.Where(r => r.Path == "/v1/log_custom_exposure").ToArray();
        var exposures = logged.SelectMany(r => r.Json.GetProperty("exposures").EnumerateArray()).ToArray();
        Assert.Equal(3, exposures.Length);
        Assert.Equal("gate", exposures[0].GetProperty("gateName").GetString());
        Assert.Equal(["experiment", "exp in layer"], exposures.Skip(1).Select(e => e.GetProperty("experimentName").GetString()));
    }
}
