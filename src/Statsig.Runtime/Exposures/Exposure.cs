namespace Statsig.Runtime;

/// <summary>
/// That a user met a gate or a group of an experiment, for <see cref="IStatsigClient.LogExposure"/>. Statsig logs one itself when it is asked for a
/// flag; these are for what it does not see: an assignment made elsewhere, or one whose exposure was put off until the user really met it.
/// </summary>
/// <remarks>For the result of an evaluation there is <see cref="ExposureExtensions"/>, which has all it needs.</remarks>
public sealed class Exposure
{
    private Exposure(StatsigEntity entity, string name, bool passes, string? ruleId, string? group, DateTimeOffset? time, IEnumerable<SecondaryExposure>? secondary)
    {
        Entity = entity;
        Name = name;
        Passes = passes;
        RuleId = ruleId;
        Group = group;
        Time = time;
        SecondaryExposures = ExposureRule.Copy(secondary);
    }

    /// <summary><see cref="StatsigEntity.Gate"/> or <see cref="StatsigEntity.Experiment"/>.</summary>
    public StatsigEntity Entity { get; }

    /// <summary>The gate's or experiment's name.</summary>
    public string Name { get; }

    /// <summary>Whether the gate passed; false for an experiment.</summary>
    public bool Passes { get; }

    /// <summary>The ID of the rule that decided; null when <see cref="Group"/> says it.</summary>
    public string? RuleId { get; }

    /// <summary>The name of the group; null when <see cref="RuleId"/> says it.</summary>
    public string? Group { get; }

    /// <summary>When it happened; null for the time at which it is logged.</summary>
    public DateTimeOffset? Time { get; }

    /// <summary>The gates that were checked on the way; empty for none.</summary>
    public IReadOnlyList<SecondaryExposure> SecondaryExposures { get; }

    private string Decision => Group is null ? $"rule {(string.IsNullOrEmpty(RuleId) ? "unknown" : RuleId)}" : $"group {Group}";

    /// <summary>A user met a gate.</summary>
    /// <param name="gateName">The gate's name: 2 to 100 ASCII letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and spaces.</param>
    /// <param name="passes">Whether the gate passed.</param>
    /// <param name="ruleId">The ID of the rule that decided; null when it is not known.</param>
    /// <param name="group">In place of <paramref name="ruleId"/>, the rule's name exactly as in Statsig.</param>
    /// <param name="time">When it happened; null for now.</param>
    /// <param name="secondaryExposures">The gates that were checked on the way; copied. Null for none.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="gateName"/> is no name that Statsig can have, <paramref name="group"/> is empty, or both it and <paramref name="ruleId"/> are given.
    /// </exception>
    public static Exposure Gate(
        string gateName,
        bool passes,
        string? ruleId = null,
        string? group = null,
        DateTimeOffset? time = null,
        IEnumerable<SecondaryExposure>? secondaryExposures = null)
    {
        ExposureRule.CheckName(EvaluationKind.Gate, gateName, nameof(gateName));
        ExposureRule.CheckDecision(ruleId, group, isRequired: false);
        return new Exposure(StatsigEntity.Gate, gateName, passes, group is null ? ruleId ?? string.Empty : null, group, time, secondaryExposures);
    }

    /// <summary>A user met a gate of the manifest.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="passes">Whether the gate passed.</param>
    /// <param name="ruleId">The ID of the rule that decided; null when it is not known.</param>
    /// <param name="group">In place of <paramref name="ruleId"/>, the rule's name exactly as in Statsig.</param>
    /// <param name="time">When it happened; null for now.</param>
    /// <param name="secondaryExposures">The gates that were checked on the way; copied. Null for none.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="group"/> is empty, or both it and <paramref name="ruleId"/> are given.
    /// </exception>
    /// <exception cref="InvalidOperationException"><paramref name="gate"/> is <c>default</c>.</exception>
    public static Exposure Gate(
        FeatureGate gate,
        bool passes,
        string? ruleId = null,
        string? group = null,
        DateTimeOffset? time = null,
        IEnumerable<SecondaryExposure>? secondaryExposures = null) =>
        Gate(gate.Name, passes, ruleId, group, time, secondaryExposures);

    /// <summary>A user met a group of an experiment. Give either its name or the ID of its rule.</summary>
    /// <param name="experimentName">The experiment's name: 2 to 100 ASCII letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and spaces.</param>
    /// <param name="group">The group's name exactly as in Statsig.</param>
    /// <param name="ruleId">In place of <paramref name="group"/>, the ID of the group's rule.</param>
    /// <param name="time">When it happened; null for now.</param>
    /// <param name="secondaryExposures">The gates that were checked on the way; copied. Null for none.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="experimentName"/> is no name that Statsig can have, or none or both of <paramref name="group"/> and <paramref name="ruleId"/> are given.
    /// </exception>
    public static Exposure Experiment(
        string experimentName,
        string? group = null,
        string? ruleId = null,
        DateTimeOffset? time = null,
        IEnumerable<SecondaryExposure>? secondaryExposures = null)
    {
        ExposureRule.CheckName(EvaluationKind.Experiment, experimentName, nameof(experimentName));
        ExposureRule.CheckDecision(ruleId, group, isRequired: true);
        return new Exposure(StatsigEntity.Experiment, experimentName, passes: false, ruleId, group, time, secondaryExposures);
    }

    /// <summary>A user met a group of an experiment of the manifest. Give either its name or the ID of its rule.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="experiment">The experiment.</param>
    /// <param name="group">The group's name exactly as in Statsig.</param>
    /// <param name="ruleId">In place of <paramref name="group"/>, the ID of the group's rule.</param>
    /// <param name="time">When it happened; null for now.</param>
    /// <param name="secondaryExposures">The gates that were checked on the way; copied. Null for none.</param>
    /// <exception cref="ArgumentException">
    /// None or both of <paramref name="group"/> and <paramref name="ruleId"/> are given.
    /// </exception>
    /// <exception cref="InvalidOperationException"><paramref name="experiment"/> is <c>default</c>.</exception>
    public static Exposure Experiment<T>(
        Experiment<T> experiment,
        string? group = null,
        string? ruleId = null,
        DateTimeOffset? time = null,
        IEnumerable<SecondaryExposure>? secondaryExposures = null) =>
        Experiment(experiment.Name, group, ruleId, time, secondaryExposures);

    /// <summary>A user met a group that the manifest lists.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TGroup">The enum of the groups.</typeparam>
    /// <param name="experiment">The experiment.</param>
    /// <param name="group">The group.</param>
    /// <param name="time">When it happened; null for now.</param>
    /// <param name="secondaryExposures">The gates that were checked on the way; copied. Null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="group"/> is <c>Unrecognized</c>, which is none of the experiment's groups.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="experiment"/> is <c>default</c>.</exception>
    public static Exposure Experiment<T, TGroup>(
        Experiment<T, TGroup> experiment, TGroup group, DateTimeOffset? time = null, IEnumerable<SecondaryExposure>? secondaryExposures = null)
        where TGroup : struct, Enum
    {
        var name = experiment.Groups.NameOf(group)
            ?? throw new ArgumentException($"{group} is none of the groups that the manifest lists for \"{experiment.Name}\".", nameof(group));
        return Experiment(experiment.Name, name, ruleId: null, time, secondaryExposures);
    }

    /// <summary>What was met; for logs and debuggers.</summary>
    public override string ToString() => Entity == StatsigEntity.Gate
        ? $"gate {Name}: {(Passes ? "passes" : "fails")} ({Decision})"
        : $"experiment {Name} ({Decision})";

    /// <summary>The exposure of an answer that Statsig gave, whatever its name is like.</summary>
    internal static Exposure OfAnswer(StatsigEntity entity, string name, bool passes, string? ruleId, string? group)
    {
        var rule = string.IsNullOrEmpty(ruleId) ? RuleIds.NoRule : ruleId;
        var onlyGroup = string.IsNullOrEmpty(ruleId) && !string.IsNullOrEmpty(group);
        return new Exposure(entity, name, passes, onlyGroup ? null : rule, onlyGroup ? group : null, time: null, secondary: null);
    }
}
