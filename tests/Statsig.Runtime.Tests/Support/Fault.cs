using System.Text;

namespace Statsig.Runtime.Tests;

/// <summary>A way in which Statsig, or what is between, can fail.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Reply">What the server does; null when nobody listens.</param>
/// <param name="Kind">The error that callers are given.</param>
/// <param name="Status">The status that goes with it.</param>
/// <param name="IsRetried">Whether the request is sent again.</param>
internal sealed record Fault(string Name, Reply? Reply, EvaluationErrorKind Kind, int? Status, bool IsRetried = false)
{
    private static readonly byte[] Large = new byte[50_000_000];

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("refused connection", null, EvaluationErrorKind.ConnectionFailed, null, IsRetried: true),
        new("reset before the answer", Reply.ResetAtOnce, EvaluationErrorKind.ConnectionFailed, null, IsRetried: true),
        new("reset inside the headers", new Reply(Utf8("HTTP/1.1 200 OK\r\nContent-"), Reply.Ending.Reset), EvaluationErrorKind.ConnectionFailed, null, IsRetried: true),
        new("reset inside the body", Cut(Reply.Ending.Reset), EvaluationErrorKind.ConnectionFailed, 200, IsRetried: true),
        new("closed inside the body", Cut(Reply.Ending.Close), EvaluationErrorKind.ConnectionFailed, 200, IsRetried: true),
        new("no HTTP", new Reply(Utf8("SSH-2.0-OpenSSH\r\n\r\n"), Reply.Ending.Close), EvaluationErrorKind.ConnectionFailed, null, IsRetried: true),
        new("hang before the answer", Reply.Hang, EvaluationErrorKind.Timeout, null),
        new("hang inside the body", Cut(Reply.Ending.Hang), EvaluationErrorKind.Timeout, null),
        new("slow drip", Reply.Of(200, [], contentLength: 1_000_000, end: Reply.Ending.Drip), EvaluationErrorKind.Timeout, null),
        new("400", Reply.Status(400), EvaluationErrorKind.Rejected, 400),
        new("401", Reply.Status(401), EvaluationErrorKind.Unauthorized, 401),
        new("403", Reply.Status(403), EvaluationErrorKind.Unauthorized, 403),
        new("404", Reply.Status(404), EvaluationErrorKind.Rejected, 404),
        new("408", Reply.Status(408), EvaluationErrorKind.Rejected, 408, IsRetried: true),
        new("413", Reply.Status(413), EvaluationErrorKind.Rejected, 413),
        new("429", Reply.Status(429), EvaluationErrorKind.RateLimited, 429, IsRetried: true),
        new("429 with Retry-After", Reply.Status(429, "Retry-After: 1\r\n"), EvaluationErrorKind.RateLimited, 429, IsRetried: true),
        new("500", Reply.Status(500), EvaluationErrorKind.ServerError, 500, IsRetried: true),
        new("502", Reply.Status(502), EvaluationErrorKind.ServerError, 502, IsRetried: true),
        new("503", Reply.Status(503), EvaluationErrorKind.ServerError, 503, IsRetried: true),
        new("302", Reply.Status(302, "Location: /v1/elsewhere\r\n"), EvaluationErrorKind.Redirected, 302),
        new("307", Reply.Status(307, "Location: /v1/elsewhere\r\n"), EvaluationErrorKind.Redirected, 307),
        new("status 999", Reply.Status(999), EvaluationErrorKind.InvalidResponse, 999),
        new("204", Reply.Of(204, []), EvaluationErrorKind.InvalidResponse, 204),
        new("empty body", Reply.Json(""), EvaluationErrorKind.InvalidResponse, 200),
        new("white space", Reply.Json("  \n"), EvaluationErrorKind.InvalidResponse, 200),
        new("HTML", Reply.Json("<html>proxy</html>"), EvaluationErrorKind.InvalidResponse, 200),
        new("cut-off JSON", Reply.Json("{\"name\":\"new_checkout\",\"value\":true"), EvaluationErrorKind.InvalidResponse, 200),
        new("shorter content length", Reply.Of(200, Utf8("{\"value\":true}"), contentLength: 8, end: Reply.Ending.Close), EvaluationErrorKind.InvalidResponse, 200),
        new("longer content length", Reply.Of(200, Utf8("{\"value\":true}"), contentLength: 80, end: Reply.Ending.Close), EvaluationErrorKind.ConnectionFailed, 200, IsRetried: true),
        new("text after the JSON", Reply.Json("{\"value\":true} x"), EvaluationErrorKind.InvalidResponse, 200),
        new("not UTF-8", Reply.Of(200, [.. Utf8("{\"value\":true,\"group_name\":\""), 0xff, 0xfe, .. Utf8("\"}")]), EvaluationErrorKind.InvalidResponse, 200),
        new("lone surrogate", Reply.Json("{\"value\":true,\"rule_id\":\"\\ud800\"}"), EvaluationErrorKind.InvalidResponse, 200),
        new("array of numbers", Reply.Json("[1]"), EvaluationErrorKind.InvalidResponse, 200),
        new("null", Reply.Json("null"), EvaluationErrorKind.InvalidResponse, 200),
        new("empty object", Reply.Json("{}"), EvaluationErrorKind.InvalidResponse, 200),
        new("value of a wrong type", Reply.Json("{\"value\":\"true\"}"), EvaluationErrorKind.InvalidResponse, 200),
        new("value null", Reply.Json("{\"value\":null}"), EvaluationErrorKind.InvalidResponse, 200),
        new("rule of a wrong type", Reply.Json("{\"rule_id\":7,\"value\":true}"), EvaluationErrorKind.InvalidResponse, 200),
        new("another name", Reply.Json("{\"name\":\"another\",\"value\":true}"), EvaluationErrorKind.InvalidResponse, 200),
        new("deep JSON", Reply.Json(new string('[', 100_000)), EvaluationErrorKind.InvalidResponse, 200),
        new("50 MB announced", Reply.Of(200, Large), EvaluationErrorKind.ResponseTooLarge, 200),
        new("50 MB unannounced", Reply.UntilClose(Large), EvaluationErrorKind.ResponseTooLarge, 200),
    ];

    private static Reply Cut(Reply.Ending end) => Reply.Of(200, Utf8("{\"name\":"), contentLength: 500, end: end);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
