namespace Statsig.Runtime;

/// <summary>
/// Logs the exposure of an evaluation that was made without one, when the user really meets what was decided. A default, of which Statsig knows
/// nothing, is not logged.
/// </summary>
public static class ExposureExtensions
{
    /// <summary>Queues the exposure of a gate's evaluation. Does nothing when the evaluation is not an answer of Statsig's.</summary>
    /// <param name="client">The client.</param>
    /// <param name="user">The user that the gate was evaluated for; with a user ID or a custom ID.</param>
    /// <param name="gate">The gate.</param>
    /// <param name="evaluation">Its evaluation.</param>
    /// <exception cref="ArgumentException"><paramref name="client"/> or <paramref name="user"/> is null, or the user has no ID.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="gate"/> is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    public static void LogExposure(this IStatsigClient client, StatsigUser user, FeatureGate gate, Evaluation<bool> evaluation) =>
        Log(client, user, StatsigEntity.Gate, gate.Name, evaluation.Reason, evaluation.Value, evaluation.RuleId, evaluation.GroupName);

    /// <summary>Queues the exposure of an experiment's evaluation. Does nothing when the evaluation is not an answer of Statsig's.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="user">The user that the experiment was evaluated for; with a user ID or a custom ID.</param>
    /// <param name="experiment">The experiment.</param>
    /// <param name="evaluation">Its evaluation.</param>
    /// <exception cref="ArgumentException"><paramref name="client"/> or <paramref name="user"/> is null, or the user has no ID.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="experiment"/> is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    public static void LogExposure<T>(this IStatsigClient client, StatsigUser user, Experiment<T> experiment, Evaluation<T> evaluation) =>
        Log(client, user, StatsigEntity.Experiment, experiment.Name, evaluation.Reason, passes: false, evaluation.RuleId, evaluation.GroupName);

    /// <summary>Queues the exposure of an experiment's evaluation. Does nothing when the evaluation is not an answer of Statsig's.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TGroup">The enum of the groups.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="user">The user that the experiment was evaluated for; with a user ID or a custom ID.</param>
    /// <param name="experiment">The experiment.</param>
    /// <param name="evaluation">Its evaluation.</param>
    /// <exception cref="ArgumentException"><paramref name="client"/> or <paramref name="user"/> is null, or the user has no ID.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="experiment"/> is <c>default</c>.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    public static void LogExposure<T, TGroup>(
        this IStatsigClient client, StatsigUser user, Experiment<T, TGroup> experiment, ExperimentEvaluation<T, TGroup> evaluation)
        where TGroup : struct, Enum =>
        Log(client, user, StatsigEntity.Experiment, experiment.Name, evaluation.Reason, passes: false, evaluation.RuleId, evaluation.GroupName);

    private static void Log(
        IStatsigClient client, StatsigUser user, StatsigEntity entity, string name, EvaluationReason reason, bool passes, string? ruleId, string? group)
    {
        Guard.NotNull(client);
        Guard.NotNull(user);
        ExposureRule.CheckUser(user);
        if (reason is not (EvaluationReason.Fallback or EvaluationReason.Unrecognized))
        {
            client.LogExposure(user, Exposure.OfAnswer(entity, name, passes, ruleId, group));
        }
    }
}
