using System.Text.Encodings.Web;
using System.Text.Json;

namespace Statsig.Emulator.Http;

/// <summary>A status and a JSON body.</summary>
internal sealed record Answer(int StatusCode, ReadOnlyMemory<byte> Body)
{
    /// <summary>Text stays as readable as JSON allows: it goes into no page.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>No answer at all: there is no connection left.</summary>
    public static readonly Answer None = new(0, default);

    /// <summary>Whether answers of this status have a body.</summary>
    public bool HasBody => StatusCode is not (204 or 205 or 304);

    public static Answer Json(int statusCode, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }

        return new Answer(statusCode, stream.ToArray());
    }

    public static Answer Error(int statusCode, string message) => Failure(statusCode, message, isLog: false);

    /// <summary>An error, of endpoints that only take something in with the word that nothing was taken.</summary>
    public static Answer Failure(int statusCode, string message, bool isLog) => Json(statusCode, writer =>
    {
        writer.WriteStartObject();
        if (isLog)
        {
            writer.WriteBoolean("success", false);
        }

        writer.WriteString("error", message);
        writer.WriteEndObject();
    });

    /// <summary>The answer of endpoints that only take something in.</summary>
    public static Answer Success(int statusCode) => Json(statusCode, static writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("success", true);
        writer.WriteEndObject();
    });
}
