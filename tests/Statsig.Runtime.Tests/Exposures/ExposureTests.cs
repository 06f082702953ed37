using static Statsig.Runtime.Tests.EventServer;

namespace Statsig.Runtime.Tests;

public sealed class ExposureTests
{
    [Fact]
    public async Task A_user_without_an_id_is_refused_at_the_call()
    {
        await using var server = LoopbackServer.Answering(Accepted);
        await using var client = new StatsigClient(Options(server));
        var exposure = Exposure.Gate("new_checkout", passes: true);
        StatsigUser[] without = [new(), new(string.Empty) { Email = "a@b.example" }, new() { CustomIds = new Dictionary<string, string> { ["companyID"] = string.Empty } }];
        Assert.All(without, user =>
        {
            Assert.Equal("user", Assert.Throws<ArgumentException>(() => client.LogExposure(user, exposure)).ParamName);
            Assert.Equal("user", Assert.Throws<ArgumentException>(() =>
                client.LogExposure(user, new FeatureGate("new_checkout", false), new Evaluation<bool>(true, EvaluationReason.Match))).ParamName);
        });
        client.LogExposure(new StatsigUser { CustomIds = new Dictionary<string, string> { ["companyID"] = "7" } }, exposure);
        Assert.Throws<ArgumentNullException>(() => client.LogExposure(null!, exposure));
        Assert.Throws<ArgumentNullException>(() => client.LogExposure(User, null!));
    }

    [Fact]
    public void What_Statsig_would_not_take_is_refused_when_it_is_made()
    {
        Assert.Equal("gateName", Assert.Throws<ArgumentNullException>(() => Exposure.Gate((string)null!, passes: true)).ParamName);
        Assert.Equal("gateName", Assert.Throws<ArgumentException>(() => Exposure.Gate("a/b", passes: true)).ParamName);
        Assert.Equal("experimentName", Assert.Throws<ArgumentException>(() => Exposure.Experiment("x", group: "g")).ParamName);
        Assert.Equal("group", Assert.Throws<ArgumentException>(() => Exposure.Experiment("button_test")).ParamName);
        Assert.Equal("group", Assert.Throws<ArgumentException>(() => Exposure.Experiment("button_test", group: string.Empty)).ParamName);
        Assert.Equal("ruleId", Assert.Throws<ArgumentException>(() => Exposure.Experiment("button_test", "Blue", "rule")).ParamName);
        Assert.Equal("ruleId", Assert.Throws<ArgumentException>(() => Exposure.Gate("new_checkout", passes: true, "rule", "group")).ParamName);
        Assert.Equal("group", Assert.Throws<ArgumentException>(() => Exposure.Experiment(CheckoutFlags.GroupedExperiment, CheckoutGroup.Unrecognized)).ParamName);
        Assert.Throws<ArgumentException>(() => Exposure.Gate("new_checkout", passes: true, secondaryExposures: [null!]));
        Assert.Throws<InvalidOperationException>(() => Exposure.Gate(default(FeatureGate), passes: true));
    }

    [Fact]
    public void It_says_what_it_is()
    {
        Assert.Equal("gate new_checkout: passes (rule unknown)", Exposure.Gate("new_checkout", passes: true).ToString());
        Assert.Equal("gate new_checkout: fails (rule r)", Exposure.Gate("new_checkout", passes: false, "r").ToString());
        Assert.Equal("experiment grouped_test (group Dark Theme)", Exposure.Experiment(CheckoutFlags.GroupedExperiment, CheckoutGroup.DarkTheme).ToString());
    }

    [Fact]
    public void Secondary_exposures_are_copied()
    {
        var list = new List<SecondaryExposure> { new("holdout", Passes: false, "default") };
        var exposure = Exposure.Experiment("button_test", group: "Blue", secondaryExposures: list);
        list.Clear();
        Assert.Single(exposure.SecondaryExposures);
    }
}
