using System.Runtime.Versioning;
using Statsig.Emulator;
using Statsig.Runtime.Tests;

namespace Statsig.Runtime.NetStandard.Tests;

/// <summary>The assembly that .NET Framework and netstandard libraries get, run against the emulator over sockets. What both assemblies share is tested with the other one.</summary>
public sealed class NetStandardTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "gates": { "new_checkout": {}, "other": {} },
          "configs": { "checkout_settings": { "default": { "max_items": 30, "theme": "dark" } } },
          "experiments": { "grouped_test": { "groups": { "Control": {}, "Dark Theme": { "theme": "dark", "fee": 2.5 } } } },
          "layers": { "checkout_page": { "default": { "theme": "blue", "limit": 9007199254740993 } } }
        }
        """;

    private const string Rules = """
        { "rankedLists": { "bandit": [ { "name": "low", "score": 0.25 }, { "name": "high", "value": { "a": 1 }, "ruleId": "r1", "score": 0.75 } ] } }
        """;

    private static readonly FeatureGate OnByDefault = new("new_checkout", defaultValue: true);

    private static readonly StatsigUser User = new("42")
    {
        CustomIds = new Dictionary<string, string> { ["companyID"] = "7" },
        Custom = new Dictionary<string, object> { ["age"] = 36, ["score"] = 0.1, ["teams"] = new[] { "a", "b" } },
        PrivateAttributes = new Dictionary<string, object> { ["hidden"] = "private-value" },
    };

    private StatsigEmulator _emulator = null!;
    private StatsigClient _client = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestText = Manifest, RulesText = Rules }, Ct);
        _client = new StatsigClient(Options());
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public void It_is_the_assembly_for_netstandard()
    {
        var target = (TargetFrameworkAttribute)Attribute.GetCustomAttribute(typeof(StatsigClient).Assembly, typeof(TargetFrameworkAttribute))!;
        Assert.Equal(".NETStandard,Version=v2.0", target.FrameworkName);
    }

    [Fact]
    public async Task Flags_of_every_kind_are_answered()
    {
        _emulator.OverrideGate("new_checkout", false);
        _emulator.OverrideGroup("grouped_test", "Dark Theme");

        var gate = await OnByDefault.EvaluateAsync(_client, User, Ct);
        Assert.Equal((false, EvaluationReason.Match, null), (gate.Value, gate.Reason, gate.Error));
        Assert.Equal(CheckoutSettings.Of(30, theme: "dark"), await CheckoutFlags.Config.GetAsync(_client, User, Ct));
        Assert.Equal("dark", (await _client.GetConfigAsync("checkout_settings", User, Ct)).Value.GetProperty("theme").GetString());
        var experiment = await CheckoutFlags.GroupedExperiment.EvaluateAsync(_client, User, Ct);
        Assert.Equal((CheckoutGroup.DarkTheme, 2.5, "dark"), (experiment.Group, experiment.Value.Fee, experiment.Value.Theme));
        Assert.Equal(CheckoutSettings.Of(theme: "blue", limit: 9007199254740993), await CheckoutFlags.Layer.GetAsync(_client, User, Ct));
        Assert.Equal(["high", "low"], (await _client.GetRankedListAsync("bandit", User, Ct)).Value.Select(v => v.Name));
        Assert.Equal(EvaluationReason.Unrecognized, (await _client.GetLayerAsync("nobody knows this", User, Ct)).Reason);
    }

    [Fact]
    public async Task Answers_are_remembered_for_users_of_equal_content_and_prefetched_ones_are_exposed_once()
    {
        await _client.PrefetchAsync(User, OnByDefault, new FeatureGate("other", true));
        for (var i = 0; i < 2; i++)
        {
            var same = new StatsigUser("42") { CustomIds = User.CustomIds, Custom = User.Custom, PrivateAttributes = User.PrivateAttributes };
            Assert.False(await OnByDefault.CheckAsync(_client, same, Ct));
        }

        await _client.FlushAsync(Ct);
        Assert.Equal(["/v1/check_gate", "/v1/log_custom_exposure"], _emulator.Log.Requests.Select(r => r.Path));
        Assert.Equal("new_checkout", Assert.Single(_emulator.Log.Exposures, e => e.Name == "new_checkout").Name);
    }

    [Fact]
    public async Task Events_arrive_compressed_in_order_and_without_private_attributes()
    {
        for (var i = 0; i < 20; i++)
        {
            _client.LogEvent(User, $"event_{i}", i * 0.1, new Dictionary<string, string> { ["item"] = "7" });
        }

        _client.LogEvent(User, "seen", "b\ud800nner");
        await _client.DisposeAsync();
        Assert.Equal([.. Enumerable.Range(0, 20).Select(i => $"event_{i}"), "seen"], _emulator.Log.Events.Select(e => e.Name));
        Assert.All(_emulator.Log.Requests, r =>
        {
            Assert.DoesNotContain("private-value", r.Body, StringComparison.Ordinal);
            Assert.Equal("gzip", r.Headers["Content-Encoding"]);
            Assert.DoesNotContain("Expect", r.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task A_failure_that_passes_is_not_seen()
    {
        _emulator.AddFault(EmulatorFault.Status(503) with { Count = 1 });
        Assert.False(await OnByDefault.CheckAsync(_client, User, Ct));
        _emulator.AddFault(EmulatorFault.CutOff() with { Count = 1 });
        Assert.Equal(30, (await CheckoutFlags.Config.GetAsync(_client, User, Ct)).MaxItems);
        _emulator.AddFault(EmulatorFault.Status(503) with { Count = 1, Path = "/v1/log_event" });
        _client.LogEvent(User, "seen");
        await _client.FlushAsync(Ct);
        Assert.Equal("seen", Assert.Single(_emulator.Log.Events).Name);
    }

    [Fact]
    public async Task One_that_stays_gives_the_default_and_says_why()
    {
        _emulator.AddFault(EmulatorFault.Status(403));
        var refused = await OnByDefault.EvaluateAsync(_client, User, Ct);
        Assert.Equal((true, EvaluationErrorKind.Unauthorized), (refused.Value, refused.Error!.Kind));

        // The time is over while the rest of the answer does not come.
        _emulator.ClearFaults();
        _emulator.AddFault(EmulatorFault.Drip(1, TimeSpan.FromDays(1)));
        var options = Options();
        options.Timeout = TimeSpan.FromMilliseconds(500);
        await using var hasty = new StatsigClient(options);
        var late = await CheckoutFlags.Config.EvaluateAsync(hasty, User, Ct);
        Assert.Equal((CheckoutSettings.Default, EvaluationErrorKind.Timeout), (late.Value, late.Error!.Kind));
    }

    [Fact]
    public async Task A_caller_s_cancellation_is_thrown_and_the_client_s_end_gives_the_default()
    {
        _emulator.AddFault(EmulatorFault.Late(TimeSpan.FromDays(1)));
        using var source = new CancellationTokenSource();
        var cancelled = OnByDefault.CheckAsync(_client, User, source.Token).AsTask();
        await source.CancelAsync();
        Assert.Equal(source.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled)).CancellationToken);

        var pending = OnByDefault.EvaluateAsync(_client, User, Ct).AsTask();
        await _client.DisposeAsync();
        Assert.Equal((true, EvaluationErrorKind.ClientDisposed), ((await pending).Value, (await pending).Error!.Kind));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await OnByDefault.CheckAsync(_client, User, Ct));
    }

    [Fact]
    public async Task A_caller_s_handler_is_used_and_does_not_follow_redirects()
    {
        using var handler = new HttpClientHandler();
        var options = Options();
        options.HttpHandler = handler;
        await using var client = new StatsigClient(options);
        Assert.False(handler.AllowAutoRedirect);
        Assert.False(await OnByDefault.CheckAsync(client, User, Ct));
    }

    [Fact]
    public async Task The_server_api_works()
    {
        using var server = new StatsigServerApi(Options());
        await server.UpdateIdListAsync("staff", ["1", "2"], cancellationToken: Ct);
        Assert.Equal(["1", "2"], _emulator.IdLists["staff"]);
        Assert.NotEmpty((await server.ExportReportAsync(StatsigReport.FirstExposures, Ct)).Date);
    }

    private StatsigOptions Options() => new()
    {
        ApiKey = _emulator.ApiKey,
        ApiBaseAddress = _emulator.BaseAddress,
        EventsBaseAddress = _emulator.BaseAddress,
        Environment = "staging",
        Timeout = TimeSpan.FromMinutes(1),
    };
}
