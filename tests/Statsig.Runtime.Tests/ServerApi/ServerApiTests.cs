using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

public sealed class ServerApiTests
{
    private static readonly Reply Report = Reply.Json("""{"more":{"url":1},"url":"https://files.example/a.csv?signature=s","date":"2026-11-27"}""");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, EvaluationErrorKind, int?> Refusals => new()
    {
        { "400", EvaluationErrorKind.Rejected, 400 },
        { "401", EvaluationErrorKind.Unauthorized, 401 },
        { "403", EvaluationErrorKind.Unauthorized, 403 },
        { "404", EvaluationErrorKind.Rejected, 404 },
        { "302", EvaluationErrorKind.Redirected, 302 },
        { "", EvaluationErrorKind.InvalidResponse, 200 },
        { "[]", EvaluationErrorKind.InvalidResponse, 200 },
        { "{}", EvaluationErrorKind.InvalidResponse, 200 },
        { """{"url":"/relative","date":"d"}""", EvaluationErrorKind.InvalidResponse, 200 },
        { """{"url":"file:///etc/passwd","date":"d"}""", EvaluationErrorKind.InvalidResponse, 200 },
        { """{"url":"https://files.example/","date":5}""", EvaluationErrorKind.InvalidResponse, 200 },
        { """{"url":"https://files.example/","date":"d" """, EvaluationErrorKind.InvalidResponse, 200 },
    };

    [Theory]
    [InlineData(StatsigReport.FirstExposures, "first_exposures")]
    [InlineData(StatsigReport.PulseDaily, "pulse_daily")]
    [InlineData(StatsigReport.UnitMetricsDaily, "unit_metrics_daily")]
    public async Task A_report_is_asked_for_by_its_type(StatsigReport report, string type)
    {
        await using var server = LoopbackServer.Answering(Report);
        using var api = new StatsigServerApi(TestOptions.For(server.BaseAddress));
        var export = await api.ExportReportAsync(report, Ct);
        Assert.Equal(("https://files.example/a.csv?signature=s", "2026-11-27"), (export.Address.AbsoluteUri, export.Date));
        Assert.DoesNotContain("signature", export.ToString(), StringComparison.Ordinal);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/v1/get_daily_report", $$"""{"type":"{{type}}"}"""), (request.Method, request.Path, request.Text));
        Assert.Equal((TestOptions.Key, "application/json"), (request.Headers["STATSIG-API-KEY"], request.Headers["Content-Type"]));
    }

    [Fact]
    public async Task An_ID_list_is_changed_in_one_request()
    {
        await using var server = LoopbackServer.Answering(Reply.Json("{}"));
        using var api = new StatsigServerApi(TestOptions.For(server.BaseAddress));
        await api.UpdateIdListAsync("beta users", ["1", "2"], ["3"], Ct);
        await api.UpdateIdListAsync("beta users", null, ["4"], Ct);
        Assert.Equal(
            [
                """{"idListName":"beta users","usersToAdd":["1","2"],"usersToRemove":["3"]}""",
                """{"idListName":"beta users","usersToAdd":[],"usersToRemove":["4"]}""",
            ],
            server.Requests.Select(r => r.Text));
        Assert.All(server.Requests, request => Assert.Equal("/v1/update_id_list", request.Path));
    }

    [Theory]
    [InlineData("client-q7Zk2Lw9Xv4Tn8Rb1Mc6")]
    [InlineData("console-q7Zk2Lw9Xv4Tn8Rb1Mc6")]
    [InlineData("q7Zk2Lw9Xv4Tn8Rb1Mc6")]
    [InlineData(null)]
    public void Any_other_key_is_refused_without_being_repeated(string? key)
    {
        var exception = Assert.Throws<ArgumentException>(() => new StatsigServerApi(new StatsigOptions { ApiKey = key }));
        Assert.Equal("ApiKey", exception.ParamName);
        Assert.DoesNotContain("q7Zk2Lw9Xv4Tn8Rb1Mc6", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_will_not_pass_is_thrown_at_once(string answer, EvaluationErrorKind kind, int? status)
    {
        var reply = int.TryParse(answer, out var code) ? Reply.Status(code, "Location: /elsewhere\r\n") : Reply.Json(answer);
        await using var server = LoopbackServer.Answering(reply);
        using var api = new StatsigServerApi(TestOptions.For(server.BaseAddress));
        var exception = await Assert.ThrowsAsync<StatsigApiException>(() => api.ExportReportAsync(StatsigReport.PulseDaily, Ct));
        Assert.Equal((kind, status), (exception.Kind, exception.StatusCode));
        Assert.DoesNotContain(TestOptions.Key, exception.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_list_that_was_not_changed_is_thrown()
    {
        await using var server = LoopbackServer.Answering(Reply.Json("""{"success":false}"""));
        using var api = new StatsigServerApi(TestOptions.For(server.BaseAddress));
        var exception = await Assert.ThrowsAsync<StatsigApiException>(() => api.UpdateIdListAsync("beta", ["1"], cancellationToken: Ct));
        Assert.Equal(EvaluationErrorKind.InvalidResponse, exception.Kind);
    }

    [Theory]
    [InlineData("503")]
    [InlineData("500")]
    [InlineData("408")]
    [InlineData("429")]
    [InlineData("reset")]
    public async Task What_may_pass_is_tried_again_and_thrown_after_four_attempts(string fault)
    {
        var reply = fault == "reset" ? Reply.ResetAtOnce : Reply.Status(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture));
        var time = new FakeTimeProvider();
        await using var server = LoopbackServer.Answering(reply, reply, reply, Report, reply);
        using var api = new StatsigServerApi(TestOptions.For(server.BaseAddress, time: time));
        var passing = api.ExportReportAsync(StatsigReport.PulseDaily, Ct);
        await time.AdvanceUntilAsync(passing, TimeSpan.FromSeconds(1));
        Assert.Equal("2026-11-27", (await passing).Date);

        var failing = api.ExportReportAsync(StatsigReport.PulseDaily, Ct);
        var exception = await Assert.ThrowsAsync<StatsigApiException>(() => time.AdvanceUntilAsync(failing, TimeSpan.FromSeconds(1)));
        Assert.Equal(fault == "reset" ? null : int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture), exception.StatusCode);
        Assert.Equal(8, server.Requests.Count);
    }

    [Fact]
    public async Task Retry_After_is_obeyed_when_it_is_short_and_handed_on_when_it_is_long()
    {
        var time = new FakeTimeProvider();
        await using var server = LoopbackServer.Answering(Reply.Status(429, "Retry-After: 20\r\n"), Report, Reply.Status(429, "Retry-After: 600\r\n"));
        using var api = new StatsigServerApi(TestOptions.For(server.BaseAddress, time: time));
        var start = time.GetUtcNow();
        await time.AdvanceUntilAsync(api.ExportReportAsync(StatsigReport.PulseDaily, Ct), TimeSpan.FromSeconds(1));
        Assert.True(time.GetUtcNow() - start >= TimeSpan.FromSeconds(20));
        var exception = await Assert.ThrowsAsync<StatsigApiException>(() => api.ExportReportAsync(StatsigReport.PulseDaily, Ct));
        Assert.Equal((TimeSpan.FromMinutes(10), EvaluationErrorKind.RateLimited), (exception.RetryAfter, exception.Kind));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_call_ends_with_its_token_and_with_the_client()
    {
        await using var server = LoopbackServer.Answering(Reply.Hang);
        var api = new StatsigServerApi(TestOptions.For(server.BaseAddress));
        using var source = new CancellationTokenSource();
        var cancelled = api.ExportReportAsync(StatsigReport.PulseDaily, source.Token);
        await server.NextAsync();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        var hanging = api.UpdateIdListAsync("beta", ["1"], cancellationToken: Ct);
        await server.NextAsync();
        api.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => hanging);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => api.ExportReportAsync(StatsigReport.PulseDaily, Ct));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => api.UpdateIdListAsync("beta", ["1"], cancellationToken: Ct));
    }

    [Fact]
    public async Task A_pause_ends_with_its_token_and_with_the_client()
    {
        // The clock stands still: a pause that is not cut short would never end.
        await using var server = LoopbackServer.Answering(Reply.Status(429, "Retry-After: 20\r\n"));
        var api = new StatsigServerApi(TestOptions.For(server.BaseAddress, time: new FakeTimeProvider()));
        using var source = new CancellationTokenSource();
        var cancelled = api.ExportReportAsync(StatsigReport.PulseDaily, source.Token);
        await server.NextAsync();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);

        var pausing = api.UpdateIdListAsync("beta", ["1"], cancellationToken: Ct);
        await server.NextAsync();
        api.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => pausing);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Misuse_is_refused_at_the_call()
    {
        await using var server = LoopbackServer.Answering(Report);
        using var api = new StatsigServerApi(TestOptions.For(server.BaseAddress));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => api.ExportReportAsync((StatsigReport)7, Ct));
        await Assert.ThrowsAsync<ArgumentNullException>(() => api.UpdateIdListAsync(null!, ["1"], cancellationToken: Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => api.UpdateIdListAsync(string.Empty, ["1"], cancellationToken: Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => api.UpdateIdListAsync("beta", [], [], Ct));
        await Assert.ThrowsAsync<ArgumentException>(() => api.UpdateIdListAsync("beta", null, cancellationToken: Ct));
        Assert.Equal("usersToRemove", (await Assert.ThrowsAsync<ArgumentException>(() => api.UpdateIdListAsync("beta", ["1"], [string.Empty], Ct))).ParamName);
        Assert.Empty(server.Requests);
    }
}
