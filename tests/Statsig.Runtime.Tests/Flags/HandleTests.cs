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
        var layer = await Assert.ThrowsAsync<InvalidOperationException>(async () => await default(Layer<int>).GetAsync(client, User, ct));
        Assert.Contains("Layers.CheckoutLayer", layer.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await default(Experiment<int, CheckoutGroup>).EvaluateAsync(client, User, ct));
        Assert.Throws<InvalidOperationException>(() => default(FeatureGate).Name);
        Assert.Throws<InvalidOperationException>(() => default(Layer<int>).DefaultValue);
        Assert.Throws<InvalidOperationException>(() => default(Experiment<int, CheckoutGroup>).Groups);
        Assert.Equal(string.Empty, default(FeatureGate).ToString());
        Assert.Equal(default, default(FeatureGate));
        Assert.Equal(0, default(Experiment<int>).GetHashCode());
        Assert.Equal((0, ""), (default(Layer<int>).GetHashCode(), default(Layer<int>).ToString()));
        Assert.Equal((0, ""), (default(Experiment<int, CheckoutGroup>).GetHashCode(), default(Experiment<int, CheckoutGroup>).ToString()));
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
        Assert.True(CheckoutFlags.GroupedExperiment == CheckoutFlags.GroupedExperiment);
        Assert.True(CheckoutFlags.GroupedExperiment != default);
        Assert.True(CheckoutFlags.Layer == CheckoutFlags.Layer);
        Assert.True(CheckoutFlags.Layer != new Layer<CheckoutSettings>("other", CheckoutSettings.ValueReader));
        Assert.Equal(CheckoutFlags.Layer.GetHashCode(), CheckoutFlags.Layer.GetHashCode());
        Assert.NotEqual(CheckoutFlags.Config, new DynamicConfig<CheckoutSettings>("other", CheckoutSettings.ValueReader));
    }

    [Fact]
    public void Handles_know_name_and_default()
    {
        Assert.Equal("checkout_settings", CheckoutFlags.Config.Name);
        Assert.Same(CheckoutSettings.Default, CheckoutFlags.Config.DefaultValue);
        Assert.Equal("checkout_test", CheckoutFlags.Experiment.ToString());
        Assert.True(new FeatureGate("ab", defaultValue: true).DefaultValue);
        Assert.Equal(("grouped_test", "checkout_page"), (CheckoutFlags.GroupedExperiment.Name, CheckoutFlags.Layer.ToString()));
        Assert.Same(CheckoutSettings.Default, CheckoutFlags.GroupedExperiment.DefaultValue);
        Assert.Same(CheckoutSettings.Default, CheckoutFlags.Layer.DefaultValue);
    }

    [Fact]
    public async Task Handles_are_made_whole_and_asked_with_a_client_and_a_user()
    {
        await using var client = new StatsigClient(TestOptions.For(LoopbackServer.DeadAddress()));
        var ct = TestContext.Current.CancellationToken;
        Assert.Throws<ArgumentNullException>(() => new Layer<CheckoutSettings>(null!, CheckoutSettings.ValueReader));
        Assert.Throws<ArgumentNullException>(() => new Layer<int>("ab", null!));
        Assert.Throws<ArgumentNullException>(() => new Experiment<CheckoutSettings, CheckoutGroup>("ab", CheckoutSettings.ValueReader, null!));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await CheckoutFlags.Layer.GetAsync(null!, User, ct));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await CheckoutFlags.Layer.EvaluateAsync(client, null!, ct));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await CheckoutFlags.GroupedExperiment.EvaluateAsync(null!, User, ct));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await CheckoutFlags.GroupedExperiment.GetAsync(client, null!, ct));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await client.GetLayerAsync(null!, User, ct));
    }

    [Fact]
    public void The_attribute_keeps_its_kind() => Assert.Equal(StatsigEntity.Layer, new StatsigNameAttribute(StatsigEntity.Layer).Entity);
}
