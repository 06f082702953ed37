namespace Statsig.Runtime;

/// <summary>What an evaluator found out. Shared by all who ask the same, and immutable but for <see cref="Reading"/>.</summary>
internal sealed class EvaluationAnswer
{
    private object? _reading;

    private EvaluationAnswer(EvaluationReason reason)
    {
        Reason = reason;
    }

    /// <summary>Statsig says that it does not know the name.</summary>
    public static EvaluationAnswer Unrecognized { get; } = new(EvaluationReason.Unrecognized);

    /// <summary>A gate's answer.</summary>
    public bool GateValue { get; private init; }

    /// <summary>
    /// The value of a config, an experiment or a layer: a JSON object in UTF-8, checked to be well-formed. Null for any other, on failure, and where
    /// there is none.
    /// </summary>
    public byte[]? Value { get; private init; }

    /// <summary>The variants of a ranked list; null for any other, on failure, and where there are none.</summary>
    public IReadOnlyList<RankedVariant>? Variants { get; private init; }

    public string? RuleId { get; private init; }

    public string? GroupName { get; private init; }

    /// <summary>For a layer, the experiment that the user is allocated to; null for none.</summary>
    public string? AllocatedExperiment { get; private init; }

    /// <summary><see cref="EvaluationReason.Fallback"/> exactly when <see cref="Error"/> is set.</summary>
    public EvaluationReason Reason { get; }

    public EvaluationError? Error { get; private init; }

    /// <summary>What the last reader made of <see cref="Value"/>, a <see cref="Reading{T}"/>; null when nobody has read it.</summary>
    public object? Reading
    {
        get => Volatile.Read(ref _reading);
        set => Volatile.Write(ref _reading, value);
    }

    public static EvaluationAnswer Gate(bool value, string? ruleId, string? groupName, EvaluationReason reason) =>
        new(reason) { GateValue = value, RuleId = ruleId, GroupName = groupName };

    public static EvaluationAnswer Object(byte[] value, string? ruleId, string? groupName, EvaluationReason reason) =>
        new(reason) { Value = value, RuleId = ruleId, GroupName = groupName };

    public static EvaluationAnswer Layer(byte[] value, string? ruleId, string? allocatedExperiment, EvaluationReason reason) =>
        new(reason) { Value = value, RuleId = ruleId, AllocatedExperiment = allocatedExperiment };

    public static EvaluationAnswer RankedList(IReadOnlyList<RankedVariant> variants) => new(EvaluationReason.Match) { Variants = variants };

    public static EvaluationAnswer Failed(EvaluationError error) => new(EvaluationReason.Fallback) { Error = error };
}
