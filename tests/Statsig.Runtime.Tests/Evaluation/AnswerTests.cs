using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Tests;

public sealed class AnswerTests
{
    private static readonly StatsigUser User = new("42");
    private static readonly FeatureGate Gate = new("new_checkout", defaultValue: true);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\"2RamGsERWbWMIMnSfOlQuX\"", true, EvaluationReason.Match)]
    [InlineData("\"2RamGsERWbWMIMnSfOlQuX\"", false, EvaluationReason.Match)]
    [InlineData("null", false, EvaluationReason.NoMatch)]
    [InlineData("\"\"", false, EvaluationReason.NoMatch)]
    [InlineData("\"default\"", true, EvaluationReason.NoMatch)]
    [InlineData("\"disabled\"", false, EvaluationReason.NoMatch)]
    public async Task A_gate_s_answer_is_served_with_rule_group_and_reason(string ruleId, bool value, EvaluationReason reason)
    {
        await using var server = LoopbackServer.Answering(Reply.Json(
            $$"""{"extra":[{}],"name":"new_checkout","value":{{(value ? "true" : "false")}},"rule_id":{{ruleId}},"group_name":"Group"}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var evaluation = await Gate.EvaluateAsync(client, User, Ct);
        Assert.Equal(value, evaluation.Value);
        Assert.Equal(reason, evaluation.Reason);
        Assert.Equal(JsonSerializer.Deserialize<string?>(ruleId), evaluation.RuleId);
        Assert.Equal("Group", evaluation.GroupName);
        Assert.Null(evaluation.Error);
        Assert.Equal(value, await Gate.CheckAsync(client, User, Ct));
        Assert.Equal(value, await client.CheckGateAsync("new_checkout", User, Ct));
    }

    [Fact]
    public async Task The_shape_of_2022_is_still_understood()
    {
        await using var server = LoopbackServer.Answering(Reply.Json("""{"name":"new_checkout","value":true}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var evaluation = await Gate.EvaluateAsync(client, User, Ct);
        Assert.True(evaluation.Value);
        Assert.Equal(EvaluationReason.NoMatch, evaluation.Reason);
    }

    [Theory]
    [InlineData("""{"max_items":3}""", "\"rule\"", EvaluationReason.Match)]
    [InlineData("""{}""", "\"rule\"", EvaluationReason.Match)]
    [InlineData("""{"max_items":3}""", "\"default\"", EvaluationReason.NoMatch)]
    [InlineData("""{"max_items":3}""", "null", EvaluationReason.NoMatch)]
    [InlineData("""{ }""", "\"default\"", EvaluationReason.NoMatch)]
    [InlineData("""{ }""", "null", EvaluationReason.Unrecognized)]
    [InlineData("""{}""", "\"\"", EvaluationReason.Unrecognized)]
    public async Task A_config_s_answer_is_served_with_its_reason(string value, string ruleId, EvaluationReason reason)
    {
        await using var server = new LoopbackServer(request => Reply.Json(
            $$"""{"name":{{request.Json.GetProperty("configName").GetRawText()}},"value":{{value}},"group":"","rule_id":{{ruleId}},"group_name":null}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var expected = CheckoutSettings.Of(value.Contains('3', StringComparison.Ordinal) ? 3 : 20);

        var config = await CheckoutFlags.Config.EvaluateAsync(client, User, Ct);
        Assert.Equal((expected, reason), (config.Value, config.Reason));
        Assert.Null(config.Error);
        Assert.Equal(expected, await CheckoutFlags.Config.GetAsync(client, User, Ct));

        var experiment = await CheckoutFlags.Experiment.EvaluateAsync(client, User, Ct);
        Assert.Equal((expected, reason), (experiment.Value, experiment.Reason));
        Assert.Equal(expected, await CheckoutFlags.Experiment.GetAsync(client, User, Ct));

        var byName = await client.GetConfigAsync("any.name-1 x", User, Ct);
        Assert.Equal(value, byName.Value.GetRawText());
        Assert.Equal(reason, byName.Reason);
        Assert.Equal(value, (await client.GetExperimentAsync("any_other", User, Ct)).Value.GetRawText());
    }

    [Fact]
    public async Task A_property_that_does_not_fit_has_its_default_and_says_so_without_the_value()
    {
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Reply.Json(
            """{"name":"checkout_settings","value":{"max_items":"the-served-value","theme":"dark"},"rule_id":"r1","group_name":"G"}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, logs));
        var evaluation = await CheckoutFlags.Config.EvaluateAsync(client, User, Ct);
        Assert.Equal(CheckoutSettings.Of(theme: "dark"), evaluation.Value);
        Assert.Equal((EvaluationReason.Match, "r1", "G"), (evaluation.Reason, evaluation.RuleId, evaluation.GroupName));
        Assert.Equal(EvaluationErrorKind.ValueMismatch, evaluation.Error!.Kind);
        Assert.Equal(
            "The value of the dynamic config \"checkout_settings\" does not fit the manifest: \"max_items\" should be an integer of 32 bits, found a string.",
            evaluation.Error.Message);
        Assert.Contains("max_items", Assert.Single(logs.WithId(3)), StringComparison.Ordinal);
        Assert.DoesNotContain("the-served-value", logs.Lines[0].Text + evaluation.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("1.")]
    [InlineData("'a'")]
    public async Task A_value_that_is_no_JSON_is_no_answer(string value)
    {
        await using var server = LoopbackServer.Answering(Reply.Json($$$"""{"name":"checkout_settings","value":{"fee":{{{value}}}},"rule_id":"r"}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var evaluation = await CheckoutFlags.Config.EvaluateAsync(client, User, Ct);
        Assert.Equal((EvaluationReason.Fallback, EvaluationErrorKind.InvalidResponse), (evaluation.Reason, evaluation.Error!.Kind));
        Assert.Same(CheckoutSettings.Default, evaluation.Value);
    }

    [Fact]
    public async Task A_deep_value_is_no_danger()
    {
        var deep = new StringBuilder().Append('[', 100_000).Append(']', 100_000);
        await using var server = LoopbackServer.Answering(Reply.Json($$$"""{"name":"checkout_settings","value":{"unknown":{{{deep}}}},"rule_id":"r","group_name":null}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var evaluation = await CheckoutFlags.Config.EvaluateAsync(client, User, Ct);
        Assert.Equal((EvaluationReason.Fallback, EvaluationErrorKind.InvalidResponse), (evaluation.Reason, evaluation.Error!.Kind));
        Assert.Same(CheckoutSettings.Default, evaluation.Value);
    }

    [Fact]
    public async Task A_gzipped_answer_is_read()
    {
        using var target = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(target, System.IO.Compression.CompressionLevel.Fastest))
        {
            gzip.Write("""{"name":"new_checkout","value":false,"rule_id":"r"}"""u8);
        }

        await using var server = LoopbackServer.Answering(Reply.Of(200, target.ToArray(), "Content-Encoding: gzip\r\n"));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        Assert.False(await Gate.CheckAsync(client, User, Ct));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("has/slash")]
    [InlineData("tab\there")]
    [InlineData("user@example.com")]
    [InlineData("naïve")]
    public async Task A_name_that_Statsig_cannot_have_is_not_sent(string name)
    {
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Reply.Status(500));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, logs));
        Assert.False(await client.CheckGateAsync(name, User, Ct));
        var config = await client.GetConfigAsync(name, User, Ct);
        Assert.Equal("{}", config.Value.GetRawText());
        Assert.Equal((EvaluationReason.Fallback, EvaluationErrorKind.InvalidName), (config.Reason, config.Error!.Kind));
        Assert.Equal(EvaluationErrorKind.InvalidName, (await client.GetExperimentAsync(name, User, Ct)).Error!.Kind);
        Assert.Equal(EvaluationErrorKind.InvalidName, (await client.GetLayerAsync(name, User, Ct)).Error!.Kind);
        Assert.Empty(server.Requests);
        Assert.Single(logs.Lines);
    }

    [Fact]
    public async Task A_name_of_101_characters_is_too_long_and_of_100_is_not()
    {
        await using var server = LoopbackServer.Answering(Reply.Status(500));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        Assert.Equal(EvaluationErrorKind.InvalidName, (await client.GetConfigAsync(new string('a', 101), User, Ct)).Error!.Kind);
        Assert.Equal(EvaluationErrorKind.ServerError, (await client.GetConfigAsync(new string('a', 100), User, Ct)).Error!.Kind);
    }

    [Fact]
    public async Task A_reader_that_throws_gives_its_default()
    {
        await using var server = LoopbackServer.Answering(Reply.Json("""{"name":"checkout_settings","value":{"a":1},"rule_id":"r"}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var evaluation = await new DynamicConfig<string>("checkout_settings", new ThrowingReader()).EvaluateAsync(client, User, Ct);
        Assert.Equal("the default", evaluation.Value);
        Assert.Equal(EvaluationErrorKind.ValueMismatch, evaluation.Error!.Kind);
        Assert.DoesNotContain("the served value", evaluation.Error.Message, StringComparison.Ordinal);
    }

    private sealed class ThrowingReader : Serialization.ValueReader<string>
    {
        public override string Default => "the default";

        public override bool TryRead(ref Serialization.ValueReadContext context, string? fallback, out string value) =>
            throw new InvalidOperationException("the served value");

        public override bool AreEqual(string? left, string? right) => left == right;

        public override int GetHashCode(string? value) => 0;

        public override void Append(StringBuilder text, string? value) => text.Append(value);
    }
}
