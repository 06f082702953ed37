using Checkout.Flags;
using Statsig.Runtime;

var user = new StatsigUser("42");
await using var client = new StatsigClient(new StatsigOptions { ApiKey = Environment.GetEnvironmentVariable("STATSIG_API_KEY") });

// A misspelt name in a string: STATSIG2001. Statsig itself would answer false, for ever.
Console.WriteLine(await client.CheckGateAsync("new_chekout", user));

// A misspelt accessor: CS0117.
Console.WriteLine(await Gates.NewChekout.CheckAsync(client, user));
