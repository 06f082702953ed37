using System.Net;
using System.Net.Http.Headers;

namespace Statsig.Runtime;

/// <summary>A JSON body in pooled memory.</summary>
/// <remarks>
/// A handler may still be writing the body when the answer is already there, or when the request was given up. Memory that somebody may still read
/// does not go back to the pool: another user's data would go out in its place. It is left to the garbage collector then.
/// </remarks>
internal sealed class PooledContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly PooledBuffer _buffer;
    private readonly object _gate = new();
    private int _writers;
    private bool _disposed;

    /// <param name="buffer">The body; it belongs to the content from here on.</param>
    public PooledContent(PooledBuffer buffer)
    {
        _buffer = buffer;
        Headers.ContentType = Json;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _buffer.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET8_0_OR_GREATER
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            lock (_gate)
            {
                if (!_disposed && _writers == 0)
                {
                    _buffer.Dispose();
                }

                _disposed = true;
            }
        }

        base.Dispose(disposing);
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArraySegment<byte> body;
        lock (_gate)
        {
            Guard.NotDisposed(_disposed, this);
            _writers++;
            body = _buffer.Segment;
        }

        try
        {
#if NET8_0_OR_GREATER
            await stream.WriteAsync(body.AsMemory(), cancellationToken).ConfigureAwait(false);
#else
            await stream.WriteAsync(body.Array!, body.Offset, body.Count, cancellationToken).ConfigureAwait(false);
#endif
        }
        finally
        {
            lock (_gate)
            {
                _writers--;
            }
        }
    }
}
