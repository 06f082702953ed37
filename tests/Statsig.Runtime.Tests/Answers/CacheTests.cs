using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

public sealed class CacheTests
{
    private static readonly StatsigUser User = new("42");
    private static readonly FeatureGate Gate = new("new_checkout", false);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_question_is_asked_once_a_minute()
    {
        var time = new FakeTimeProvider();
        await using var server = Answering();
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress, time: time));

        Assert.True(await Gate.CheckAsync(client, User, Ct));
        time.Advance(TimeSpan.FromSeconds(59.9));
        var remembered = await Gate.EvaluateAsync(client, User, Ct);
        Assert.Equal((true, EvaluationReason.Match, "rule", "group", null), (remembered.Value, remembered.Reason, remembered.RuleId, remembered.GroupName, remembered.Error));
        Assert.True(await client.CheckGateAsync("new_checkout", User, Ct));
        Assert.Single(server.Requests);

        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.True(await Gate.CheckAsync(client, User, Ct));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_clock_that_is_set_makes_no_answer_older_or_younger()
    {
        var time = new SetClock();
        await using var server = Answering();
        var options = TestOptions.For(server.BaseAddress);
        options.TimeProvider = time;
        await using var client = new StatsigClient(options);
        foreach (var years in new[] { 0, 1, -2 })
        {
            time.Years = years;
            Assert.True(await Gate.CheckAsync(client, User, Ct));
        }

        Assert.Single(server.Requests);
        time.Elapsed = TimeSpan.FromSeconds(60);
        Assert.True(await Gate.CheckAsync(client, User, Ct));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task The_duration_is_an_option_and_zero_remembers_nothing()
    {
        var time = new FakeTimeProvider();
        await using var server = Answering();
        var options = TestOptions.For(server.BaseAddress, time: time);
        options.CacheDuration = TimeSpan.FromSeconds(5);
        await using (var client = new StatsigClient(options))
        {
            await Gate.CheckAsync(client, User, Ct);
            time.Advance(TimeSpan.FromSeconds(5));
            await Gate.CheckAsync(client, User, Ct);
            Assert.Equal(2, server.Requests.Count);
        }

        options.CacheDuration = TimeSpan.Zero;
        await using (var client = new StatsigClient(options))
        {
            await Gate.CheckAsync(client, User, Ct);
            await Gate.CheckAsync(client, User, Ct);
            await client.PrefetchAsync(User, Gate);
            Assert.Equal(4, server.Requests.Count);
        }
    }

    public static TheoryData<string> UserParts =>
        ["userId", "email", "ip", "userAgent", "country", "locale", "appVersion", "customIds", "custom", "privateAttributes"];

    [Theory]
    [MemberData(nameof(UserParts))]
    public async Task The_same_user_is_one_of_equal_content(string part)
    {
        await using var server = Answering();
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        await Gate.CheckAsync(client, MakeUser(part, "a"), Ct);
        await Gate.CheckAsync(client, MakeUser(part, "a"), Ct);
        Assert.Single(server.Requests);
        await Gate.CheckAsync(client, MakeUser(part, "b"), Ct);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Each_name_and_each_kind_is_a_question_of_its_own()
    {
        await using var server = Answering();
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        for (var i = 0; i < 2; i++)
        {
            await client.CheckGateAsync("new_checkout", User, Ct);
            await client.CheckGateAsync("another", User, Ct);
            await client.GetConfigAsync("new_checkout", User, Ct);
            await client.GetLayerAsync("new_checkout", User, Ct);
            await client.GetRankedListAsync("new_checkout", User, Ct);
        }

        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_value_is_read_once_and_served_as_the_same_object()
    {
        await using var server = LoopbackServer.Answering(Reply.Json("""{"name":"checkout_settings","value":{"max_items":7},"rule_id":"r"}"""));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        var first = await CheckoutFlags.Config.GetAsync(client, User, Ct);
        Assert.Equal(7, first.MaxItems);
        Assert.Same(first, await CheckoutFlags.Config.GetAsync(client, new StatsigUser("42"), Ct));
        Assert.Equal(7, (await client.GetConfigAsync("checkout_settings", User, Ct)).Value.GetProperty("max_items").GetInt32());
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_failure_is_not_remembered()
    {
        await using var server = LoopbackServer.Answering(Reply.Status(400), Reply.Json("{}"), Gate200());
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        Assert.False(await Gate.CheckAsync(client, User, Ct));
        Assert.False(await Gate.CheckAsync(client, User, Ct));
        Assert.True(await Gate.CheckAsync(client, User, Ct));
        Assert.True(await Gate.CheckAsync(client, User, Ct));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task An_unknown_layer_is_remembered()
    {
        await using var server = LoopbackServer.Answering(Reply.Status(404));
        await using var client = new StatsigClient(TestOptions.For(server.BaseAddress));
        await CheckoutFlags.Layer.GetAsync(client, User, Ct);
        Assert.Equal(EvaluationReason.Unrecognized, (await CheckoutFlags.Layer.EvaluateAsync(client, User, Ct)).Reason);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void When_it_is_full_the_oldest_is_forgotten()
    {
        var time = new FakeTimeProvider();
        var cache = new AnswerCache(new Clock(time), TimeSpan.FromSeconds(60), capacity: 100);
        for (var i = 0; i < 1_000; i++)
        {
            cache.Add(Key(i), EvaluationAnswer.Unrecognized, null);
            Assert.InRange(cache.Count, 1, 100);
        }

        Assert.Equal(100, cache.Count);
        Assert.Null(cache.Find(Key(899)));
        Assert.NotNull(cache.Find(Key(900)));
        Assert.NotNull(cache.Find(Key(999)));
    }

    [Fact]
    public void What_has_expired_makes_room_and_a_newer_answer_stays()
    {
        var time = new FakeTimeProvider();
        var cache = new AnswerCache(new Clock(time), TimeSpan.FromSeconds(60), capacity: 100);
        for (var i = 0; i < 50; i++)
        {
            cache.Add(Key(i), EvaluationAnswer.Unrecognized, null);
        }

        time.Advance(TimeSpan.FromSeconds(60));
        for (var i = 0; i < 50; i++)
        {
            Assert.Null(cache.Find(Key(i)));
        }

        cache.Add(Key(7), EvaluationAnswer.Unrecognized, null);
        for (var i = 100; i < 130; i++)
        {
            cache.Add(Key(i), EvaluationAnswer.Unrecognized, null);
        }

        Assert.NotNull(cache.Find(Key(7)));
        Assert.Equal(31, cache.Count);
    }

    [Fact]
    public async Task Many_threads_never_make_it_larger_than_it_may_be()
    {
        var cache = new AnswerCache(new Clock(TimeProvider.System), TimeSpan.FromSeconds(60), capacity: 50);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(t => Task.Run(
            () =>
            {
                for (var i = 0; i < 5_000; i++)
                {
                    cache.Add(Key((i * 7) + t), EvaluationAnswer.Unrecognized, null);
                }
            },
            Ct)));
        Assert.InRange(cache.Count, 1, 50);
    }

    private static AnswerKey Key(int i) => new(EvaluationKind.Gate, "gate", new StatsigUser($"{i}"));

    private static Reply Gate200() => Reply.Json("""{"name":"new_checkout","value":true,"rule_id":"rule","group_name":"group"}""");

    private static LoopbackServer Answering() => new(request => request.Path switch
    {
        "/v1/check_gate" => Reply.Json("""{"value":true,"rule_id":"rule","group_name":"group"}"""),
        "/v1/get_ranked_list" => Reply.Json("[]"),
        _ => Reply.Json("""{"value":{"a":1}}"""),
    });

    private static StatsigUser MakeUser(string part, string value) => part switch
    {
        "userId" => new(value),
        "email" => new("1") { Email = value },
        "ip" => new("1") { Ip = value },
        "userAgent" => new("1") { UserAgent = value },
        "country" => new("1") { Country = value },
        "locale" => new("1") { Locale = value },
        "appVersion" => new("1") { AppVersion = value },
        "customIds" => new("1") { CustomIds = new Dictionary<string, string> { ["x"] = value } },
        "custom" => new("1") { Custom = new Dictionary<string, object> { ["x"] = new[] { value } } },
        _ => new("1") { PrivateAttributes = new Dictionary<string, object> { ["x"] = value } },
    };

    /// <summary>A clock whose date people change, and whose time goes on by itself.</summary>
    private sealed class SetClock : TimeProvider
    {
        public int Years { get; set; }

        public TimeSpan Elapsed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 28, 0, 0, 0, TimeSpan.Zero).AddYears(Years);

        public override long GetTimestamp() => Elapsed.Ticks;
    }
}
