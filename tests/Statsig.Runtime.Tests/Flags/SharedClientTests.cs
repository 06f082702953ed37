namespace Statsig.Runtime.Tests;

/// <summary>The only tests that touch the shared client; they run one after the other.</summary>
public sealed class SharedClientTests
{
    private static readonly StatsigUser User = new("1");
    private static readonly FeatureGate Gate = new("new_checkout", defaultValue: false);

    [Fact]
    public async Task Without_one_an_accessor_says_what_to_do()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Gate.CheckAsync(User, TestContext.Current.CancellationToken));
        Assert.Contains("StatsigClient.Initialize(options)", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => StatsigClient.Shared);
    }

    [Fact]
    public async Task Accessors_use_it_until_it_is_disposed()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var server = new LoopbackServer(request => Reply.Json(request.Path.EndsWith("check_gate", StringComparison.Ordinal)
            ? """{"name":"new_checkout","value":true,"rule_id":"r"}"""
            : """{"value":{"max_items":3},"rule_id":"r","group_name":"Control"}"""));
        var client = StatsigClient.Initialize(TestOptions.For(server.BaseAddress));
        Assert.Same(client, StatsigClient.Shared);
        Assert.True(await Gate.CheckAsync(User, ct));
        Assert.Equal(EvaluationReason.Match, (await Gate.EvaluateAsync(User, ct)).Reason);
        Assert.Equal(3, (await CheckoutFlags.Config.GetAsync(User, ct)).MaxItems);
        Assert.Equal(3, (await CheckoutFlags.Config.EvaluateAsync(User, ct)).Value.MaxItems);
        Assert.Equal(3, (await CheckoutFlags.Experiment.GetAsync(User, ct)).MaxItems);
        Assert.Equal(3, (await CheckoutFlags.Experiment.EvaluateAsync(User, ct)).Value.MaxItems);
        Assert.Equal(3, (await CheckoutFlags.GroupedExperiment.GetAsync(User, ct)).MaxItems);
        Assert.Equal(CheckoutGroup.Control, (await CheckoutFlags.GroupedExperiment.EvaluateAsync(User, ct)).Group);
        Assert.Equal(3, (await CheckoutFlags.Layer.GetAsync(User, ct)).MaxItems);
        Assert.Equal(3, (await CheckoutFlags.Layer.EvaluateAsync(User, ct)).Value.MaxItems);

        Assert.Throws<InvalidOperationException>(() => StatsigClient.Initialize(TestOptions.For(server.BaseAddress)));
        await using (new StatsigClient(TestOptions.For(server.BaseAddress)))
        {
        }

        Assert.Same(client, StatsigClient.Shared);
        await client.DisposeAsync();
        Assert.Throws<InvalidOperationException>(() => StatsigClient.Shared);
        await using var second = StatsigClient.Initialize(TestOptions.For(server.BaseAddress));
        await client.DisposeAsync();
        Assert.Same(second, StatsigClient.Shared);
    }

    [Fact]
    public void Bad_options_leave_no_shared_client()
    {
        Assert.Throws<ArgumentException>(() => StatsigClient.Initialize(new StatsigOptions()));
        Assert.Throws<ArgumentNullException>(() => StatsigClient.Initialize(null!));
        Assert.Throws<InvalidOperationException>(() => StatsigClient.Shared);
    }
}
