using Polly;
using Polly.Retry;

namespace Statsig.Runtime;

/// <summary>
/// Sends a request again after a failure that may be gone a moment later, as long as its time allows. Entered only then: a request that succeeds at
/// once costs nothing here.
/// </summary>
internal sealed class RetryPolicy
{
    /// <summary>How often a request is sent again at most.</summary>
    public const int MaxRetries = 3;

    private const double FirstPauseMilliseconds = 100;

    private static readonly ResiliencePropertyKey<Retrying> Key = new("statsig.retrying");

    private readonly ResiliencePipeline<HttpResult> _pipeline;
    private readonly Random _random = new();

    public RetryPolicy(TimeProvider time)
    {
        _pipeline = new ResiliencePipelineBuilder<HttpResult> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResult>
            {
                MaxRetryAttempts = MaxRetries,
                ShouldHandle = arguments => new ValueTask<bool>(ShouldRetry(arguments.Context, arguments.Outcome, arguments.AttemptNumber)),
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(Of(arguments.Context).Pause),
            })
            .Build();
    }

    /// <summary>Sends a request again that has failed once.</summary>
    public async ValueTask<HttpResult> RetryAsync(Retrying retrying)
    {
        var context = ResilienceContextPool.Shared.Get(retrying.Deadline.Token);
        context.Properties.Set(Key, retrying);
        var outcome = await _pipeline.ExecuteOutcomeAsync(
            static async (_, retrying) => Outcome.FromResult(await retrying.NextAsync().ConfigureAwait(false)), context, retrying).ConfigureAwait(false);
        ResilienceContextPool.Shared.Return(context);

        // The time was over during a pause.
        return outcome.Exception is null ? outcome.Result : HttpResult.Failure(retrying.Ended());
    }

    private static Retrying Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    private bool ShouldRetry(ResilienceContext context, Outcome<HttpResult> outcome, int attempt)
    {
        if (outcome.Exception is not null || outcome.Result.Error is not { } error || !Transient.IsWorthRetrying(error))
        {
            return false;
        }

        var pause = PauseAfter(attempt);
        if (outcome.Result.RetryAfter is { } asked && asked > pause)
        {
            pause = asked;
        }

        return Of(context).TryPause(pause, error);
    }

    /// <summary>Doubled each time, and shortened by chance by up to a half, so that callers who failed together do not come back together.</summary>
    private TimeSpan PauseAfter(int attempt)
    {
        double chance;
        lock (_random)
        {
            chance = _random.NextDouble();
        }

        return TimeSpan.FromMilliseconds(FirstPauseMilliseconds * (1 << attempt) * (0.5 + (chance / 2)));
    }
}
