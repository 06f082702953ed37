namespace Statsig.Runtime;

/// <summary>What an evaluator found out.</summary>
internal readonly struct EvaluationAnswer
{
    private EvaluationAnswer(bool gateValue, byte[]? value, string? ruleId, string? groupName, EvaluationReason reason, EvaluationError? error)
    {
        GateValue = gateValue;
        Value = value;
        RuleId = ruleId;
        GroupName = groupName;
        Reason = reason;
        Error = error;
    }

    /// <summary>A gate's answer.</summary>
    public bool GateValue { get; }

    /// <summary>The value of any other flag: a JSON object in UTF-8, checked to be well-formed. Null for a gate and on failure.</summary>
    public byte[]? Value { get; }

    public string? RuleId { get; }

    public string? GroupName { get; }

    /// <summary><see cref="EvaluationReason.Fallback"/> exactly when <see cref="Error"/> is set.</summary>
    public EvaluationReason Reason { get; }

    public EvaluationError? Error { get; }

    public static EvaluationAnswer Gate(bool value, string? ruleId, string? groupName, EvaluationReason reason) =>
        new(value, null, ruleId, groupName, reason, null);

    public static EvaluationAnswer Object(byte[] value, string? ruleId, string? groupName, EvaluationReason reason) =>
        new(false, value, ruleId, groupName, reason, null);

    public static EvaluationAnswer Failed(EvaluationError error) => new(false, null, null, null, EvaluationReason.Fallback, error);
}
