namespace Statsig.Runtime.Tests;

public class RankedListTests
{
    private const string TwoVariants =
        """[{"name":"a","value":{"size":2},"rule_id":"r1","score":0.85},{"name":"b","value":{},"rule_id":null,"score":-1e3,"new":[1]}]""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Variants_come_in_the_order_in_which_statsig_ranks_them()
    {
        await using var server = LoopbackServer.Answering(Reply.Json(TwoVariants));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));

        var ranked = await client.GetRankedListAsync("bandit", new StatsigUser("1"), Ct);

        Assert.Equal((EvaluationReason.Match, null), (ranked.Reason, ranked.Error));
        Assert.Equal(["a", "b"], ranked.Value.Select(v => v.Name));
        Assert.Equal([0.85, -1000], ranked.Value.Select(v => v.Score));
        Assert.Equal(["r1", null], ranked.Value.Select(v => v.RuleId));
        Assert.Equal(2, ranked.Value[0].Value.GetProperty("size").GetInt32());
        Assert.Equal("a (0.85)", ranked.Value[0].ToString());
        Assert.Equal("/v1/get_ranked_list", Assert.Single(server.Requests).Path);
        Assert.Equal("bandit", server.Requests[0].Json.GetProperty("configName").GetString());
    }

    [Fact]
    public async Task An_experiment_that_statsig_does_not_know_has_no_variants_and_no_error()
    {
        await using var server = LoopbackServer.Answering(Reply.Status(404));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));

        var ranked = await client.GetRankedListAsync("bandit", new StatsigUser("1"), Ct);

        Assert.Empty(ranked.Value);
        Assert.Equal((EvaluationReason.Unrecognized, null), (ranked.Reason, ranked.Error));
    }

    [Fact]
    public async Task A_name_with_a_dot_is_not_sent()
    {
        await using var server = LoopbackServer.Answering(Reply.Json(TwoVariants));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));

        var ranked = await client.GetRankedListAsync("my.bandit", new StatsigUser("1"), Ct);

        Assert.Empty(ranked.Value);
        Assert.Equal(EvaluationErrorKind.InvalidName, ranked.Error!.Kind);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("{}", "it is not a JSON array")]
    [InlineData("[1]", "one of its variants")]
    [InlineData("""[{"value":{},"score":1,"rule_id":null}]""", "one of its variants")]
    [InlineData("""[{"name":"a","value":[],"score":1,"rule_id":null}]""", "one of its variants")]
    [InlineData("""[{"name":"a","value":{},"score":"1","rule_id":null}]""", "one of its variants")]
    [InlineData("""[{"name":"a","value":{},"score":1,"rule_id":7}]""", "one of its variants")]
    [InlineData("""[] []""", "it is not valid JSON")]
    [InlineData("""[{"name":"\ud800","value":{},"score":1,"rule_id":null}]""", "it is not valid JSON")]
    [InlineData("[", "it is not valid JSON")]
    [InlineData("", "it is empty")]
    public async Task An_answer_that_is_no_list_of_variants_cannot_be_used(string body, string problem)
    {
        await using var server = LoopbackServer.Answering(Reply.Json(body));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));

        var ranked = await client.GetRankedListAsync("bandit", new StatsigUser("1"), Ct);

        Assert.Empty(ranked.Value);
        Assert.Equal((EvaluationReason.Fallback, EvaluationErrorKind.InvalidResponse), (ranked.Reason, ranked.Error!.Kind));
        Assert.Contains(problem, ranked.Error.Message, StringComparison.Ordinal);
    }
}
