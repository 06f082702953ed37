namespace Statsig.Runtime;

/// <summary>Decides a flag for a user: by asking Statsig, or by other means.</summary>
internal interface IEvaluator
{
    /// <summary>Decides a flag. Failures are in the answer; nothing is thrown but the caller's own cancellation.</summary>
    /// <param name="kind">The kind of the flag.</param>
    /// <param name="name">The flag's name, which obeys Statsig's rule.</param>
    /// <param name="user">The user.</param>
    /// <param name="logExposure">Whether the answer counts as an exposure.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    ValueTask<EvaluationAnswer> EvaluateAsync(
        EvaluationKind kind, string name, StatsigUser user, bool logExposure, CancellationToken cancellationToken);
}
