using System.Buffers;

namespace Statsig.Runtime;

/// <summary>A growing buffer from the shared pool, filled by a writer or from a stream. Not for several threads at once.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int MinCapacity = 1024;

    private byte[] _bytes;

    public PooledBuffer(int capacity = MinCapacity)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, MinCapacity));
    }

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public ArraySegment<byte> Segment => new(_bytes, 0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0) => Free(sizeHint).AsMemory();

    public Span<byte> GetSpan(int sizeHint = 0) => Free(sizeHint).AsSpan();

    /// <summary>The free part, at least as large as asked for and never empty.</summary>
    public ArraySegment<byte> Free(int sizeHint)
    {
        var needed = Length + Math.Max(sizeHint, 1);
        if (needed > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _bytes.Length * 2));
            Span.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return new ArraySegment<byte>(_bytes, Length, _bytes.Length - Length);
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Appends a text that has ASCII characters alone.</summary>
    public void AppendAscii(string text)
    {
        var target = GetSpan(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            target[i] = (byte)text[i];
        }

        Length += text.Length;
    }

    /// <summary>Forgets what was written after <paramref name="length"/>.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Gives the memory back to the pool; the buffer is empty afterwards and must not be used.</summary>
    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        Length = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
