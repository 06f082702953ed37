namespace Statsig.Runtime;

/// <summary>What an evaluator found out.</summary>
internal readonly struct EvaluationAnswer
{
    private EvaluationAnswer(EvaluationReason reason)
    {
        Reason = reason;
    }

    /// <summary>A gate's answer.</summary>
    public bool GateValue { get; private init; }

    /// <summary>
    /// The value of any other flag: a JSON object in UTF-8, checked to be well-formed. Null for a gate, on failure, and where there is none.
    /// </summary>
    public byte[]? Value { get; private init; }

    public string? RuleId { get; private init; }

    public string? GroupName { get; private init; }

    /// <summary>For a layer, the experiment that the user is allocated to; null for none.</summary>
    public string? AllocatedExperiment { get; private init; }

    /// <summary><see cref="EvaluationReason.Fallback"/> exactly when <see cref="Error"/> is set.</summary>
    public EvaluationReason Reason { get; }

    public EvaluationError? Error { get; private init; }

    public static EvaluationAnswer Gate(bool value, string? ruleId, string? groupName, EvaluationReason reason) =>
        new(reason) { GateValue = value, RuleId = ruleId, GroupName = groupName };

    public static EvaluationAnswer Object(byte[] value, string? ruleId, string? groupName, EvaluationReason reason) =>
        new(reason) { Value = value, RuleId = ruleId, GroupName = groupName };

    public static EvaluationAnswer Layer(byte[] value, string? ruleId, string? allocatedExperiment, EvaluationReason reason) =>
        new(reason) { Value = value, RuleId = ruleId, AllocatedExperiment = allocatedExperiment };

    /// <summary>Statsig says that it does not know the name.</summary>
    public static EvaluationAnswer Unrecognized() => new(EvaluationReason.Unrecognized);

    public static EvaluationAnswer Failed(EvaluationError error) => new(EvaluationReason.Fallback) { Error = error };
}
