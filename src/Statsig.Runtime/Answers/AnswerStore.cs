namespace Statsig.Runtime;

/// <summary>The answers that are at hand, and those that are on their way. Says when the use of one is an exposure that Statsig has not counted.</summary>
internal sealed class AnswerStore
{
    private readonly AnswerCache? _cache;
    private readonly IExposureSink _exposures;

    public AnswerStore(ClientSettings settings, Clock clock, IExposureSink exposures)
    {
        _cache = settings.CacheDuration > TimeSpan.Zero ? new AnswerCache(clock, settings.CacheDuration, settings.CacheCapacity) : null;
        _exposures = exposures;
    }

    /// <summary>Whether anything is remembered at all.</summary>
    public bool Remembers => _cache is not null;

    public FlightTable Flights { get; } = new();

    /// <summary>The answer that is remembered; null when it must be asked for.</summary>
    public EvaluationAnswer? Find(in AnswerKey key, bool logExposure) =>
        _cache?.Find(key) is { } cached ? Use(key, cached, logExposure) : null;

    /// <summary>The same for the one who has begun a flight; null when it must go on.</summary>
    public EvaluationAnswer? FindAndLand(in AnswerKey key, Flight flight, bool logExposure) =>
        Land(key, flight) is { } cached ? Use(key, cached, logExposure) : null;

    /// <summary>Lands a flight with the answer that is remembered, without using it; false when there is none.</summary>
    public bool LandRemembered(in AnswerKey key, Flight flight) => Land(key, flight) is not null;

    /// <summary>Whether an answer is remembered, without using it.</summary>
    public bool Has(in AnswerKey key) => _cache?.Find(key) is not null;

    /// <summary>Remembers an answer, unless it is a failure.</summary>
    public void Keep(in AnswerKey key, EvaluationAnswer answer, PendingExposure? exposure)
    {
        if (_cache is not null && answer.Error is null)
        {
            _cache.Add(key, answer, exposure);
        }
    }

    /// <summary>Queues the exposure of an answer that Statsig was asked not to count, the first time that it is used.</summary>
    public void Expose(in AnswerKey key, EvaluationAnswer answer, PendingExposure? exposure)
    {
        if (exposure is null || answer.Reason is EvaluationReason.Fallback or EvaluationReason.Unrecognized || !exposure.TryTake())
        {
            return;
        }

        switch (key.Kind)
        {
            case EvaluationKind.Gate:
                _exposures.Add(new FlagExposure(key.User, IsGate: true, key.Name, answer.GateValue, answer.RuleId, answer.GroupName));
                break;
            case EvaluationKind.DynamicConfig or EvaluationKind.Experiment:
                _exposures.Add(new FlagExposure(key.User, IsGate: false, key.Name, GateValue: false, answer.RuleId, answer.GroupName));
                break;
            case EvaluationKind.Layer when answer.AllocatedExperiment is { } experiment:
                _exposures.Add(new FlagExposure(key.User, IsGate: false, experiment, GateValue: false, answer.RuleId, answer.GroupName));
                break;
        }
    }

    /// <summary>
    /// An equal question may have been answered between the look at what is remembered and the beginning of a flight. Then all who have joined meanwhile
    /// are given that answer, and with it the exposure that is still to be queued with its first use.
    /// </summary>
    private CachedAnswer? Land(in AnswerKey key, Flight flight)
    {
        var cached = _cache?.Find(key);
        if (cached is not null)
        {
            flight.Exposure = cached.Exposure;
            Flights.Land(key, flight, cached.Answer);
        }

        return cached;
    }

    private EvaluationAnswer Use(in AnswerKey key, CachedAnswer cached, bool logExposure)
    {
        EvaluationTelemetry.CacheHit(key.Name);
        if (logExposure && cached.Exposure is not null)
        {
            Expose(key, cached.Answer, cached.Exposure);
        }

        return cached.Answer;
    }
}
