namespace Statsig.Runtime.Tests;

/// <summary>The first use of an answer that Statsig did not count is one exposure, whoever comes at the same time.</summary>
public sealed class PendingExposureTests
{
    private static readonly StatsigUser User = new("42");
    private static readonly FeatureGate Gate = new("gate_1", false);
    private static readonly EvaluationOptions Uncounted = new() { LogExposure = false };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_who_joins_a_check_that_finds_the_answer_after_all_exposes_it()
    {
        var time = new ScriptedTime();
        await using var server = Server();
        await using var client = Client(server, time);
        await client.PrefetchAsync(User, [Gate], Ct);

        // The first check looks at memory a moment before the answer is there, begins to ask, and finds it then. In between another check has looked,
        // and waits for the first one.
        Task<bool>? second = null;
        time.Script(
            ScriptedTime.TooLate,
            () =>
            {
                time.Script(ScriptedTime.TooLate);
                second = Gate.CheckAsync(client, User, Ct).AsTask();
                return ScriptedTime.Start;
            });
        Assert.True(await Gate.CheckAsync(client, User, Uncounted, Ct));
        Assert.True(await second!);
        Assert.Equal(1, await ExposuresAsync(client, server));
        Assert.Single(server.Requests, r => r.Path == "/v1/check_gate");
    }

    [Fact]
    public async Task A_prefetch_that_finds_the_answer_after_all_asks_nothing_and_leaves_the_exposure_as_it_is()
    {
        var time = new ScriptedTime();
        await using var server = Server();
        await using var client = Client(server, time);
        await client.PrefetchAsync(User, [Gate], Ct);
        Assert.True(await Gate.CheckAsync(client, User, Ct));
        time.Script(ScriptedTime.TooLate);
        await client.PrefetchAsync(User, [Gate], Ct);
        Assert.True(await Gate.CheckAsync(client, User, Ct));
        Assert.Equal(1, await ExposuresAsync(client, server));
        Assert.Single(server.Requests, r => r.Path == "/v1/check_gate");
    }

    [Fact]
    public async Task Of_all_who_use_it_at_once_one_exposes_it()
    {
        await using var server = Server();
        await using var client = Client(server, TimeProvider.System);
        for (var round = 0; round < 100; round++)
        {
            var user = new StatsigUser($"{round}");
            using var barrier = new Barrier(3);
            var prefetch = Task.Run(
                async () =>
                {
                    barrier.SignalAndWait(Ct);
                    await client.PrefetchAsync(user, [Gate], Ct);
                },
                Ct);
            var checks = Enumerable.Range(0, 2).Select(i => Task.Run(
                async () =>
                {
                    barrier.SignalAndWait(Ct);
                    await Gate.CheckAsync(client, user, Uncounted, Ct);
                    await Gate.CheckAsync(client, user, Ct);
                },
                Ct));
            await Task.WhenAll([prefetch, .. checks]);
        }

        Assert.Equal(100, await ExposuresAsync(client, server));
    }

    private static async Task<int> ExposuresAsync(StatsigClient client, LoopbackServer server)
    {
        await client.FlushAsync(Ct);
        return server.Requests.Where(r => r.Path == "/v1/log_custom_exposure").Sum(r => r.Json.GetProperty("exposures").GetArrayLength());
    }

    private static StatsigClient Client(LoopbackServer server, TimeProvider time)
    {
        var options = TestOptions.For(server.BaseAddress);
        options.TimeProvider = time;
        return new StatsigClient(options);
    }

    private static LoopbackServer Server() => new(request => request.Path switch
    {
        "/v1/log_custom_exposure" => Reply.Json("""{"success":true}""", 202),
        _ when request.Text.Contains("gateNames", StringComparison.Ordinal) => Reply.Json("""{"gate_1":{"name":"gate_1","value":true,"rule_id":"r"}}"""),
        _ => Reply.Json("""{"name":"gate_1","value":true,"rule_id":"r"}"""),
    });

    /// <summary>A clock that stands still, and shows what it is told to those who look next on the thread that told it.</summary>
    private sealed class ScriptedTime : TimeProvider
    {
        private readonly Queue<Func<TimeSpan>> _next = new();
        private int _thread;

        public static TimeSpan Start => TimeSpan.FromHours(1);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        /// <summary>A time at which nothing is remembered any more.</summary>
        public static TimeSpan TooLate() => TimeSpan.FromHours(2);

        public void Script(params Func<TimeSpan>[] next)
        {
            Array.ForEach(next, _next.Enqueue);
            Volatile.Write(ref _thread, Environment.CurrentManagedThreadId);
        }

        public override long GetTimestamp() =>
            (Volatile.Read(ref _thread) == Environment.CurrentManagedThreadId && _next.TryDequeue(out var next) ? next() : Start).Ticks;
    }
}
