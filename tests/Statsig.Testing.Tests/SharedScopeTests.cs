using Statsig.Runtime;
using Statsig.Testing.Tests.Flags;

namespace Statsig.Testing.Tests;

public sealed class SharedScopeTests
{
    private static readonly StatsigUser User = new("42");

    [Fact]
    public async Task Accessors_without_a_client_find_the_fake_over_awaits_and_in_tasks()
    {
        var fake = new FakeStatsig();
        fake.Set(Gates.NewCheckout, true);
        using (fake.UseAsShared())
        {
            Assert.True(await Gates.NewCheckout.CheckAsync(User));
            await Task.Yield();
            Assert.Same(fake, StatsigClient.Shared);
            Assert.Same(fake, await Task.Run(() => StatsigClient.Shared));
            Assert.Same(fake, await Task.Run(async () =>
            {
                await Task.Delay(1);
                return StatsigClient.Shared;
            }));
        }

        Assert.Throws<InvalidOperationException>(() => StatsigClient.Shared);
    }

    [Fact]
    public void Scopes_nest_and_may_be_disposed_in_any_order()
    {
        var outer = new FakeStatsig();
        var inner = new FakeStatsig();
        var outerScope = outer.UseAsShared();
        var innerScope = inner.UseAsShared();
        Assert.Same(inner, StatsigClient.Shared);
        outerScope.Dispose();
        Assert.Same(inner, StatsigClient.Shared);
        innerScope.Dispose();
        Assert.Throws<InvalidOperationException>(() => StatsigClient.Shared);

        using (outer.UseAsShared())
        {
            using (var scope = inner.UseAsShared())
            {
                scope.Dispose();
                scope.Dispose();
            }

            Assert.Same(outer, StatsigClient.Shared);
        }

        Assert.Throws<InvalidOperationException>(() => StatsigClient.Shared);
    }

    [Fact]
    public async Task What_still_runs_after_the_scope_does_not_see_the_fake()
    {
        var fake = new FakeStatsig();
        var over = new TaskCompletionSource();
        Task<bool> late;
        using (fake.UseAsShared())
        {
            late = Task.Run(async () =>
            {
                await over.Task;
                return Record.Exception(() => StatsigClient.Shared) is InvalidOperationException;
            });
        }

        over.SetResult();
        Assert.True(await late);
    }

    [Fact]
    public async Task Flows_side_by_side_have_each_their_own()
    {
        using var meeting = new Barrier(8);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Factory.StartNew(
            () =>
            {
                var fake = new FakeStatsig();
                using var scope = fake.UseAsShared();
                meeting.SignalAndWait();
                Assert.Same(fake, StatsigClient.Shared);
                meeting.SignalAndWait();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }

    [Fact]
    public async Task The_fake_comes_before_the_apps_own_shared_client_and_gives_it_back()
    {
        await using var real = StatsigClient.Initialize(new StatsigOptions { ApiKey = "client-test" });
        var fake = new FakeStatsig();
        using (fake.UseAsShared())
        {
            Assert.Same(fake, StatsigClient.Shared);
        }

        Assert.Same(real, StatsigClient.Shared);
    }
}
