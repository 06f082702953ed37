using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;
using Statsig.Runtime;

namespace Benchmarks.Http;

/// <summary>One check of a flag that is answered from memory, beside a library that decides in the process.</summary>
[MemoryDiagnoser]
public class CachedCheckBenchmarks
{
    private const string Answer = """{"value":true,"rule_id":"2RamGsERWbWMIMnSfOlQuX","group_name":"Everyone"}""";

    private static readonly FeatureGate Gate = new("new_checkout", false);

    private readonly string _id = "42";
    private readonly StatsigUser _user = new("42");
    private SocketsHttpHandler _handler = null!;
    private StatsigClient _client = null!;
    private ServiceProvider _services = null!;
    private IFeatureManager _features = null!;

    [GlobalSetup]
    public async Task Setup()
    {
        _handler = InMemoryConnection.CreateHandler(Answer);
        _client = new StatsigClient(new StatsigOptions
        {
            ApiKey = "client-benchmark",
            ApiBaseAddress = new Uri("http://127.0.0.1/v1/"),
            EventsBaseAddress = new Uri("http://127.0.0.1/v1/"),
            HttpHandler = _handler,
            CacheDuration = TimeSpan.FromDays(1),
        });
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["FeatureManagement:new_checkout"] = "true" })
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddFeatureManagement();
        _services = services.BuildServiceProvider();
        _features = _services.GetRequiredService<IFeatureManager>();
        if (!await ReusedUser() || !await FreshUser() || !await FeatureManagement())
        {
            throw new InvalidOperationException("One of the libraries did not give the answer.");
        }
    }

    [GlobalCleanup]
    public async Task Cleanup()
    {
        await _client.DisposeAsync();
        _handler.Dispose();
        await _services.DisposeAsync();
    }

    [Benchmark(Baseline = true, Description = "peer: Microsoft.FeatureManagement IsEnabledAsync")]
    public Task<bool> FeatureManagement() => _features.IsEnabledAsync("new_checkout");

    [Benchmark(Description = "FeatureGate.CheckAsync from memory, the user reused")]
    public ValueTask<bool> ReusedUser() => Gate.CheckAsync(_client, _user);

    [Benchmark(Description = "FeatureGate.CheckAsync from memory, a fresh user each time")]
    public ValueTask<bool> FreshUser() => Gate.CheckAsync(_client, new StatsigUser(_id));

    [Benchmark(Description = "the fresh user alone")]
    public StatsigUser UserAlone() => new(_id);
}
