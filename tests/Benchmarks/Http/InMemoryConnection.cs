using System.Globalization;
using System.Text;
using System.Threading.Tasks.Sources;

namespace Benchmarks.Http;

/// <summary>
/// A connection to a server that is not there: every complete HTTP/1.1 request gets the same answer, with no kernel in between.
/// What is left is the client's own cost.
/// </summary>
internal sealed class InMemoryConnection : Stream, IValueTaskSource<int>
{
    private readonly byte[] _answer;
    private readonly byte[] _request = new byte[64 * 1024];
    private ManualResetValueTaskSourceCore<int> _read;
    private Memory<byte>? _waitingFor;
    private int _received;
    private int _sent;
    private bool _isAnswering;

    public InMemoryConnection(string body) => _answer = Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static SocketsHttpHandler CreateHandler(string body) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new InMemoryConnection(body)),
    };

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_isAnswering)
        {
            return ValueTask.FromResult(Answer(buffer));
        }

        // The client waits for the answer before it has asked: it watches an idle connection.
        _waitingFor = buffer;
        _read.Reset();
        return new ValueTask<int>(this, _read.Version);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        buffer.Span.CopyTo(_request.AsSpan(_received));
        _received += buffer.Length;
        if (IsComplete(_request.AsSpan(0, _received)))
        {
            _received = 0;
            _sent = 0;
            _isAnswering = true;
            if (_waitingFor is { } waiting)
            {
                _waitingFor = null;
                _read.SetResult(Answer(waiting));
            }
        }

        return ValueTask.CompletedTask;
    }

    public int GetResult(short token) => _read.GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _read.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _read.OnCompleted(continuation, state, token, flags);

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Answer(Memory<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _answer.Length - _sent);
        _answer.AsSpan(_sent, count).CopyTo(buffer.Span);
        _sent += count;
        _isAnswering = _sent < _answer.Length;
        return count;
    }

    private static bool IsComplete(ReadOnlySpan<byte> request)
    {
        var headEnd = request.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
        {
            return false;
        }

        var length = request.IndexOf("Content-Length: "u8);
        if (length < 0)
        {
            // Chunked: the last chunk is an empty one.
            return request.EndsWith("0\r\n\r\n"u8);
        }

        var digits = request[(length + "Content-Length: ".Length)..];
        var bodyLength = 0;
        for (var i = 0; digits[i] is >= (byte)'0' and <= (byte)'9'; i++)
        {
            bodyLength = (bodyLength * 10) + digits[i] - '0';
        }

        return request.Length == headEnd + 4 + bodyLength;
    }
}
