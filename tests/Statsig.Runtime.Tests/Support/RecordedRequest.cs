using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Tests;

/// <summary>A request as the loopback server read it.</summary>
internal sealed record RecordedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The body as text, after gzip where it was used.</summary>
    public string Text
    {
        get
        {
            if (!Headers.TryGetValue("Content-Encoding", out var encoding) || encoding != "gzip")
            {
                return Encoding.UTF8.GetString(Body);
            }

            using var gzip = new GZipStream(new MemoryStream(Body), CompressionMode.Decompress);
            using var reader = new StreamReader(gzip, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The names of the events in the body.</summary>
    public string[] EventNames => [.. Json.GetProperty("events").EnumerateArray().Select(e => e.GetProperty("eventName").GetString()!)];
}
