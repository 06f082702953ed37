using Checkout.Wasm;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Statsig.Runtime;

// Everyone can read what a browser runs: the key in wwwroot/appsettings.json is a client key. A server secret there, or here, fails the build.
var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<Shop>("#app");
builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig"), options => options.Environment ??= builder.HostEnvironment.Environment.ToLowerInvariant());

var host = builder.Build();

// There are no hosted services in a browser: the client is made, and its options are checked, when it is first asked for.
_ = host.Services.GetRequiredService<IStatsigClient>();
await host.RunAsync();
