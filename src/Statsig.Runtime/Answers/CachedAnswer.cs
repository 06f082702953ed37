namespace Statsig.Runtime;

/// <summary>An answer that is remembered until a time.</summary>
internal sealed class CachedAnswer
{
    public CachedAnswer(in AnswerKey key, EvaluationAnswer answer, PendingExposure? exposure, long expires)
    {
        Key = key;
        Answer = answer;
        Exposure = exposure;
        Expires = expires;
    }

    public AnswerKey Key { get; }

    public EvaluationAnswer Answer { get; }

    /// <summary>Set when Statsig has not counted the answer.</summary>
    public PendingExposure? Exposure { get; }

    /// <summary>On the cache's clock.</summary>
    public long Expires { get; }
}
