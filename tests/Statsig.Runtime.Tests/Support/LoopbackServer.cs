using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Statsig.Runtime.Tests;

/// <summary>An HTTP/1.1 server on a raw socket, so that it can break the protocol in any way a test wants.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<RecordedRequest> _arrivals = Channel.CreateUnbounded<RecordedRequest>();
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();
    private readonly Func<RecordedRequest, Task<Reply>> _script;
    private readonly Task _accepting;

    public LoopbackServer(Func<RecordedRequest, Reply> script)
        : this(request => Task.FromResult(script(request)))
    {
    }

    public LoopbackServer(Func<RecordedRequest, Task<Reply>> script)
    {
        _script = script;
        _listener.Start();
        BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1/");
        _accepting = AcceptAsync();
    }

    public Uri BaseAddress { get; }

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <summary>A loopback address that nobody listens on.</summary>
    public static Uri DeadAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/v1/");
    }

    /// <summary>A server that answers its requests one after the other with these, the last one for all that follow.</summary>
    public static LoopbackServer Answering(params Reply[] replies)
    {
        var next = -1;
        return new LoopbackServer(_ => replies[Math.Min(Interlocked.Increment(ref next), replies.Length - 1)]);
    }

    /// <summary>Waits for the next request that no other call has taken.</summary>
    public async Task<RecordedRequest> NextAsync() => await _arrivals.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Stopped; the last one is what a listener says that was stopped between two connections.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadAsync(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    _arrivals.Writer.TryWrite(request);
                    var reply = await _script(request);
                    await stream.WriteAsync(reply.Bytes, _stop.Token);
                    switch (reply.End)
                    {
                        case Reply.Ending.Hang:
                            await Task.Delay(Timeout.Infinite, _stop.Token);
                            break;
                        case Reply.Ending.Drip:
                            while (true)
                            {
                                await stream.WriteAsync(" "u8.ToArray(), _stop.Token);
                                await Task.Delay(1, _stop.Token);
                            }

                        case Reply.Ending.Reset:
                            client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
                            return;
                        case Reply.Ending.Close:
                            return;
                    }
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
            }
        }
    }

    private async Task<RecordedRequest?> ReadAsync(NetworkStream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!(head.Count > 3 && head[^1] == '\n' && head[^2] == '\r' && head[^3] == '\n' && head[^4] == '\r'))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
            {
                return null;
            }

            head.Add(one[0]);
        }

        var lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(l => l.Split(": ", 2)).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        await stream.ReadExactlyAsync(body, _stop.Token);
        var start = lines[0].Split(' ');
        return new RecordedRequest(start[0], start[1], headers, body);
    }
}
