using Statsig.Runtime;
using Statsig.Testing.Tests.Flags;

namespace Statsig.Testing.Tests;

public sealed class TypedSetterTests
{
    private static readonly StatsigUser User = new("42");

    private readonly FakeStatsig _fake = new();

    [Fact]
    public async Task What_is_not_set_is_the_default_of_its_handle()
    {
        Assert.False(await Gates.NewCheckout.CheckAsync(_fake, User));
        Assert.True(await Gates.FreeShipping.CheckAsync(_fake, User));
        Assert.Equal(CheckoutSettingsConfig.Default, await Configs.CheckoutSettings.GetAsync(_fake, User));
        Assert.Equal(12, (await Experiments.PlainTest.GetAsync(_fake, User)).Size);
        Assert.Equal(2, (await Layers.CheckoutLayer.GetAsync(_fake, User)).Columns);
        var evaluation = await Experiments.ButtonTest.EvaluateAsync(_fake, User);
        Assert.Equal(("grey", ButtonTestGroup.Unrecognized, EvaluationReason.NoMatch), (evaluation.Value.Color, evaluation.Group, evaluation.Reason));
        Assert.Null(evaluation.Error);
    }

    [Fact]
    public async Task Each_kind_of_flag_is_set_with_its_own_type()
    {
        var settings = CheckoutSettingsConfig.Default.With(s => s.MaxItems, 3);
        _fake.Set(Gates.NewCheckout, true);
        _fake.Set(Configs.CheckoutSettings, settings);
        _fake.Set(Experiments.ButtonTest, ButtonTestExperiment.Default.With(b => b.Color, "blue"), ButtonTestGroup.Blue);
        _fake.Set(Experiments.PlainTest, PlainTestExperiment.Default.With(p => p.Size, 14), "Large");
        _fake.Set(Layers.CheckoutLayer, CheckoutLayer.Default.With(l => l.Columns, 3), "banner_test");

        var gate = await Gates.NewCheckout.EvaluateAsync(_fake, User);
        Assert.Equal((true, EvaluationReason.Match, "fake"), (gate.Value, gate.Reason, gate.RuleId));
        Assert.Same(settings, await Configs.CheckoutSettings.GetAsync(_fake, User));
        var button = await Experiments.ButtonTest.EvaluateAsync(_fake, User);
        Assert.Equal(("blue", ButtonTestGroup.Blue, "Blue"), (button.Value.Color, button.Group, button.GroupName));
        var plain = await Experiments.PlainTest.EvaluateAsync(_fake, User);
        Assert.Equal((14, "Large"), (plain.Value.Size, plain.GroupName));
        var layer = await Layers.CheckoutLayer.EvaluateAsync(_fake, User);
        Assert.Equal((3, "banner_test"), (layer.Value.Columns, layer.AllocatedExperiment));
    }

    [Fact]
    public async Task A_user_comes_before_a_condition_and_a_condition_before_everyone_and_the_later_before_the_earlier()
    {
        var swiss = new StatsigUser("7") { Country = "CH" };
        _fake.For(new StatsigUser("42")).Set(Gates.NewCheckout, true);
        _fake.When(user => user.Country == "CH").Set(Gates.NewCheckout, true);
        _fake.Set(Gates.NewCheckout, false);
        Assert.True(await Gates.NewCheckout.CheckAsync(_fake, new StatsigUser("42") { Email = "the code under test adds it" }));
        Assert.True(await Gates.NewCheckout.CheckAsync(_fake, swiss));
        Assert.False(await Gates.NewCheckout.CheckAsync(_fake, new StatsigUser("8")));

        _fake.When(_ => true).Set(Gates.NewCheckout, false);
        Assert.False(await Gates.NewCheckout.CheckAsync(_fake, swiss));
        Assert.True(await Gates.NewCheckout.CheckAsync(_fake, User));
        _fake.For(User).Set(Gates.NewCheckout, false);
        Assert.False(await Gates.NewCheckout.CheckAsync(_fake, User));
    }

    [Fact]
    public async Task A_user_of_custom_ids_is_known_by_them()
    {
        _fake.For(new StatsigUser { CustomIds = new Dictionary<string, string> { ["companyID"] = "c" } }).Set(Gates.NewCheckout, true);
        Assert.True(await Gates.NewCheckout.CheckAsync(
            _fake, new StatsigUser("1") { CustomIds = new Dictionary<string, string> { ["companyID"] = "c", ["stableID"] = "s" } }));
        Assert.False(await Gates.NewCheckout.CheckAsync(_fake, new StatsigUser("1") { CustomIds = new Dictionary<string, string> { ["companyID"] = "d" } }));
        Assert.False(await Gates.NewCheckout.CheckAsync(_fake, new StatsigUser("1")));
    }

    [Fact]
    public async Task A_failure_of_one_flag_or_of_Statsig_gives_the_default_and_the_error()
    {
        var error = new EvaluationError(EvaluationErrorKind.Timeout, "late");
        _fake.Set(Gates.NewCheckout, new Evaluation<bool>(false, EvaluationReason.Fallback, error: error));
        _fake.Set(Gates.FreeShipping, false);
        Assert.Same(error, (await Gates.NewCheckout.EvaluateAsync(_fake, User)).Error);
        Assert.False(await Gates.FreeShipping.CheckAsync(_fake, User));

        _fake.Failure = error;
        var gate = await Gates.FreeShipping.EvaluateAsync(_fake, User);
        Assert.Equal((true, EvaluationReason.Fallback), (gate.Value, gate.Reason));
        var button = await Experiments.ButtonTest.EvaluateAsync(_fake, User);
        Assert.Equal((ButtonTestExperiment.Default, ButtonTestGroup.Unrecognized), (button.Value, button.Group));
        Assert.Same(error, button.Error);
        _fake.Failure = null;
        Assert.False(await Gates.FreeShipping.CheckAsync(_fake, User));
    }

    [Fact]
    public async Task Whole_evaluations_can_be_set()
    {
        _fake.Set(Configs.CheckoutSettings, new Evaluation<CheckoutSettingsConfig>(CheckoutSettingsConfig.Default, EvaluationReason.Match, "rule-1"));
        _fake.Set(
            Experiments.ButtonTest,
            new ExperimentEvaluation<ButtonTestExperiment, ButtonTestGroup>(ButtonTestExperiment.Default, ButtonTestGroup.Control, EvaluationReason.Match, "rule-2"));
        _fake.Set(Experiments.PlainTest, new Evaluation<PlainTestExperiment>(PlainTestExperiment.Default, EvaluationReason.NoMatch, "default"));
        _fake.Set(Layers.CheckoutLayer, new Evaluation<CheckoutLayer>(CheckoutLayer.Default, EvaluationReason.Match, "rule-3", allocatedExperiment: "x"));
        Assert.Equal("rule-1", (await Configs.CheckoutSettings.EvaluateAsync(_fake, User)).RuleId);
        var button = await Experiments.ButtonTest.EvaluateAsync(_fake, User);
        Assert.Equal((ButtonTestGroup.Control, "rule-2"), (button.Group, button.RuleId));
        Assert.Equal(EvaluationReason.NoMatch, (await Experiments.PlainTest.EvaluateAsync(_fake, User)).Reason);
        Assert.Equal("x", (await Layers.CheckoutLayer.EvaluateAsync(_fake, User)).AllocatedExperiment);
    }

    [Fact]
    public async Task Reset_forgets_everything()
    {
        _fake.Set(Gates.NewCheckout, true);
        _fake.Failure = new EvaluationError(EvaluationErrorKind.Timeout, "late");
        _ = await Gates.NewCheckout.CheckAsync(_fake, User);
        _fake.Reset();
        Assert.Empty(_fake.Calls);
        Assert.Equal(EvaluationReason.NoMatch, (await Gates.NewCheckout.EvaluateAsync(_fake, User)).Reason);
    }
}
