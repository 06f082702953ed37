using System.IO.Compression;

namespace Statsig.Runtime;

/// <summary>Makes bodies for log_event and log_custom_exposure.</summary>
internal sealed class EventBatchWriter
{
    /// <summary>The largest body before compression, in bytes; Statsig's own limit is 10 MB.</summary>
    public const int MaxLength = 5_000_000;

    /// <summary>What follows the items is far smaller.</summary>
    private const int TailLength = 256;

    /// <summary>What gzip makes of a body is hardly ever more than a fourth of it.</summary>
    private const int ExpectedRatio = 4;

    private readonly string _items;
    private readonly string? _environment;
    private readonly bool _compress;

    public EventBatchWriter(EventEndpoint endpoint, string? environment, bool compress)
    {
        _items = endpoint.Items;
        _environment = environment;
        _compress = compress;
    }

    /// <summary>Writes as many items as fit; null when not even the first one does.</summary>
    public EventBatch? Write<T>(ArraySegment<T> items)
        where T : struct, IQueuedItem
    {
        using var buffer = new PooledBuffer();
        var writer = JsonWriters.Rent(buffer);
        var count = 0;
        writer.WriteStartObject();
        writer.WriteStartArray(_items);
        writer.Flush();
        var fitting = buffer.Length;
        foreach (ref readonly var item in items.AsSpan())
        {
            item.Write(writer, _environment);
            writer.Flush();
            if (buffer.Length > MaxLength - TailLength)
            {
                break;
            }

            fitting = buffer.Length;
            count++;
        }

        // What the last item wrote too much is cut off; the writer's state, at the end of an array element, is the same.
        buffer.Truncate(fitting);
        writer.WriteEndArray();
        SdkMetadata.Write(writer);
        writer.WriteEndObject();
        JsonWriters.Return(writer);
        return count == 0 ? null : new EventBatch(_compress ? Compress(buffer) : new ArraySegment<byte>(buffer.Span.ToArray()), _compress, count);
    }

    private static ArraySegment<byte> Compress(PooledBuffer buffer)
    {
        var body = buffer.Segment;
        var target = new MemoryStream((body.Count / ExpectedRatio) + 64);
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body.Array!, body.Offset, body.Count);
        }

        return new ArraySegment<byte>(target.GetBuffer(), 0, (int)target.Length);
    }
}
