namespace Statsig.Runtime;

/// <summary>A flag's value for a user, and why it is that.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Evaluation<T>
{
    /// <summary>Makes an evaluation; for clients and for fakes in tests.</summary>
    /// <param name="value">The value.</param>
    /// <param name="reason">Why it is that value.</param>
    /// <param name="ruleId">The ID of the rule that decided; null when none did.</param>
    /// <param name="groupName">The name of the user's group; null when there is none.</param>
    /// <param name="error">What went wrong; null when nothing did.</param>
    /// <param name="allocatedExperiment">For a layer, the experiment that the user is allocated to; null when there is none.</param>
    public Evaluation(
        T value,
        EvaluationReason reason,
        string? ruleId = null,
        string? groupName = null,
        EvaluationError? error = null,
        string? allocatedExperiment = null)
    {
        Value = value;
        Reason = reason;
        RuleId = ruleId;
        GroupName = groupName;
        Error = error;
        AllocatedExperiment = allocatedExperiment;
    }

    /// <summary>The value: Statsig's, or the default.</summary>
    public T Value { get; }

    /// <summary>Why it is that value.</summary>
    public EvaluationReason Reason { get; }

    /// <summary>The ID of the rule as Statsig gave it, which may be a word like <c>default</c> when no rule decided; null when it gave none.</summary>
    public string? RuleId { get; }

    /// <summary>The name of the user's group, in an experiment or a rule; null when there is none.</summary>
    public string? GroupName { get; }

    /// <summary>For a layer, the name of the experiment that the user is allocated to; null when there is none, and for any other flag.</summary>
    public string? AllocatedExperiment { get; }

    /// <summary>
    /// What went wrong; null when nothing did. With <see cref="EvaluationReason.Fallback"/> it is always set; with another reason it says which part
    /// of the value did not fit (<see cref="EvaluationErrorKind.ValueMismatch"/>).
    /// </summary>
    public EvaluationError? Error { get; }

    /// <summary>The reason and the rule; not the value.</summary>
    public override string ToString() => Error is null ? $"{Reason} (rule {RuleId ?? "none"})" : $"{Reason} ({Error})";
}
