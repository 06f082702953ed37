using Microsoft.Extensions.Time.Testing;
using Statsig.Tests.OpenApi;

namespace Statsig.Emulator.Tests.Faults;

public class FaultTests : EmulatorFixture
{
    private const string Check = """{"gateName":"on_by_default"}""";

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_status_comes_as_often_as_was_asked_for_on_its_path()
    {
        Emulator.AddFault(EmulatorFault.Status(503) with { Path = "/v1/check_gate", Count = 2, RetryAfter = TimeSpan.FromSeconds(1.5) });

        using (var first = await Client.SendAsync("check_gate", Check))
        {
            Assert.Equal((503, "2"), ((int)first.StatusCode, first.Headers.GetValues("Retry-After").Single()));
        }

        Assert.Equal(1, Assert.Single(Emulator.Faults).Count);
        await Client.PostAsync("get_config", """{"configName":"raw"}""");
        Assert.Equal(503, (int)(await Client.PostBadAsync("check_gate", Check)).Status);
        await Client.PostAsync("check_gate", Check);

        Assert.Empty(Emulator.Faults);
        Assert.Equal([503, 200, 503, 200], Emulator.Log.Requests.Select(request => request.StatusCode));
        Assert.Equal(Check, Emulator.Log.Requests[0].Body);
        Assert.Equal(2, Emulator.Log.Checks.Count);
    }

    [Fact]
    public async Task A_status_can_have_a_body_or_none_and_go_on_until_it_is_taken_back()
    {
        Emulator.AddFault(EmulatorFault.Status(202) with { Path = "/v1/log_event", Body = """{"success":false}""" });
        Emulator.AddFault(EmulatorFault.Status(204));

        for (var i = 0; i < 3; i++)
        {
            using var response = await Client.SendAsync("log_event", """{"events":[{"eventName":"ab"}]}""");
            Assert.Equal("""{"success":false}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        using (var empty = await Client.SendAsync("check_gate", Check))
        {
            Assert.Equal(204, (int)empty.StatusCode);
        }

        Assert.Empty(Emulator.Log.Events);
        Emulator.ClearFaults();
        await Client.PostAsync("log_event", """{"events":[{"eventName":"ab"}]}""");
    }

    [Theory]
    [InlineData("log_event", """{"events":[{"eventName":"ab"}]}""")]
    [InlineData("log_custom_exposure", """{"exposures":[{"gateName":"ab","passes":true,"ruleID":"r"}]}""")]
    public async Task An_endpoint_that_takes_nothing_in_says_so_as_the_document_has_it(string endpoint, string body)
    {
        Emulator.AddFault(EmulatorFault.Status(503));

        using var response = await Client.SendAsync(endpoint, body);

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("""{"success":false,"error":"This is a fault that the emulator was asked for."}""", text);
        Assert.Equal(503, (int)response.StatusCode);
        Assert.Empty(await OpenApiContract.CheckResponseAsync("/v1/log_event", 503, text));
    }

    [Fact]
    public async Task A_reset_connection_has_no_answer()
    {
        Emulator.AddFault(EmulatorFault.Reset() with { Count = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => Client.SendAsync("check_gate", Check));
        Assert.Equal(0, Assert.Single(Emulator.Log.Requests).StatusCode);
        Assert.Empty(Emulator.Log.Checks);
        await Client.PostAsync("check_gate", Check);
    }

    [Fact]
    public async Task An_answer_that_is_cut_off_ends_before_its_length()
    {
        Emulator.AddFault(EmulatorFault.CutOff(5) with { Count = 1 });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Client.SendAsync("check_gate", Check));
        Assert.Single(Emulator.Log.Checks);
        await Client.PostAsync("check_gate", Check);
    }

    [Fact]
    public async Task A_delay_keeps_the_answer_until_its_time()
    {
        Emulator.AddFault(EmulatorFault.Late(TimeSpan.FromSeconds(30)) with { Count = 1 });
        var answer = Client.SendAsync("check_gate", Check);

        // The other request is answered meanwhile, and the delayed one is not.
        while (Emulator.Faults.Count > 0)
        {
            await Task.Yield();
        }

        await Client.PostAsync("check_gate", Check);
        Assert.False(answer.IsCompleted);
        using var late = await AdvanceUntilAsync(answer);
        Assert.Equal(200, (int)late.StatusCode);
    }

    [Fact]
    public async Task An_answer_that_drips_comes_in_pieces_and_whole()
    {
        Emulator.AddFault(EmulatorFault.Drip(7, TimeSpan.FromSeconds(1)) with { Count = 1 });

        using var response = await AdvanceUntilAsync(Client.SendAsync("check_gate", Check));

        Assert.Contains("\"value\":true", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFault.Status(199));
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFault.Status(600));
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFault.Late(TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFault.CutOff(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFault.Drip(0, TimeSpan.Zero));
        Assert.Throws<ArgumentException>(() => Emulator.AddFault(EmulatorFault.Reset() with { Count = 0 }));
        Assert.Throws<ArgumentException>(() => Emulator.AddFault(EmulatorFault.Reset() with { Delay = TimeSpan.FromDays(100) }));
        Assert.Throws<ArgumentException>(() => Emulator.AddFault(EmulatorFault.Status(503) with { RetryAfter = TimeSpan.FromSeconds(-1) }));
        Assert.Throws<ArgumentNullException>(() => Emulator.AddFault(null!));
    }

    protected override void Configure(StatsigEmulatorOptions options) => options.TimeProvider = _time;

    private async Task<HttpResponseMessage> AdvanceUntilAsync(Task<HttpResponseMessage> answer)
    {
        while (!answer.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        return await answer;
    }
}
