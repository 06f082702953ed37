#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Text.Unicode;
#else
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
#endif

namespace Statsig.Runtime;

/// <summary>Everything that differs between the target frameworks, or between a browser and the rest.</summary>
internal static class Platform
{
#if NET8_0_OR_GREATER
    /// <summary>Whether the code runs in a browser: no sockets, no gzip, one thread.</summary>
    public static bool IsBrowser => OperatingSystem.IsBrowser();

    /// <summary>A source that cancels itself after <paramref name="timeout"/>.</summary>
    public static CancellationTokenSource CancelAfter(TimeProvider time, TimeSpan timeout) => new(timeout, time);

    public static Task DelayAsync(TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(delay, time, cancellationToken);

    public static ValueTask<int> ReadAsync(Stream stream, ArraySegment<byte> target, CancellationToken cancellationToken) =>
        stream.ReadAsync(target.AsMemory(), cancellationToken);

    public static Task<Stream> OpenAsync(HttpContent content, CancellationToken cancellationToken) => content.ReadAsStreamAsync(cancellationToken);

    /// <summary>The framework's streams heed the token themselves: nothing to do.</summary>
    public static CancellationTokenRegistration DisposeOnCancel(HttpResponseMessage response, CancellationToken cancellationToken) => default;

    public static bool IsUtf8(ArraySegment<byte> text) => Utf8.IsValid(text);

    public static bool IsFinite(double value) => double.IsFinite(value);

    /// <summary>Whether a type is a class, or a struct that has references in it.</summary>
    public static bool HasReferences<T>() => RuntimeHelpers.IsReferenceOrContainsReferences<T>();
#else
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the code runs in a browser: no sockets, no gzip, one thread.</summary>
    public static bool IsBrowser { get; } = RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER"));

    /// <summary>A source that cancels itself after <paramref name="timeout"/>.</summary>
    public static CancellationTokenSource CancelAfter(TimeProvider time, TimeSpan timeout) => time.CreateCancellationTokenSource(timeout);

    public static Task DelayAsync(TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) => time.Delay(delay, cancellationToken);

    public static ValueTask<int> ReadAsync(Stream stream, ArraySegment<byte> target, CancellationToken cancellationToken) =>
        new(stream.ReadAsync(target.Array!, target.Offset, target.Count, cancellationToken));

    /// <summary>On .NET Framework an answer may have no content at all.</summary>
    public static Task<Stream> OpenAsync(HttpContent? content, CancellationToken cancellationToken) =>
        content?.ReadAsStreamAsync() ?? Task.FromResult(Stream.Null);

    /// <summary>On .NET Framework a read of the body does not heed the token; closing the answer ends it.</summary>
    public static CancellationTokenRegistration DisposeOnCancel(HttpResponseMessage response, CancellationToken cancellationToken) =>
        cancellationToken.Register(static state => ((HttpResponseMessage)state!).Dispose(), response);

    public static bool IsUtf8(ArraySegment<byte> text)
    {
        try
        {
            _ = StrictUtf8.GetCharCount(text.Array!, text.Offset, text.Count);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    /// <summary>Whether a type is a class, or a struct that has references in it: of the types of values one.</summary>
    public static bool HasReferences<T>() => !typeof(T).IsValueType || typeof(T) == typeof(JsonElement) || typeof(T) == typeof(JsonElement?);
#endif
}
