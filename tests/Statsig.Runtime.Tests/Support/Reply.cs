using System.Text;

namespace Statsig.Runtime.Tests;

/// <summary>What the loopback server does with a request.</summary>
internal sealed record Reply(byte[] Bytes, Reply.Ending End)
{
    public enum Ending
    {
        KeepOpen,
        Close,
        Reset,
        Hang,

        /// <summary>Goes on with a space each moment, and never ends.</summary>
        Drip,
    }

    public static Reply ResetAtOnce { get; } = new([], Ending.Reset);

    public static Reply Hang { get; } = new([], Ending.Hang);

    public static Reply Json(string json, int status = 200) => Of(status, Encoding.UTF8.GetBytes(json), "Content-Type: application/json\r\n");

    public static Reply Status(int status, string headers = "") => Of(status, Encoding.UTF8.GetBytes("no"), headers);

    public static Reply Of(int status, byte[] body, string headers = "", int? contentLength = null, Ending end = Ending.KeepOpen) => new(
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Status\r\n{headers}Content-Length: {contentLength ?? body.Length}\r\n\r\n"), .. body], end);

    /// <summary>A body without a length, which ends with the connection.</summary>
    public static Reply UntilClose(byte[] body) => new([.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8, .. body], Ending.Close);
}
