using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>Something that was logged and waits to be sent. Its parts are immutable, so that JSON can be made of it later, off the request path.</summary>
internal interface IQueuedItem
{
    /// <summary>When it was logged, in milliseconds since 1970; set when it is queued.</summary>
    long UnixTime { get; set; }

    /// <summary>When it was logged, on the clock that measures; set when it is queued.</summary>
    long Timestamp { get; set; }

    /// <summary>Writes it as an element of its request's array.</summary>
    void Write(Utf8JsonWriter writer, string? environment);
}
