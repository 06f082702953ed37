namespace Statsig.Runtime.Tests;

public sealed class GroupAnswerTests
{
    private static readonly StatsigUser User = new("42");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\"Control\"", (int)CheckoutGroup.Control)]
    [InlineData("\"Dark Theme\"", (int)CheckoutGroup.DarkTheme)]
    [InlineData("\"dark theme\"", (int)CheckoutGroup.Unrecognized)]
    [InlineData("\"DarkTheme\"", (int)CheckoutGroup.Unrecognized)]
    [InlineData("\"Unrecognized\"", (int)CheckoutGroup.Unrecognized)]
    [InlineData("\"Blue\"", (int)CheckoutGroup.Unrecognized)]
    [InlineData("\"\"", (int)CheckoutGroup.Unrecognized)]
    [InlineData("null", (int)CheckoutGroup.Unrecognized)]
    public async Task A_group_is_found_by_its_name_in_Statsig(string name, int expected)
    {
        await using var server = LoopbackServer.Answering(Reply.Json($$$"""{"value":{"max_items":3},"rule_id":"r1","group_name":{{{name}}}}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var evaluation = await CheckoutFlags.GroupedExperiment.EvaluateAsync(client, User, Ct);
        Assert.Equal(((CheckoutGroup)expected, 3), (evaluation.Group, evaluation.Value.MaxItems));
        Assert.Equal(System.Text.Json.JsonSerializer.Deserialize<string?>(name), evaluation.GroupName);
        Assert.Equal((EvaluationReason.Match, "r1", null), (evaluation.Reason, evaluation.RuleId, evaluation.Error));
        Assert.Equal("grouped_test", Assert.Single(server.Requests).Json.GetProperty("configName").GetString());
    }

    [Fact]
    public async Task A_group_stays_said_when_its_value_does_not_fit()
    {
        await using var server = LoopbackServer.Answering(Reply.Json("""{"value":{"max_items":"no"},"rule_id":"r1","group_name":"Control"}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var evaluation = await CheckoutFlags.GroupedExperiment.EvaluateAsync(client, User, Ct);
        Assert.Equal((CheckoutGroup.Control, EvaluationErrorKind.ValueMismatch), (evaluation.Group, evaluation.Error!.Kind));
    }

    [Fact]
    public void An_evaluation_is_written_without_its_value()
    {
        var evaluation = new ExperimentEvaluation<string, CheckoutGroup>("the value", CheckoutGroup.Control, EvaluationReason.Match, "r1", "Control");
        Assert.Equal("Match (group Control, rule r1)", evaluation.ToString());
        Assert.Equal("NoMatch (group none, rule none)", new ExperimentEvaluation<string, CheckoutGroup>("", default, EvaluationReason.NoMatch).ToString());
    }

    [Fact]
    public void Groups_need_names_and_a_way_to_the_enum()
    {
        Assert.Throws<ArgumentNullException>(() => new ExperimentGroups<CheckoutGroup>(null!, "Control"));
        Assert.Throws<ArgumentNullException>(() => new ExperimentGroups<CheckoutGroup>(static index => (CheckoutGroup)index, null!));
        Assert.Equal(CheckoutGroup.Unrecognized, new ExperimentGroups<CheckoutGroup>(static index => (CheckoutGroup)index).Find("Control"));
    }
}
