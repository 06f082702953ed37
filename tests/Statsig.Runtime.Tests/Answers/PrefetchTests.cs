using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

public sealed class PrefetchTests
{
    private static readonly StatsigUser User = new("42");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Shapes => ["object", "array"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Gates_are_asked_for_a_hundred_at_once_and_checks_find_the_answers(string shape)
    {
        await using var server = BatchServer(shape);
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var gates = Enumerable.Range(0, 250).Select(i => new FeatureGate($"gate_{i}", false)).ToArray();

        await client.PrefetchAsync(User, gates.Concat(gates), Ct);

        var batches = server.Requests.ToArray();
        Assert.Equal([50, 100, 100], batches.Select(r => r.Json.GetProperty("gateNames").GetArrayLength()).Order());
        Assert.All(batches, r => Assert.True(r.Json.GetProperty("statsigMetadata").GetProperty("exposureLoggingDisabled").GetBoolean()));
        for (var i = 0; i < gates.Length; i++)
        {
            var evaluation = await gates[i].EvaluateAsync(client, new StatsigUser("42"), Ct);
            Assert.Equal((i % 2 == 0, $"rule {i}", null), (evaluation.Value, evaluation.RuleId, evaluation.Error));
        }

        Assert.Equal(3, server.Requests.Count(r => r.Path == "/v1/check_gate"));
    }

    [Fact]
    public async Task Only_what_is_not_in_memory_is_asked_for()
    {
        await using var server = BatchServer("object");
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        await client.PrefetchAsync(User, new FeatureGate("gate_1", false), new FeatureGate("gate_2", false));
        await client.PrefetchAsync(User, Ct, new FeatureGate("gate_2", false), new FeatureGate("gate_3", false));
        await client.PrefetchAsync(User, [new FeatureGate("gate_1", false)], Ct);
        await client.PrefetchAsync(User, [], Ct);
        Assert.Equal([2, 1], server.Requests.Select(r => r.Json.GetProperty("gateNames").GetArrayLength()));
        Assert.Equal("gate_3", server.Requests[1].Json.GetProperty("gateNames")[0].GetString());
    }

    [Fact]
    public async Task The_first_use_of_each_gate_is_its_exposure()
    {
        await using var server = BatchServer("object");
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var (first, second, third) = (new FeatureGate("gate_1", false), new FeatureGate("gate_2", false), new FeatureGate("gate_3", false));
        await client.PrefetchAsync(User, first, second, third);
        await first.CheckAsync(client, User, new EvaluationOptions { LogExposure = false }, Ct);
        await client.FlushAsync(Ct);
        Assert.DoesNotContain(server.Requests, r => r.Path == "/v1/log_custom_exposure");

        await second.CheckAsync(client, User, Ct);
        await second.CheckAsync(client, User, Ct);
        await first.CheckAsync(client, User, Ct);
        await client.FlushAsync(Ct);
        var exposures = server.Requests.Where(r => r.Path == "/v1/log_custom_exposure").SelectMany(r => r.Json.GetProperty("exposures").EnumerateArray()).ToArray();
        Assert.Equal(["gate_2", "gate_1"], exposures.Select(e => e.GetProperty("gateName").GetString()));
        Assert.Equal([true, false], exposures.Select(e => e.GetProperty("passes").GetBoolean()));
        Assert.Equal("42", exposures[0].GetProperty("user").GetProperty("userID").GetString());
    }

    [Fact]
    public async Task A_check_that_comes_meanwhile_waits_for_the_same_request()
    {
        var release = new TaskCompletionSource();
        await using var server = new LoopbackServer(async request =>
        {
            await release.Task;
            return Batch(request, "object");
        });
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        using var source = new CancellationTokenSource();
        var fetching = client.PrefetchAsync(User, [new FeatureGate("gate_1", false), new FeatureGate("gate_2", false)], source.Token);
        await server.NextAsync();
        var check = new FeatureGate("gate_2", false).CheckAsync(client, User, Ct).AsTask();

        // Who prefetches may go: the check still gets its answer.
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
        release.SetResult();
        Assert.True(await check);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task When_one_of_its_requests_fails_the_answers_of_the_others_are_there()
    {
        await using var server = new LoopbackServer(request =>
            !request.Json.TryGetProperty("gateNames", out _) ? Reply.Json("""{"value":true,"rule_id":"alone"}""")
            : request.Text.Contains("\"gate_150\"", StringComparison.Ordinal) ? Reply.Status(400)
            : Batch(request, "object"));
        var logs = new CapturedLogs();
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, logs));
        await client.PrefetchAsync(User, Enumerable.Range(0, 250).Select(i => new FeatureGate($"gate_{i}", false)), Ct);
        Assert.Single(logs.Lines);

        var rules = new List<string?>();
        for (var i = 0; i < 250; i++)
        {
            rules.Add((await new FeatureGate($"gate_{i}", false).EvaluateAsync(client, User, Ct)).RuleId);
        }

        Assert.Equal(100, rules.Count(r => r == "alone"));
        Assert.Equal(150, rules.Where((r, i) => r == $"rule {i}").Count());
        Assert.Equal(103, server.Requests.Count(r => r.Path == "/v1/check_gate"));
    }

    [Fact]
    public async Task A_check_that_waits_for_it_shares_its_failure_and_the_next_one_asks_for_itself()
    {
        var release = new TaskCompletionSource();
        await using var server = new LoopbackServer(async request =>
        {
            if (!request.Text.Contains("gateNames", StringComparison.Ordinal))
            {
                return Reply.Json("""{"value":true,"rule_id":"r"}""");
            }

            await release.Task;
            return Reply.Status(400);
        });
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var gate = new FeatureGate("gate_2", false);
        var fetching = client.PrefetchAsync(User, [new FeatureGate("gate_1", false), gate], Ct);
        await server.NextAsync();
        var check = gate.EvaluateAsync(client, User, Ct).AsTask();
        release.SetResult();
        await fetching;
        Assert.Equal(EvaluationErrorKind.Rejected, (await check).Error!.Kind);
        Assert.True(await gate.CheckAsync(client, User, Ct));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task One_that_waits_for_a_check_s_request_and_gives_up_leaves_it_to_the_check()
    {
        var release = new TaskCompletionSource();
        await using var server = new LoopbackServer(async _ =>
        {
            await release.Task;
            return Reply.Json("""{"value":true,"rule_id":"r"}""");
        });
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var gate = new FeatureGate("gate_2", false);
        using var source = new CancellationTokenSource();
        var check = gate.CheckAsync(client, User, Ct).AsTask();
        await server.NextAsync();
        var fetching = client.PrefetchAsync(User, [gate], source.Token);
        await source.CancelAsync();
        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching)).CancellationToken);
        release.SetResult();
        Assert.True(await check);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task When_it_and_the_check_that_it_waits_for_have_given_up_the_request_ends()
    {
        var requests = 0;
        await using var server = new LoopbackServer(_ => Interlocked.Increment(ref requests) == 1 ? Reply.Hang : Reply.Json("""{"value":true,"rule_id":"r"}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, time: new FakeTimeProvider()));
        var gate = new FeatureGate("gate_2", false);
        using var source = new CancellationTokenSource();
        var check = gate.CheckAsync(client, User, source.Token).AsTask();
        await server.NextAsync();
        var fetching = client.PrefetchAsync(User, [gate], source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);

        // Were the first request still on its way, this would wait for it, and the clock stands still.
        Assert.True(await gate.CheckAsync(client, User, Ct));
    }

    [Fact]
    public async Task When_it_fails_it_is_logged_once_and_the_checks_ask_for_themselves()
    {
        await using var server = LoopbackServer.Answering(Reply.Status(400), Reply.Json("""{"value":true,"rule_id":"r"}"""));
        var logs = new CapturedLogs();
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, logs));
        await client.PrefetchAsync(User, new FeatureGate("gate_1", false), new FeatureGate("gate_2", false));
        Assert.Single(logs.Lines);
        Assert.True(await new FeatureGate("gate_1", false).CheckAsync(client, User, Ct));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"gate_1":{"name":"gate_1","value":true,"rule_id":"r","group_name":null}}""")]
    [InlineData("""[{"name":"gate_1","value":true},{"name":"a gate that nobody asked for","value":true}]""")]
    public async Task A_gate_that_the_answer_leaves_out_is_not_remembered(string body)
    {
        await using var server = LoopbackServer.Answering(Reply.Json(body), Reply.Json("""{"value":true,"rule_id":"r"}"""));
        var logs = new CapturedLogs();
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, logs));
        await client.PrefetchAsync(User, new FeatureGate("gate_1", false), new FeatureGate("gate_2", false));
        Assert.Contains("leaves out one of the gates", Assert.Single(logs.Lines).Text, StringComparison.Ordinal);
        Assert.True(await new FeatureGate("gate_2", false).CheckAsync(client, User, Ct));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("""{"gate_1":true}""")]
    [InlineData("""{"gate_1":{"name":"gate_2","value":true}}""")]
    [InlineData("""{"gate_1":{"name":"gate_1","value":1}}""")]
    [InlineData("""[{"name":"gate_1"}]""")]
    [InlineData("""[{"name":1,"value":true}]""")]
    [InlineData("""[{"name":"gate_1","value":true}] x""")]
    [InlineData("""[{"name":"gate_1","value":true}""")]
    [InlineData("true")]
    public async Task An_answer_that_is_none_is_not_remembered(string body)
    {
        await using var server = LoopbackServer.Answering(Reply.Json(body), Reply.Json("""{"value":true,"rule_id":"r"}"""));
        var logs = new CapturedLogs();
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, logs));
        await client.PrefetchAsync(User, new FeatureGate("gate_1", false));
        Assert.Contains("cannot be used", Assert.Single(logs.Lines).Text, StringComparison.Ordinal);
        Assert.True(await new FeatureGate("gate_1", false).CheckAsync(client, User, Ct));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Misuse_is_thrown()
    {
        await using var server = BatchServer("object");
        var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        Assert.Equal("gates", (await Assert.ThrowsAsync<ArgumentNullException>(() => client.PrefetchAsync(User, null!, Ct))).ParamName);
        Assert.Equal("user", (await Assert.ThrowsAsync<ArgumentNullException>(() => client.PrefetchAsync(null!, [], Ct))).ParamName);
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.PrefetchAsync(User, default(FeatureGate)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.PrefetchAsync(User, [new FeatureGate("gate_1", false)], new CancellationToken(true)));
        await client.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.PrefetchAsync(User, new FeatureGate("gate_1", false)));
        Assert.Empty(server.Requests);
    }

    private static LoopbackServer BatchServer(string shape) =>
        new(request => request.Path == "/v1/check_gate" ? Batch(request, shape) : Reply.Json("""{"success":true}""", 202));

    private static Reply Batch(RecordedRequest request, string shape)
    {
        var answers = request.Json.GetProperty("gateNames").EnumerateArray().Select(n => n.GetString()!).Select(name =>
            (name, json: $$"""{"name":"{{name}}","value":{{(Number(name) % 2 == 0 ? "true" : "false")}},"rule_id":"rule {{Number(name)}}","group_name":null}""")).ToArray();
        return Reply.Json(shape == "array"
            ? $"[{string.Join(',', answers.Select(a => a.json))}]"
            : $"{{{string.Join(',', answers.Select(a => $"{JsonSerializer.Serialize(a.name)}:{a.json}"))}}}");
    }

    private static int Number(string name) => int.Parse(name["gate_".Length..], System.Globalization.CultureInfo.InvariantCulture);
}
