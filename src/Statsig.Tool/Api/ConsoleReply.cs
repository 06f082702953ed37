namespace Statsig.Tool.Api;

/// <summary>What came of a request: a body, or a sentence about what went wrong.</summary>
/// <param name="Body">The body, JSON.</param>
/// <param name="Fault">What went wrong; null when nothing did.</param>
/// <param name="IsTransient">Whether it may go better the next time.</param>
/// <param name="RetryAfter">How long the server asks to wait.</param>
internal sealed record ConsoleReply(byte[] Body, string? Fault, bool IsTransient = false, TimeSpan? RetryAfter = null)
{
    public static ConsoleReply Failed(string fault, bool isTransient = false, TimeSpan? retryAfter = null) => new([], fault, isTransient, retryAfter);
}
