namespace Statsig.Emulator;

/// <summary>Something that goes wrong with requests, for tests of what clients do then. Make one by the methods, and say with <c>with</c> which requests it is for.</summary>
public sealed record EmulatorFault
{
    /// <summary>More than any test waits, and less than timers refuse.</summary>
    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(7);

    private EmulatorFault(FaultKind kind) => Kind = kind;

    /// <summary>How it goes wrong.</summary>
    public FaultKind Kind { get; }

    /// <summary>The path that it is for, such as <c>/v1/check_gate</c>; null for every path below <c>/v1/</c>.</summary>
    public string? Path { get; init; }

    /// <summary>How many requests go wrong; null for all until the fault is taken back.</summary>
    public int? Count { get; init; }

    /// <summary>How long the request waits before anything else happens to it; for <see cref="FaultKind.Drip"/>, before each piece.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The status of the answer; 0 where the fault does not set it.</summary>
    public int StatusCode { get; private init; }

    /// <summary>The body of an answer with a status; null for a JSON object that names the fault.</summary>
    public string? Body { get; init; }

    /// <summary>The <c>Retry-After</c> of an answer with a status, in whole seconds; null for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How many bytes of the answer come before it is cut off, or in each piece.</summary>
    public int Bytes { get; private init; }

    /// <summary>Answers late.</summary>
    /// <param name="delay">How late.</param>
    public static EmulatorFault Late(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return new EmulatorFault(FaultKind.Delay) { Delay = delay };
    }

    /// <summary>Answers with a status, such as 503. The request is recorded and otherwise not looked at.</summary>
    /// <param name="statusCode">The status, 200 to 599.</param>
    public static EmulatorFault Status(int statusCode)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        return new EmulatorFault(FaultKind.Status) { StatusCode = statusCode };
    }

    /// <summary>Resets the connection.</summary>
    public static EmulatorFault Reset() => new(FaultKind.Reset);

    /// <summary>Sends the beginning of the answer, whose length was announced, and ends the connection.</summary>
    /// <param name="bytes">How many bytes come; at most half of the answer does.</param>
    public static EmulatorFault CutOff(int bytes = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return new EmulatorFault(FaultKind.CutOff) { Bytes = bytes };
    }

    /// <summary>Sends the answer in pieces.</summary>
    /// <param name="bytes">How many bytes a piece has.</param>
    /// <param name="interval">How long each piece lets the client wait.</param>
    public static EmulatorFault Drip(int bytes, TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.Zero);
        return new EmulatorFault(FaultKind.Drip) { Bytes = bytes, Delay = interval };
    }

    /// <summary>What <c>with</c> can have made wrong.</summary>
    internal string? FindError() => this switch
    {
        { Count: < 1 } => $"{nameof(Count)} is {Count}; it must be at least 1, or null for all requests.",
        { Delay: var delay } when delay < TimeSpan.Zero || delay > MaxDelay => $"{nameof(Delay)} is {Delay}; it must be from zero to a week.",
        { RetryAfter: { } retryAfter } when retryAfter < TimeSpan.Zero => $"{nameof(RetryAfter)} is {RetryAfter}; it cannot be negative.",
        _ => null,
    };
}
