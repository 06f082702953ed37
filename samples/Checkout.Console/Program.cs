using Checkout.Console;
using Checkout.Flags;
using Microsoft.Extensions.Logging;
using Statsig.Runtime;

// With a key this talks to Statsig. Without one it starts the emulator, which serves the flags of statsig.manifest.json on loopback.
var apiKey = Environment.GetEnvironmentVariable("STATSIG_API_KEY");
await using var local = string.IsNullOrEmpty(apiKey) ? await LocalStatsig.StartAsync() : null;

using var logs = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
var options = new StatsigOptions { ApiKey = apiKey, LoggerFactory = logs };
local?.Configure(options);
if (Environment.GetEnvironmentVariable("STATSIG_API_ADDRESS") is { Length: > 0 } address)
{
    options.ApiBaseAddress = options.EventsBaseAddress = new Uri(address);
}

try
{
    await using var client = StatsigClient.Initialize(options);
    await RunAsync(options.ApiBaseAddress!);
}
catch (ArgumentException wrongOption)
{
    Console.Error.WriteLine(wrongOption.Message);
    return 1;
}

return 0;

static async Task RunAsync(Uri server)
{
    Console.WriteLine($"Asking {server}");
    var table = new EvaluationTable();
    foreach (var user in (StatsigUser[])[new("ada"), new("grace") { Email = "grace@example.com" }, new("linus")])
    {
        table.Add(Gates.Names.NewCheckout, user, await Gates.NewCheckout.EvaluateAsync(user));
        table.Add(Configs.Names.CheckoutSettings, user, await Configs.CheckoutSettings.EvaluateAsync(user));
        table.Add(Experiments.Names.ButtonTest, user, await Experiments.ButtonTest.EvaluateAsync(user));
        table.Add(Layers.Names.CheckoutLayer, user, await Layers.CheckoutLayer.EvaluateAsync(user));

        if (await Gates.NewCheckout.CheckAsync(user))
        {
            var settings = await Configs.CheckoutSettings.GetAsync(user);
            StatsigClient.Shared.LogEvent(user, "add_to_cart", 29.99, new Dictionary<string, string> { ["max_items"] = $"{settings.MaxItems}" });
        }
    }

    table.Print(Console.Out);
    table.PrintErrors(Console.Out);
}
