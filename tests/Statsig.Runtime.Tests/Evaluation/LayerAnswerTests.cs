namespace Statsig.Runtime.Tests;

/// <summary>The answers of get_layer, whose fields are called otherwise than those of the other endpoints.</summary>
public sealed class LayerAnswerTests
{
    private static readonly StatsigUser User = new("42");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\"ruleID\":\"r1\",\"allocatedExperimentName\":\"button_test\"", "r1", "button_test", EvaluationReason.Match)]
    [InlineData("\"ruleID\":\"default\",\"allocatedExperimentName\":null", "default", null, EvaluationReason.NoMatch)]
    [InlineData("\"ruleID\":\"default\",\"allocatedExperimentName\":\"\"", "default", null, EvaluationReason.NoMatch)]
    [InlineData("\"ruleID\":null", null, null, EvaluationReason.NoMatch)]
    [InlineData("\"rule_id\":7,\"group_name\":null,\"extra\":[{}]", null, null, EvaluationReason.NoMatch)]
    public async Task An_answer_is_served_with_rule_experiment_and_reason(string fields, string? ruleId, string? experiment, EvaluationReason reason)
    {
        await using var server = LoopbackServer.Answering(Reply.Json($$$"""{"name":"checkout_page","value":{"max_items":3},{{{fields}}}}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var evaluation = await CheckoutFlags.Layer.EvaluateAsync(client, User, Ct);
        Assert.Equal((CheckoutSettings.Of(3), reason, ruleId), (evaluation.Value, evaluation.Reason, evaluation.RuleId));
        Assert.Equal((experiment, null, null), (evaluation.AllocatedExperiment, evaluation.GroupName, evaluation.Error));
        var request = Assert.Single(server.Requests);
        Assert.Equal(("/v1/get_layer", "checkout_page"), (request.Path, request.Json.GetProperty("layerName").GetString()));
    }

    [Fact]
    public async Task A_layer_without_parameters_is_known_all_the_same()
    {
        await using var server = LoopbackServer.Answering(Reply.Json("""{"name":"checkout_page","value":{}}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        Assert.Equal(EvaluationReason.NoMatch, (await client.GetLayerAsync("checkout_page", User, Ct)).Reason);
    }

    [Fact]
    public async Task An_unknown_layer_is_the_default_without_an_error_or_a_log_line()
    {
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Reply.Status(404));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, logs));
        var evaluation = await CheckoutFlags.Layer.EvaluateAsync(client, User, Ct);
        Assert.Same(CheckoutSettings.Default, evaluation.Value);
        Assert.Equal((EvaluationReason.Unrecognized, null, null), (evaluation.Reason, evaluation.RuleId, evaluation.Error));
        Assert.Equal("{}", (await client.GetLayerAsync("other", User, Ct)).Value.GetRawText());
        Assert.Empty(logs.Lines);
    }

    [Fact]
    public async Task A_parameter_that_does_not_fit_has_its_default_and_the_experiment_stays_said()
    {
        await using var server = LoopbackServer.Answering(Reply.Json(
            """{"name":"checkout_page","value":{"max_items":[],"theme":"dark"},"ruleID":"r1","allocatedExperimentName":"button_test"}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var evaluation = await CheckoutFlags.Layer.EvaluateAsync(client, User, Ct);
        Assert.Equal((CheckoutSettings.Of(theme: "dark"), "button_test"), (evaluation.Value, evaluation.AllocatedExperiment));
        Assert.Equal(
            "The value of the layer \"checkout_page\" does not fit the manifest: \"max_items\" should be an integer of 32 bits, found an array.",
            evaluation.Error!.Message);
    }

    [Theory]
    [InlineData("\"ruleID\":7")]
    [InlineData("\"allocatedExperimentName\":{}")]
    public async Task A_field_of_a_wrong_type_and_it_is_no_answer(string field)
    {
        await using var server = LoopbackServer.Answering(Reply.Json($$$"""{"name":"checkout_page","value":{},{{{field}}}}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var evaluation = await client.GetLayerAsync("checkout_page", User, Ct);
        Assert.Equal((EvaluationReason.Fallback, EvaluationErrorKind.InvalidResponse), (evaluation.Reason, evaluation.Error!.Kind));
    }
}
