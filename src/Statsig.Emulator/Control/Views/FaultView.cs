namespace Statsig.Emulator.Control;

/// <summary>A fault, in both directions.</summary>
internal sealed record FaultView
{
    /// <summary><c>delay</c>, <c>status</c>, <c>reset</c>, <c>cutOff</c> or <c>drip</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The path that it is for; null for all.</summary>
    public string? Path { get; init; }

    /// <summary>How many requests; null for all.</summary>
    public int? Count { get; init; }

    /// <summary>The delay in milliseconds.</summary>
    public double? DelayMs { get; init; }

    /// <summary>The status.</summary>
    public int? Status { get; init; }

    /// <summary>The body of an answer with a status.</summary>
    public string? Body { get; init; }

    /// <summary>The <c>Retry-After</c> of an answer with a status, in seconds.</summary>
    public double? RetryAfterSeconds { get; init; }

    /// <summary>How many bytes come before the answer is cut off, or in each piece.</summary>
    public int? Bytes { get; init; }
}
