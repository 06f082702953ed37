namespace Statsig.Runtime.Tests;

public sealed class RequestTests
{
    private const string Metadata = "\"statsigMetadata\":{\"sdkType\":\"statsig-generators-dotnet\",\"sdkVersion\":\"0.1.0\"}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/v1")]
    [InlineData("/v1/")]
    [InlineData("/proxy/statsig/v1")]
    public async Task A_gate_is_one_post_with_key_user_and_metadata(string path)
    {
        await using var server = LoopbackServer.Answering(Reply.Json("""{"name":"new_checkout","value":true,"rule_id":"r"}"""));
        var options = TestOptions.For(new Uri(server.BaseAddress, path));
        options.Environment = "qa 7";
        await using var client = new StatsigClient(options);
        var user = new StatsigUser("42") { PrivateAttributes = new Dictionary<string, object> { ["tier"] = 3 } };
        await client.CheckGateAsync("new_checkout", user, Ct);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", path.TrimEnd('/') + "/check_gate"), (request.Method, request.Path));
        Assert.Equal(TestOptions.Key, request.Headers["STATSIG-API-KEY"]);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal(
            $$$"""{"gateName":"new_checkout","user":{"userID":"42","privateAttributes":{"tier":3},"statsigEnvironment":{"tier":"qa 7"}},{{{Metadata}}}}""",
            request.Text);
    }

    [Fact]
    public async Task Configs_and_experiments_are_asked_of_get_config()
    {
        await using var server = LoopbackServer.Answering(Reply.Status(400));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        await client.GetConfigAsync("checkout_settings", new StatsigUser("42"), Ct);
        await client.GetExperimentAsync("checkout_test", new StatsigUser("42"), Ct);
        Assert.Equal(["/v1/get_config", "/v1/get_config"], server.Requests.Select(r => r.Path));
        Assert.Equal($$$"""{"configName":"checkout_settings","user":{"userID":"42"},{{{Metadata}}}}""", server.Requests[0].Text);
        Assert.Equal($$$"""{"configName":"checkout_test","user":{"userID":"42"},{{{Metadata}}}}""", server.Requests[1].Text);
    }

    [Fact]
    public async Task Many_callers_at_once_get_each_their_own_answer()
    {
        await using var server = new LoopbackServer(async request =>
        {
            await Task.Yield();
            var user = request.Json.GetProperty("user").GetProperty("userID").GetString();
            return Reply.Json($$"""{"name":"who","value":{"user":"{{user}}"},"rule_id":"r"}""");
        });
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var answers = await Task.WhenAll(Enumerable.Range(0, 300).Select(async i =>
            (i, answer: await client.GetConfigAsync("who", new StatsigUser($"{i}-{new string('x', i * 7)}"), Ct))));
        Assert.All(answers, a => Assert.Equal($"{a.i}-{new string('x', a.i * 7)}", a.answer.Value.GetProperty("user").GetString()));
    }
}
