using System.Net;
using System.Net.Http.Headers;

namespace Statsig.Runtime;

/// <summary>A JSON body in pooled memory: fill <see cref="Buffer"/>, then <see cref="Seal"/>. Disposing it gives it back.</summary>
/// <remarks>
/// A handler may still be writing the body when the answer is already there, or when the request was given up. Memory that somebody may still read
/// is not used again: another user's data would go out in its place. It is left to the garbage collector then.
/// </remarks>
internal sealed class RequestBody : HttpContent
{
    /// <summary>The largest body that is kept for the next request, in bytes.</summary>
    private const int MaxKeptLength = 64 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>The state's bit of a body that is closed; the others count who writes it.</summary>
    private const int Closed = 1 << 30;

    private readonly Pool<RequestBody>? _pool;
    private int _sealedLength;
    private int _state;
    private volatile bool _wasWritten;

    /// <param name="pool">Where it goes when it was sent; null when it is not used again.</param>
    public RequestBody(Pool<RequestBody>? pool)
    {
        _pool = pool;
        Headers.ContentType = Json;
    }

    public PooledBuffer Buffer { get; } = new();

    /// <summary>Makes it ready to be sent.</summary>
    public void Seal()
    {
        // The framework computes the length once and keeps it; here it may be another one each time.
        if (_pool is not null && _sealedLength != Buffer.Length)
        {
            Headers.ContentLength = _sealedLength = Buffer.Length;
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Buffer.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET8_0_OR_GREATER
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    protected override void Dispose(bool disposing)
    {
        if (disposing && TryGoBack())
        {
            return;
        }

        base.Dispose(disposing);
    }

    /// <summary>Back to the pool, or the end of its memory; true when it is in the pool and not to be disposed.</summary>
    private bool TryGoBack()
    {
        if (Interlocked.CompareExchange(ref _state, Closed, 0) != 0)
        {
            // Somebody writes it still, or it is gone already: its memory is never used again.
            Close();
            return false;
        }

        if (_wasWritten && _pool is not null && Buffer.Length <= MaxKeptLength)
        {
            _wasWritten = false;
            Buffer.Truncate(0);

            // Not set to zero: a late writer that was refused still has to count itself out.
            Interlocked.Add(ref _state, -Closed);
            if (_pool.TryReturn(this))
            {
                return true;
            }

            if (Interlocked.CompareExchange(ref _state, Closed, 0) != 0)
            {
                Close();
                return false;
            }
        }

        Buffer.Dispose();
        return false;
    }

    private void Close()
    {
        int state;
        do
        {
            state = Volatile.Read(ref _state);
        }
        while (Interlocked.CompareExchange(ref _state, state | Closed, state) != state);
    }

    private Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        if ((Interlocked.Increment(ref _state) & Closed) != 0)
        {
            Interlocked.Decrement(ref _state);
            Guard.NotDisposed(true, this);
        }

        var body = Buffer.Segment;
#if NET8_0_OR_GREATER
        var writing = stream.WriteAsync(body.AsMemory(), cancellationToken);
#else
        var writing = new ValueTask(stream.WriteAsync(body.Array!, body.Offset, body.Count, cancellationToken));
#endif
        if (writing.IsCompletedSuccessfully)
        {
            Written(isWhole: true);
            return Task.CompletedTask;
        }

        return AwaitAsync(writing);
    }

    private async Task AwaitAsync(ValueTask writing)
    {
        var isWhole = false;
        try
        {
            await writing.ConfigureAwait(false);
            isWhole = true;
        }
        finally
        {
            Written(isWhole);
        }
    }

    private void Written(bool isWhole)
    {
        if (isWhole)
        {
            _wasWritten = true;
        }

        Interlocked.Decrement(ref _state);
    }
}
