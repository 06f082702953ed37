using Statsig.Runtime;

namespace Statsig.Testing;

/// <summary>What a fake answers for a flag: a value, JSON, or both.</summary>
internal sealed record FakeAnswer
{
    /// <summary>The typed value; null when there is JSON alone.</summary>
    public object? Value { get; init; }

    /// <summary>The value as JSON; null when it was set with a type.</summary>
    public string? Json { get; init; }

    public EvaluationReason Reason { get; init; } = EvaluationReason.Match;

    public string? RuleId { get; init; } = FakeStatsig.RuleId;

    public string? GroupName { get; init; }

    public string? AllocatedExperiment { get; init; }

    public EvaluationError? Error { get; init; }

    public static FakeAnswer Of<T>(Evaluation<T> evaluation) => new()
    {
        Value = evaluation.Value,
        Reason = evaluation.Reason,
        RuleId = evaluation.RuleId,
        GroupName = evaluation.GroupName,
        AllocatedExperiment = evaluation.AllocatedExperiment,
        Error = evaluation.Error,
    };
}
