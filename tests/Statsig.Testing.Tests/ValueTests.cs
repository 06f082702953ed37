using Statsig.Runtime;
using Statsig.Testing.Tests.Flags;

namespace Statsig.Testing.Tests;

/// <summary>How a test makes the values of generated classes.</summary>
public sealed class ValueTests
{
    private readonly FakeStatsig _fake = new();

    [Fact]
    public void With_changes_one_property_of_a_copy()
    {
        var before = CheckoutSettingsConfig.Default;
        var after = before
            .With(s => s.MaxItems, 3)
            .With(s => s.Banner, "Sale")
            .With(s => s.Countries, ["DE", "FR"])
            .With(s => s.Address, before.Address.With(a => a.City, "Basel"));
        Assert.Equal((20, null, "Bern"), (before.MaxItems, before.Banner, before.Address.City));
        Assert.Equal((3, "Sale", "Basel", 1), (after.MaxItems, after.Banner, after.Address.City, after.Address.Floor));
        Assert.Equal(["DE", "FR"], after.Countries);
        Assert.NotEqual(before, after);
        Assert.Equal(before, before.With(s => s.MaxItems, 20));
        Assert.Null(after.With(s => s.Banner, null).Banner);
    }

    [Fact]
    public void With_refuses_what_is_no_property_or_of_another_type()
    {
        var settings = CheckoutSettingsConfig.Default;
        Assert.Equal("property", Assert.Throws<ArgumentException>(() => settings.With(s => s.Address.City, "Basel")).ParamName);
        Assert.Throws<ArgumentException>(() => settings.With(s => s.MaxItems, 3L));
        Assert.Throws<ArgumentException>(() => settings.With(s => 1, 2));
    }

    [Fact]
    public async Task Json_that_fits_is_a_value_with_the_rest_at_its_default()
    {
        _fake.SetJson(Configs.CheckoutSettings, """{ "max_items": 3, "address": { "floor": 9 } }""");
        _fake.SetJson(Experiments.ButtonTest, """{ "color": "blue" }""", ButtonTestGroup.Blue);
        _fake.SetJson(Experiments.PlainTest, """{ "size": 14 }""", "Large");
        _fake.SetJson(Layers.CheckoutLayer, """{ "columns": 3 }""", "banner_test");
        var user = new StatsigUser("42");
        var settings = await Configs.CheckoutSettings.GetAsync(_fake, user);
        Assert.Equal((3, 9, "Bern", "CH"), (settings.MaxItems, settings.Address.Floor, settings.Address.City, settings.Countries[0]));
        Assert.Equal(ButtonTestGroup.Blue, (await Experiments.ButtonTest.EvaluateAsync(_fake, user)).Group);
        Assert.Equal(("Large", 14), ((await Experiments.PlainTest.EvaluateAsync(_fake, user)).GroupName, (await Experiments.PlainTest.GetAsync(_fake, user)).Size));
        Assert.Equal("banner_test", (await Layers.CheckoutLayer.EvaluateAsync(_fake, user)).AllocatedExperiment);
    }

    [Theory]
    [InlineData("""{ "max_items": "3" }""", "\"max_items\" should be an integer of 32 bits, found a string")]
    [InlineData("""{ "max_itms": 3 }""", "\"max_itms\" should be a property that the manifest lists, found a number")]
    [InlineData("""{ "address": { "town": {} } }""", "\"address.town\" should be a property that the manifest lists, found an object")]
    [InlineData("""{ "address": { "floor": 1, "floor": 2, "town": 1 } }""", "\"address.town\" should be a property that the manifest lists")]
    [InlineData("""{ "\ud800": 3 }""", "should be a property that the manifest lists")]
    [InlineData("""{ "max_items": 3 """, "This is no JSON")]
    [InlineData("3", "it should be an object, found a number")]
    public void Json_that_does_not_fit_is_refused_with_its_place(string json, string problem)
    {
        var exception = Assert.Throws<ArgumentException>(() => _fake.SetJson(Configs.CheckoutSettings, json));
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Equal("json", exception.ParamName);
    }
}
