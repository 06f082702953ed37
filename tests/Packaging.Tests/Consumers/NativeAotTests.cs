using Packaging.Tests.Support;
using Statsig.Emulator;

namespace Packaging.Tests.Consumers;

public class NativeAotTests(PackedPackages packages)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <PublishAot>true</PublishAot>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Statsig.Generators" Version="$(StatsigVersion)" PrivateAssets="all" />
            <PackageReference Include="Statsig.Runtime" Version="$(StatsigVersion)" />
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

    [Fact]
    public async Task It_publishes_without_a_warning_and_runs()
    {
        if (!File.Exists("/usr/bin/clang") && !File.Exists("/usr/bin/gcc") && !OperatingSystem.IsWindows() && !OperatingSystem.IsMacOS())
        {
            Assert.Skip("Native AOT needs a linker. Install one (Debian: apt-get install clang zlib1g-dev).");
        }

        var consumer = new Consumer(packages, "native").Write(Manifests.FileName, Manifests.Shop).Write("Native.csproj", Project).Write("Program.cs", Program);
        var publish = (await consumer.RunAsync("publish", "-c", "Release", "-o", consumer.PathOf("out"), "-tl:off")).Succeeded();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

        await using var emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestText = Manifests.Shop }, TestContext.Current.CancellationToken);
        emulator.OverrideGate("new_checkout", true);
        emulator.OverrideGroup("button_test", "Blue");
        var run = (await DotnetCommand.StartAsync(consumer.PathOf("out/Native"), consumer.Folder, [emulator.BaseAddress.AbsoluteUri])).Succeeded();

        Assert.Contains("gate True", run.Output, StringComparison.Ordinal);
        Assert.Contains("config CheckoutSettingsConfig { Banner = \"Welcome\", MaxItems = 20 }", run.Output, StringComparison.Ordinal);
        Assert.Contains("experiment blue Blue", run.Output, StringComparison.Ordinal);
        Assert.Contains("layer 2", run.Output, StringComparison.Ordinal);
        Assert.Equal("native", Assert.Single(emulator.Log.Events).Name);
    }
}
