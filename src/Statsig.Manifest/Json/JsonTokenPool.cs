namespace Statsig.Manifest.Json;

/// <summary>
/// Keeps the last list of tokens for the next text: a manifest is read again at every key, and so large a list is dear to make. It goes when memory
/// is wanted.
/// </summary>
internal static class JsonTokenPool
{
    private const int MinLength = 16;

    private static WeakReference<JsonToken[]>? Spare;

    public static JsonToken[] Rent(int length) =>
        Interlocked.Exchange(ref Spare, null) is { } spare && spare.TryGetTarget(out var tokens) && tokens.Length >= length
            ? tokens
            : new JsonToken[Math.Max(MinLength, length)];

    /// <summary>Takes a list back; nothing may use it from then on.</summary>
    public static void Return(JsonToken[] tokens) => Volatile.Write(ref Spare, new WeakReference<JsonToken[]>(tokens));
}
