namespace Statsig.Runtime;

/// <summary>Why an evaluation has its value.</summary>
public enum EvaluationReason
{
    /// <summary>
    /// Statsig could not be asked, or its answer could not be used: the value is the default, and <see cref="Evaluation{T}.Error"/> says why.
    /// </summary>
    Fallback,

    /// <summary>A rule in Statsig decided.</summary>
    Match,

    /// <summary>Statsig answered, and no rule of the flag applied to the user: the value is the flag's own default in Statsig.</summary>
    NoMatch,

    /// <summary>
    /// Statsig does not know the name: the value is the default. Never given for a gate, since Statsig answers for an unknown gate as for a closed
    /// one.
    /// </summary>
    Unrecognized,
}
