using Statsig.Runtime;
using Statsig.Testing.Tests.Flags;

namespace Statsig.Testing.Tests;

public sealed class RecordingTests
{
    private static readonly StatsigUser User = new("42");

    private readonly FakeStatsig _fake = new();

    [Fact]
    public async Task Everything_is_recorded_in_the_order_of_the_calls()
    {
        var metadata = new Dictionary<string, string> { ["sku"] = "A-1" };
        _fake.Set(Gates.NewCheckout, true);
        await _fake.PrefetchAsync(User, Gates.NewCheckout, Gates.FreeShipping);
        var gate = await Gates.NewCheckout.EvaluateAsync(_fake, User, new EvaluationOptions { LogExposure = false });
        _fake.LogExposure(User, Gates.NewCheckout, gate);
        _ = await Layers.CheckoutLayer.GetAsync(_fake, User);
        _fake.LogEvent(User, "add_to_cart", 29.99, metadata);
        metadata["sku"] = "changed later";
        _fake.LogEvent(User, "colour", "blue");
        _fake.LogEvent(new StatsigUser("7"), "seen");
        await _fake.FlushAsync();

        Assert.Equal(
            [typeof(RecordedPrefetch), typeof(RecordedCheck), typeof(RecordedExposure), typeof(RecordedCheck), typeof(RecordedEvent), typeof(RecordedEvent), typeof(RecordedEvent)],
            _fake.Calls.Select(call => call.GetType()));
        Assert.Equal(
            [
                new RecordedCheck(User, StatsigEntity.Gate, "new_checkout", true, EvaluationReason.Match, LogsExposure: false),
                new RecordedCheck(User, StatsigEntity.Layer, "checkout_layer", CheckoutLayer.Default, EvaluationReason.NoMatch, LogsExposure: true),
            ],
            _fake.Checks);
        Assert.Equal(["add_to_cart", "colour", "seen"], _fake.Events.Select(e => e.Name));
        Assert.Equal([29.99, "blue", null], _fake.Events.Select(e => e.Value));
        Assert.Equal("A-1", _fake.Events[0].Metadata["sku"]);
        Assert.Empty(_fake.Events[1].Metadata);
        Assert.Equal("7", _fake.Events[2].User.UserId);
        var exposure = Assert.Single(_fake.Exposures).Exposure;
        Assert.Equal(("new_checkout", true, "fake"), (exposure.Name, exposure.Passes, exposure.RuleId));
        Assert.Equal([Gates.NewCheckout, Gates.FreeShipping], Assert.IsType<RecordedPrefetch>(_fake.Calls[0]).Gates);

        _fake.ClearCalls();
        Assert.Empty(_fake.Calls);
        Assert.True(await Gates.NewCheckout.CheckAsync(_fake, User));
    }

    [Fact]
    public async Task Misuse_is_refused_as_by_the_real_client()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await Gates.NewCheckout.CheckAsync(_fake, null!));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await default(FeatureGate).CheckAsync(_fake, User));
        Assert.Throws<ArgumentException>(() => _fake.LogEvent(User, "a|b"));
        Assert.Throws<ArgumentException>(() => _fake.LogEvent(User, "price", double.NaN));
        var noId = new StatsigUser(string.Concat(Enumerable.Empty<string>()));
        Assert.Throws<ArgumentException>(() => _fake.LogExposure(noId, Exposure.Gate(Gates.NewCheckout, passes: true)));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Gates.NewCheckout.CheckAsync(_fake, User, cancelled.Token));
        var badName = await _fake.GetConfigAsync(string.Concat("a", "/b"), User);
        Assert.Equal((EvaluationReason.Fallback, EvaluationErrorKind.InvalidName), (badName.Reason, badName.Error?.Kind));
        Assert.Empty(_fake.Events);

        await _fake.DisposeAsync();
        Assert.True(_fake.IsDisposed);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Gates.NewCheckout.CheckAsync(_fake, User));
        Assert.Throws<ObjectDisposedException>(() => _fake.LogEvent(User, "seen"));
        Assert.Throws<ObjectDisposedException>(() => { _ = _fake.FlushAsync(); });
        Assert.Single(_fake.Checks);
    }

    [Fact]
    public async Task Many_threads_may_use_one_fake()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                _fake.For(new StatsigUser($"{thread}")).Set(Gates.NewCheckout, i % 2 == 0);
                Assert.Equal(i % 2 == 0, await Gates.NewCheckout.CheckAsync(_fake, new StatsigUser($"{thread}")));
                _fake.LogEvent(User, "seen");
            }
        })));
        Assert.Equal((1600, 1600), (_fake.Checks.Count, _fake.Events.Count));
    }
}
