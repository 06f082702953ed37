using Statsig.Runtime;
using Statsig.Testing;
using Statsig.Testing.Tests.Flags;

namespace Checkout.Tests;

/// <summary>The code under test: it takes a client, as most code does.</summary>
public sealed class Checkout(IStatsigClient statsig)
{
    public async Task<string> RenderAsync(StatsigUser user)
    {
        if (!await Gates.NewCheckout.CheckAsync(statsig, user))
        {
            return "the old page";
        }

        var settings = await Configs.CheckoutSettings.GetAsync(statsig, user);
        var button = await Experiments.ButtonTest.EvaluateAsync(statsig, user);
        statsig.LogEvent(user, "checkout_shown", settings.MaxItems);
        return $"{settings.MaxItems} items, a {button.Value.Color} button";
    }
}

public sealed class CheckoutTests
{
    private readonly FakeStatsig _statsig = new();
    private readonly StatsigUser _user = new("42");

    [Fact]
    public async Task Everybody_has_the_old_page()
    {
        // Nothing is set: every flag has its default.
        Assert.Equal("the old page", await new Checkout(_statsig).RenderAsync(_user));
    }

    [Fact]
    public async Task The_new_page_has_what_the_flags_say()
    {
        _statsig.Set(Gates.NewCheckout, true);
        _statsig.Set(Configs.CheckoutSettings, CheckoutSettingsConfig.Default.With(s => s.MaxItems, 3));
        _statsig.Set(Experiments.ButtonTest, ButtonTestExperiment.Default.With(b => b.Color, "blue"), ButtonTestGroup.Blue);

        Assert.Equal("3 items, a blue button", await new Checkout(_statsig).RenderAsync(_user));

        var shown = Assert.Single(_statsig.Events);
        Assert.Equal(("checkout_shown", 3.0), (shown.Name, shown.Value));
        Assert.Equal(_user, shown.User);
    }

    [Fact]
    public async Task Only_the_staff_has_the_new_page()
    {
        _statsig.When(user => user.Email?.EndsWith("@shop.example", StringComparison.Ordinal) == true).Set(Gates.NewCheckout, true);

        Assert.Equal("the old page", await new Checkout(_statsig).RenderAsync(_user));
        Assert.NotEqual("the old page", await new Checkout(_statsig).RenderAsync(new StatsigUser("7") { Email = "ann@shop.example" }));
    }

    [Fact]
    public async Task The_old_page_is_there_when_Statsig_is_down()
    {
        _statsig.Set(Gates.NewCheckout, true);
        _statsig.Failure = new EvaluationError(EvaluationErrorKind.Timeout, "Statsig did not answer.");

        Assert.Equal("the old page", await new Checkout(_statsig).RenderAsync(_user));
    }

    [Fact]
    public async Task Code_that_uses_the_shared_client_finds_the_fake_too()
    {
        using var scope = _statsig.UseAsShared();
        _statsig.Set(Gates.NewCheckout, true);

        Assert.True(await Gates.NewCheckout.CheckAsync(_user));
    }
}
