namespace Statsig.Runtime.Tests;

/// <summary>A way to ask for a flag. What it gives is checked to be the default, and handed over with reason and error where it has them.</summary>
/// <param name="Name">What it is.</param>
/// <param name="AskAsync">Asks.</param>
internal sealed record Accessor(string Name, Func<StatsigClient, StatsigUser, ValueTask<(EvaluationReason? Reason, EvaluationError? Error)>> AskAsync)
{
    private static readonly FeatureGate OnByDefault = new("new_checkout", defaultValue: true);

    public static IReadOnlyList<Accessor> All { get; } =
    [
        new("gate, check", async (client, user) =>
        {
            Assert.True(await OnByDefault.CheckAsync(client, user));
            return default;
        }),
        new("gate, evaluate", async (client, user) => Plain(true, await OnByDefault.EvaluateAsync(client, user))),
        new("gate by string", async (client, user) =>
        {
            Assert.False(await client.CheckGateAsync("new_checkout", user));
            return default;
        }),
        new("config, get", async (client, user) =>
        {
            Assert.Same(CheckoutSettings.Default, await CheckoutFlags.Config.GetAsync(client, user));
            return default;
        }),
        new("config, evaluate", async (client, user) => Plain(CheckoutSettings.Default, await CheckoutFlags.Config.EvaluateAsync(client, user))),
        new("config by string", async (client, user) => Json(await client.GetConfigAsync("checkout_settings", user))),
        new("experiment, get", async (client, user) =>
        {
            Assert.Same(CheckoutSettings.Default, await CheckoutFlags.Experiment.GetAsync(client, user));
            return default;
        }),
        new("experiment, evaluate", async (client, user) => Plain(CheckoutSettings.Default, await CheckoutFlags.Experiment.EvaluateAsync(client, user))),
        new("experiment by string", async (client, user) => Json(await client.GetExperimentAsync("checkout_test", user))),
        new("experiment with groups, get", async (client, user) =>
        {
            Assert.Same(CheckoutSettings.Default, await CheckoutFlags.GroupedExperiment.GetAsync(client, user));
            return default;
        }),
        new("experiment with groups, evaluate", async (client, user) =>
        {
            var evaluation = await CheckoutFlags.GroupedExperiment.EvaluateAsync(client, user);
            Assert.Same(CheckoutSettings.Default, evaluation.Value);
            Assert.Equal((CheckoutGroup.Unrecognized, null, null), (evaluation.Group, evaluation.GroupName, evaluation.RuleId));
            Assert.DoesNotContain("private-value", evaluation.ToString(), StringComparison.Ordinal);
            return (evaluation.Reason, evaluation.Error);
        }),
        new("layer, get", async (client, user) =>
        {
            Assert.Same(CheckoutSettings.Default, await CheckoutFlags.Layer.GetAsync(client, user));
            return default;
        }),
        new("layer, evaluate", async (client, user) => Plain(CheckoutSettings.Default, await CheckoutFlags.Layer.EvaluateAsync(client, user))),
        new("layer by string", async (client, user) => Json(await client.GetLayerAsync("checkout_page", user))),
        new("ranked list", async (client, user) =>
        {
            var evaluation = await client.GetRankedListAsync("bandit", user);
            Assert.Empty(evaluation.Value);
            return (evaluation.Reason, evaluation.Error);
        }),
        new("prefetch", async (client, user) =>
        {
            await client.PrefetchAsync(user, OnByDefault, new FeatureGate("other", false));
            return default;
        }),
    ];

    /// <summary>Whether an unknown name has a status of its own there, and is no fault.</summary>
    public bool Knows404 => Name.StartsWith("layer", StringComparison.Ordinal) || Name == "ranked list";

    public override string ToString() => Name;

    private static (EvaluationReason?, EvaluationError?) Plain<T>(T expected, Evaluation<T> evaluation)
    {
        Assert.Equal(expected, evaluation.Value);
        Assert.Equal((null, null, null), (evaluation.RuleId, evaluation.GroupName, evaluation.AllocatedExperiment));
        Assert.DoesNotContain("private-value", evaluation.ToString(), StringComparison.Ordinal);
        return (evaluation.Reason, evaluation.Error);
    }

    private static (EvaluationReason?, EvaluationError?) Json(Evaluation<System.Text.Json.JsonElement> evaluation)
    {
        Assert.Equal("{}", evaluation.Value.GetRawText());
        return (evaluation.Reason, evaluation.Error);
    }
}
