using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Statsig.Runtime;

namespace Benchmarks.Http;

/// <summary>
/// 64 callers at once, each checking a gate over and over for a user of its own, over real sockets. The server runs in the same process, so a ratio here says
/// less about the client than it would with a server elsewhere, and the time of one check says nothing at all.
/// </summary>
[MemoryDiagnoser]
public class LoopbackBenchmarks
{
    private const int Callers = 64;
    private const int ChecksOfEach = 100;
    private const string Key = "client-benchmark";

    private static readonly byte[] Answer = Encoding.ASCII.GetBytes("""{"name":"new_checkout","value":true,"rule_id":"2RamGsERWbWMIMnSfOlQuX","group_name":"Everyone"}""");
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly FeatureGate Gate = new("new_checkout", false);

    private readonly StatsigUser[] _users = [.. Enumerable.Range(0, Callers).Select(i => new StatsigUser($"{i}"))];
    private readonly byte[][] _bodies = [.. Enumerable.Range(0, Callers).Select(i => Encoding.ASCII.GetBytes($$$"""{"gateName":"new_checkout","user":{"userID":"{{{i}}}"}}"""))];
    private LoopbackStatsig _server = null!;
    private HttpMessageHandler _handler = null!;
    private HttpMessageInvoker _invoker = null!;
    private StatsigClient _client = null!;
    private Uri _checkGate = null!;

    /// <summary>HTTP/1.1, or HTTP/2 without TLS and without an upgrade, which the server must be known for.</summary>
    [Params("HTTP/1.1", "HTTP/2")]
    public string Version { get; set; } = string.Empty;

    private Version HttpVersionOfRequests => Version == "HTTP/2" ? HttpVersion.Version20 : HttpVersion.Version11;

    [GlobalSetup]
    public async Task Setup()
    {
        _server = await LoopbackStatsig.StartAsync(Version == "HTTP/2" ? HttpProtocols.Http2 : HttpProtocols.Http1, Answer);
        _checkGate = new Uri(_server.Address, "check_gate");
        _invoker = new HttpMessageInvoker(NewHandler());
        _handler = Version == "HTTP/2" ? new ExactVersionHandler { InnerHandler = NewHandler() } : NewHandler();
        _client = new StatsigClient(new StatsigOptions
        {
            ApiKey = Key,
            ApiBaseAddress = _server.Address,
            EventsBaseAddress = _server.Address,
            HttpHandler = _handler,
            CacheDuration = TimeSpan.Zero,
        });
        if (!await CheckFloorAsync(_bodies[0]) || !await Gate.CheckAsync(_client, _users[0]))
        {
            throw new InvalidOperationException("One of the clients did not get the answer.");
        }
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        await _client.DisposeAsync();
        _handler.Dispose();
        _invoker.Dispose();
        await _server.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Callers * ChecksOfEach, Description = "floor: HttpMessageInvoker, 64 callers")]
    public Task Floor() => Task.WhenAll(_bodies.Select(body => Task.Run(async () =>
    {
        for (var i = 0; i < ChecksOfEach; i++)
        {
            await CheckFloorAsync(body).ConfigureAwait(false);
        }
    })));

    [Benchmark(OperationsPerInvoke = Callers * ChecksOfEach, Description = "FeatureGate.CheckAsync, 64 callers")]
    public Task Runtime() => Task.WhenAll(_users.Select(user => Task.Run(async () =>
    {
        for (var i = 0; i < ChecksOfEach; i++)
        {
            _ = await Gate.CheckAsync(_client, user).ConfigureAwait(false);
        }
    })));

    private static SocketsHttpHandler NewHandler() =>
        new() { AllowAutoRedirect = false, UseCookies = false, EnableMultipleHttp2Connections = true };

    private async ValueTask<bool> CheckFloorAsync(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _checkGate) { Content = new ByteArrayContent(body) };
        request.Version = HttpVersionOfRequests;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        request.Content.Headers.ContentType = Json;
        request.Headers.TryAddWithoutValidation("STATSIG-API-KEY", Key);
        using var response = await _invoker.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            var length = 0;
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length)).ConfigureAwait(false)) > 0)
            {
                length += read;
            }

            return ReadValue(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool ReadValue(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                return reader.GetBoolean();
            }
        }

        return false;
    }

    /// <summary>HTTP/2 where nothing negotiates it.</summary>
    private sealed class ExactVersionHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
