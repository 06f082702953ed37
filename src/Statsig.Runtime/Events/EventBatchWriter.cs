using System.IO.Compression;
using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>Makes bodies for log_event.</summary>
internal sealed class EventBatchWriter
{
    /// <summary>The largest body before compression, in bytes; Statsig's own limit is 10 MB.</summary>
    public const int MaxLength = 5_000_000;

    /// <summary>What follows the events is far smaller.</summary>
    private const int TailLength = 256;

    private readonly string? _environment;
    private readonly bool _compress;

    public EventBatchWriter(string? environment, bool compress)
    {
        _environment = environment;
        _compress = compress;
    }

    /// <summary>Writes as many events as fit; null when not even the first one does.</summary>
    public EventBatch? Write(ArraySegment<QueuedEvent> events)
    {
        using var buffer = new PooledBuffer();
        var writer = JsonWriters.Rent(buffer);
        var count = 0;
        writer.WriteStartObject();
        writer.WriteStartArray("events"u8);
        writer.Flush();
        var fitting = buffer.Length;
        foreach (var item in events)
        {
            WriteEvent(writer, item);
            writer.Flush();
            if (buffer.Length > MaxLength - TailLength)
            {
                break;
            }

            fitting = buffer.Length;
            count++;
        }

        // What the last event wrote too much is cut off; the writer's state, at the end of an array element, is the same.
        buffer.Truncate(fitting);
        writer.WriteEndArray();
        SdkMetadata.Write(writer);
        writer.WriteEndObject();
        JsonWriters.Return(writer);
        return count == 0 ? null : new EventBatch(_compress ? Compress(buffer) : buffer.Span.ToArray(), _compress, count);
    }

    private void WriteEvent(Utf8JsonWriter writer, QueuedEvent item)
    {
        writer.WriteStartObject();
        writer.WriteString("eventName"u8, item.Name);
        if (item.Number is { } number)
        {
            writer.WriteNumber("value"u8, number);
        }
        else if (item.Text is { } text)
        {
            writer.WriteString("value"u8, text);
        }

        writer.WriteNumber("time"u8, item.UnixTime);
        writer.WritePropertyName("user"u8);
        UserWriter.Write(writer, item.User, _environment, withPrivateAttributes: false);
        if (item.Metadata is { } metadata)
        {
            writer.WriteStartObject("metadata"u8);
            foreach (var pair in metadata)
            {
                if (pair.Value is not null)
                {
                    writer.WriteString(pair.Key, pair.Value);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static byte[] Compress(PooledBuffer buffer)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            var body = buffer.Segment;
            gzip.Write(body.Array!, body.Offset, body.Count);
        }

        return target.ToArray();
    }
}
