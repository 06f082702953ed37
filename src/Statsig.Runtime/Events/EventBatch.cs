namespace Statsig.Runtime;

/// <summary>Events or exposures as they go out: a body that can be sent again as it is.</summary>
internal sealed class EventBatch
{
    public EventBatch(ArraySegment<byte> body, bool isCompressed, int count)
    {
        Body = body;
        IsCompressed = isCompressed;
        Count = count;
    }

    public ArraySegment<byte> Body { get; }

    /// <summary>Whether the body is gzip.</summary>
    public bool IsCompressed { get; }

    /// <summary>How many are in it.</summary>
    public int Count { get; }
}
