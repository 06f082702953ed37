using Packaging.Tests.Support;
using Statsig.Emulator;

namespace Packaging.Tests.Consumers;

public class NativeAotTests(PackedPackages packages)
{
    private const string Project = """
        <Project Sdk="SDK">
          <PropertyGroup>
            <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Statsig.Generators" Version="$(StatsigVersion)" PrivateAssets="all" />
            <PackageReference Include="RUNTIME" Version="$(StatsigVersion)" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using Shop.Flags;
        using Statsig.Runtime;

        var address = new Uri(args[0]);
        await using var client = StatsigClient.Initialize(new StatsigOptions { ApiKey = "client-native", ApiBaseAddress = address, EventsBaseAddress = address });

        var user = new StatsigUser("42") { Custom = new Dictionary<string, object> { ["plan"] = "pro" } };
        var gate = await Gates.NewCheckout.EvaluateAsync(user);
        var test = await Experiments.ButtonTest.EvaluateAsync(user);
        Console.WriteLine($"gate {gate.Value} {gate.Error}");
        Console.WriteLine($"config {await Configs.CheckoutSettings.GetAsync(user)}");
        Console.WriteLine($"experiment {test.Value.Color} {test.Group}");
        Console.WriteLine($"layer {(await Layers.CheckoutLayer.GetAsync(user)).Columns}");
        client.LogEvent(user, "native", 1.5);
        """;

    /// <summary>A web server asks itself: all of hosting, the server's part too, from options out of configuration to the events that are sent at the end.</summary>
    private const string HostedProgram = """
        using System.Security.Claims;
        using Microsoft.Extensions.Options;
        using Shop.Flags;
        using Statsig.Runtime;
        using Statsig.Runtime.AspNetCore;

        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig")).AddAspNetCore();
        builder.Services.AddHealthChecks().AddStatsig();
        builder.Services.AddProblemDetails();

        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", context.Request.Query["user"].ToString())], "query"));
            return next();
        });
        app.MapHealthChecks("/health");
        app.MapGet("/new", async Task<string> (IStatsigUserProvider users) => (await Configs.CheckoutSettings.GetAsync(await users.GetUserAsync())).Banner).RequireGate(Gates.NewCheckout);
        await app.StartAsync();

        using (var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) })
        {
            Console.WriteLine($"health {await http.GetStringAsync("/health")}");
            Console.WriteLine($"open {await http.GetStringAsync("/new?user=42")}");
            using var closed = await http.GetAsync("/new?user=7");
            Console.WriteLine($"closed {(int)closed.StatusCode} {await closed.Content.ReadAsStringAsync()}");
        }

        Console.WriteLine($"timeout {app.Services.GetRequiredService<IOptions<StatsigOptions>>().Value.Timeout}");
        app.Services.GetRequiredService<IStatsigClient>().LogEvent(new StatsigUser("42"), "hosted");
        await app.StopAsync();
        """;

    [Fact]
    public async Task It_publishes_without_a_warning_and_runs()
    {
        var program = await PublishAsync("native", "Microsoft.NET.Sdk", "Statsig.Runtime", Program);

        await using var emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestText = Manifests.Shop }, TestContext.Current.CancellationToken);
        emulator.OverrideGate("new_checkout", true);
        emulator.OverrideGroup("button_test", "Blue");
        var run = (await DotnetCommand.StartAsync(program, Path.GetDirectoryName(program)!, [emulator.BaseAddress.AbsoluteUri])).Succeeded();

        Assert.Contains("gate True", run.Output, StringComparison.Ordinal);
        Assert.Contains("config CheckoutSettingsConfig { Banner = \"Welcome\", MaxItems = 20 }", run.Output, StringComparison.Ordinal);
        Assert.Contains("experiment blue Blue", run.Output, StringComparison.Ordinal);
        Assert.Contains("layer 2", run.Output, StringComparison.Ordinal);
        Assert.Equal("native", Assert.Single(emulator.Log.Events).Name);
    }

    [Fact]
    public async Task A_web_server_with_gates_and_a_health_check_publishes_without_a_warning_and_runs()
    {
        var program = await PublishAsync("native-host", "Microsoft.NET.Sdk.Web", "Statsig.Runtime.AspNetCore", HostedProgram);

        await using var emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestText = Manifests.Shop }, TestContext.Current.CancellationToken);
        emulator.OverrideGate("new_checkout", true, userId: "42");
        var address = emulator.BaseAddress.AbsoluteUri;
        var run = (await DotnetCommand.StartAsync(
            program,
            Path.GetDirectoryName(program)!,
            [
                "--urls", "http://127.0.0.1:0", "--environment", "Staging",
                "--Statsig:ApiKey", "secret-native", "--Statsig:ApiBaseAddress", address, "--Statsig:EventsBaseAddress", address, "--Statsig:Timeout", "00:00:30",
            ])).Succeeded();

        Assert.Contains("health Healthy", run.Output, StringComparison.Ordinal);
        Assert.Contains("open Welcome", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"closed 404 \{.*""status"":404", run.Output);
        Assert.Contains("timeout 00:00:30", run.Output, StringComparison.Ordinal);
        Assert.Equal("hosted", Assert.Single(emulator.Log.Events).Name);
        Assert.Contains(emulator.Log.Requests, request => request.Path == "/v1/check_gate" && request.Body.Contains("\"tier\":\"staging\"", StringComparison.Ordinal));
    }

    /// <returns>The published program.</returns>
    private async Task<string> PublishAsync(string name, string sdk, string runtime, string program)
    {
        if (!File.Exists("/usr/bin/clang") && !File.Exists("/usr/bin/gcc") && !OperatingSystem.IsWindows() && !OperatingSystem.IsMacOS())
        {
            Assert.Skip("Native AOT needs a linker. Install one (Debian: apt-get install clang zlib1g-dev).");
        }

        var project = Project.Replace("\"SDK\"", $"\"{sdk}\"", StringComparison.Ordinal).Replace("\"RUNTIME\"", $"\"{runtime}\"", StringComparison.Ordinal);
        var consumer = new Consumer(packages, name).Write(Manifests.FileName, Manifests.Shop).Write("Native.csproj", project).Write("Program.cs", program);
        var publish = (await consumer.RunAsync("publish", "-c", "Release", "-o", consumer.PathOf("out"), "-tl:off")).Succeeded();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        return consumer.PathOf("out/Native");
    }
}
