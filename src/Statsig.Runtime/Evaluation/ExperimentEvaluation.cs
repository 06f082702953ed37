namespace Statsig.Runtime;

/// <summary>An experiment's value and group for a user, and why it is that.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <typeparam name="TGroup">The enum of the groups.</typeparam>
public readonly struct ExperimentEvaluation<T, TGroup>
    where TGroup : struct, Enum
{
    /// <summary>Makes an evaluation; for clients and for fakes in tests.</summary>
    /// <param name="value">The value.</param>
    /// <param name="group">The user's group.</param>
    /// <param name="reason">Why it is that value.</param>
    /// <param name="ruleId">The ID of the rule that decided; null when none did.</param>
    /// <param name="groupName">The name of the user's group; null when there is none.</param>
    /// <param name="error">What went wrong; null when nothing did.</param>
    public ExperimentEvaluation(
        T value, TGroup group, EvaluationReason reason, string? ruleId = null, string? groupName = null, EvaluationError? error = null)
    {
        Value = value;
        Group = group;
        Reason = reason;
        RuleId = ruleId;
        GroupName = groupName;
        Error = error;
    }

    /// <summary>The value: Statsig's, or the default.</summary>
    public T Value { get; }

    /// <summary>
    /// The user's group; <c>Unrecognized</c> when there is none, when Statsig could not be asked, and for one that the manifest does not have
    /// (<see cref="GroupName"/> has its name).
    /// </summary>
    public TGroup Group { get; }

    /// <summary>Why it is that value.</summary>
    public EvaluationReason Reason { get; }

    /// <summary>The ID of the rule as Statsig gave it, which may be a word like <c>default</c> when no rule decided; null when it gave none.</summary>
    public string? RuleId { get; }

    /// <summary>The name of the user's group as Statsig gave it; null when there is none.</summary>
    public string? GroupName { get; }

    /// <summary>
    /// What went wrong; null when nothing did. With <see cref="EvaluationReason.Fallback"/> it is always set; with another reason it says which part
    /// of the value did not fit (<see cref="EvaluationErrorKind.ValueMismatch"/>).
    /// </summary>
    public EvaluationError? Error { get; }

    /// <summary>The reason, the group and the rule; not the value.</summary>
    public override string ToString() => Error is null ? $"{Reason} (group {GroupName ?? "none"}, rule {RuleId ?? "none"})" : $"{Reason} ({Error})";
}
