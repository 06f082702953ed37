using System.Text.Json;
using Statsig.Runtime;
using Statsig.Testing.Tests.Flags;

namespace Statsig.Testing.Tests;

public sealed class ByNameTests
{
    private static readonly StatsigUser User = new("42");

    private readonly FakeStatsig _fake = new();

    [Fact]
    public async Task Flags_that_the_manifest_does_not_have_are_set_and_asked_for_by_name()
    {
#pragma warning disable STATSIG2001, STATSIG2002, STATSIG2003, STATSIG2004 // None of these is in the manifest: that is the point.
        _fake.SetGate("other_gate", true);
        _fake.SetConfig("other_config", """{ "a": 1 }""");
        _fake.SetExperiment("other_test", """{ "a": 2 }""", "Blue");
        _fake.SetLayer("other_layer", """{ "a": 3 }""", "other_test");
        _fake.SetRankedList("other_list", new RankedVariant("best", default, "rule", 0.9));
        Assert.True(await _fake.CheckGateAsync("other_gate", User));
        Assert.False(await _fake.CheckGateAsync("unset_gate", User));
        Assert.Equal(1, (await _fake.GetConfigAsync("other_config", User)).Value.GetProperty("a").GetInt32());
        var experiment = await _fake.GetExperimentAsync("other_test", User);
        Assert.Equal((2, "Blue"), (experiment.Value.GetProperty("a").GetInt32(), experiment.GroupName));
        Assert.Equal(2, (await _fake.GetConfigAsync("other_test", User)).Value.GetProperty("a").GetInt32());
        Assert.Equal("other_test", (await _fake.GetLayerAsync("other_layer", User)).AllocatedExperiment);
        Assert.Equal("best", Assert.Single((await _fake.GetRankedListAsync("other_list", User)).Value).Name);
        Assert.Empty((await _fake.GetRankedListAsync("unset_list", User)).Value);
        Assert.Equal(JsonValueKind.Object, (await _fake.GetConfigAsync("unset_config", User)).Value.ValueKind);
#pragma warning restore STATSIG2001, STATSIG2002, STATSIG2003, STATSIG2004
    }

    [Fact]
    public async Task A_name_and_its_handle_are_one_flag()
    {
        _fake.SetGate(Gates.Names.NewCheckout, true);
        Assert.True(await Gates.NewCheckout.CheckAsync(_fake, User));
        _fake.SetJson(Configs.CheckoutSettings, """{ "max_items": 3 }""");
        Assert.Equal(3, (await _fake.GetConfigAsync(Configs.Names.CheckoutSettings, User)).Value.GetProperty("max_items").GetInt32());
    }

    [Fact]
    public async Task Json_by_name_that_does_not_fit_the_handle_is_what_the_real_client_would_make_of_it()
    {
        _fake.SetConfig(Configs.Names.CheckoutSettings, """{ "max_items": "many", "banner": "Sale" }""");
        var evaluation = await Configs.CheckoutSettings.EvaluateAsync(_fake, User);
        Assert.Equal((20, "Sale", EvaluationReason.Match), (evaluation.Value.MaxItems, evaluation.Value.Banner, evaluation.Reason));
        Assert.Equal(EvaluationErrorKind.ValueMismatch, evaluation.Error?.Kind);
    }

    [Fact]
    public async Task A_typed_value_has_no_JSON_to_ask_for()
    {
        _fake.Set(Configs.CheckoutSettings, CheckoutSettingsConfig.Default);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await _fake.GetConfigAsync(Configs.Names.CheckoutSettings, User));
        Assert.Contains("SetJson", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_JSON_that_Statsig_cannot_have_are_refused()
    {
        Assert.Throws<ArgumentException>(() => _fake.SetGate(string.Concat("a", "/b"), true));
        Assert.Throws<ArgumentNullException>(() => _fake.SetGate(null!, true));
        Assert.Throws<ArgumentException>(() => _fake.SetConfig(Configs.Names.CheckoutSettings, "[]"));
        Assert.Throws<ArgumentException>(() => _fake.SetConfig(Configs.Names.CheckoutSettings, "{"));
        Assert.Throws<ArgumentException>(() => _fake.SetRankedList(Experiments.Names.PlainTest, [null!]));
    }
}
