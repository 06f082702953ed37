namespace Statsig.Runtime;

/// <summary>An event as it was logged. The user is immutable, so that JSON can be made of it later, off the request path.</summary>
internal sealed class QueuedEvent
{
    public QueuedEvent(StatsigUser user, string name, double? number, string? text, KeyValuePair<string, string>[]? metadata)
    {
        User = user;
        Name = name;
        Number = number;
        Text = text;
        Metadata = metadata;
    }

    public StatsigUser User { get; }

    public string Name { get; }

    public double? Number { get; }

    public string? Text { get; }

    public KeyValuePair<string, string>[]? Metadata { get; }

    /// <summary>When it was logged, in milliseconds since 1970; set by the queue.</summary>
    public long UnixTime { get; set; }

    /// <summary>When it was logged, on the clock that measures; set by the queue.</summary>
    public long Timestamp { get; set; }

    /// <summary>Its number in the order of logging, from 1; set by the queue.</summary>
    public long Sequence { get; set; }
}
