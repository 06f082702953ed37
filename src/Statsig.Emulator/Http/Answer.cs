using System.Text.Json;

namespace Statsig.Emulator.Http;

/// <summary>A status and a JSON body.</summary>
internal sealed record Answer(int StatusCode, ReadOnlyMemory<byte> Body)
{
    public static Answer Json(int statusCode, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            write(writer);
        }

        return new Answer(statusCode, stream.ToArray());
    }

    public static Answer Error(int statusCode, string message) => Json(statusCode, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("error", message);
        writer.WriteEndObject();
    });
}
