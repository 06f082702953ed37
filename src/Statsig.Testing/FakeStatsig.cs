using Statsig.Runtime;

namespace Statsig.Testing;

/// <summary>
/// A Statsig client for unit tests. Flags are what the test sets, or else the defaults of their handles; checks, events and exposures are recorded.
/// Nothing is sent, nothing waits. Misuse is refused as by the real client.
/// </summary>
/// <remarks>
/// Give it to the code under test, or make it the shared client for a test with <see cref="UseAsShared"/>. Safe for many threads; tests that run side by
/// side take one each.
/// </remarks>
public sealed partial class FakeStatsig : FlagSetter, IStatsigClient
{
    /// <summary>The rule ID of answers that were set.</summary>
    public const string RuleId = "fake";

    private readonly FakeFlags _flags;
    private readonly CallList _calls = new();
    private volatile EvaluationError? _failure;
    private volatile bool _disposed;

    /// <summary>Makes a fake that answers with defaults and has recorded nothing.</summary>
    public FakeStatsig()
        : this(new FakeFlags())
    {
    }

    private FakeStatsig(FakeFlags flags)
        : base(flags, Audience.Everyone)
    {
        _flags = flags;
    }

    /// <summary>
    /// What every evaluation fails with, as when Statsig cannot be asked: the default, with <see cref="EvaluationReason.Fallback"/> and this error. Null
    /// (the default) for none.
    /// </summary>
    public EvaluationError? Failure
    {
        get => _failure;
        set => _failure = value;
    }

    /// <summary>Everything that was recorded, in the order of the calls.</summary>
    public IReadOnlyList<RecordedCall> Calls => _calls.Of<RecordedCall>();

    /// <summary>The flags that were evaluated, in their order.</summary>
    public IReadOnlyList<RecordedCheck> Checks => _calls.Of<RecordedCheck>();

    /// <summary>The events that were logged, in their order.</summary>
    public IReadOnlyList<RecordedEvent> Events => _calls.Of<RecordedEvent>();

    /// <summary>The exposures that were logged with <c>LogExposure</c>, in their order.</summary>
    public IReadOnlyList<RecordedExposure> Exposures => _calls.Of<RecordedExposure>();

    /// <summary>Whether the fake was disposed; it can be asked for its records still.</summary>
    public bool IsDisposed => _disposed;

    /// <summary>Sets flags for one user: who has the user ID and the custom IDs of the one given, whatever else there is to them.</summary>
    /// <param name="user">The user.</param>
    /// <exception cref="ArgumentNullException"><paramref name="user"/> is null.</exception>
    public FlagSetter For(StatsigUser user)
    {
        Guard.NotNull(user);
        return new FlagSetter(_flags, Audience.Of(user));
    }

    /// <summary>Sets flags for all users whom a condition holds for.</summary>
    /// <param name="condition">The condition; it may be asked many times, also by several threads at once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null.</exception>
    public FlagSetter When(Func<StatsigUser, bool> condition)
    {
        Guard.NotNull(condition);
        return new FlagSetter(_flags, Audience.When(condition));
    }

    /// <summary>
    /// Makes this fake what <see cref="StatsigClient.Shared"/> and accessors without a client find, for the code that runs from here on until the scope is
    /// disposed: also in what it awaits and in tasks that it starts, not in other tests that run at the same time.
    /// </summary>
    /// <remarks>
    /// Call it in the test itself, in its class's constructor or in any other method that is not asynchronous: what an <c>async</c> method sets this way
    /// ends with that method. Scopes may be nested and disposed in any order.
    /// </remarks>
    /// <returns>The scope; dispose it at the end of the test.</returns>
    public IDisposable UseAsShared() => new SharedClientScope(this);

    /// <summary>Forgets what was recorded. What was set stays.</summary>
    public void ClearCalls() => _calls.Clear();

    /// <summary>Forgets what was set and what was recorded.</summary>
    public void Reset()
    {
        _flags.Clear();
        _calls.Clear();
        _failure = null;
    }

    /// <summary>Ends the fake: from here on it throws <see cref="ObjectDisposedException"/> as the real client does.</summary>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        return default;
    }
}
