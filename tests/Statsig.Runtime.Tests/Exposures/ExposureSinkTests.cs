using static Statsig.Runtime.Tests.EventServer;

namespace Statsig.Runtime.Tests;

public sealed class ExposureSinkTests
{
    [Fact]
    public async Task What_was_answered_from_memory_goes_out_with_its_rule_and_a_user_without_an_id_stays_here()
    {
        await using var server = LoopbackServer.Answering(Accepted);
        var settings = ClientSettings.From(Options(server), inBrowser: false);
        using var transport = new HttpTransport(settings);
        await using (var exposures = new EventLogger<QueuedExposure>(EventEndpoint.Exposures, transport, settings, new FailureLog(settings.Logger, settings.TimeProvider)))
        {
            var sink = new ExposureSink(exposures);
            sink.Add(new FlagExposure(User, IsGate: true, "new_checkout", GateValue: true, "rule-1", "Everyone"));
            sink.Add(new FlagExposure(User, IsGate: true, "new_checkout", GateValue: false, RuleId: null, GroupName: null));
            sink.Add(new FlagExposure(User, IsGate: false, "button_test", GateValue: false, string.Empty, "Blue"));
            sink.Add(new FlagExposure(new StatsigUser(), IsGate: true, "new_checkout", GateValue: true, "rule-1", "Everyone"));
        }

        var sent = Assert.Single(server.Requests).Json.GetProperty("exposures").EnumerateArray()
            .Select(e => string.Join(' ', e.EnumerateObject().Where(p => p.Name is not ("user" or "time")).Select(p => $"{p.Name}={p.Value}")));
        Assert.Equal(["gateName=new_checkout passes=True ruleID=rule-1", "gateName=new_checkout passes=False ruleID=default", "experimentName=button_test group=Blue"], sent);
    }

    [Fact]
    public async Task One_that_comes_after_the_end_counts_as_dropped()
    {
        await using var server = LoopbackServer.Answering(Accepted);
        var settings = ClientSettings.From(Options(server), inBrowser: false);
        using var transport = new HttpTransport(settings);
        var exposures = new EventLogger<QueuedExposure>(EventEndpoint.Exposures, transport, settings, new FailureLog(settings.Logger, settings.TimeProvider));
        await exposures.DisposeAsync();
        new ExposureSink(exposures).Add(new FlagExposure(User, IsGate: true, "new_checkout", GateValue: true, "rule-1", "Everyone"));
        Assert.Equal(1, exposures.Dropped);
        Assert.Empty(server.Requests);
    }
}
