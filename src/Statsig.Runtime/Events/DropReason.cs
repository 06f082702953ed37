namespace Statsig.Runtime;

/// <summary>Why items were dropped: the values of the tag <c>statsig.event.drop_reason</c> of <c>statsig.events.dropped</c>.</summary>
internal static class DropReason
{
    /// <summary>Newer ones pushed them out of a full queue.</summary>
    public const string QueueFull = "queue_full";

    /// <summary>Statsig will never take them.</summary>
    public const string Refused = "refused";

    /// <summary>One of them alone is larger than Statsig takes.</summary>
    public const string TooLarge = "too_large";

    /// <summary>JSON could not be made of them.</summary>
    public const string Unprepared = "unprepared";

    /// <summary>The client was disposed and they could not be sent in time.</summary>
    public const string Shutdown = "shutdown";
}
