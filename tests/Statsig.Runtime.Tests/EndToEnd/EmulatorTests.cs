using Statsig.Emulator;
using Statsig.Tests.OpenApi;

namespace Statsig.Runtime.Tests;

/// <summary>The runtime against the emulator over a socket: two readings of the API that share no code. Every request is held against the API's document, too.</summary>
public sealed class EmulatorTests : IAsyncLifetime
{
    private const string Manifest = """
        {
          "gates": { "new_checkout": {}, "on_by_default": { "default": true } },
          "configs": {
            "checkout_settings": {
              "schema": { "properties": {
                "max_items": { "type": "integer" }, "one_click": { "type": "boolean" }, "theme": { "type": "string" },
                "fee": { "type": "number", "default": 1.5 }, "limit": { "type": "integer", "format": "int64", "default": 100 }
              } },
              "default": { "max_items": 30, "theme": "dark" }
            }
          },
          "experiments": {
            "checkout_test": {},
            "grouped_test": { "default": { "max_items": 30 }, "groups": { "Control": {}, "Dark Theme": { "theme": "dark" } } }
          },
          "layers": { "checkout_page": { "default": { "max_items": 40, "theme": "dark" } } }
        }
        """;

    private StatsigEmulator _emulator = null!;
    private StatsigClient _client = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static StatsigUser RichUser => new("42")
    {
        Email = "user-1@example.com",
        Ip = "192.0.2.1",
        UserAgent = "Mozilla/5.0",
        Country = "GB",
        Locale = "en_GB",
        AppVersion = "1.2.3",
        CustomIds = new Dictionary<string, string> { ["companyID"] = "7" },
        Custom = new Dictionary<string, object> { ["plan"] = "pro", ["age"] = 36, ["beta"] = true, ["teams"] = new[] { "a", "b" } },
        PrivateAttributes = new Dictionary<string, object> { ["secret_tier"] = "gold" },
    };

    public async ValueTask InitializeAsync()
    {
        _emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestText = Manifest, ApiKey = "secret-emulator" }, Ct);
        _client = new StatsigClient(new StatsigOptions
        {
            ApiKey = _emulator.ApiKey,
            ApiBaseAddress = _emulator.BaseAddress,
            EventsBaseAddress = _emulator.BaseAddress,
            Environment = "staging",
            Timeout = TimeSpan.FromMinutes(1),

            // What is asked again after an override must be asked, not remembered.
            CacheDuration = TimeSpan.Zero,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        foreach (var request in _emulator.Log.Requests)
        {
            Assert.Empty(await OpenApiContract.CheckRequestAsync(request.Path, request.Body));
        }

        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task Gates_are_checked_by_handle_and_by_name()
    {
        _emulator.OverrideGate("new_checkout", true, userId: "42");
        var gate = new FeatureGate("new_checkout", defaultValue: false);

        Assert.True(await gate.CheckAsync(_client, RichUser, Ct));
        Assert.False(await gate.CheckAsync(_client, new StatsigUser("1"), Ct));
        Assert.True(await _client.CheckGateAsync("on_by_default", new StatsigUser { CustomIds = new Dictionary<string, string> { ["companyID"] = "7" } }, Ct));
        Assert.False(await _client.CheckGateAsync("nobody knows this", RichUser, Ct));
    }

    [Fact]
    public async Task An_evaluation_says_why()
    {
        _emulator.OverrideGate("new_checkout", true, userId: "42");
        var gate = new FeatureGate("new_checkout", defaultValue: false);

        var match = await gate.EvaluateAsync(_client, RichUser, Ct);
        Assert.Equal((true, EvaluationReason.Match, "override", null), (match.Value, match.Reason, match.RuleId, match.Error));
        Assert.Equal(EvaluationReason.NoMatch, (await gate.EvaluateAsync(_client, new StatsigUser("1"), Ct)).Reason);
    }

    [Fact]
    public async Task Configs_and_experiments_are_typed()
    {
        _emulator.OverrideConfig("checkout_test", """{ "max_items": 5, "one_click": true, "fee": 0.5, "theme": "red", "limit": 9007199254740993 }""", userId: "42", groupName: "Red");

        Assert.Equal(CheckoutSettings.Of(30, theme: "dark"), await CheckoutFlags.Config.GetAsync(_client, RichUser, Ct));
        var experiment = await CheckoutFlags.Experiment.EvaluateAsync(_client, RichUser, Ct);
        Assert.Equal(CheckoutSettings.Of(5, true, 0.5, "red", 9007199254740993), experiment.Value);
        Assert.Equal(("Red", EvaluationReason.Match), (experiment.GroupName, experiment.Reason));
    }

    [Fact]
    public async Task An_experiment_with_groups_says_the_group()
    {
        _emulator.OverrideGroup("grouped_test", "Control");
        _emulator.OverrideGroup("grouped_test", "Dark Theme", userId: "42");

        var dark = await CheckoutFlags.GroupedExperiment.EvaluateAsync(_client, RichUser, Ct);
        Assert.Equal((CheckoutSettings.Of(30, theme: "dark"), CheckoutGroup.DarkTheme, "Dark Theme"), (dark.Value, dark.Group, dark.GroupName));
        Assert.Equal((EvaluationReason.Match, "override", null), (dark.Reason, dark.RuleId, dark.Error));
        Assert.Equal(CheckoutGroup.Control, (await CheckoutFlags.GroupedExperiment.EvaluateAsync(_client, new StatsigUser("1"), Ct)).Group);
        Assert.Equal(CheckoutSettings.Of(30), await CheckoutFlags.GroupedExperiment.GetAsync(_client, new StatsigUser("1"), Ct));

        _emulator.ClearOverrides();
        var withoutId = new StatsigUser { CustomIds = new Dictionary<string, string> { ["companyID"] = "7" } };
        var none = await CheckoutFlags.GroupedExperiment.EvaluateAsync(_client, withoutId, Ct);
        Assert.Equal((CheckoutGroup.Unrecognized, null, EvaluationReason.NoMatch), (none.Group, none.GroupName, none.Reason));
    }

    [Fact]
    public async Task A_layer_has_a_value_and_the_experiment_that_it_is_from()
    {
        _emulator.OverrideLayer("checkout_page", """{ "max_items": 5 }""", userId: "42", allocatedExperiment: "grouped_test");

        var layer = await CheckoutFlags.Layer.EvaluateAsync(_client, RichUser, Ct);
        Assert.Equal((CheckoutSettings.Of(5), "grouped_test"), (layer.Value, layer.AllocatedExperiment));
        Assert.Equal((EvaluationReason.Match, "override", null, null), (layer.Reason, layer.RuleId, layer.GroupName, layer.Error));

        var other = await CheckoutFlags.Layer.EvaluateAsync(_client, new StatsigUser("1"), Ct);
        Assert.Equal((CheckoutSettings.Of(40, theme: "dark"), null, EvaluationReason.NoMatch), (other.Value, other.AllocatedExperiment, other.Reason));
        Assert.Equal(other.Value, await CheckoutFlags.Layer.GetAsync(_client, new StatsigUser("1"), Ct));
        Assert.Equal("""{"max_items":5}""", (await _client.GetLayerAsync("checkout_page", RichUser, Ct)).Value.GetRawText().Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_layer_is_unrecognized_and_no_error()
    {
        var evaluation = await _client.GetLayerAsync("nobody knows this", RichUser, Ct);

        Assert.Equal(("{}", EvaluationReason.Unrecognized, null), (evaluation.Value.GetRawText(), evaluation.Reason, evaluation.Error));
        Assert.Equal(404, _emulator.Log.Requests[0].StatusCode);
    }

    [Fact]
    public async Task A_value_that_does_not_fit_falls_back_property_by_property()
    {
        _emulator.OverrideConfig("checkout_settings", """{ "max_items": "many", "theme": "red", "unknown": {} }""");

        var evaluation = await CheckoutFlags.Config.EvaluateAsync(_client, RichUser, Ct);

        Assert.Equal(CheckoutSettings.Of(theme: "red"), evaluation.Value);
        Assert.Equal(EvaluationErrorKind.ValueMismatch, evaluation.Error!.Kind);
        Assert.Contains("max_items", evaluation.Error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("many", evaluation.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_config_is_unrecognized_and_no_error()
    {
        var evaluation = await _client.GetConfigAsync("nobody knows this", RichUser, Ct);

        Assert.Equal(("{}", EvaluationReason.Unrecognized, null), (evaluation.Value.GetRawText(), evaluation.Reason, evaluation.Error));
    }

    [Fact]
    public async Task Events_arrive_compressed_in_order_and_without_private_attributes()
    {
        for (var i = 0; i < 20; i++)
        {
            _client.LogEvent(RichUser, $"event_{i}", i, new Dictionary<string, string> { ["item"] = "7" });
        }

        _client.LogEvent(RichUser, "seen", "banner");
        await _client.FlushAsync(Ct);

        var events = _emulator.Log.Events;
        Assert.Equal([.. Enumerable.Range(0, 20).Select(i => $"event_{i}"), "seen"], events.Select(e => e.Name));
        Assert.All(events, e =>
        {
            Assert.Equal("42", e.UserId);
            Assert.Equal("staging", e.Json.GetProperty("user").GetProperty("statsigEnvironment").GetProperty("tier").GetString());
        });
        Assert.All(_emulator.Log.Requests, r => Assert.DoesNotContain("gold", r.Body, StringComparison.Ordinal));
        Assert.All(_emulator.Log.Requests, r => Assert.Equal("gzip", r.Headers["Content-Encoding"]));
    }

    [Fact]
    public async Task A_wrong_key_gives_defaults_and_says_so()
    {
        await using var client = new StatsigClient(new StatsigOptions
        {
            ApiKey = "client-wrong",
            ApiBaseAddress = _emulator.BaseAddress,
            EventsBaseAddress = _emulator.BaseAddress,
            Timeout = TimeSpan.FromMinutes(1),
        });

        var evaluation = await new FeatureGate("new_checkout", defaultValue: true).EvaluateAsync(client, new StatsigUser("42"), Ct);

        Assert.Equal((true, EvaluationReason.Fallback, EvaluationErrorKind.Unauthorized), (evaluation.Value, evaluation.Reason, evaluation.Error!.Kind));

        // A request without a body that was read is no request to hold against the document.
        _emulator.Log.Clear();
    }
}
