namespace Statsig.Runtime.Tests;

/// <summary>Answers of check_gate whose bytes came before are not read as JSON again.</summary>
public sealed class RepeatedAnswerTests
{
    private const string Answer = """{"name":"new_checkout","value":true,"rule_id":"rule","group_name":"Everyone"}""";

    private static readonly FeatureGate Gate = new("new_checkout", false);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_bytes_give_each_user_the_same_answer()
    {
        await using var server = LoopbackServer.Answering(Reply.Json(Answer));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        for (var user = 0; user < 3; user++)
        {
            var evaluation = await Gate.EvaluateAsync(client, new StatsigUser($"user-{user}"), Ct);
            Assert.True(evaluation.Value);
            Assert.Equal(("rule", "Everyone", EvaluationReason.Match), (evaluation.RuleId, evaluation.GroupName, evaluation.Reason));
        }

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task The_answer_for_one_gate_is_no_answer_for_another()
    {
        await using var server = LoopbackServer.Answering(Reply.Json(Answer));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        Assert.True(await Gate.CheckAsync(client, new StatsigUser("1"), Ct));
        var other = await new FeatureGate("old_checkout", false).EvaluateAsync(client, new StatsigUser("1"), Ct);
        Assert.False(other.Value);
        Assert.Equal(EvaluationErrorKind.InvalidResponse, other.Error?.Kind);
    }

    [Fact]
    public async Task Answers_that_differ_in_one_byte_are_told_apart()
    {
        var next = -1;
        await using var server = new LoopbackServer(_ =>
        {
            var rule = Interlocked.Increment(ref next) % 300;
            return Reply.Json($$"""{"name":"new_checkout","value":{{(rule % 2 == 0 ? "true" : "false")}},"rule_id":"rule-{{rule}}","group_name":null}""");
        });
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        for (var i = 0; i < 600; i++)
        {
            var evaluation = await Gate.EvaluateAsync(client, new StatsigUser($"{i}"), Ct);
            Assert.Equal((i % 300 % 2 == 0, $"rule-{i % 300}"), (evaluation.Value, evaluation.RuleId));
        }
    }

    [Fact]
    public async Task A_broken_answer_is_not_remembered_and_a_long_one_is_read()
    {
        var broken = Reply.Json("""{"name":"new_checkout","value":true,"rule_id":"rule" """);
        var longer = Reply.Json($$"""{"name":"new_checkout","value":true,"rule_id":"rule","padding":"{{new string('x', 2000)}}"}""");
        await using var server = LoopbackServer.Answering(broken, broken, longer, longer);
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        for (var i = 0; i < 4; i++)
        {
            var evaluation = await Gate.EvaluateAsync(client, new StatsigUser($"{i}"), Ct);
            Assert.Equal((i > 1, i > 1 ? null : EvaluationErrorKind.InvalidResponse), (evaluation.Value, evaluation.Error?.Kind));
        }
    }
}
