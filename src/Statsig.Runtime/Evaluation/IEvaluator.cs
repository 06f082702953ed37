namespace Statsig.Runtime;

/// <summary>Decides flags for users: by asking Statsig, or by other means.</summary>
internal interface IEvaluator
{
    /// <summary>Decides a flag. Failures are in the answer; nothing is thrown but the caller's own cancellation.</summary>
    /// <param name="kind">The kind of the flag.</param>
    /// <param name="name">The flag's name, which may be none that Statsig can have.</param>
    /// <param name="user">The user.</param>
    /// <param name="logExposure">Whether this is an exposure of the user to the flag.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    ValueTask<EvaluationAnswer> EvaluateAsync(
        EvaluationKind kind, string name, StatsigUser user, bool logExposure, CancellationToken cancellationToken);

    /// <summary>Makes that gates are decided without a wait from now on, as far as that can be. Nothing is thrown but the caller's own cancellation.</summary>
    /// <param name="names">The gates' names, which may be none that Statsig can have.</param>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    Task PrefetchAsync(IReadOnlyCollection<string> names, StatsigUser user, CancellationToken cancellationToken);
}
