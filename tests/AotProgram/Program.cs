using Microsoft.Extensions.Logging;
using Statsig.Runtime;
using Statsig.Runtime.Tests;

// Goes through all of the runtime once, as a program compiled ahead of time. The address and the key come from whoever starts it; what is printed is compared.
using var log = new PrintedLog();
await using var client = StatsigClient.Initialize(new StatsigOptions
{
    ApiKey = Environment.GetEnvironmentVariable("STATSIG_API_KEY"),
    ApiBaseAddress = new Uri(args[0]),
    EventsBaseAddress = new Uri(args[0]),
    Timeout = TimeSpan.FromSeconds(30),
    LoggerFactory = log,
});

var user = new StatsigUser("42") { Custom = new Dictionary<string, object> { ["plan"] = "pro" } };
var gate = new FeatureGate("new_checkout", false);
await client.PrefetchAsync(user, gate);
Console.WriteLine($"gate: {await gate.CheckAsync(user)}");
Console.WriteLine($"config: {(await CheckoutFlags.Config.GetAsync(user)).MaxItems}");
Console.WriteLine($"group: {(await CheckoutFlags.GroupedExperiment.EvaluateAsync(user)).Group}");
Console.WriteLine($"layer: {(await CheckoutFlags.Layer.GetAsync(user)).Theme}");
Console.WriteLine($"by string: {(await client.GetConfigAsync("checkout_settings", user)).Value.GetProperty("max_items").GetInt32()}");
Console.WriteLine($"unknown: {(await client.GetLayerAsync("unknown_layer", user)).Reason}");
client.LogEvent(user, "seen", 1.5, new Dictionary<string, string> { ["page"] = "checkout" });
await client.FlushAsync();
Console.WriteLine("done");

/// <summary>Prints what is logged; a good run logs nothing.</summary>
internal sealed class PrintedLog : ILoggerFactory, ILogger
{
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Console.WriteLine(formatter(state, exception));

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }
}
