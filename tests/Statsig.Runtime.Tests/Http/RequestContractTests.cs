using Statsig.Tests.OpenApi;

namespace Statsig.Runtime.Tests;

/// <summary>Every request that evaluates, in every form, is one that Statsig's API document allows; and every form of answer that it describes is understood.</summary>
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

    public static TheoryData<string, string, string> Answers => new()
    {
        { "check_gate", """{"name":"flag","value":true,"rule_id":"2Ram","group_name":"Testers"}""", "True Match 2Ram Testers" },
        { "check_gate", """{"name":"flag","value":false,"rule_id":null,"group_name":null}""", "False NoMatch - -" },
        { "get_config", """{"name":"flag","value":{"a":1},"group":"2Ram","rule_id":"2Ram","group_name":"Testers"}""", """{"a":1} Match 2Ram Testers""" },
        { "get_config", """{"name":"flag","value":{"a":1},"group":"default","rule_id":"default","group_name":null}""", """{"a":1} NoMatch default -""" },
        { "get_config", """{"name":"flag","value":{},"group":"","rule_id":null,"group_name":null}""", "{} Unrecognized - -" },
        { "get_layer", """{"name":"flag","value":{"a":1},"ruleID":"2Ram","allocatedExperimentName":"button_test"}""", """{"a":1} Match 2Ram button_test""" },
        { "get_layer", """{"name":"flag","value":{"a":1},"ruleID":"default","allocatedExperimentName":null}""", """{"a":1} NoMatch default -""" },
        { "get_ranked_list", """[{"name":"a","value":{"x":1},"rule_id":"2Ram","score":0.85},{"name":"b","value":{},"rule_id":null,"score":0.5}]""", "a 2Ram 0.85, b - 0.5" },
        { "get_ranked_list", "[]", "" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_form_of_answer_is_understood(string endpoint, string answer, string expected)
    {
        // The document's example has a null here that its schema does not allow.
        var asInSchema = answer.Replace(",\"allocatedExperimentName\":null", string.Empty, StringComparison.Ordinal);
        Assert.Empty(await OpenApiContract.CheckResponseAsync("/v1/" + endpoint, 200, asInSchema));
        await using var server = LoopbackServer.Answering(Reply.Json(answer));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        Assert.Equal(expected, endpoint switch
        {
            "check_gate" => Text(await new FeatureGate("flag", false).EvaluateAsync(client, User, Ct)),
            "get_config" => Text(await client.GetConfigAsync("flag", User, Ct)),
            "get_layer" => Text(await client.GetLayerAsync("flag", User, Ct)),
            _ => string.Join(", ", (await client.GetRankedListAsync("flag", User, Ct)).Value.Select(v => FormattableString.Invariant($"{v.Name} {v.RuleId ?? "-"} {v.Score}"))),
        });
        Assert.Equal("/v1/" + endpoint, Assert.Single(server.Requests).Path);

        static string Text<T>(Evaluation<T> e) => $"{e.Value} {e.Reason} {e.RuleId ?? "-"} {e.GroupName ?? e.AllocatedExperiment ?? "-"}";
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
