using System.Text.Encodings.Web;
using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>Lends each thread one JSON writer, so that a request needs none of its own.</summary>
internal static class JsonWriters
{
    /// <summary>Bodies go to Statsig, never into HTML: what JSON allows is left as it is.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly PooledBuffer Nowhere = new();

    [ThreadStatic]
    private static Utf8JsonWriter? Idle;

    /// <summary>A writer to the target; give it back with <see cref="Return"/> before anything is awaited.</summary>
    public static Utf8JsonWriter Rent(PooledBuffer target)
    {
        var writer = Idle;
        if (writer is null)
        {
            return new Utf8JsonWriter(target, Options);
        }

        Idle = null;
        writer.Reset(target);
        return writer;
    }

    /// <summary>Flushes the writer and keeps it for the thread's next body.</summary>
    public static void Return(Utf8JsonWriter writer)
    {
        writer.Flush();
        writer.Reset(Nowhere);
        Idle = writer;
    }
}
