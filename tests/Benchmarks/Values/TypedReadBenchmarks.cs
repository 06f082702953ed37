using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Benchmarks.Http;
using Statsig.Runtime;
using Statsig.Runtime.Serialization;

namespace Benchmarks.Values;

/// <summary>A config of twenty properties, from UTF-8 to the typed value.</summary>
[MemoryDiagnoser]
public class TypedReadBenchmarks
{
    private const string Json =
        """
        {"title":"The shop","enabled":true,"max_items":24,"currency":"SEK","discount":0.125,"countries":["SE","NL","DK"],"layout":"grid","budget":9000000000,
        "locale":"sv-SE","one_click":true,"minimum_order":49.50,"page_size":48,"since":"2026-05-01T08:00:00+02:00","support_email":"help@example.com","fee":1.75,
        "show_prices":true,"retries":3,"theme_color":"#336699","timeout_ms":2500,"guest_checkout":false}
        """;

    private readonly ValueReader<StorefrontConfig> _reader = Configs.Storefront.Reader;
    private byte[] _json = [];
    private readonly StatsigUser _user = new("42");
    private SocketsHttpHandler _handler = null!;
    private StatsigClient _client = null!;

    /// <summary>Whether the properties come as somebody wrote them, or in the order of their names, in which the class has them.</summary>
    [Params("as written", "by name")]
    public string Order { get; set; } = "";

    [GlobalSetup]
    public async Task Setup()
    {
        _json = Order == "by name"
            ? JsonSerializer.SerializeToUtf8Bytes(new JsonObject(JsonNode.Parse(Json)!.AsObject().OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => KeyValuePair.Create(p.Key, p.Value?.DeepClone()))))
            : Encoding.UTF8.GetBytes(Json);
        _handler = InMemoryConnection.CreateHandler($$"""{"name":"storefront","value":{{Encoding.UTF8.GetString(_json)}},"rule_id":"2RamGsERWbWMIMnSfOlQuX","group_name":"Everyone"}""");
        _client = new StatsigClient(new StatsigOptions
        {
            ApiKey = "client-benchmark",
            ApiBaseAddress = new Uri("http://127.0.0.1/v1/"),
            EventsBaseAddress = new Uri("http://127.0.0.1/v1/"),
            CacheDuration = TimeSpan.FromDays(1),
            HttpHandler = _handler,
        });
        if (Runtime() is not StorefrontConfig { Title: "The shop", MinimumOrder: 49.50m, Countries.Count: 3, Layout: StorefrontConfig.LayoutValue.Grid }
            || Peer() is not Storefront { Title: "The shop", MinimumOrder: 49.50m, Countries.Count: 3, Layout: StorefrontLayout.Grid }
            || !(await ServedAgain()).Equals(Runtime()))
        {
            throw new InvalidOperationException("One of the readers did not read the value.");
        }
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        await _client.DisposeAsync();
        _handler.Dispose();
    }

    [Benchmark(Baseline = true, Description = "peer: System.Text.Json, source-generated")]
    public object? Peer() => JsonSerializer.Deserialize(_json, StorefrontContext.Default.Storefront);

    [Benchmark(Description = "Statsig.Runtime")]
    public object Runtime()
    {
        var context = new ValueReadContext(_json);
        return context.Read(_reader.Default, _reader);
    }

    [Benchmark(Description = "Statsig.Runtime, the whole evaluation of an answer that is remembered")]
    public async ValueTask<object> ServedAgain() => await Configs.Storefront.GetAsync(_client, _user);
}
