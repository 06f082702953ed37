using Statsig.Runtime;
using Statsig.Testing.Tests.Flags;

namespace Statsig.Testing.Tests;

/// <summary>A test class that begins its scope in the constructor, as many do.</summary>
public sealed class SharedScopeInConstructorTests : IDisposable
{
    private readonly FakeStatsig _fake = new();
    private readonly IDisposable _scope;

    public SharedScopeInConstructorTests()
    {
        _scope = _fake.UseAsShared();
    }

    public void Dispose() => _scope.Dispose();

    [Fact]
    public async Task The_scope_holds_in_an_asynchronous_test()
    {
        _fake.Set(Gates.NewCheckout, true);
        await Task.Yield();
        Assert.True(await Gates.NewCheckout.CheckAsync(new StatsigUser("42")));
        Assert.Single(_fake.Checks);
    }

    [Fact]
    public void The_scope_holds_in_any_other_test() => Assert.Same(_fake, StatsigClient.Shared);
}
