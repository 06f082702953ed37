namespace Statsig.Runtime.Tests;

public sealed class HandleTests
{
    private static readonly StatsigUser User = new("1");

    [Fact]
    public async Task A_default_handle_says_where_to_get_a_real_one()
    {
        await using var client = new StatsigClient(TestOptions.For(LoopbackServer.DeadAddress()));
        var ct = TestContext.Current.CancellationToken;
        var gate = await Assert.ThrowsAsync<InvalidOperationException>(async () => await default(FeatureGate).CheckAsync(client, User, ct));
        Assert.Contains("Gates.NewCheckout", gate.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await default(DynamicConfig<CheckoutSettings>).GetAsync(client, User, ct));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await default(Experiment<CheckoutSettings>).EvaluateAsync(client, User, ct));
        Assert.Throws<InvalidOperationException>(() => default(FeatureGate).Name);
        Assert.Equal(string.Empty, default(FeatureGate).ToString());
        Assert.Equal(default, default(FeatureGate));
        Assert.Equal(0, default(Experiment<int>).GetHashCode());
    }

    [Fact]
    public void Handles_are_equal_by_content()
    {
        var gate = new FeatureGate("ab", defaultValue: true);
        Assert.True(gate == new FeatureGate("ab", defaultValue: true));
        Assert.True(gate != new FeatureGate("ab", defaultValue: false));
        Assert.True(gate != new FeatureGate("ac", defaultValue: true));
        Assert.Equal(gate.GetHashCode(), new FeatureGate("ab", defaultValue: true).GetHashCode());
        Assert.Equal(CheckoutFlags.Config, CheckoutFlags.Config);
        Assert.True(CheckoutFlags.Experiment == CheckoutFlags.Experiment);
        Assert.NotEqual(CheckoutFlags.Config, new DynamicConfig<CheckoutSettings>("other", CheckoutSettings.ValueReader.Instance));
    }

    [Fact]
    public void Handles_know_name_and_default()
    {
        Assert.Equal("checkout_settings", CheckoutFlags.Config.Name);
        Assert.Same(CheckoutSettings.Default, CheckoutFlags.Config.DefaultValue);
        Assert.Equal("checkout_test", CheckoutFlags.Experiment.ToString());
        Assert.True(new FeatureGate("ab", defaultValue: true).DefaultValue);
    }

    [Fact]
    public void The_attribute_keeps_its_kind() => Assert.Equal(StatsigEntity.Layer, new StatsigNameAttribute(StatsigEntity.Layer).Entity);
}
