using System.Buffers;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Statsig.Runtime;

namespace Benchmarks.Http;

/// <summary>One check of a gate that goes to the server, over a connection in memory: the client's own time and bytes, without the kernel's.</summary>
[MemoryDiagnoser]
public class UncachedCheckBenchmarks
{
    private const string Answer = """{"name":"new_checkout","value":true,"rule_id":"2RamGsERWbWMIMnSfOlQuX","group_name":"Everyone"}""";
    private const string Key = "client-benchmark";

    private static readonly Uri CheckGate = new("http://127.0.0.1/v1/check_gate");
    private static readonly byte[] Body = """{"gateName":"new_checkout","user":{"userID":"42"}}"""u8.ToArray();
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly StatsigUser _user = new("42");
    private readonly FeatureGate _gate = new("new_checkout", false);
    private HttpMessageInvoker _invoker = null!;
    private HttpClient _http = null!;
    private SocketsHttpHandler _handler = null!;
    private StatsigClient _client = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        _invoker = new HttpMessageInvoker(InMemoryConnection.CreateHandler(Answer));
        _http = new HttpClient(InMemoryConnection.CreateHandler(Answer)) { BaseAddress = new Uri("http://127.0.0.1/v1/") };
        _http.DefaultRequestHeaders.Add("STATSIG-API-KEY", Key);
        _handler = InMemoryConnection.CreateHandler(Answer);
        _client = new StatsigClient(new StatsigOptions
        {
            ApiKey = Key,
            ApiBaseAddress = new Uri("http://127.0.0.1/v1/"),
            EventsBaseAddress = new Uri("http://127.0.0.1/v1/"),
            HttpHandler = _handler,
            CacheDuration = TimeSpan.Zero,
        });

        if (!await Floor() || !await Runtime() || !await PostAsJson())
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
        _http.Dispose();
    }

    [Benchmark(Baseline = true, Description = "floor: HttpMessageInvoker, ready body, pooled buffer, Utf8JsonReader")]
    public async ValueTask<bool> Floor()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, CheckGate) { Content = new ByteArrayContent(Body) };
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

    [Benchmark(Description = "FeatureGate.CheckAsync, with retries, breaker and metrics in place")]
    public ValueTask<bool> Runtime() => _gate.CheckAsync(_client, _user);

    [Benchmark(Description = "peer: PostAsJsonAsync + ReadFromJsonAsync")]
    public async Task<bool> PostAsJson()
    {
        using var response = await _http.PostAsJsonAsync("check_gate", new { gateName = "new_checkout", user = new { userID = "42" } }).ConfigureAwait(false);
        var answer = await response.Content.ReadFromJsonAsync<GateAnswer>().ConfigureAwait(false);
        return answer!.Value;
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

    private sealed record GateAnswer(string Name, bool Value);
}
