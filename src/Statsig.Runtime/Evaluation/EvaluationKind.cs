namespace Statsig.Runtime;

/// <summary>What is asked for.</summary>
internal enum EvaluationKind
{
    Gate,
    DynamicConfig,
    Experiment,
    Layer,

    /// <summary>The ranked variants of a contextual autotune experiment.</summary>
    RankedList,
}
